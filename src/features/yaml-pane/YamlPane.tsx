import { useState, type ReactNode } from 'react';
import { useFiles, useSelection } from '../../store/hooks.ts';
import type { FileState } from '../../store/state.ts';
import { placeOf } from '../../store/documents.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { EditorBoundary } from './EditorBoundary.tsx';
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
  const files = useFiles();
  const { documentId } = useSelection();
  const file = shownFile(files, documentId);
  if (file !== null) return <FilePane file={file} fold={fold} />;
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

function FilePane({ file, fold }: { readonly file: FileState; readonly fold: ReactNode }) {
  const t = useText();
  const language = useLanguage();
  const load = useMonacoPane(language);
  const hunks = useLineDifference(file);
  const [comparedFile, setComparedFile] = useState<string | null>(null);
  const comparing = comparedFile === file.id;
  return (
    <div className={styles['pane']}>
      <PaneHeader
        file={file}
        hunks={hunks}
        comparing={load.state === 'ready' ? comparing : null}
        onCompare={() => setComparedFile(comparing ? null : file.id)}
        fold={fold}
      />
      {load.state === 'loading' && <p className={styles['empty']}>{t(WORDS.loading)}</p>}
      {load.state === 'failed' && <PlainTextPane file={file} reason={WORDS.plainNotLoaded} onRetry={load.retry} />}
      {load.state === 'ready' && (
        <EditorBoundary fallback={(retry) => <PlainTextPane file={file} reason={WORDS.plainCrashed} onRetry={retry} />}>
          <load.MonacoPane key={language} file={file} hunks={hunks} comparing={comparing} onCompared={() => setComparedFile(null)} />
        </EditorBoundary>
      )}
    </div>
  );
}

/** The file of the selected document, else the first one. */
function shownFile(files: readonly FileState[], documentId: string | null): FileState | null {
  const place = documentId === null ? null : placeOf(files, documentId);
  return place?.file ?? files[0] ?? null;
}
