import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Edit } from '../../core/text/edit.ts';
import { filesEdited } from '../../store/actions.ts';
import { textOf } from '../../store/documents.ts';
import { useMayWrite } from '../../store/hooks.ts';
import type { FileState } from '../../store/state.ts';
import { mayWrite, store } from '../../store/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons.tsx';
import { textIn, useLanguage, useText } from '../../ui/language.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { EDITOR_OPTIONS } from './editor-options.ts';
import type { EditorSession } from './editor-session.ts';
import { FileLines, sliceLines } from './file-lines.ts';
import { createYamlModel } from './file-models.ts';
import { linesOf } from './file-text.ts';
import type { LineHunk } from './line-difference.ts';
import { monaco } from './monaco.ts';
import { revertAll, revertHunk } from './revert.ts';
import { drawsSelectedBlanks } from './selected-blanks.ts';
import { WORDS } from './words.ts';
import styles from './yaml-pane.module.css';

/** Narrower than this, removed lines stand between the others instead of beside them. */
const SIDE_BY_SIDE_WIDTH = 820;

interface ComparisonProps {
  readonly session: EditorSession;
  readonly file: FileState;
  readonly onClose: () => void;
}

/** The file beside how it was imported. The file stays editable; each difference can be taken back, or all. */
export function Comparison({ session, file, onClose }: ComparisonProps) {
  const t = useText();
  const writable = useMayWrite();
  const element = useRef<HTMLDivElement>(null);
  const { editor, hunks, index, stale } = useDiffEditor(session, file, element);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []); // the button that was pressed stays, what it opened begins here
  const current = hunks?.[index];
  const none = current === undefined;

  const revert = (hunk: LineHunk): void => reverted(file, revertHunk(hunk, importedLines(file), linesOf(file)));
  const step = (by: 1 | -1): void => {
    const next = hunks?.at((index + by) % hunks.length);
    if (next === undefined || editor === null) return;
    editor.getModifiedEditor().setPosition({ lineNumber: lineOf(next), column: 1 });
    editor.getModifiedEditor().revealLineInCenterIfOutsideViewport(lineOf(next), monaco.editor.ScrollType.Immediate);
  };
  useRevertButtons(editor, stale || !writable ? null : hunks, revert);

  return (
    <div className={styles['comparison']}>
      <div className={styles['compareBar']} role="toolbar" aria-label={t(WORDS.compare)}>
        <Tip describes text={t(WORDS.backToEditing)}>
          <Button className={styles['small'] ?? ''} onClick={onClose} ref={back}>
            {t(WORDS.back)}
          </Button>
        </Tip>
        <span className={styles['count']} role="status">
          {hunks === null
            ? t(WORDS.comparing)
            : none
              ? t(WORDS.noChanges)
              : t(WORDS.changeOf, { index: index + 1, count: hunks.length })}
        </span>
        <StepButton name={t(WORDS.previousChange)} disabled={none} onClick={() => step(-1)}>
          <ArrowUpIcon size={14} />
        </StepButton>
        <StepButton name={t(WORDS.nextChange)} disabled={none} onClick={() => step(1)}>
          <ArrowDownIcon size={14} />
        </StepButton>
        <Button className={styles['small'] ?? ''} disabled={none || stale || !writable} onClick={() => none || revert(current)}>
          {t(WORDS.revert)}
        </Button>
        <Button
          className={styles['small'] ?? ''}
          disabled={none || !writable}
          onClick={() => reverted(file, revertAll(file.imported, textOf(file)))}
        >
          {t(WORDS.revertAll)}
        </Button>
      </div>
      <div className={styles['editor']} ref={element} />
    </div>
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function StepButton({ name, disabled, onClick, children }: StepButtonProps) {
  return (
    <Tip text={name}>
      <span>
        <IconButton className={styles['smallIcon'] ?? ''} aria-label={name} disabled={disabled} onClick={onClick}>
          {children}
        </IconButton>
      </span>
    </Tip>
  );
}

function reverted(file: FileState, edit: Edit | null): void {
  if (edit !== null) filesEdited([{ ...edit, fileId: file.id }], 'revert');
}

interface Shown {
  readonly editor: monaco.editor.IStandaloneDiffEditor | null;
  /** null until they are known. */
  readonly hunks: readonly LineHunk[] | null;
  /** Which of them the cursor is at, or behind. */
  readonly index: number;
  /** The text has changed since they were found. */
  readonly stale: boolean;
}

const NOTHING: Shown = { editor: null, hunks: null, index: 0, stale: true };

function useDiffEditor(session: EditorSession, file: FileState, element: RefObject<HTMLDivElement | null>): Shown {
  const language = useLanguage();
  const writable = useMayWrite();
  const [shown, setShown] = useState<Shown>(NOTHING);
  const { id, imported, name } = file;

  useEffect(() => {
    const modified = session.models.openModel(id);
    if (element.current === null || modified === null) return;
    const original = createYamlModel(imported, monaco.Uri.from({ scheme: 'kubewright', path: `/imported/${id}` }));
    const editor = monaco.editor.createDiffEditor(element.current, {
      ...EDITOR_OPTIONS,
      readOnly: !mayWrite(store.getState()),
      originalEditable: false,
      useInlineViewWhenSpaceIsLimited: true,
      renderSideBySideInlineBreakpoint: SIDE_BY_SIDE_WIDTH,
      ignoreTrimWhitespace: false, // in YAML blanks have meaning
      renderMarginRevertIcon: false, // ours gives the imported bytes back, Monaco's only its own text
      renderGutterMenu: false,
      glyphMargin: true,
      hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 5 },
      renderOverviewRuler: false,
    });
    editor.setModel({ original, modified });
    const inner = editor.getModifiedEditor();
    const end = session.adopt(inner);
    let first = true;
    const refresh = (): void => {
      const changes = editor.getLineChanges();
      const hunks = changes === null ? null : changes.map(toHunk);
      setShown({ editor, hunks, stale: false, index: hunkAt(hunks ?? [], inner.getPosition()?.lineNumber ?? 1) });
      if (hunks === null || !first) return;
      first = false;
      editor.revealFirstDiff();
    };
    const listeners = [
      ...named(editor.getOriginalEditor(), textIn(language, WORDS.original, { file: name })),
      ...named(inner, textIn(language, WORDS.editor, { file: name })),
      drawsSelectedBlanks(editor.getOriginalEditor()),
      editor.onDidUpdateDiff(refresh),
      inner.onDidChangeModelContent(() => setShown((now) => ({ ...now, stale: true }))),
      inner.onDidChangeCursorPosition(({ position }) =>
        setShown((now) => ({ ...now, index: hunkAt(now.hunks ?? [], position.lineNumber) })),
      ),
    ];
    return () => {
      for (const listener of listeners) listener.dispose();
      end();
      editor.dispose();
      original.dispose();
    };
  }, [session, id, imported, name, language, element]);

  useEffect(() => shown.editor?.getModifiedEditor().updateOptions({ readOnly: !writable }), [shown.editor, writable]);
  return shown;
}

/** Names one side for screen readers. Monaco takes names for both, and drops them when its layout changes. */
function named(editor: monaco.editor.ICodeEditor, name: string): monaco.IDisposable[] {
  const keep = (): void => {
    if (editor.getOption(monaco.editor.EditorOption.ariaLabel) !== name) editor.updateOptions({ ariaLabel: name });
  };
  keep();
  return [editor.onDidChangeConfiguration(keep)];
}

/**
 * A button beside each difference, for the mouse: Monaco hides its margin from screen readers. The toolbar does the same
 * for everyone.
 */
function useRevertButtons(
  diff: monaco.editor.IStandaloneDiffEditor | null,
  hunks: readonly LineHunk[] | null,
  revert: (hunk: LineHunk) => void,
): void {
  const t = useText();
  const latest = useRef(revert);
  useEffect(() => {
    latest.current = revert;
  });
  const name = t(WORDS.revertLine);
  useEffect(() => {
    if (diff === null || hunks === null) return;
    const editor = diff.getModifiedEditor();
    const widgets = hunks.map((hunk, index): monaco.editor.IGlyphMarginWidget => {
      const line = lineOf(hunk);
      const button = document.createElement('button');
      button.type = 'button';
      button.tabIndex = -1;
      button.className = styles['revertButton'] ?? '';
      button.title = name.replace('{line}', String(line));
      button.addEventListener('click', () => latest.current(hunk));
      return {
        getId: () => `kubewright.revert.${index}`,
        getDomNode: () => button,
        getPosition: () => ({
          lane: monaco.editor.GlyphMarginLane.Center,
          zIndex: 1,
          range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        }),
      };
    });
    for (const widget of widgets) editor.addGlyphMarginWidget(widget);
    return () => {
      for (const widget of widgets) editor.removeGlyphMarginWidget(widget);
    };
  }, [diff, hunks, name]);
}

function importedLines(file: FileState): FileLines {
  return new FileLines([sliceLines(file.imported)]);
}

/** Monaco names an empty side by the line before it, with end 0. */
function toHunk(change: monaco.editor.ILineChange): LineHunk {
  const { originalStartLineNumber, originalEndLineNumber, modifiedStartLineNumber, modifiedEndLineNumber } = change;
  return {
    originalStart: originalEndLineNumber === 0 ? originalStartLineNumber + 1 : originalStartLineNumber,
    originalEnd: (originalEndLineNumber === 0 ? originalStartLineNumber : originalEndLineNumber) + 1,
    currentStart: modifiedEndLineNumber === 0 ? modifiedStartLineNumber + 1 : modifiedStartLineNumber,
    currentEnd: (modifiedEndLineNumber === 0 ? modifiedStartLineNumber : modifiedEndLineNumber) + 1,
  };
}

/** The line of the present text to show a hunk at; where lines are gone, the one before them. */
function lineOf({ currentStart, currentEnd }: LineHunk): number {
  return Math.max(1, currentEnd === currentStart ? currentStart - 1 : currentStart);
}

/** The last hunk at or above a line; the first one above all. */
function hunkAt(hunks: readonly LineHunk[], line: number): number {
  return Math.max(0, hunks.findLastIndex((hunk) => lineOf(hunk) <= line));
}
