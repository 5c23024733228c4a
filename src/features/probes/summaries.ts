import type { Localized } from '../../core/localized.ts';
import { giveUpSeconds, startBudgetSeconds } from '../../core/probes/budget.ts';
import type { ProbeName, ProbeTiming } from '../../core/probes/timing.ts';
import type { TextValues } from '../../ui/language.tsx';

const SUMMARIES: Readonly<Record<ProbeName, Localized>> = {
  startupProbe: { en: 'waits at most *{seconds} s*, then restarts', ko: '최대 *{seconds}초* 기다린 뒤 재시작' },
  readinessProbe: { en: 'out of rotation after *{seconds} s*', ko: '실패하면 *{seconds}초* 뒤 트래픽 제외' },
  livenessProbe: { en: 'restarts after *{seconds} s* (+{timeout})', ko: '멈추면 *{seconds}초*(+{timeout}초) 뒤 재시작' },
};

/**
 * What a probe's numbers come to; what stands between asterisks is the number that matters. Liveness: the last look
 * may take its timeout on top.
 */
export function summaryOf(name: ProbeName, timing: ProbeTiming): { readonly text: Localized; readonly values: TextValues } {
  const seconds = name === 'startupProbe' ? startBudgetSeconds(timing) : giveUpSeconds(timing);
  return { text: SUMMARIES[name], values: { seconds, timeout: timing.timeoutSeconds } };
}
