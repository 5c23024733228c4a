import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { namespaceText, type PodSecurityLevel } from '../../core/companions/namespace.ts';
import type { ObjectIndex } from '../../core/graph/object-index.ts';
import type { Localized } from '../../core/localized.ts';
import { isNamespaceMissing, namespaceEdits, namespaceFault, planOneNamespace, type NamespacePlace } from '../../core/rename/one-namespace.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { documentsEdited } from '../../store/documents-edited.ts';
import { placeOf } from '../../store/documents.ts';
import { useMayWrite } from '../../store/hooks.ts';
import { useIndexNow } from '../../store/index-now.ts';
import { namespaceRequestEnded } from '../../store/namespace-desk.ts';
import { store } from '../../store/store.ts';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';
import { useText } from '../../ui/language.tsx';
import { NameInput } from '../../ui/NameInput.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import { NamespaceChanges, placeWords } from './NamespaceChanges.tsx';
import { NamespaceGroups } from './NamespaceGroups.tsx';
import { NamespaceMaker } from './NamespaceMaker.tsx';
import { NamespaceNotes } from './NamespaceNotes.tsx';
import styles from './namespace.module.css';
import { NAMESPACE_WORDS as WORDS } from './namespace-words.ts';
import { chosenGroups, useShownPlan } from './use-namespace-plan.ts';

/** Asks for one namespace, and shows every line that it changes, before it does. */
export function NamespaceDialog() {
  const t = useText();
  const titleId = useId();
  const index = useIndexNow();
  return (
    <MuiTheme>
      <Dialog open onClose={namespaceRequestEnded} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <DialogTitle id={titleId}>{t(WORDS.title)}</DialogTitle>
        {index !== null && <NamespaceForm index={index} />}
      </Dialog>
    </MuiTheme>
  );
}

function NamespaceForm({ index }: { readonly index: ObjectIndex }) {
  const t = useText();
  const ids = { reason: useId(), list: useId() };
  const mayWrite = useMayWrite();
  const [text, setText] = useState(() => usualName(index));
  const [turned, setTurned] = useState<ReadonlySet<string | null>>(new Set());
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [maker, setMaker] = useState<{ readonly wanted: boolean; readonly level: PodSecurityLevel | null }>({ wanted: true, level: 'baseline' });
  const [failure, setFailure] = useState<Localized | null>(null);
  const to = text.trim();
  const { groups, from } = chosenGroups(index, to, turned);
  const plan = useShownPlan(index, to, from);
  const fault = namespaceFault(to);
  const missing = fault === null && isNamespaceMissing(index, to);
  const reason = failure ?? (to === '' ? null : fault) ?? (mayWrite ? null : WORDS.readOnly);
  const chosen = plan.places.filter((place) => place.doubt === null || taken.has(idOf(place)));
  const doubtful = plan.places.filter((place) => place.doubt !== null);
  const makes = missing && maker.wanted;
  const possible = fault === null && mayWrite && plan.collisions.length === 0 && (chosen.length > 0 || makes);

  const apply = (): void => {
    if (!possible) return;
    // what is shown may be a stroke behind
    const { places } = planOneNamespace(index, WORK_DOCUMENTS, { to, from });
    const result = namespaceEdits(WORK_DOCUMENTS, places.filter((place) => place.doubt === null || taken.has(idOf(place))));
    if (!result.ok) {
      setFailure(result.message);
      return;
    }
    const fileId = headFile(index)?.id;
    const first = makes && fileId !== undefined ? { first: { fileId, text: namespaceText(to, maker.level) } } : {};
    documentsEdited(new Map([...result.edits].map(([key, { edits }]) => [key, edits])), 'list', first);
    namespaceRequestEnded();
  };

  return (
    <>
      <DialogContent className={styles['content'] ?? ''}>
        <p className={styles['note']}>{t(WORDS.about)}</p>
        <NameInput
          label={t(WORDS.name)}
          value={text}
          describedBy={ids.reason}
          refused={reason !== null}
          suggestions={ids.list}
          onChange={(value) => {
            setFailure(null);
            setText(value);
          }}
          onEnter={apply}
        />
        <datalist id={ids.list}>
          {groups.map(({ namespace }) => namespace !== null && <option key={namespace} value={namespace}>{namespace}</option>)}
        </datalist>
        <p id={ids.reason} className={styles['bad']} role="status">{reason === null ? '' : t(reason)}</p>
        <NamespaceGroups groups={groups} from={from} onTurn={(namespace) => setTurned((before) => withOther(before, namespace))} />
        {missing && <NamespaceMaker maker={maker} file={headFile(index)?.name ?? ''} onChange={setMaker} />}
        {plan.collisions.map((collision) => <p key={collision.en} className={styles['bad']}>{t(collision)}</p>)}
        {to !== '' && chosen.length === 0 && doubtful.length === 0 && <p className={styles['note']}>{t(WORDS.nothing)}</p>}
        {fault === null && <NamespaceChanges places={chosen} />}
        {fault === null && doubtful.length > 0 && (
          <fieldset className={styles['groups']}>
            <legend>{t(WORDS.perhaps)}</legend>
            {doubtful.map((place) => (
              <label key={idOf(place)} className={styles['group']}>
                <input type="checkbox" checked={taken.has(idOf(place))} onChange={() => setTaken((before) => withOther(before, idOf(place)))} />
                <span>{t(WORDS.perhapsLine, placeWords(place.key, place.path))}</span>
                {place.doubt !== null && <span className={styles['why']}>{t(place.doubt)}</span>}
              </label>
            ))}
          </fieldset>
        )}
        {fault === null && <NamespaceNotes plan={plan} moves={chosen.length > 0} />}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={namespaceRequestEnded}>{t(WORDS.cancel)}</Button>
        <Button variant="contained" disabled={!possible} onClick={apply}>
          {chosen.length === 0 && makes ? t(WORDS.makeOnly) : t(chosen.length === 1 ? WORDS.applyOne : WORDS.apply, { count: chosen.length })}
        </Button>
      </DialogActions>
    </>
  );
}

/** The one that most objects say, and that nothing speaks for leaving. */
function usualName(index: ObjectIndex): string {
  return chosenGroups(index, '', new Set()).groups.find(({ namespace, stays }) => namespace !== null && stays === null)?.namespace ?? '';
}

/** The file of the first object: a Namespace stands before what lies in it. */
function headFile(index: ObjectIndex) {
  const [first] = index.objects;
  return first === undefined ? undefined : placeOf(store.getState().files, first.key)?.file;
}

function idOf({ key, path }: NamespacePlace): string {
  return `${key} ${toPointer(path)}`;
}

function withOther<T>(before: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return before.has(item) ? new Set([...before].filter((other) => other !== item)) : new Set([...before, item]);
}
