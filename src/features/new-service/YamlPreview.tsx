import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { NewDocument } from '../../core/new-service/documents.ts';
import { useText } from '../../ui/language.tsx';
import { previewLines } from './preview-lines.ts';
import styles from './preview.module.css';
import { WORDS } from './words.ts';

interface YamlPreviewProps {
  readonly documents: readonly NewDocument[];
  /** What they were when the step was opened: what is other now is marked. */
  readonly before: readonly NewDocument[];
  /** What is looked at: the first line with this is brought into view when it becomes another. */
  readonly reveal: string;
  /** An answer is half typed: the text is that of before. */
  readonly old: boolean;
  /** What stands at the end of its head. */
  readonly state: ReactNode;
}

/** The file as it will be, growing with the answers. */
export function YamlPreview({ documents, before, reveal, old, state }: YamlPreviewProps) {
  const t = useText();
  const pane = useRef<HTMLPreElement>(null);
  const lines = useMemo(() => previewLines(documents, before), [documents, before]);
  useEffect(() => {
    const element = pane.current;
    const lineOf = [...(element?.children ?? [])].find((line) => line.textContent.includes(reveal));
    if (element !== null) bringIntoView(element, reveal === '' ? element.children[0] : lineOf, true);
  }, [reveal]);
  useEffect(() => {
    const element = pane.current;
    if (element !== null) bringIntoView(element, element.querySelector('[data-changed]'), false);
  }, [lines]);
  return (
    <section className={styles['yaml']} aria-label={t(WORDS.preview)}>
      <header>
        <h2>{t(WORDS.yaml)}</h2>
        <span>{t(WORDS.resources, { count: documents.length })}</span>
        {old && <em>{t(WORDS.lastWritten)}</em>}
        {state}
      </header>
      {/* scrolled by keys, too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre ref={pane} tabIndex={0} translate="no" data-old={old || undefined}>
        {lines.map(({ parts, changed }, at) => (
          // a line is where it stands
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at} data-changed={changed || undefined}>
            {parts.map(({ text, kind }, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <i key={index} data-kind={kind ?? undefined}>{text}</i>
            ))}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}

/** Scrolls the pane, and nothing around it. @param always even when the line can be seen already */
function bringIntoView(pane: HTMLElement, line: Element | null | undefined, always: boolean): void {
  if (!(line instanceof HTMLElement)) return;
  const [top, height] = [line.offsetTop, pane.clientHeight];
  const seen = top >= pane.scrollTop && top < pane.scrollTop + height * 0.7;
  if (always || !seen) pane.scrollTop = Math.max(0, top - height / 4);
}
