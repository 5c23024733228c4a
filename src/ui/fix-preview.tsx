import { useMemo } from 'react';
import { applyFix } from '../core/checks/apply-fix.ts';
import type { Fix } from '../core/checks/check.ts';
import type { Localized } from '../core/localized.ts';
import { changedLines, type ChangedLines } from '../core/text/changed-lines.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import styles from './fix-preview.module.css';
import { useText } from './language.tsx';

const WORDS = {
  changes: { en: 'Lines that change', ko: '바뀌는 줄' },
  removed: { en: 'removed', ko: '삭제' },
  added: { en: 'added', ko: '추가' },
  more: { en: '{count} more lines', ko: '{count}줄 더 있음' },
} as const satisfies Record<string, Localized>;

/** More lines than this say no more about a fix. */
const MOST_LINES = 14;

interface FixPreviewProps {
  /** The document in which the finding was made. */
  readonly document: YamlDocument;
  readonly fix: Fix;
  /** Lines of the file before the document, so that line numbers count in the file. */
  readonly linesBefore?: number;
}

/** What a fix would change, or the sentence that says why it cannot. */
export function FixPreview({ document, fix, linesBefore = 0 }: FixPreviewProps) {
  const t = useText();
  const result = useMemo(() => applyFix(document, fix), [document, fix]);
  if (!result.ok) return <p className={styles['refused']}>{t(result.message)}</p>;
  return <ChangePreview changes={changedLines(document.text, result.edits)} linesBefore={linesBefore} />;
}

/** The same of a document that is read only when the preview is shown: it may be gone before what offers the fix is. */
export function LateFixPreview({ read, fix }: { readonly read: () => YamlDocument; readonly fix: Fix }) {
  return <FixPreview document={read()} fix={fix} />;
}

interface ChangePreviewProps {
  readonly changes: readonly ChangedLines[];
  readonly linesBefore?: number;
}

/** Removed and added lines with their numbers, the sign said in words for screen readers. */
export function ChangePreview({ changes, linesBefore = 0 }: ChangePreviewProps) {
  const t = useText();
  const lines = changes.flatMap(linesOf);
  const hidden = lines.length - MOST_LINES;
  return (
    <div className={styles['preview']} role="group" aria-label={t(WORDS.changes)}>
      <ol className={styles['lines']}>
        {(hidden > 1 ? lines.slice(0, MOST_LINES) : lines).map(({ kind, number, text }) => (
          <li key={`${kind}${number}`} className={styles['line']} data-kind={kind}>
            <span className={styles['number']} aria-hidden="true">
              {number + linesBefore}
            </span>
            <span className={styles['sign']} role="img" aria-label={t(WORDS[kind])}>
              {kind === 'removed' ? '−' : '+'}
            </span>
            <code>{text === '' ? ' ' : text}</code>
          </li>
        ))}
      </ol>
      {hidden > 1 && <p className={styles['more']}>{t(WORDS.more, { count: hidden })}</p>}
    </div>
  );
}

interface PreviewLine {
  readonly kind: 'removed' | 'added';
  /** In the old text for removed lines; where they begin to stand for added ones. */
  readonly number: number;
  readonly text: string;
}

function linesOf({ line, removed, added }: ChangedLines): PreviewLine[] {
  return [
    ...removed.map((text, at): PreviewLine => ({ kind: 'removed', number: line + at, text })),
    ...added.map((text, at): PreviewLine => ({ kind: 'added', number: line + at, text })),
  ];
}
