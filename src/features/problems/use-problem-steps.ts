import { useEffect, useRef } from 'react';
import { useText } from '../../ui/language.tsx';
import { SEVERITY_NAMES } from '../../ui/SeverityMark.tsx';
import { type Problem, stepFrom } from './problem-list.ts';
import { onProblemStep } from './problem-steps.ts';
import { WORDS } from './words.ts';

/**
 * Goes to the next or the previous problem, round the end, when it is asked for.
 * @param onStep takes the problem and the sentence that says where one is now.
 */
export function useProblemSteps(
  problems: readonly Problem[],
  currentId: string | null,
  onStep: (problem: Problem, said: string) => void,
): void {
  const t = useText();
  const latest = useRef({ problems, currentId, onStep, t });
  useEffect(() => {
    latest.current = { problems, currentId, onStep, t };
  });
  useEffect(
    () =>
      onProblemStep((step) => {
        const now = latest.current;
        const problem = stepFrom(now.problems, now.currentId, step);
        if (problem === null) return;
        const { severity, message } = problem.finding;
        const said = now.t(WORDS.step, {
          position: now.problems.indexOf(problem) + 1,
          count: now.problems.length,
          severity: now.t(SEVERITY_NAMES[severity]),
          message: now.t(message),
        });
        now.onStep(problem, said);
      }),
    [],
  );
}
