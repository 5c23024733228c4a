import { useEffect, useRef, useState } from 'react';
import { currentFindings, subscribeToFindings } from '../../store/findings.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { fileOf } from '../../store/documents.ts';
import { useFile, useMayWrite, useSelection } from '../../store/hooks.ts';
import { useThemeMode } from '../../ui/theme/ThemeRoot.tsx';
import type { FileId, FileState } from '../../store/state.ts';
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
  const file = useFile(fileId);
  return file === null ? null : <FileEditor file={file} {...shown} />;
}

interface FileEditorProps extends Omit<MonacoPaneProps, 'fileId'> {
  readonly file: FileState;
}

function FileEditor({ file, hunks, comparing, onCompared }: FileEditorProps) {
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

  useEffect(() => session?.show(file), [session, file]);
  useEffect(() => dressEditors(mode), [mode]);
  useEffect(() => {
    void schemaAtHand(); // behind the first paint: it is wanted with the first hover or word
  }, []);
  const mayWrite = useMayWrite();
  useEffect(() => {
    session?.editor.updateOptions({ readOnly: !mayWrite, ariaLabel: textIn(language, WORDS.editor, { file: file.name }) });
  }, [session, mayWrite, language, file.name]);
  useMarkedFindings(session, file);
  useMarkedChanges(session, file.id, hunks);
  useRevealedSelection(session, file);

  return (
    <div className={styles['editorArea']}>
      <div className={styles['editor']} ref={element} hidden={comparing} />
      {comparing && session !== null && <Comparison session={session} file={file} onClose={onCompared} />}
      <div className={styles['foot']}>
        <span ref={place} />
        <span className={styles['hint']} data-armed={leaves}>{t(leaves ? WORDS.leavesNow : WORDS.leaveHint)}</span>
      </div>
    </div>
  );
}

/** Also after edits that leave all findings as they are: a text that was deleted and is back has lost its marks. */
function useMarkedFindings(session: EditorSession | null, file: FileState): void {
  const language = useLanguage();
  useEffect(() => {
    if (session === null) return;
    const mark = (most?: number): boolean => {
      const now = fileOf(store.getState().files, file.id);
      return now === null || markFindings(session.models.modelOf(now), now, currentFindings(), language, most);
    };
    let timer = setTimeout(mark, MARK_MILLISECONDS);
    const end = subscribeToFindings(() => {
      clearTimeout(timer);
      // drawn in the frame of what the form says of them
      if (!mark(MOST_MARKED_AT_ONCE)) timer = setTimeout(mark, MARK_MILLISECONDS);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [session, file, language]);
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

/** What others select is shown and softly marked; what the user's own cursor selects needs neither. */
function useRevealedSelection(session: EditorSession | null, file: FileState): void {
  const selection = useSelection();
  const marks = useRef<monaco.editor.IEditorDecorationsCollection | null>(null);
  const revealed = useRef(-1);
  useEffect(() => {
    marks.current = session?.editor.createDecorationsCollection() ?? null;
    revealed.current = -1;
  }, [session]);
  useEffect(() => {
    if (session === null || session.models.bindingOf(session.editor.getModel())?.holding === true) return;
    const lines = selection.by === 'yaml' ? null : selectedLines(file, selection);
    if (lines === null) {
      marks.current?.clear();
      return;
    }
    if (selection.path === null) marks.current?.clear();
    else {
      const range = new monaco.Range(lines.first, 1, lines.last, 1);
      // the mark moves along with the text: to set it anew with each key would have the editor draw its lines twice
      const [marked] = marks.current?.getRanges() ?? [];
      if (marked?.startLineNumber !== lines.first || marked.endLineNumber !== lines.last) {
        marks.current?.set([{ range, options: { isWholeLine: true, className: styles['selectedLine'] ?? null } }]);
      }
    }
    if (revealed.current === selection.serial) return;
    revealed.current = selection.serial;
    const { Immediate } = monaco.editor.ScrollType;
    if (selection.path === null) session.editor.revealLineNearTop(lines.first, Immediate);
    else session.editor.revealLinesInCenterIfOutsideViewport(lines.first, lines.last, Immediate);
  }, [session, file, selection]);
}
