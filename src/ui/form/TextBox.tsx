import { useLayoutEffect, useRef, useState, type ClipboardEvent, type CSSProperties, type InputHTMLAttributes, type ReactNode } from 'react';
import styles from './form.module.css';
import { areaProps, boxProps, type DraftInput } from './use-draft.ts';

/** What of an input's attributes an area takes as well. */
type BoxInput = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'readOnly' | 'placeholder' | 'aria-label' | 'aria-describedby' | 'aria-invalid' | 'aria-required'
> & { readonly onFocus: () => void };

interface TextBoxProps {
  readonly input: BoxInput;
  readonly draft: DraftInput;
  readonly mono?: boolean;
  /** Shown as dots: for what must not be read over the shoulder. */
  readonly masked?: boolean;
  /** Rows that are shown of a text of several lines before it scrolls. */
  readonly mostRows?: number;
  /** Id of the suggestions. */
  readonly list?: string | undefined;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
}

const MOST_ROWS = 12;

/**
 * The box in which a text is typed: one line, or an area for a text of several. An input of one line would join them,
 * when it is typed in as well as when several lines are pasted into it.
 */
export function TextBox({ input, draft, mono = false, masked = false, mostRows = MOST_ROWS, list, style, children }: TextBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState(0);
  const lines = draft.value.split(/\r\n|\r|\n/).length;
  // once an area, always one: the place of the cursor would be lost with the last line break
  const [tall, setTall] = useState(false);
  if (lines > 1 && !tall) setTall(true);
  useLayoutEffect(() => {
    if (pasted > 0) area.current?.focus();
  }, [pasted]);
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(text.trimEnd()) || input.readOnly === true) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    draft.replace(value.slice(0, selectionStart ?? value.length) + text + value.slice(selectionEnd ?? value.length));
    setPasted(pasted + 1);
  };
  const shared = {
    ...input,
    spellCheck: false,
    className: mono ? styles['mono'] : undefined,
    'data-masked': masked || undefined,
  };
  return (
    <span className={styles['box']} style={style} data-tall={tall || undefined} data-readonly={input.readOnly || undefined}>
      {tall ? (
        <textarea ref={area} {...shared} {...areaProps(draft)} rows={Math.min(lines, mostRows)} />
      ) : (
        <input {...shared} {...boxProps(draft)} type="text" autoComplete="off" list={list} onPaste={onPaste} />
      )}
      {children}
    </span>
  );
}
