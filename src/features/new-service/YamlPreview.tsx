import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { NewDocument } from '../../core/new-service/documents.ts';
import { useText } from '../../ui/language.tsx';
import styles from './new-service.module.css';
import { previewLines } from './preview-lines.ts';
import { WORDS } from './words.ts';

interface YamlPreviewProps {
  readonly documents: readonly NewDocument[];
  /** What they were when the step was opened: what is other now is marked. */
  readonly before: readonly NewDocument[];
  /** An answer is half typed: the text is that of before. */
  readonly old: boolean;
  /** What stands at the end of its head. */
  readonly state: ReactNode;
}

/** The file as it will be, growing with the answers. */
export function YamlPreview({ documents, before, old, state }: YamlPreviewProps) {
  const t = useText();
  const pane = useRef<HTMLPreElement>(null);
  const lines = useMemo(() => previewLines(documents, before), [documents, before]);
  const firstChanged = lines.findIndex(({ changed }) => changed);
  useEffect(() => {
    const element = pane.current;
    const line = element?.querySelector<HTMLElement>('[data-changed]') ?? null;
    if (element === null || line === null) return;
    const [top, height] = [line.offsetTop - element.offsetTop, element.clientHeight];
    if (top < element.scrollTop || top > element.scrollTop + height * 0.7) element.scrollTop = Math.max(0, top - height / 3);
  }, [lines, firstChanged]);
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
