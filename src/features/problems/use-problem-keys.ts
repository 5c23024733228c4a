import { useEffect, useRef } from 'react';
import { useText } from '../../ui/language.tsx';
import { SEVERITY_NAMES } from '../../ui/SeverityMark.tsx';
import { type Problem, stepFrom } from './problem-list.ts';
import { WORDS } from './words.ts';

/**
 * F8 and Shift+F8 anywhere in the window: the next and the previous problem, round the end.
 * @param onStep takes the problem and the sentence that says where one is now.
 */
export function useProblemKeys(
  problems: readonly Problem[],
  currentId: string | null,
  onStep: (problem: Problem, said: string) => void,
): void {
  const t = useText();
  const latest = useRef({ problems, currentId, onStep, t });
  useEffect(() => {
    latest.current = { problems, currentId, onStep, t };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      const now = latest.current;
      const problem = stepFrom(now.problems, now.currentId, event.shiftKey ? -1 : 1);
      event.preventDefault();
      event.stopPropagation();
      if (problem === null) return;
      const { severity, message } = problem.finding;
      const said = now.t(WORDS.step, {
        position: now.problems.indexOf(problem) + 1,
        count: now.problems.length,
        severity: now.t(SEVERITY_NAMES[severity]),
        message: now.t(message),
      });
      now.onStep(problem, said);
    };
    // before the editor, which has its own F8
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
