import { checkOf } from '../../core/checks/index.ts';
import { objectAt } from '../../core/graph/summary.ts';
import { selected } from '../../store/actions.ts';
import { useFindings } from '../../store/findings.ts';
import { useDocument } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { FixPreview } from '../../ui/fix-preview.tsx';
import { LinkIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { bookOpened } from './book/book-desk.ts';
import { MuteControl } from './MuteControl.tsx';
import type { Problem } from './problem-list.ts';
import styles from './Problems.module.css';
import { WORDS } from './words.ts';

interface ProblemDetailsProps {
  readonly id: string;
  readonly problem: Problem;
  readonly mayWrite: boolean;
  readonly onFix: () => void;
  /** Called before the finding leaves the list. */
  readonly onLeave: () => void;
}

/** Why it matters, what to do, where it is written, which other document it is about, and what the fix would change. */
export function ProblemDetails({ id, problem, mayWrite, onFix, onLeave }: ProblemDetailsProps) {
  const t = useText();
  const { finding, linesBefore, alsoLine } = problem;
  const document = useDocument(finding.documentKey);
  const check = checkOf(finding.check);
  return (
    <div id={id} className={styles['details']}>
      {check !== null && (
        <dl>
          <dt>{t(WORDS.why)}</dt>
          <dd>{t(check.why)}</dd>
          <dt>{t(WORDS.todo)}</dt>
          <dd>
            {t(check.todo)} <Source check={check.id} address={check.source} />
          </dd>
        </dl>
      )}
      {alsoLine !== null && <p>{t(WORDS.alsoLine, { line: String(alsoLine) })}</p>}
      <RelatedLink problem={problem} />
      {finding.fix !== null && document !== null && (
        <div className={styles['fix']}>
          <p>{t(finding.fix.label)}</p>
          <FixPreview document={document} fix={finding.fix} linesBefore={linesBefore} />
          {!finding.fix.safe && (
            <Button className={styles['small'] ?? ''} disabled={!mayWrite} onClick={onFix}>
              {t(WORDS.apply)}
            </Button>
          )}
        </div>
      )}
      <div className={styles['more-actions']}>
        {check !== null && (
          <Button variant="text" className={styles['small'] ?? ''} onClick={() => bookOpened(check.id)}>
            {t(WORDS.aboutCheck)}
          </Button>
        )}
        <MuteControl finding={finding} mayWrite={mayWrite} onLeave={onLeave} />
      </div>
    </div>
  );
}

function Source({ check, address }: { readonly check: string; readonly address: string }) {
  const t = useText();
  return (
    <a href={address} target="_blank" rel="noreferrer" aria-label={t(WORDS.sourceName, { check })}>
      {t(WORDS.source)}
      <LinkIcon size={12} />
    </a>
  );
}

/** The way to the other document that the finding speaks of. */
function RelatedLink({ problem }: { readonly problem: Problem }) {
  const t = useText();
  const run = useFindings();
  const { related } = problem.finding;
  const key = related?.key ?? null;
  const summary = key === null ? undefined : run.documents.get(key)?.summary;
  if (related === null || key === null || summary === undefined) return null;
  const { kind, name } = objectAt(summary, related.path);
  const object = summary.dockerfile?.name ?? ([kind, name].filter((part) => part !== null).join(' ') || t(WORDS.document));
  return (
    <p>
      <button type="button" className={styles['link']} onClick={() => selected({ documentId: key, path: related.path, by: 'problems' })}>
        {t(WORDS.related, { object })}
      </button>
    </p>
  );
}
