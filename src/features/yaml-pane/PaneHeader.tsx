import { memo, useEffect, useState, type ReactNode } from 'react';
import { isDockerfileName } from '../../core/dockerfile/file-name.ts';
import { fileOf, textOf } from '../../store/documents.ts';
import { useMayWrite, useSelectedDocument, useWorkspace } from '../../store/hooks.ts';
import { headOfState, isEmptyState } from '../../store/heads.ts';
import { useFromSettledFiles } from '../../store/settled.ts';
import type { DocumentId, FileId, FileState } from '../../store/state.ts';
import { store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/language.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { WORDS } from './words.ts';
import styles from './yaml-pane.module.css';

interface PaneHeaderProps {
  readonly fileId: FileId;
  /** How many lines differ from the import. */
  readonly changed: number;
  /** null where no comparison can be shown. */
  readonly comparing: boolean | null;
  readonly onCompare: () => void;
  readonly fold: ReactNode;
}

/** Which file and document is shown, what has changed in it, and what can be done with its text. */
export const PaneHeader = memo(function PaneHeader({ fileId, changed, comparing, onCompare, fold }: PaneHeaderProps) {
  const t = useText();
  const mayWrite = useMayWrite();
  const name = useWorkspace(({ files }) => fileOf(files, fileId)?.name ?? '');
  const selected = useSelectedDocument();
  // the count passes all documents: not with each key
  const place = useFromSettledFiles((files) => placeIn(fileOf(files, fileId), selected));
  return (
    <div className={styles['header']}>
      <span className={styles['fileName']} title={name}>
        {name}
      </span>
      {place !== null && <span className={styles['place']}>{place}</span>}
      {!mayWrite && <span className={styles['place']}>{t(WORDS.readOnly)}</span>}
      <span className={styles['space']} />
      {changed > 0 && comparing !== null && (
        <Tip describes text={t(WORDS.compare)}>
          <Button variant="text" className={styles['small'] ?? ''} aria-pressed={comparing} onClick={onCompare}>
            {t(changed === 1 ? WORDS.changedOne : WORDS.changed, { count: changed })}
          </Button>
        </Tip>
      )}
      <CopyButton fileId={fileId} />
      {fold}
    </div>
  );
});

/** How long the button says that it has copied. */
const COPIED_MILLISECONDS = 1_600;

function CopyButton({ fileId }: { readonly fileId: FileId }) {
  const t = useText();
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), COPIED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    const file = fileOf(store.getState().files, fileId);
    if (file === null) return;
    try {
      await navigator.clipboard.writeText(textOf(file).replace(/^\uFEFF/, ''));
      setSaid('copied');
    } catch {
      setSaid('notCopied'); // told to the user: the browser or its settings forbid it
    }
  };
  return (
    <Tip describes text={t(said === 'notCopied' ? WORDS.notCopied : WORDS.copyFile)}>
      <Button variant="text" className={styles['small'] ?? ''} onClick={() => void copy()}>
        <span aria-live="polite">{t(said === 'copied' ? WORDS.copied : WORDS.copy)}</span>
      </Button>
    </Tip>
  );
}

/** `Deployment · 1/5`: the document's kind and its place among the documents with content. A Dockerfile has none. */
function placeIn(file: FileState | null, documentId: DocumentId | null): string | null {
  if (file === null || isDockerfileName(file.name)) return null;
  const filled = file.documents.filter((document) => !isEmptyState(document));
  const index = filled.findIndex(({ id }) => id === documentId);
  const selected = filled[index];
  if (selected === undefined) return null;
  const { kind } = headOfState(selected);
  const place = `${index + 1}/${filled.length}`;
  return kind === null ? place : `${kind} · ${place}`;
}
