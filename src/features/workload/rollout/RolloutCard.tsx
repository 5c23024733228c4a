import { useState } from 'react';
import type { Localized } from '../../../core/localized.ts';
import type { RolloutStep } from '../../../core/scaling/rollout-steps.ts';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import { Squares, SquaresLegend } from '../../../ui/squares.tsx';
import { presetChange, type Rollout, rolloutOf, type RolloutPreset, sameRollout } from './rollout-facts.ts';
import styles from './rollout.module.css';

const WORDS = {
  title: { en: 'How an update runs', ko: '업데이트 과정' },
  gentle: { en: 'Lose no capacity', ko: '용량을 줄이지 않기' },
  fast: { en: 'All at once', ko: '한꺼번에 바꾸기' },
  rolling: {
    en: 'Old Pods to replace: {old}, steps: {steps}. Never fewer than {fewest} serve, never more than {most} exist.',
    ko: '이전 파드 {old}개를 {steps}단계로 교체합니다. 항상 {fewest}개 이상이 요청을 처리하고, 최대 {most}개까지 존재합니다.',
  },
  forced: {
    en: 'Both amounts come to 0, so one Pod may be missing after all.',
    ko: '두 값이 모두 0이 되므로, 결국 파드 1개는 빠질 수 있습니다.',
  },
  recreate: {
    en: 'All {replicas} Pods stop, then new ones start: nothing answers in between.',
    ko: '파드 {replicas}개가 모두 멈춘 뒤 새로 시작합니다. 그 사이에는 응답하지 않습니다.',
  },
  none: { en: 'No Pods run, so there is nothing to replace.', ko: '실행 중인 파드가 없어 교체할 것이 없습니다.' },
  unknown: { en: 'This cannot be drawn with these values.', ko: '이 값으로는 그릴 수 없습니다.' },
  old: { en: 'old', ko: '이전' },
  ready: { en: 'new', ko: '새 파드' },
  starting: { en: 'starting', ko: '시작 중' },
  step: { en: 'Step {step}: {old} old, {ready} new, {starting} starting', ko: '{step}단계: 이전 {old}개, 새 파드 {ready}개, 시작 중 {starting}개' },
  more: { en: '{count} more steps of this kind', ko: '같은 단계 {count}번 더' },
} as const satisfies Record<string, Localized>;

const LEGEND = [
  { look: 'hollow', words: WORDS.old },
  { look: 'full', words: WORDS.ready },
  { look: 'dashed', words: WORDS.starting },
] as const;

const PRESETS: readonly RolloutPreset[] = ['gentle', 'fast'];

/** Drawn in full; of more steps the first and the last few. */
const MOST_STEPS = 8;

/** What the amounts above mean for the Pods at hand, step by step. */
export function RolloutCard() {
  const t = useText();
  const host = useFormHost();
  const rollout = host.useSelectedLate(rolloutOf, sameRollout);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.title)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <span className={styles['presets']}>
          {PRESETS.map((preset) => (
            <button
              key={preset}
              type="button"
              className={formStyles['small']}
              disabled={host.readOnly !== null}
              onClick={() => setRefusal(host.apply(presetChange(preset), { focus: ['spec', 'strategy'] }))}
            >
              {t(WORDS[preset])}
            </button>
          ))}
        </span>
      </div>
      <div className={styles['body']}>
        <p>{sentence(rollout, t)}</p>
        {rollout.kind !== 'unknown' && rollout.replicas > 0 && <Steps steps={rollout.steps} />}
        {refusal !== null && <p className={formStyles['reason']}>{t(refusal)}</p>}
      </div>
    </section>
  );
}

function sentence(rollout: Rollout, t: ReturnType<typeof useText>): string {
  if (rollout.kind === 'unknown') return t(WORDS.unknown);
  if (rollout.replicas === 0) return t(WORDS.none);
  if (rollout.kind === 'recreate') return t(WORDS.recreate, { replicas: rollout.replicas });
  const { bounds, steps, replicas } = rollout;
  const said = t(WORDS.rolling, { old: replicas, steps: steps.length - 1, fewest: bounds.fewest, most: bounds.most });
  return bounds.forced ? `${said} ${t(WORDS.forced)}` : said;
}

function Steps({ steps }: { readonly steps: readonly RolloutStep[] }) {
  const t = useText();
  const left = steps.length > MOST_STEPS ? steps.slice(0, MOST_STEPS - 2) : steps;
  const right = steps.length > MOST_STEPS ? steps.slice(-2) : [];
  const hidden = steps.length - left.length - right.length;
  return (
    <>
      <ol className={styles['steps']}>
        {left.map((step, at) => <StepView key={at} step={step} at={at} />)}
        {hidden > 0 && <li className={styles['gap']} aria-label={t(WORDS.more, { count: hidden })} title={t(WORDS.more, { count: hidden })}>…</li>}
        {right.map((step, at) => <StepView key={steps.length - right.length + at} step={step} at={steps.length - right.length + at} />)}
      </ol>
      <SquaresLegend entries={LEGEND.map(({ look, words }) => ({ look, label: t(words) }))} />
    </>
  );
}

function StepView({ step: { old, ready, starting }, at }: { readonly step: RolloutStep; readonly at: number }) {
  const t = useText();
  return (
    <li data-down={old + ready === 0 || undefined} aria-label={t(WORDS.step, { step: at, old, ready, starting })} title={t(WORDS.step, { step: at, old, ready, starting })}>
      <span className={styles['pods']}>
        <Squares groups={[{ look: 'hollow', count: old }, { look: 'full', count: ready }, { look: 'dashed', count: starting }]} />
      </span>
      <b>{at}</b>
    </li>
  );
}
