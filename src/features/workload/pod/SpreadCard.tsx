import { useId, useState } from 'react';
import type { Localized } from '../../../core/localized.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import formStyles from '../../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../../ui/form/form-host.ts';
import { useText } from '../../../ui/language.tsx';
import { SpreadPicture } from './SpreadPicture.tsx';
import { ownLabels, setSpread, spreadOf, type SpreadMode, type SpreadOver } from './spread.ts';

const WORDS = {
  title: { en: 'Spread', ko: '파드 분산' },
  about: { en: 'so that one node or zone can fail', ko: '노드나 영역(zone) 하나가 멈춰도 견디도록' },
  nodes: { en: 'Over nodes', ko: '노드에 분산' },
  zones: { en: 'Over zones', ko: '영역(zone)에 분산' },
  soft: { en: 'as far as there is room (soft)', ko: '가능한 만큼 (권고)' },
  hard: { en: 'always, or do not start (hard)', ko: '반드시, 안 되면 시작하지 않음 (강제)' },
  none: { en: 'not asked for', ko: '지정하지 않음' },
  byAffinity: { en: 'podAntiAffinity does this already ({mode}).', ko: 'podAntiAffinity가 이미 분산합니다({mode}).' },
  softMode: { en: 'soft', ko: '권고' },
  hardMode: { en: 'hard', ko: '강제' },
} as const satisfies Record<string, Localized>;

/** Two plain questions in place of topologySpreadConstraints. */
export function SpreadCard() {
  const t = useText();
  return (
    <section className={formStyles['card']} aria-label={t(WORDS.title)}>
      <div className={formStyles['cardHead']}>
        <h2>{t(WORDS.title)}</h2>
        <p>{t(WORDS.about)}</p>
      </div>
      <div className={formStyles['fields']}>
        <SpreadSelect over="nodes" />
        <SpreadSelect over="zones" />
      </div>
      <SpreadPicture />
    </section>
  );
}

function SpreadSelect({ over }: { readonly over: SpreadOver }) {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  const pod = useScope('pod');
  const template = useScope('template');
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const { mode, byAffinity } = host.useSelected(
    (document) => spreadOf(valueAt(document, pod), over),
    (left, right) => left.mode === right.mode && left.byAffinity === right.byAffinity,
  );
  const list = [...pod, 'topologySpreadConstraints'];
  const choose = (next: SpreadMode): void =>
    setRefusal(host.apply((document) => setSpread(document, pod, over, next, ownLabels(document, template)), { focus: list }));
  return (
    <div className={formStyles['field']} style={{ gridColumn: 'span 3' }}>
      <div className={formStyles['label']}><label htmlFor={id}>{t(WORDS[over])} <i translate="no">topologySpreadConstraints</i></label></div>
      <span className={formStyles['box']} data-select data-empty={mode === 'none' || undefined} data-readonly={host.readOnly !== null || undefined}>
        <select
          id={id}
          disabled={host.readOnly !== null}
          value={mode}
          onFocus={() => host.focused(list)}
          onChange={(event) => choose(event.target.value === 'soft' ? 'soft' : event.target.value === 'hard' ? 'hard' : 'none')}
        >
          <option value="none">{t(WORDS.none)}</option>
          <option value="soft">{t(WORDS.soft)}</option>
          <option value="hard">{t(WORDS.hard)}</option>
        </select>
      </span>
      {byAffinity !== null && <p className={formStyles['note']}>{t(WORDS.byAffinity, { mode: t(byAffinity === 'soft' ? WORDS.softMode : WORDS.hardMode) })}</p>}
      {refusal !== null && <p className={formStyles['reason']}>{t(refusal)}</p>}
    </div>
  );
}
