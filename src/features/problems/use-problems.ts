import { useDeferredValue, useMemo, useState } from 'react';
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
  const later = useDeferredValue(found);
  return heard.length + muted.length > MANY ? later : found;
}
