import { useId, useState } from 'react';
import { containersIn } from '../../core/kinds/pods.ts';
import { textField } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import { qosClass } from '../../core/quantity/qos-class.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { FieldView } from '../../ui/form/Fields.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { SaidLines } from '../../ui/form/SaidLines.tsx';
import { icon } from '../../ui/icons.tsx';
import { AmountSliders } from './AmountSliders.tsx';
import { HeapLine } from './HeapLine.tsx';
import { amountsSection } from './resources.section.ts';
import styles from './scaling.module.css';
import { SLIDER_WORDS } from './slider-words.ts';
import sliderStyles from './sliders.module.css';
import { scheduleSentences } from './sentences.ts';
import { scheduledRequest } from '../../core/scaling/pod-requests.ts';
import { samePlain } from '../../core/graph/same-plain.ts';

const WORDS = {
  qos: { en: 'QoS class {name}', ko: 'QoS 클래스 {name}' },
  unnamed: { en: 'no name', ko: '이름 없음' },
  init: { en: 'init', ko: '초기화' },
  sidecar: { en: 'sidecar', ko: '사이드카' },
} as const satisfies Record<string, Localized>;

const QOS = {
  Guaranteed: { en: 'Guaranteed: evicted last when a node runs short.', ko: 'Guaranteed: 노드 자원이 부족할 때 가장 나중에 축출됩니다.' },
  Burstable: { en: 'Burstable: evicted after BestEffort Pods, before Guaranteed ones.', ko: 'Burstable: BestEffort 다음, Guaranteed보다 먼저 축출됩니다.' },
  BestEffort: { en: 'BestEffort: no requests and no limits, so the first to be evicted.', ko: 'BestEffort: 요청과 한도가 없어 가장 먼저 축출됩니다.' },
} as const satisfies Record<string, Localized>;

const SlidersIcon = icon('M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M8.5 5a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0zM4 11a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0z');

interface Row {
  readonly path: Path;
  readonly name: string | null;
  readonly role: 'main' | 'sidecar' | 'init';
}

/** The amounts of each container in one table, and what they come to. */
export function ResourcesCard() {
  const t = useText();
  const id = useId();
  const [adjusted, setAdjusted] = useState<string | null>(null);
  const pod = useScope('pod');
  const rows = useFormHost().useSelected((document) => rowsOf(valueAt(document, pod), pod), samePlain);
  const qos = useFormHost().useSelected((document) => qosClass(valueAt(document, pod)));
  return (
    <section className={styles['card']} aria-label={t(amountsSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(amountsSection.title)}</h2>
        <span className={styles['qos']}>{t(WORDS.qos, { name: qos })}</span>
      </div>
      <div className={styles['resources']}>
        {rows.map(({ path, name, role }) => (
          <div key={toPointer(path)} className={styles['container']} role="group" aria-label={name ?? t(WORDS.unnamed)}>
            <span className={styles['name']}>
              <b title={name ?? ''}>
                {name ?? t(WORDS.unnamed)} {role !== 'main' && <small>{t(WORDS[role])}</small>}
              </b>
              <button
                type="button"
                className={sliderStyles['adjust']}
                aria-label={t(SLIDER_WORDS.adjust, { name: name ?? t(WORDS.unnamed) })}
                title={t(SLIDER_WORDS.adjust, { name: name ?? t(WORDS.unnamed) })}
                aria-expanded={adjusted === toPointer(path)}
                aria-controls={adjusted === toPointer(path) ? `${id}-sliders` : undefined}
                onClick={() => setAdjusted(adjusted === toPointer(path) ? null : toPointer(path))}
              >
                <SlidersIcon size={14} />
              </button>
            </span>
            <div className={styles['amounts']}>
              {amountsSection.fields.map((field) => (
                <FieldView key={field.path} field={field} base={path} />
              ))}
            </div>
            {adjusted === toPointer(path) && <AmountSliders id={`${id}-sliders`} container={path} />}
            <HeapLine pod={pod} container={path} />
          </div>
        ))}
      </div>
      <TotalLines pod={pod} qos={qos} />
    </section>
  );
}

function TotalLines({ pod, qos }: { readonly pod: Path; readonly qos: keyof typeof QOS }) {
  const totals = useFormHost().useSelectedLate((document) => {
    const spec = valueAt(document, pod);
    const [cpu, memory] = [scheduledRequest(spec, 'cpu'), scheduledRequest(spec, 'memory')];
    return { cpu: inWhole(cpu.nano, MILLI), memory: inWhole(memory.nano, MEBI), cpuBy: cpu.by, memoryBy: memory.by };
  }, samePlain);
  return <SaidLines lines={[{ text: QOS[qos] }, ...scheduleSentences(totals)]} />;
}

/** Billionths in a thousandth of a core, and in a mebibyte. */
const MILLI = 1_000_000n;
const MEBI = 1024n * 1024n * 1_000_000_000n;

function inWhole(nano: bigint, unit: bigint): number {
  return Number((nano + unit - 1n) / unit);
}

function rowsOf(spec: Parameters<typeof containersIn>[0], path: Path): readonly Row[] {
  return containersIn(spec, path).flatMap(({ path: own, value, role }) => (role === 'ephemeral' ? [] : [{ path: own, name: textField(value, 'name'), role }]));
}
