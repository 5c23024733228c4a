import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { differenceEdit, mapOffset } from '../../core/text/edit.ts';
import type { Localized } from '../../core/localized.ts';
import { filesEdited, redone, undone } from '../../store/actions.ts';
import { fileOf } from '../../store/documents.ts';
import { useMayWrite, useWorkspace } from '../../store/hooks.ts';
import type { FileId, FileState } from '../../store/state.ts';
import { store, subscribeToFileEdits } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/language.tsx';
import { FileBinding } from './file-binding.ts';
import { FileLines, sliceLines } from './file-lines.ts';
import { linesOf } from './file-text.ts';
import { toViewEdits, viewText, type ViewEdit } from './mapping.ts';
import { WORDS } from './words.ts';
import styles from './yaml-pane.module.css';

interface PlainTextPaneProps {
  readonly fileId: FileId;
  /** Why there is no editor. */
  readonly reason: Localized;
  readonly onRetry: () => void;
}

/** The file in a text field, for when the editor cannot be had. Edits go both ways and by the same rules. */
export function PlainTextPane({ fileId, reason, onRetry }: PlainTextPaneProps) {
  const t = useText();
  const mayWrite = useMayWrite();
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useRef<TextField | null>(null);
  const name = useWorkspace(({ files }) => fileOf(files, fileId)?.name ?? '');

  useLayoutEffect(() => {
    const file = fileOf(store.getState().files, fileId);
    if (area.current === null || file === null) return;
    const created = new TextField(area.current, file);
    field.current = created;
    return () => created.dispose();
  }, [fileId]);

  // React knows no `beforeinput` with history types
  useEffect(() => {
    const element = area.current;
    const onBeforeInput = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') undone();
      else redone();
    };
    element?.addEventListener('beforeinput', onBeforeInput);
    return () => element?.removeEventListener('beforeinput', onBeforeInput);
  }, []);

  return (
    <div className={styles['plain']} data-own-undo="">
      <div className={styles['plainReason']} role="status">
        <p>{t(reason)}</p>
        <Button className={styles['small'] ?? ''} onClick={onRetry}>{t(WORDS.tryAgain)}</Button>
      </div>
      <textarea
        ref={area}
        className={styles['plainText']}
        aria-label={t(WORDS.plain, { file: name })}
        readOnly={!mayWrite}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        onInput={() => field.current?.typed()}
        onKeyDown={stepByKeys}
        onCompositionStart={() => field.current?.binding.compositionStarted()}
        onCompositionEnd={() => field.current?.compositionEnded()}
        onBlur={() => field.current?.compositionEnded()}
      />
    </div>
  );
}

/** By the key's place, because on a Korean layout Z types ㅋ. */
function stepByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
  const redo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
  if (!redo && event.code !== 'KeyZ') return;
  event.preventDefault();
  if (redo) redone();
  else undone();
}

/** A textarea bound to a file. What was typed is the difference to what stood there before. */
class TextField {
  readonly binding: FileBinding;
  readonly #element: HTMLTextAreaElement;
  readonly #end: () => void;
  #text: string;

  constructor(element: HTMLTextAreaElement, file: FileState) {
    const lines = linesOf(file);
    this.#element = element;
    this.#text = viewText(lines.text(0, lines.length));
    element.value = this.#text;
    this.binding = new FileBinding(
      {
        text: () => this.#text,
        length: () => this.#text.length,
        lineCount: () => this.#text.split('\n').length,
        apply: (edits) => this.#apply(edits),
      },
      lines,
      (edits) => void filesEdited(edits.map((edit) => ({ ...edit, fileId: file.id })), 'yaml', { group: `yaml:${file.id}` }),
    );
    this.#end = subscribeToFileEdits(({ edits, after }) => {
      const now = after.find(({ id }) => id === file.id);
      if (now !== undefined) this.binding.fileChanged(edits.filter(({ fileId }) => fileId === file.id), linesOf(now));
    });
  }

  typed(): void {
    const difference = differenceEdit(this.#text, this.#element.value);
    if (difference === null) return;
    const edits = toViewEdits(this.#lines(), [difference]);
    this.#text = this.#element.value;
    this.binding.viewChanged(edits);
  }

  compositionEnded(): void {
    this.typed();
    this.binding.compositionEnded();
  }

  dispose(): void {
    this.#end();
  }

  /** Keeps the selection where it is in the text; setting a value would put it at the end. */
  #apply(edits: readonly ViewEdit[]): void {
    const lines = this.#lines();
    const offsets = edits.map(({ start, end, text }) => ({ start: lines.offset(start), end: lines.offset(end), text }));
    const { selectionStart, selectionEnd, selectionDirection, scrollTop, scrollLeft } = this.#element;
    let text = this.#text;
    for (const { start, end, text: inserted } of offsets.toReversed()) text = text.slice(0, start) + inserted + text.slice(end);
    this.#text = text;
    this.#element.value = text;
    this.#element.setSelectionRange(mapOffset(selectionStart, offsets), mapOffset(selectionEnd, offsets), selectionDirection);
    this.#element.scrollTo(scrollLeft, scrollTop);
  }

  #lines(): FileLines {
    return new FileLines([sliceLines(this.#text)], { dropsMark: false });
  }
}
