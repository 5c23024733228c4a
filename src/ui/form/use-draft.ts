import { useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react';
import type { Localized } from '../../core/localized.ts';

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
  readonly value: string;
  /** Why the text is not written; null when it is, or is not finished. */
  readonly reason: Localized | null;
  /** Takes a text as if it had been typed. */
  readonly replace: (text: string) => void;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => void;
  readonly onBlur: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/**
 * The text of an input between the keyboard and the document. It is the input's own, at once and unchanged, so no
 * stroke and no composition is ever lost; each readable text is written as it is typed, during a composition at its
 * end. A text that cannot be written stays, with its reason. When the document changes from elsewhere (undo, the YAML
 * pane, another tab) the document's text shows again, and Escape or the first undo take an unwritten text back.
 * @param external what the document says
 */
export function useDraft(external: string, read: (text: string) => Reading): DraftInput {
  const [draft, setDraft] = useState<Draft | null>(null);
  const live = draft !== null && (draft.composing || draft.beside === external) ? draft : null;

  const take = (text: string): void => {
    const reading = read(text);
    if (reading.kind !== 'write') {
      setDraft({ text, beside: external, reason: reading.reason, composing: false, written: false });
      return;
    }
    const refusal = reading.write();
    setDraft({ text, beside: refusal === null ? reading.shows : external, reason: refusal, composing: false, written: refusal === null });
  };

  return {
    value: live?.text ?? external,
    reason: live?.reason ?? null,
    replace: take,
    onChange: (event) => {
      const text = event.target.value;
      if (live?.composing === true) setDraft({ ...live, text });
      else take(text);
    },
    onCompositionStart: () => setDraft({ text: live?.text ?? external, beside: external, reason: null, composing: true, written: false }),
    onCompositionEnd: (event) => take(event.currentTarget.value),
    onBlur: () => {
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
