import { useState } from 'react';
import { freeName } from '../../core/companions/free-name.ts';
import { autoscalerText } from '../../core/companions/horizontal-pod-autoscaler.ts';
import { disruptionBudgetText } from '../../core/companions/pod-disruption-budget.ts';
import { workloadFacts, type WorkloadFacts } from '../../core/companions/workload-facts.ts';
import { commandTarget, scaleCommand } from '../../core/kinds/commands.ts';
import { field } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import { readIntOrPercent } from '../../core/scaling/int-or-percent.ts';
import { rolloutBounds } from '../../core/scaling/rollout.ts';
import { removeValue } from '../../core/yaml/edit.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import { companionAdded, selected } from '../../store/actions.ts';
import { currentIndex, useFromIndex } from '../../store/bundle-index.ts';
import { Button } from '../../ui/Button.tsx';
import { CommandLine } from '../../ui/CommandLine.tsx';
import { Fields } from '../../ui/form/Fields.tsx';
import { ScopesProvider, useFormHost, useScope } from '../../ui/form/form-host.ts';
import { OtherDocument } from '../../ui/form/other-document.tsx';
import { LinkIcon, PlusIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { SaidLines, type Said } from '../../ui/form/SaidLines.tsx';
import { scalingRelations, type ScalingRelations } from './relations.ts';
import { useReplicaRange } from './replicas.ts';
import { ResourcesCard } from './ResourcesCard.tsx';
import { replicasSection } from './resources.section.ts';
import styles from './scaling.module.css';
import { ScalingFields, type ScalingKind } from './ScalingForms.tsx';
import { rolloutSentence } from './sentences.ts';

const WORDS = {
  open: { en: 'Open {kind} {name}', ko: '{kind} {name} 열기' },
  scale: { en: 'At once and without the file, until the next apply', ko: '파일 없이 바로 바꾸기. 다음 apply 전까지 유지됩니다' },
  addAutoscaler: { en: 'Add an autoscaler', ko: '오토스케일러 추가' },
  addBudget: { en: 'Add a disruption budget', ko: '파드 중단 예산 추가' },
  why: {
    en: 'An autoscaler follows the load; a disruption budget keeps Pods serving while nodes are drained.',
    ko: '오토스케일러는 부하에 따라 파드 수를 조절하고, 파드 중단 예산은 노드를 드레인하는 동안 서비스를 유지합니다.',
  },
  removeReplicas: { en: 'Take replicas out of the workload, so that no apply sets the number back', ko: 'apply할 때 수가 되돌아가지 않도록 워크로드에서 replicas 삭제' },
  autoscaler: { en: 'Autoscaler', ko: '오토스케일러' },
  budget: { en: 'Disruption budget', ko: '파드 중단 예산' },
  vertical: { en: 'Vertical autoscaler', ko: '수직 오토스케일러' },
  other: { en: 'Scaled by {kind} {name}', ko: '{kind} {name}: 스케일 담당' },
} as const satisfies Record<string, Localized>;

interface ScalingAreaProps {
  readonly documentId: string;
  /** The kind of the workload. */
  readonly kind: string;
}

/** Kinds whose number of Pods is a field, which an autoscaler can write. */
const SCALED: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);

/** How many Pods there are and how big: the workload, and the documents that decide about it. */
export function ScalingArea({ documentId, kind }: ScalingAreaProps) {
  const relations = useFromIndex((index) => scalingRelations(index, documentId), samePlain);
  return (
    <div className={styles['area']}>
      {SCALED.has(kind) && <ReplicasCard documentId={documentId} kind={kind} ownedElsewhere={relations === null || relations.others.length > 0} />}
      <ResourcesCard />
      {relations?.autoscalers.map((place) => <RelatedCard key={keyOf(place)} place={place} kind="HorizontalPodAutoscaler" title={WORDS.autoscaler} />)}
      {relations?.budgets.map((place) => <RelatedCard key={keyOf(place)} place={place} kind="PodDisruptionBudget" title={WORDS.budget} />)}
      {relations?.verticals.map((place) => <RelatedCard key={keyOf(place)} place={place} kind="VerticalPodAutoscaler" title={WORDS.vertical} />)}
      {relations?.others.map((place) => <OtherScaler key={keyOf(place)} place={place} />)}
      {relations !== null && SCALED.has(kind) && <AddCompanions documentId={documentId} relations={relations} />}
    </div>
  );
}

function keyOf({ documentId, path }: ObjectPlace): string {
  return `${documentId} ${path.join('/')}`;
}

interface ReplicasCardProps extends ScalingAreaProps {
  /** Whether something other than an autoscaler may write the number. */
  readonly ownedElsewhere: boolean;
}

function ReplicasCard({ documentId, kind, ownedElsewhere }: ReplicasCardProps) {
  const t = useText();
  const host = useFormHost();
  const object = useScope('object');
  const range = useReplicaRange({ documentId, path: object, kind, name: '' });
  const rolling = host.useSelected((document) => rollingUpdate(valueAt(document, object), kind), samePlain);
  const target = host.useSelected((document) => commandTarget(valueAt(document, object)), samePlain);
  const counts = range === null ? [] : [...new Set([range.least, range.most])];
  const lines: readonly Said[] = [
    ...(range?.by === 'autoscaler' ? [ownedSentence(range.least, range.most)] : []),
    ...(rolling === null ? [] : counts.filter((count) => count > 0).map((count) => rolloutSentence(count, rolloutBounds(count, rolling.surge, rolling.unavailable)))),
  ];
  return (
    <section className={styles['card']} aria-label={t(replicasSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(replicasSection.title)}</h2>
      </div>
      <Fields fields={replicasSection.fields} base={[...object, 'spec']} />
      {range?.by === 'replicas' && !ownedElsewhere && target !== null && (
        <div className={styles['command']}>
          <CommandLine what={WORDS.scale} command={scaleCommand(target, range.least)} />
        </div>
      )}
      <SaidLines lines={lines} />
    </section>
  );
}

function ownedSentence(least: number, most: number): Said {
  return {
    text: {
      en: `The autoscaler below keeps it between ${least} and ${most}; the number here is only where it starts.`,
      ko: `아래 오토스케일러가 ${least}~${most}개로 유지하며, 여기 적힌 수는 시작값일 뿐입니다.`,
    },
  };
}

/** null: it does not roll as a Deployment does. */
function rollingUpdate(workload: Parameters<typeof field>[0], kind: string) {
  if (kind !== 'Deployment' || (field(workload, 'spec', 'strategy', 'type') ?? 'RollingUpdate') !== 'RollingUpdate') return null;
  const of = (key: string) => readIntOrPercent(field(workload, 'spec', 'strategy', 'rollingUpdate', key));
  return { surge: of('maxSurge'), unavailable: of('maxUnavailable') };
}

interface RelatedCardProps {
  readonly place: ObjectPlace;
  readonly kind: ScalingKind;
  readonly title: Localized;
}

/** Another document, edited where it matters. */
function RelatedCard({ place, kind, title }: RelatedCardProps) {
  const t = useText();
  const heading = `${t(title)}: ${place.name}`;
  return (
    <section className={styles['related']} aria-label={heading}>
      <div className={styles['relatedHead']}>
        <h2>{heading}</h2>
        <code translate="no">{kind}</code>
        <OpenButton place={place} />
      </div>
      <OtherDocument documentId={place.documentId}>
        <ScopesProvider value={{ object: place.path }}>
          <ScalingFields kind={kind} documentId={place.documentId} />
        </ScopesProvider>
      </OtherDocument>
    </section>
  );
}

function OtherScaler({ place }: { readonly place: ObjectPlace }) {
  const t = useText();
  return (
    <div className={styles['related']}>
      <div className={styles['relatedHead']}>
        <h2>{t(WORDS.other, { kind: place.kind, name: place.name })}</h2>
        <OpenButton place={place} />
      </div>
    </div>
  );
}

function OpenButton({ place }: { readonly place: ObjectPlace }) {
  const t = useText();
  const label = t(WORDS.open, { kind: place.kind, name: place.name });
  return (
    <button type="button" className={styles['open']} aria-label={label} title={label} onClick={() => selected({ documentId: place.documentId, path: null, by: 'list' })}>
      <LinkIcon size={14} />
    </button>
  );
}

interface AddCompanionsProps {
  readonly documentId: string;
  readonly relations: ScalingRelations;
}

/** What the workload has not: made with its name, labels and selector, behind what belongs to it, in one step. */
function AddCompanions({ documentId, relations }: AddCompanionsProps) {
  const t = useText();
  const host = useFormHost();
  const replicas = [...useScope('object'), 'spec', 'replicas'];
  const hasReplicas = host.useSelected((document) => valueAt(document, replicas) !== undefined);
  const [agreed, setAgreed] = useState(true);
  const wantsAutoscaler = relations.autoscalers.length === 0 && relations.others.length === 0;
  const wantsBudget = relations.budgets.length === 0;
  if (host.readOnly !== null || !(wantsAutoscaler || wantsBudget)) return null;
  const addAutoscaler = (): void => {
    const document = host.current();
    const facts = workloadFacts(document.value);
    if (facts === null) return;
    const removed = hasReplicas && agreed ? removeValue(document, replicas) : null;
    companionAdded(documentId, autoscalerText(facts, nameFor('HorizontalPodAutoscaler', facts)), relations.last, removed?.ok === true ? removed.edits : []);
  };
  const addBudget = (): void => {
    const facts = workloadFacts(host.current().value);
    if (facts !== null) companionAdded(documentId, disruptionBudgetText(facts, nameFor('PodDisruptionBudget', facts)), relations.last);
  };
  return (
    <div className={styles['add']}>
      <p>{t(WORDS.why)}</p>
      <span>
        {wantsAutoscaler && (
          <Button onClick={addAutoscaler}>
            <PlusIcon size={13} />
            {t(WORDS.addAutoscaler)}
          </Button>
        )}
        {wantsBudget && (
          <Button onClick={addBudget}>
            <PlusIcon size={13} />
            {t(WORDS.addBudget)}
          </Button>
        )}
      </span>
      {wantsAutoscaler && hasReplicas && (
        <label className={styles['agree']}>
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          {t(WORDS.removeReplicas)}
        </label>
      )}
    </div>
  );
}

/** The name of the workload, unless another object of the kind has it. */
function nameFor(kind: ScalingKind, { name, namespace }: WorkloadFacts): string {
  return freeName(name, (taken) => (currentIndex()?.named(kind, taken, namespace).length ?? 0) > 0);
}
