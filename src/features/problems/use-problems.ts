import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type ChecksState, useChecksState, useFromRun } from '../../store/findings.ts';
import { keepSame } from '../../store/keep-same.ts';
import { useFromSettledFiles } from '../../store/settled.ts';
import type { FileState } from '../../store/state.ts';
import { keptProblems, samePlaces } from './kept-problems.ts';
import type { Problem } from './problem-list.ts';

/** What has been found, all of one time. */
export interface Found {
  readonly heard: readonly Problem[];
  /** Those that annotations mute. */
  readonly muted: readonly Problem[];
  /** Documents that were checked. */
  readonly documents: number;
  readonly checks: ChecksState;
}

/** More problems than this are drawn behind the frame that shows the form's own; fewer within it. */
const MANY = 200;

/** To filter, count and group more than this takes longer than a frame: that waits until nobody types. */
const VERY_MANY = 2_000;
const REST_MILLISECONDS = 400;
const LONGEST_WAIT_MILLISECONDS = 2_000;

/** The problems of the work as of the last pause of typing: other ones only when one of them says something else. */
export function useProblems(): Found {
  const [keep] = useState(keepSame<readonly FileState[]>);
  const [heardIn] = useState(() => keptProblems('findings'));
  const [mutedIn] = useState(() => keptProblems('muted'));
  const files = useFromSettledFiles((settled) => keep(settled, samePlaces));
  const heard = useFromRun((run) => heardIn(run, files));
  const muted = useFromRun((run) => mutedIn(run, files));
  const documents = useFromRun((run) => run.documents.size);
  const checks = useChecksState();
  const found = useMemo(() => ({ heard, muted, documents, checks }), [heard, muted, documents, checks]);
  const rested = useRested(found);
  const later = useDeferredValue(rested);
  return countIn(found) > MANY ? later : found;
}

function countIn({ heard, muted }: Found): number {
  return heard.length + muted.length;
}

/** Of very many problems those of the last rest. */
function useRested(found: Found): Found {
  const [rested, setRested] = useState(found);
  const due = useRef<number | null>(null);
  const [isNow, wasThen] = [countIn(found) > VERY_MANY, countIn(rested) > VERY_MANY];
  // what comes and goes as a whole does so at once
  if (isNow !== wasThen) setRested(found);
  const waits = isNow && wasThen && rested !== found;
  useEffect(() => {
    if (!waits) {
      due.current = null;
      return undefined;
    }
    const now = performance.now();
    due.current ??= now + LONGEST_WAIT_MILLISECONDS;
    const timer = setTimeout(() => {
      setRested(found);
    }, Math.min(REST_MILLISECONDS, due.current - now));
    return () => clearTimeout(timer);
  }, [found, waits]);
  return waits ? rested : found;
}
