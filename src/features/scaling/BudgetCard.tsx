import { useState } from 'react';
import type { Localized } from '../../core/localized.ts';
import { BUDGET_KEYS, budgetKeyOf, switchBudget, type BudgetKey } from '../../core/scaling/budget-edit.ts';
import { evictionRoom, type DisruptionBudget } from '../../core/scaling/disruption.ts';
import { readBudget } from '../../core/scaling/read-budget.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import { pathOf } from '../../ui/form/coverage.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import { Fields, FieldView } from '../../ui/form/Fields.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { useFromIndex } from '../../store/bundle-index.ts';
import { SaidLines } from '../../ui/form/SaidLines.tsx';
import { budgetSection, budgetSelectorSection } from './budget.section.ts';
import { DrainPicture } from './DrainPicture.tsx';
import { protectedBy } from './relations.ts';
import { useReplicaRange } from './replicas.ts';
import styles from './scaling.module.css';
import { evictionSentences } from './sentences.ts';

const WORDS = {
  way: { en: 'Say how many', ko: '정하는 방식' },
  wayHelp: {
    en: 'A budget says one of the two. How many may be missing stays right when the number of replicas changes.',
    ko: '둘 중 하나만 정합니다. 빠져도 되는 수로 정하면 복제본 수가 바뀌어도 그대로 쓸 수 있습니다.',
  },
  minAvailable: { en: 'must stay', ko: '유지할 수' },
  maxUnavailable: { en: 'may be missing', ko: '빠져도 되는 수' },
  neither: { en: 'neither is said', ko: '정하지 않음' },
  nobody: { en: 'Its selector matches no workload of this bundle.', ko: '셀렉터와 맞는 워크로드가 이 묶음에 없습니다.' },
  covers: { en: 'It protects the Pods of {names}.', ko: '보호 대상 파드: {names}.' },
} as const satisfies Record<string, Localized>;

/** What a budget demands and what that means for drains. */
export function BudgetCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const object = useScope('object');
  const spec = pathOf(object, 'spec');
  const budget = useFormHost().useSelectedLate((document) => readBudget(valueAt(document, object)), samePlain);
  const workloads = useFromIndex((index) => protectedBy(index, { documentId, path: object }), samePlain);
  return (
    <section className={styles['card']} aria-label={t(budgetSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(budgetSection.title)}</h2>
        {budgetSection.about !== undefined && <p>{t(budgetSection.about)}</p>}
      </div>
      <div className={styles['fields']}>
        <WayField spec={spec} />
        {budgetSection.fields.map((field) => (
          <FieldView key={field.path} field={field} base={spec} />
        ))}
      </div>
      {budget !== null && workloads.map((workload) => <EvictionLines key={`${workload.kind} ${workload.name}`} budget={budget} workload={workload} drawn={workloads.length === 1} />)}
    </section>
  );
}

/** More Pods than this are not drawn. */
const MOST_DRAWN = 40;

interface EvictionLinesProps {
  readonly budget: DisruptionBudget;
  readonly workload: ObjectPlace;
  /** Whether the budget is for this one alone, so that a drain can be drawn. */
  readonly drawn: boolean;
}

/** What the budget allows; with few Pods it allows least, so they are drawn. */
function EvictionLines({ budget, workload, drawn }: EvictionLinesProps) {
  const range = useReplicaRange(workload);
  if (range === null) return null;
  const { least } = range;
  return (
    <>
      {drawn && least > 0 && least <= MOST_DRAWN && <DrainPicture replicas={least} mustStay={evictionRoom(budget, least).mustStay} />}
      <SaidLines lines={evictionSentences(budget, workload.name, range)} />
    </>
  );
}

/** One of two ways to say it; the other one takes its place in one step. */
function WayField({ spec }: { readonly spec: ReturnType<typeof pathOf> }) {
  const t = useText();
  const host = useFormHost();
  const key = host.useSelected((document) => budgetKeyOf(document, spec));
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const choose = (text: string): void => {
    const to = BUDGET_KEYS.find((candidate): candidate is BudgetKey => candidate === text);
    if (to !== undefined) setRefusal(host.apply((document) => switchBudget(document, spec, to), { focus: [...spec, to] }));
  };
  return (
    <FieldFrame path={spec} label={WORDS.way} name={null} help={WORDS.wayHelp} width={3} reason={refusal}>
      {({ readOnly, ...input }) => (
        <span className={formStyles['box']} data-select data-empty={key === null || undefined} data-readonly={readOnly || undefined}>
          <select {...input} disabled={readOnly} value={key ?? ''} onChange={(event) => choose(event.target.value)}>
            {key === null && <option value="">{t(WORDS.neither)}</option>}
            {BUDGET_KEYS.map((candidate) => (
              <option key={candidate} value={candidate}>{t(WORDS[candidate])}</option>
            ))}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}

/** Whom the budget is for, by labels, with the workloads that carry them. */
export function BudgetSelectorCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const object = useScope('object');
  const workloads = useFromIndex((index) => (index === null ? null : protectedBy(index, { documentId, path: object })), samePlain);
  const text = workloads === null ? null : workloads.length === 0 ? t(WORDS.nobody) : t(WORDS.covers, { names: workloads.map(({ kind, name }) => `${kind} ${name}`).join(', ') });
  return (
    <section className={styles['card']} aria-label={t(budgetSelectorSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(budgetSelectorSection.title)}</h2>
      </div>
      <Fields fields={budgetSelectorSection.fields} base={pathOf(object, budgetSelectorSection.path)} />
      {text !== null && <SaidLines lines={[{ text: { en: text, ko: text }, ...(workloads?.length === 0 ? { bad: true as const } : {}) }]} />}
    </section>
  );
}
