import { useCallback, useState, type ReactNode } from 'react';
import { useWorkspace } from '../../store/hooks.ts';
import type { FileId, WorkspaceState } from '../../store/state.ts';
import { placeOf } from '../../store/documents.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { EditorBoundary } from './EditorBoundary.tsx';
import { changedLines } from './line-difference.ts';
import { PaneHeader } from './PaneHeader.tsx';
import { PlainTextPane } from './PlainTextPane.tsx';
import { useLineDifference } from './use-line-difference.ts';
import { useMonacoPane } from './use-monaco-pane.ts';
import { WORDS } from './words.ts';
import styles from './yaml-pane.module.css';

interface YamlPaneProps {
  /** The button that folds the column, at the end of the header. */
  readonly fold?: ReactNode;
}

/** The YAML column: the file of the selected document, as text. Fills the flex column it is put in. */
export function YamlPane({ fold = null }: YamlPaneProps) {
  const t = useText();
  const fileId = useWorkspace(shownFile);
  if (fileId !== null) return <FilePane fileId={fileId} fold={fold} />;
  return (
    <div className={styles['pane']}>
      <div className={styles['header']}>
        <span className={styles['space']} />
        {fold}
      </div>
      <p className={styles['empty']}>{t(WORDS.noFile)}</p>
    </div>
  );
}

/** By its id: what shows the text follows it, and the rest need not be drawn with each key. */
function FilePane({ fileId, fold }: { readonly fileId: FileId; readonly fold: ReactNode }) {
  const t = useText();
  const language = useLanguage();
  const load = useMonacoPane(language);
  const hunks = useLineDifference(fileId);
  const [comparedFile, setComparedFile] = useState<string | null>(null);
  const comparing = comparedFile === fileId;
  const onCompare = useCallback(() => setComparedFile((compared) => (compared === fileId ? null : fileId)), [fileId]);
  return (
    <div className={styles['pane']}>
      <PaneHeader
        fileId={fileId}
        changed={changedLines(hunks)}
        comparing={load.state === 'ready' ? comparing : null}
        onCompare={onCompare}
        fold={fold}
      />
      {load.state === 'loading' && <p className={styles['empty']}>{t(WORDS.loading)}</p>}
      {load.state === 'failed' && <PlainTextPane fileId={fileId} reason={WORDS.plainNotLoaded} onRetry={load.retry} />}
      {load.state === 'ready' && (
        <EditorBoundary fallback={(retry) => <PlainTextPane fileId={fileId} reason={WORDS.plainCrashed} onRetry={retry} />}>
          <load.MonacoPane key={language} fileId={fileId} hunks={hunks} comparing={comparing} onCompared={() => setComparedFile(null)} />
        </EditorBoundary>
      )}
    </div>
  );
}

/** The file of the selected document, else the first one. */
function shownFile({ files, selection: { documentId } }: WorkspaceState): FileId | null {
  const place = documentId === null ? null : placeOf(files, documentId);
  return (place?.file ?? files[0])?.id ?? null;
}
