import { useEffect, useRef, useState } from 'react';
import { currentFindings, subscribeToFindings } from '../../store/findings.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { fileOf } from '../../store/documents.ts';
import { useFile, useMayWrite, useWorkspace } from '../../store/hooks.ts';
import { useThemeMode } from '../../ui/theme/ThemeRoot.tsx';
import type { FileId, FileState, Selection } from '../../store/state.ts';
import { store } from '../../store/store.ts';
import { textIn, useLanguage, useText } from '../../ui/language.tsx';
import { tokensOf } from '../../ui/theme/tokens.ts';
import { Comparison } from './Comparison.tsx';
import { EditorSession } from './editor-session.ts';
import { dressEditors } from './editor-theme.ts';
import { markFindings } from './finding-markers.ts';
import type { LineHunk } from './line-difference.ts';
import { monaco } from './monaco.ts';
import { selectedLines } from './reveal.ts';
import { schemaAtHand } from './schema-at-hand.ts';
import { WORDS } from './words.ts';
import styles from './yaml-pane.module.css';

export interface MonacoPaneProps {
  readonly fileId: FileId;
  /** Where the file differs from how it was imported. */
  readonly hunks: readonly LineHunk[];
  readonly comparing: boolean;
  readonly onCompared: () => void;
}

/** Marks on more lines than this may follow the findings by so much: Monaco moves the present ones along until then. */
const MOST_MARKED_AT_ONCE = 8;
const MARK_MILLISECONDS = 60;

/** The editor of the shown file, and over it the comparison with the imported text. Loaded late, with Monaco. */
export function MonacoPane({ fileId, ...shown }: MonacoPaneProps) {
  const name = useWorkspace((state) => fileOf(state.files, fileId)?.name ?? null);
  return name === null ? null : <FileEditor fileId={fileId} name={name} {...shown} />;
}

interface FileEditorProps extends MonacoPaneProps {
  readonly name: string;
}

/** What of the file's text changes goes past React: to the model by its binding, and with it the mark of the selection. */
function FileEditor({ fileId, name, hunks, comparing, onCompared }: FileEditorProps) {
  const t = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  const element = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const [session, setSession] = useState<EditorSession | null>(null);
  const [leaves, setLeaves] = useState(false);

  useEffect(() => {
    if (element.current === null) return;
    const created = new EditorSession(element.current, language, {
      onPosition: (line, column) => {
        // written past React: the cursor moves with every key
        if (place.current !== null) place.current.textContent = textIn(language, WORDS.position, { line, column });
      },
      onLeaves: setLeaves,
    });
    setSession(created);
    return () => {
      created.dispose();
      setSession(null);
    };
  }, [language]);

  useFollowedFile(session, fileId);
  useEffect(() => dressEditors(mode), [mode]);
  useEffect(() => {
    void schemaAtHand(); // behind the first paint: it is wanted with the first hover or word
  }, []);
  const mayWrite = useMayWrite();
  useEffect(() => {
    session?.editor.updateOptions({ readOnly: !mayWrite, ariaLabel: textIn(language, WORDS.editor, { file: name }) });
  }, [session, mayWrite, language, name]);
  useMarkedFindings(session, fileId);
  useMarkedChanges(session, fileId, hunks);

  return (
    <div className={styles['editorArea']}>
      <div className={styles['editor']} ref={element} hidden={comparing} />
      {comparing && session !== null && <FileComparison session={session} fileId={fileId} onClose={onCompared} />}
      <div className={styles['foot']}>
        <span ref={place} />
        <span className={styles['hint']} data-armed={leaves}>{t(leaves ? WORDS.leavesNow : WORDS.leaveHint)}</span>
      </div>
    </div>
  );
}

function FileComparison({ fileId, ...shown }: { readonly session: EditorSession; readonly fileId: FileId; readonly onClose: () => void }) {
  const file = useFile(fileId);
  return file === null ? null : <Comparison file={file} {...shown} />;
}

/** Also after edits that leave all findings as they are: a text that was deleted and is back has lost its marks. */
function useMarkedFindings(session: EditorSession | null, fileId: FileId): void {
  const language = useLanguage();
  useEffect(() => {
    if (session === null) return;
    const mark = (most?: number): boolean => {
      const now = fileNow(fileId);
      return now === null || markFindings(session.models.modelOf(now), now, currentFindings(), language, most);
    };
    let timer = setTimeout(mark, MARK_MILLISECONDS);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(mark, MARK_MILLISECONDS);
    };
    const ends = [
      subscribeToFindings(() => {
        // drawn in the frame of what the form says of them
        if (!mark(MOST_MARKED_AT_ONCE)) again();
      }),
      whenFileChanges(fileId, again),
    ];
    return () => {
      for (const end of ends) end();
      clearTimeout(timer);
    };
  }, [session, fileId, language]);
}

function fileNow(fileId: FileId): FileState | null {
  return fileOf(store.getState().files, fileId);
}

/** @returns what ends it */
function whenFileChanges(fileId: FileId, listener: () => void): () => void {
  return store.subscribe(({ files }, before) => {
    if (files !== before.files && fileOf(files, fileId) !== fileOf(before.files, fileId)) listener();
  });
}

/** A bar beside lines that are new or other than imported, a notch where lines are gone. */
function useMarkedChanges(session: EditorSession | null, fileId: FileId, hunks: readonly LineHunk[]): void {
  const mode = useThemeMode();
  const marks = useRef<monaco.editor.IEditorDecorationsCollection | null>(null);
  const drawn = useRef<unknown>(null);
  useEffect(() => {
    marks.current = session?.editor.createDecorationsCollection() ?? null;
  }, [session]);
  useEffect(() => {
    const wanted = hunks.map(({ currentStart, currentEnd }) => {
      const removed = currentEnd === currentStart;
      const first = removed ? Math.max(1, currentStart - 1) : currentStart;
      const last = removed ? first : currentEnd - 1;
      return {
        range: new monaco.Range(first, 1, last, 1),
        options: {
          isWholeLine: true,
          linesDecorationsClassName: (removed ? (currentStart === 1 ? styles['removedAbove'] : styles['removedBelow']) : styles['changedLine']) ?? null,
          overviewRuler: { color: tokensOf(mode).changed, position: monaco.editor.OverviewRulerLane.Left },
        },
      };
    });
    const dress = wanted.map(({ options }) => options);
    // they move along with the text: set anew they would have the editor draw its lines
    const stand = marks.current?.getRanges() ?? [];
    if (samePlain(dress, drawn.current) && stand.length === wanted.length && wanted.every(({ range }, index) => range.equalsRange(stand[index]))) return;
    marks.current?.set(wanted);
    drawn.current = dress;
  }, [session, fileId, hunks, mode]);
}

/**
 * Keeps the editor on a file, and on what is selected in it: what others select is shown and softly marked; what the
 * user's own cursor selects needs neither.
 */
function useFollowedFile(session: EditorSession | null, fileId: FileId): void {
  useEffect(() => {
    if (session === null) return undefined;
    const marks = session.editor.createDecorationsCollection();
    let revealed = -1;
    const mark = (file: FileState, selection: Selection): void => {
      if (session.models.bindingOf(session.editor.getModel())?.holding === true) return;
      const lines = selection.by === 'yaml' ? null : selectedLines(file, selection);
      if (lines === null) {
        marks.clear();
        return;
      }
      if (selection.path === null) marks.clear();
      else {
        // the mark moves along with the text: to set it anew with each key would have the editor draw its lines twice
        const [marked] = marks.getRanges();
        if (marked?.startLineNumber !== lines.first || marked.endLineNumber !== lines.last) {
          marks.set([{ range: new monaco.Range(lines.first, 1, lines.last, 1), options: { isWholeLine: true, className: styles['selectedLine'] ?? null } }]);
        }
      }
      if (revealed === selection.serial) return;
      revealed = selection.serial;
      const { Immediate } = monaco.editor.ScrollType;
      if (selection.path === null) session.editor.revealLineNearTop(lines.first, Immediate);
      else session.editor.revealLinesInCenterIfOutsideViewport(lines.first, lines.last, Immediate);
    };
    const follow = (): void => {
      const file = fileNow(fileId);
      if (file === null) return;
      session.show(file);
      mark(file, store.getState().selection);
    };
    follow();
    const end = store.subscribe((state, before) => {
      if (state.files !== before.files || state.selection !== before.selection) follow();
    });
    return () => {
      end();
      marks.clear();
    };
  }, [session, fileId]);
}
