import { useLayoutEffect, useRef, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Localized } from '../../core/localized.ts';
import type { OwnText } from './own-text.ts';

/** What a typed text means: to be written, to be left until the field is left, or wrong for a reason. */
export type Reading =
  | { readonly kind: 'write'; readonly write: () => Localized | null; /** What the field shows once it is written. */ readonly shows: string }
  | { readonly kind: 'wait'; readonly write: () => Localized | null; readonly reason: Localized | null }
  | { readonly kind: 'wrong'; readonly reason: Localized };

interface Draft {
  readonly text: string;
  /** What the document says as long as nobody else changes the field: the draft holds only beside it. */
  readonly beside: string;
  readonly reason: Localized | null;
  readonly composing: boolean;
  /** The text is in the document; else it is here alone. */
  readonly written: boolean;
}

/** Props of a text input that holds its own text while it is being typed in. */
export interface DraftInput {
  /** The text when it was last rendered. */
  readonly value: string;
  /** The input of one line, which has its text to itself; an area is given `value`. */
  readonly box: RefObject<HTMLInputElement | null>;
  /** Why the text is not written; null when it is, or is not finished. */
  readonly reason: Localized | null;
  /** Takes a text as if it had been typed. */
  readonly replace: (text: string) => void;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onCompositionStart: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => void;
  readonly onCompositionEnd: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => void;
  readonly onBlur: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/**
 * The text of an input between the keyboard and the document. It is the input's own, at once and unchanged, so no
 * stroke and no composition is ever lost; each readable text is written as it is typed, during a composition at its
 * end. A text that cannot be written stays, with its reason. When the document changes from elsewhere (undo, the YAML
 * pane, another tab) the document's text shows again, and Escape or the first undo take an unwritten text back.
 *
 * An input of one line is not rendered for a stroke that is written and changes nothing else: React leaves it alone,
 * and it is given a text only when that is another than it has.
 * @param external what the document says, or said before the own text was typed
 * @param own where the field's reader of the document tells changes that were typed here; null: none are told
 */
export function useDraft(external: string, read: (text: string) => Reading, own: OwnText | null = null): DraftInput {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [, setLeft] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const live = draft !== null && (draft.composing || draft.beside === external) ? draft : null;
  const value = live?.text ?? external;

  // after each rendering: whatever it was for, it ends with the text that is to be seen
  useLayoutEffect(() => {
    if (own?.shows == null && box.current !== null && box.current.value !== value) box.current.value = value;
  });

  /** From here on the box is rendered again. @returns what the document says */
  const rendered = (): string => {
    const says = own?.shows ?? external;
    own?.end();
    return says;
  };

  /** @param there the text is in the box already */
  const take = (text: string, there: boolean): void => {
    const reading = read(text);
    if (reading.kind !== 'write') {
      setDraft({ text, beside: rendered(), reason: reading.reason, composing: false, written: false });
      return;
    }
    const isOwn = own !== null && there && (live === null || live.written);
    const said = isOwn ? (own.shows ?? external) : rendered();
    if (isOwn) own.begin(reading.shows);
    const refusal = reading.write();
    if (isOwn && refusal === null && own.shows !== null) return;
    own?.end();
    setDraft({ text, beside: refusal === null ? reading.shows : said, reason: refusal, composing: false, written: refusal === null });
  };

  return {
    value,
    box,
    reason: live?.reason ?? null,
    replace: (text) => take(text, false),
    onChange: (event) => {
      const { value: text } = event.target;
      if (live?.composing === true) setDraft({ ...live, text });
      else take(text, event.target === box.current);
    },
    onCompositionStart: ({ currentTarget }) => setDraft({ text: currentTarget.value, beside: rendered(), reason: null, composing: true, written: false }),
    onCompositionEnd: ({ currentTarget }) => take(currentTarget.value, false),
    onBlur: () => {
      if (own?.shows != null) {
        own.end();
        setLeft((times) => times + 1);
      }
      if (live === null) return;
      const reading = read(live.text);
      if (reading.kind === 'wrong') {
        setDraft({ ...live, composing: false, reason: reading.reason });
        return;
      }
      const refusal = reading.kind === 'wait' || live.composing ? reading.write() : live.reason;
      setDraft(refusal === null ? null : { ...live, composing: false, reason: refusal });
    },
    onKeyDown: (event) => {
      if (live === null || live.written || live.composing || event.nativeEvent.isComposing) return;
      const undo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyZ';
      if (!undo && event.key !== 'Escape') return;
      // this text is the latest that was done, and the history of the document does not know it
      event.preventDefault();
      setDraft(null);
    },
  };
}

/** What of a draft goes on an input of one line. */
export function boxProps({ box, value, ...draft }: DraftInput) {
  return { ref: box, defaultValue: value, ...handlersOf(draft) };
}

/** What of a draft goes on an area. */
export function areaProps({ value, ...draft }: DraftInput) {
  return { value, ...handlersOf(draft) };
}

function handlersOf({ onChange, onCompositionStart, onCompositionEnd, onBlur, onKeyDown }: Pick<DraftInput, 'onChange' | 'onCompositionStart' | 'onCompositionEnd' | 'onBlur' | 'onKeyDown'>) {
  return { onChange, onCompositionStart, onCompositionEnd, onBlur, onKeyDown };
}
