import { useEffect, useRef } from 'react';
import { useText } from '../../ui/language.tsx';
import { SEVERITY_NAMES } from '../../ui/SeverityMark.tsx';
import { type Problem, stepFrom } from './problem-list.ts';
import { problemStepsTaken } from './problem-steps.ts';
import { WORDS } from './words.ts';

interface ProblemSteps {
  readonly problems: readonly Problem[];
  readonly currentId: string | null;
  /** Whether the problems are those of the work: steps asked for before wait. */
  readonly found: boolean;
  /** Takes the problem and the sentence that says where one is now. */
  readonly onStep: (problem: Problem, said: string) => void;
  /** There is none to go to. */
  readonly onNone: () => void;
}

/** Goes to the next or the previous problem, round the end, when it is asked for. */
export function useProblemSteps({ problems, currentId, found, onStep, onNone }: ProblemSteps): void {
  const t = useText();
  const latest = useRef({ problems, currentId, onStep, onNone, t });
  useEffect(() => {
    latest.current = { problems, currentId, onStep, onNone, t };
  });
  useEffect(() => {
    if (!found) return undefined;
    return problemStepsTaken((step) => {
      const now = latest.current;
      const problem = stepFrom(now.problems, now.currentId, step);
      if (problem === null) {
        now.onNone();
        return;
      }
      const { severity, message, id } = problem.finding;
      const said = now.t(WORDS.step, {
        position: now.problems.indexOf(problem) + 1,
        count: now.problems.length,
        severity: now.t(SEVERITY_NAMES[severity]),
        message: now.t(message),
      });
      // several that waited go on from each other
      latest.current = { ...now, currentId: id };
      now.onStep(problem, said);
    });
  }, [found]);
}
