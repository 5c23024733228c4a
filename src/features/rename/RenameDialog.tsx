import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { isDockerfileName } from '../../core/dockerfile/file-name.ts';
import type { RenamePlace } from '../../core/rename/place.ts';
import { placesOf } from '../../core/rename/places.ts';
import { planRename, renameEdits } from '../../core/rename/rename.ts';
import type { RenameTarget } from '../../core/rename/target.ts';
import { toPointer } from '../../core/yaml/path.ts';
import { documentsEdited } from '../../store/documents-edited.ts';
import { placeOf } from '../../store/documents.ts';
import { useMayWrite, useWorkspace } from '../../store/hooks.ts';
import type { Localized } from '../../core/localized.ts';
import { renameRequestEnded, type RenameRequest } from '../../store/rename-desk.ts';
import { useText } from '../../ui/language.tsx';
import { NameInput } from '../../ui/NameInput.tsx';
import { MuiTheme } from '../../ui/theme/MuiTheme.tsx';
import { PlaceList } from './PlaceList.tsx';
import styles from './rename.module.css';
import { RenameFileDialog } from './RenameFileDialog.tsx';
import { WORK_DOCUMENTS } from '../../store/work-documents.ts';
import { useMeant, usePlan, type Meant } from './use-plan.ts';
import { PART_WORDS, WORDS } from './words.ts';

interface RenameDialogProps {
  readonly request: RenameRequest;
}

/** Asks for another name: of what the request means, or of the file where that is a Dockerfile, which has no names. */
export function RenameDialog({ request }: RenameDialogProps) {
  const file = useWorkspace(({ files }) => placeOf(files, request.documentId)?.file ?? null);
  return file !== null && isDockerfileName(file.name) ? <RenameFileDialog file={file} /> : <RenameNameDialog request={request} />;
}

/** Shows every line that another name changes, before it does. */
function RenameNameDialog({ request }: RenameDialogProps) {
  const meant = useMeant(request);
  const titleId = useId();
  if (meant === null) return null;
  return (
    <MuiTheme>
      <Dialog open onClose={renameRequestEnded} aria-labelledby={titleId} fullWidth maxWidth="sm">
        {meant.target === null ? <NothingNamed titleId={titleId} /> : <RenameForm titleId={titleId} meant={meant} target={meant.target} />}
      </Dialog>
    </MuiTheme>
  );
}

function NothingNamed({ titleId }: { readonly titleId: string }) {
  const t = useText();
  return (
    <>
      <DialogTitle id={titleId}>{t(WORDS.nothing)}</DialogTitle>
      <DialogContent>
        <p className={styles['said']}>{t(WORDS.nothingThere)}</p>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={renameRequestEnded}>{t(WORDS.close)}</Button>
      </DialogActions>
    </>
  );
}

interface RenameFormProps {
  readonly titleId: string;
  readonly meant: Meant;
  readonly target: RenameTarget;
}

function RenameForm({ titleId, meant, target }: RenameFormProps) {
  const t = useText();
  const mayWrite = useMayWrite();
  const reasonId = useId();
  const [text, setText] = useState(target.name);
  const plan = usePlan(meant, useDeferredValue(text).trim());
  // before another name is typed, what refers to the present one is shown
  const present = useMemo(() => placesOf(meant.index, WORK_DOCUMENTS, target, target.name), [meant, target]);
  const places = plan?.ok === true ? plan.places : present;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Localized | null>(null);
  const chosen = places.filter((place) => isChosen(place, toggled));
  const reason = failure ?? (plan?.ok === false ? plan.message : mayWrite ? null : WORDS.readOnly);
  const possible = plan?.ok === true && mayWrite;

  const apply = (): void => {
    const to = text.trim();
    if (!mayWrite || to === target.name) return;
    // what is shown may be a stroke behind
    const now = planRename(meant.index, WORK_DOCUMENTS, target, to);
    const result = now.ok ? renameEdits(WORK_DOCUMENTS, now.places.filter((place) => isChosen(place, toggled))) : now;
    if (!result.ok) {
      setFailure(result.message);
      return;
    }
    documentsEdited(new Map([...result.edits].map(([key, { edits }]) => [key, edits])), 'list');
    renameRequestEnded();
  };
  const toggle = (place: RenamePlace): void => {
    const id = idOf(place);
    setToggled((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  };

  return (
    <>
      <DialogTitle id={titleId}>{t(WORDS.title, { kind: target.part === null ? target.kind : t(PART_WORDS[target.part]), name: target.name })}</DialogTitle>
      <DialogContent className={styles['content'] ?? ''}>
        <NameInput
          label={t(WORDS.newName)}
          value={text}
          describedBy={reasonId}
          refused={reason !== null}
          onChange={(value) => {
            setFailure(null);
            setText(value);
          }}
          onEnter={apply}
        />
        <p id={reasonId} className={styles['reason']} role="status">{reason === null ? '' : t(reason)}</p>
        <PlaceList places={places} isChosen={(place) => isChosen(place, toggled)} onToggle={toggle} />
        {plan?.ok === true && plan.notes.map((note) => <p key={note.en} className={styles['note']}>{t(note)}</p>)}
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={renameRequestEnded}>{t(WORDS.cancel)}</Button>
        <Button variant="contained" disabled={!possible || chosen.length === 0} onClick={apply}>{t(WORDS.apply, { count: chosen.length })}</Button>
      </DialogActions>
    </>
  );
}

/** The name itself always; what surely means it unless it was taken out; what may mean it when it was taken in. */
function isChosen(place: RenamePlace, toggled: ReadonlySet<string>): boolean {
  return place.role === 'name' || (place.doubt === null) !== toggled.has(idOf(place));
}

function idOf({ key, path }: RenamePlace): string {
  return `${key} ${toPointer(path)}`;
}
