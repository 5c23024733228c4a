import { headOf } from '../../core/bundle/head.ts';
import type { RenamePlace } from '../../core/rename/place.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { offsetOf, placeOf, textOf } from '../../store/documents.ts';
import { store } from '../../store/store.ts';
import { useText } from '../../ui/language.tsx';
import { changedLineOf } from './changed-line.ts';
import styles from './rename.module.css';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';
import { WORDS } from './words.ts';

interface PlaceListProps {
  readonly places: readonly RenamePlace[];
  readonly isChosen: (place: RenamePlace) => boolean;
  readonly onToggle: (place: RenamePlace) => void;
}

/** The places by document, each as its line before and after; what is not the name itself can be left out. */
export function PlaceList({ places, isChosen, onToggle }: PlaceListProps) {
  const t = useText();
  const sure = groupsOf(places.filter(({ doubt }) => doubt === null));
  const doubtful = groupsOf(places.filter(({ doubt }) => doubt !== null));
  return (
    <div role="group" aria-label={t(WORDS.places)} className={styles['places']}>
      {sure.map((group) => <DocumentPlaces key={group.documentId} group={group} isChosen={isChosen} onToggle={onToggle} />)}
      {places.length === 1 && <p className={styles['note']}>{t(WORDS.onlyItself)}</p>}
      {doubtful.length > 0 && <h3 className={styles['perhaps']}>{t(WORDS.unchosen)}</h3>}
      {doubtful.map((group) => <DocumentPlaces key={group.documentId} group={group} isChosen={isChosen} onToggle={onToggle} />)}
    </div>
  );
}

interface Group {
  readonly documentId: string;
  readonly places: readonly RenamePlace[];
}

function groupsOf(places: readonly RenamePlace[]): readonly Group[] {
  return [...new Set(places.map(({ key }) => key))].map((documentId) => ({ documentId, places: places.filter(({ key }) => key === documentId) }));
}

interface DocumentPlacesProps extends Omit<PlaceListProps, 'places'> {
  readonly group: Group;
}

function DocumentPlaces({ group: { documentId, places }, isChosen, onToggle }: DocumentPlacesProps) {
  const place = placeOf(store.getState().files, documentId);
  if (place === null) return null;
  const { kind, name } = headOf(place.document.text);
  const firstLine = new LineIndex(textOf(place.file)).position(offsetOf(place.file, documentId)).line;
  return (
    <section className={styles['document']}>
      <h3 className={styles['documentName']}>
        <b>{name ?? place.file.name}</b> {kind} <span className={styles['file']}>{place.file.name}</span>
      </h3>
      <ul className={styles['lines']}>
        {places.map((one) => (
          <PlaceRow key={toPointer(one.path)} place={one} firstLine={firstLine} chosen={isChosen(one)} onToggle={() => onToggle(one)} />
        ))}
      </ul>
    </section>
  );
}

interface PlaceRowProps {
  readonly place: RenamePlace;
  /** Of the document, in its file. */
  readonly firstLine: number;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function PlaceRow({ place, firstLine, chosen, onToggle }: PlaceRowProps) {
  const t = useText();
  const change = changedLineOf(WORK_DOCUMENTS, place);
  const line = firstLine + (change?.line ?? 1) - 1;
  const label = t(WORDS.change, { line, before: place.from, after: place.to });
  const note = place.role === 'name' ? WORDS.itsName : place.role === 'twin' ? WORDS.twin : place.doubt;
  return (
    <li className={styles['line']} data-chosen={chosen}>
      <label className={styles['choice']}>
        <input type="checkbox" aria-label={label} checked={chosen} disabled={place.role === 'name'} onChange={onToggle} />
        <span className={styles['number']}>{line}</span>
        <code className={styles['code']}>
          {change === null ? place.from : (
            <>
              {change.head}
              {change.before !== '' && <del>{change.before}</del>}
              {change.after !== '' && <ins>{change.after}</ins>}
              {change.tail}
            </>
          )}
        </code>
      </label>
      {note !== null && <span className={styles['why']}>{t(note)}</span>}
    </li>
  );
}
