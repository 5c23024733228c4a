import type { Localized } from '../../core/localized.ts';
import type { ScalingRules } from '../../core/scaling/autoscaler.ts';
import type { Autoscaling, LoadPhase, LoadResponse } from '../../core/scaling/load-response.ts';
import { duration, stepNumbers } from '../../core/scaling/way-sentence.ts';
import type { Said } from '../../ui/form/SaidLines.tsx';

/** What an autoscaler makes of a load, in words: the way there, what it cannot carry, the way back. */
export function loadSentences({ change, back }: LoadResponse, { min, max, up, down }: Autoscaling): readonly Said[] {
  const grows = change.wanted > back.wanted;
  const there = { en: 'With this load', ko: '부하가 바뀌면' };
  const after = { en: 'Once it is as before', ko: '부하가 원래대로 돌아오면' };
  return [
    phaseSentence(there, change, grows ? up : down, grows),
    ...(change.wanted > max && change.steps.at(-1)?.replicas === max ? [shortSentence(change.wanted, max)] : nearEnough(change, min)),
    phaseSentence(after, back, grows ? down : up, !grows),
    ...nearEnough(back, min),
  ];
}

function phaseSentence(cause: Localized, { seconds, wanted, steps, settled }: LoadPhase, { select }: ScalingRules, up: boolean): Said {
  const last = steps.at(-1);
  const first = steps[1];
  if (last === undefined) return { text: cause };
  if (first === undefined) return stays(cause, last.replicas, wanted, select, up);
  const way = stepNumbers(steps);
  const begins = duration(first.seconds - seconds);
  const ends = duration(last.seconds - seconds);
  const wait = first.seconds === seconds ? null : begins;
  if (!settled) {
    return { bad: true, text: { en: `${cause.en}: ${way} Pods, and still on its way after hours.`, ko: `${cause.ko} 파드 ${way}개, 몇 시간 뒤에도 아직 바뀌는 중입니다.` } };
  }
  if (last.seconds === first.seconds) {
    return { text: { en: `${cause.en}: ${way} Pods, ${wait === null ? 'at once' : `after ${wait.en}`}.`, ko: `${cause.ko} 파드 ${way}개, ${wait === null ? '바로' : `${wait.ko} 뒤에`} 바뀝니다.` } };
  }
  return {
    text: {
      en: `${cause.en}: ${way} Pods${wait === null ? '' : `, beginning after ${wait.en}`}, done after ${ends.en}.`,
      ko: `${cause.ko} 파드 ${way}개, ${wait === null ? '' : `${wait.ko} 뒤에 시작해 `}${ends.ko} 만에 끝납니다.`,
    },
  };
}

/** Why it ends beside what the load asks for, after it has moved. */
function nearEnough({ wanted, steps, settled }: LoadPhase, min: number): readonly Said[] {
  const last = steps.at(-1)?.replicas ?? wanted;
  if (!settled || steps.length === 1 || last === Math.max(wanted, min)) return [];
  return [
    {
      text: {
        en: `${wanted} would match the load; ${last} are near enough for the tolerance.`,
        ko: `부하에 꼭 맞는 수는 ${wanted}개지만 ${last}개도 허용 오차 안이라 더 바꾸지 않습니다.`,
      },
    },
  ];
}

function stays(cause: Localized, replicas: number, wanted: number, select: ScalingRules['select'], up: boolean): Said {
  if (select === 'Disabled' && replicas !== wanted) {
    return up
      ? { bad: true, text: { en: `${cause.en} it stays at ${replicas}: selectPolicy Disabled never adds Pods.`, ko: `${cause.ko} 파드 ${replicas}개 그대로입니다. selectPolicy가 Disabled이면 파드를 늘리지 않습니다.` } }
      : { text: { en: `${cause.en} it stays at ${replicas}: selectPolicy Disabled never takes Pods away.`, ko: `${cause.ko} 파드 ${replicas}개 그대로입니다. selectPolicy가 Disabled이면 파드를 줄이지 않습니다.` } };
  }
  return replicas === wanted
    ? { text: { en: `${cause.en} it stays at ${replicas}.`, ko: `${cause.ko} 파드 ${replicas}개 그대로입니다.` } }
    : { text: { en: `${cause.en} it stays at ${replicas}: ${wanted} are within the tolerance.`, ko: `${cause.ko} 파드 ${replicas}개 그대로입니다. ${wanted}개는 허용 오차 안이기 때문입니다.` } };
}

function shortSentence(wanted: number, max: number): Said {
  return {
    bad: true,
    text: {
      en: `It asks for ${wanted} Pods and may have ${max}: each of them carries ${Math.round((wanted / max) * 100)} % of its target.`,
      ko: `파드가 ${wanted}개 필요하지만 최대 ${max}개여서, 파드마다 목표의 ${Math.round((wanted / max) * 100)} %를 부담합니다.`,
    },
  };
}

/** Each number with its moment, for who hears the picture. */
export function stepsInWords({ change, back }: LoadResponse): Localized {
  const moments = [...change.steps, { seconds: back.seconds, replicas: null }, ...back.steps.slice(1)];
  const shown = moments.length > MOST_MOMENTS ? moments.slice(0, MOST_MOMENTS) : moments;
  const more = shown.length < moments.length ? { en: '; …', ko: '; …' } : { en: '.', ko: '.' };
  const said = (language: 'en' | 'ko'): string =>
    shown
      .map(({ seconds, replicas }, at) => {
        const when = duration(seconds)[language];
        if (replicas === null) return language === 'en' ? `${when}: the load is as before` : `${when}: 부하가 원래대로`;
        if (at === 0) return language === 'en' ? `before: ${replicas} Pods` : `처음: 파드 ${replicas}개`;
        return language === 'en' ? `${when}: ${replicas}` : `${when}: ${replicas}개`;
      })
      .join('; ');
  return { en: `${said('en')}${more.en}`, ko: `${said('ko')}${more.ko}` };
}

const MOST_MOMENTS = 60;
