import { useEffect, useState } from 'react';
import type { Localized } from '../core/localized.ts';
import type { BundleRun, DocumentRun } from '../core/checks/run.ts';
import { remembered } from '../core/remembered.ts';
import { currentFindings, useFromRun } from '../store/findings.ts';
import { useText } from '../ui/language.tsx';

const WORDS = {
  count: { en: '{count} problems', ko: '문제 {count}개' },
} as const satisfies Record<string, Localized>;

/** At most one message a second (WCAG 4.1.3): screen readers would never end otherwise. */
const PAUSE_MILLISECONDS = 1_000;

const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;

/** Says how many problems there are, each time that changes. */
export function Announcer() {
  const t = useText();
  const count = useFromRun(problemCount);
  const [said, setSaid] = useState(count);
  const differs = count !== said;
  useEffect(() => {
    if (!differs) return undefined;
    const timer = setTimeout(() => setSaid(problemCount(currentFindings())), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [differs]);
  return (
    <div role="status" aria-live="polite" style={HIDDEN}>
      {t(WORDS.count, { count: said })}
    </div>
  );
}

function problemCount(run: BundleRun): number {
  let count = 0;
  for (const document of run.documents.values()) count += problemsIn(document);
  return count;
}

/** Of thousands of documents an edit leaves all but a few as they are. */
const problemsIn = remembered(({ findings }: DocumentRun) => findings.filter(({ severity }) => severity !== 'info').length);
