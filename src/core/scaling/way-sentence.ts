import type { Localized } from '../localized.ts';
import { scalingSteps, type ScalingRules, type ScalingStep } from './autoscaler.ts';

/** "15 s", "5 min", "16 min 40 s". */
export function duration(seconds: number): Localized {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const en = [minutes > 0 ? `${minutes} min` : '', rest > 0 || minutes === 0 ? `${rest} s` : ''].filter((part) => part !== '').join(' ');
  const ko = [minutes > 0 ? `${minutes}분` : '', rest > 0 || minutes === 0 ? `${rest}초` : ''].filter((part) => part !== '').join(' ');
  return { en, ko };
}

/** More steps than this are counted, not named. */
const MOST_NAMED = 6;

/** "3 → 7 → 14", with a gap where there are many. */
export function stepNumbers(steps: readonly ScalingStep[]): string {
  const all = steps.map(({ replicas }) => String(replicas));
  return (all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED - 2), '…', ...all.slice(-1)] : all).join(' → ');
}

/** How the number of Pods follows when everything is needed at once, or nothing any more. */
export function waySentence(from: number, wanted: number, rules: ScalingRules): Localized {
  const up = wanted > from;
  const steps = scalingSteps(from, wanted, rules);
  const last = steps.at(-1);
  if (rules.select === 'Disabled') {
    return up ? { en: 'It never adds Pods.', ko: '파드를 늘리지 않습니다.' } : { en: 'It never takes Pods away.', ko: '파드를 줄이지 않습니다.' };
  }
  if (last === undefined || steps.length === 1) return { en: 'Nothing to change.', ko: '바뀔 것이 없습니다.' };
  const first = steps[1]?.seconds ?? 0;
  const wait = first === 0 ? { en: 'at once', ko: '바로' } : { en: `after ${duration(first).en}`, ko: `${duration(first).ko} 뒤` };
  const took = duration(last.seconds - first);
  const way = stepNumbers(steps);
  const cause = up ? { en: 'When all of it is needed', ko: '최대로 필요해지면' } : { en: 'When the load is gone', ko: '부하가 사라지면' };
  const arrived = last.replicas === wanted;
  const end = arrived
    ? last.seconds === first
      ? { en: 'in one step', ko: '한 번에' }
      : { en: `in ${steps.length - 1} steps over ${took.en}`, ko: `${steps.length - 1}단계, ${took.ko} 동안` }
    : { en: 'and is still on its way', ko: '계속 진행 중' };
  return { en: `${cause.en}: ${way} Pods, beginning ${wait.en}, ${end.en}.`, ko: `${cause.ko}: 파드 ${way}개, ${wait.ko} 시작하여 ${end.ko}${arrived ? ' 바뀝니다' : '입니다'}.` };
}
