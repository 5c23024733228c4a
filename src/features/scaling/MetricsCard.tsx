import { useState, type ReactNode } from 'react';
import { field, listField, textField } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import { isMetricType, METRIC_KEYS, METRIC_TYPES, metricTypeOf, switchMetric, switchTarget, TARGETS_OF, targetTypeOf, type MetricType, type TargetType } from '../../core/scaling/metric.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import type { ObjectPlace } from '../../core/graph/object-place.ts';
import { useFromIndex } from '../../store/bundle-index.ts';
import { pathOf } from '../../ui/form/coverage.ts';
import type { ChoiceField, Field } from '../../ui/form/field.ts';
import { FieldFrame } from '../../ui/form/FieldFrame.tsx';
import { FieldView, RowsView } from '../../ui/form/Fields.tsx';
import { useCondition } from '../../ui/form/field-values.ts';
import formStyles from '../../ui/form/form.module.css';
import type { Help } from '../../ui/form/help.ts';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { SaidLines, type Said } from '../../ui/form/SaidLines.tsx';
import { metricsField, metricsSection } from './autoscaler.section.ts';
import { scaledBy } from './relations.ts';
import { usePodRequest, useReplicaRange } from './replicas.ts';
import styles from './scaling.module.css';
import { shareSentence } from './sentences.ts';

/** What an autoscaler measures, and what that comes to with the Pods of its workload. */
export function MetricsCard({ documentId }: { readonly documentId: string }) {
  const t = useText();
  const object = useScope('object');
  const path = pathOf(object, 'spec.metrics');
  const workload = useFromIndex((index) => scaledBy(index, { documentId, path: object }), samePlain);
  return (
    <section className={styles['card']} aria-label={t(metricsSection.title)}>
      <div className={styles['cardHead']}>
        <h2>{t(metricsSection.title)}</h2>
      </div>
      <div className={styles['fields']}>
        <RowsView field={metricsField} path={path} renderField={(inner, itemPath) => metricField(inner, itemPath)} />
      </div>
      <MetricLines path={path} workload={workload} />
    </section>
  );
}

/** The fields of a metric are those of any row, but for the two that change what stands beside them. */
function metricField(inner: Field, itemPath: Path): ReactNode {
  if (inner.input === 'choice' && inner.path === 'type') return <MetricTypeField field={inner} path={itemPath} />;
  if (inner.input === 'choice' && inner.path.endsWith('.target.type')) return <TargetTypeField field={inner} path={itemPath} />;
  return <FieldView field={inner} base={itemPath} />;
}

interface SwitchingFieldProps {
  readonly field: ChoiceField;
  /** Of the metric. */
  readonly path: Path;
}

/** What is measured. Another choice writes what it needs and takes away what the API would refuse beside it. */
function MetricTypeField({ field: { label }, path }: SwitchingFieldProps) {
  const host = useFormHost();
  const object = useScope('object');
  const type = host.useSelected((document) => metricTypeOf(valueAt(document, path)));
  const [container] = host.useChoices([...path, 'containerResource', 'container']);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const choose = (text: string): void => {
    if (!isMetricType(text)) return;
    const name = textField(valueAt(host.current(), object), 'spec', 'scaleTargetRef', 'name') ?? '';
    const around = { container: container?.value ?? name, object: { apiVersion: 'v1', kind: 'Service', name } };
    setRefusal(host.apply((document) => switchMetric(document, path, text, around), { focus: [...path, 'type'] }));
  };
  return <Select path={[...path, 'type']} name="type" label={label} help={metricsField.fields[0]?.help} width={3} value={type} values={METRIC_TYPES} labels={metricsField.fields[0]} refusal={refusal} onChoose={choose} />;
}

/** How the target of a metric is written, its value with it. */
function TargetTypeField({ field: choice, path }: SwitchingFieldProps) {
  const host = useFormHost();
  const shown = useCondition(choice.shownWhen, path);
  const type: MetricType = METRIC_TYPES.find((one) => choice.path.startsWith(`${METRIC_KEYS[one]}.`)) ?? 'Resource';
  const typePath = pathOf(path, choice.path);
  const target = host.useSelected((document) => targetTypeOf(valueAt(document, typePath.slice(0, -1))));
  const [refusal, setRefusal] = useState<Localized | null>(null);
  if (!shown) return null;
  const choose = (text: string): void => {
    const to = TARGETS_OF[type].find((candidate): candidate is TargetType => candidate === text);
    if (to !== undefined) setRefusal(host.apply((document) => switchTarget(document, path, to), { focus: typePath }));
  };
  return <Select path={typePath} name="target" label={choice.label} help={choice.help} width={3} value={target} values={TARGETS_OF[type]} labels={choice} refusal={refusal} onChoose={choose} />;
}

interface SelectProps {
  readonly path: Path;
  readonly name: string;
  readonly label: Localized;
  readonly help: Help | undefined;
  readonly width: number;
  readonly value: string | null;
  readonly values: readonly string[];
  /** The field whose choices have the words. */
  readonly labels: Field | undefined;
  readonly refusal: Localized | null;
  readonly onChoose: (text: string) => void;
}

function Select({ path, name, label, help, width, value, values, labels, refusal, onChoose }: SelectProps) {
  const t = useText();
  const wordsOf = (one: string): Localized => (labels?.input === 'choice' ? labels.choices.find((choice) => choice.value === one)?.label : undefined) ?? { en: one, ko: one };
  return (
    <FieldFrame path={path} label={label} name={name} help={help} width={width} reason={refusal} required>
      {({ readOnly, ...input }) => (
        <span className={formStyles['box']} data-select data-empty={value === null || undefined} data-readonly={readOnly || undefined}>
          <select {...input} disabled={readOnly} value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
            {value === null && <option value="">…</option>}
            {values.map((one) => (
              <option key={one} value={one}>{t(wordsOf(one))}</option>
            ))}
            {value !== null && !values.includes(value) && <option value={value}>{value}</option>}
          </select>
        </span>
      )}
    </FieldFrame>
  );
}

/** A share of a request: the only target that can be told without a cluster. */
interface Share {
  readonly resource: string;
  readonly percent: number;
  readonly container: string | null;
}

function MetricLines({ path, workload }: { readonly path: Path; readonly workload: ObjectPlace | null }) {
  const shares = useFormHost().useSelectedLate((document) => listField({ metrics: valueAt(document, path) ?? [] }, 'metrics').flatMap(shareOf), samePlain);
  return workload === null ? null : shares.map((share) => <ShareLine key={`${share.resource} ${share.container} ${share.percent}`} share={share} workload={workload} />);
}

function shareOf(metric: Parameters<typeof field>[0]): Share[] {
  const type = metricTypeOf(metric);
  if (type !== 'Resource' && type !== 'ContainerResource') return [];
  const block = field(metric, METRIC_KEYS[type]);
  const percent = field(block, 'target', 'averageUtilization');
  const resource = textField(block, 'name');
  const container = type === 'ContainerResource' ? textField(block, 'container') : null;
  return typeof percent === 'number' && resource !== null ? [{ resource, percent, container }] : [];
}

function ShareLine({ share, workload }: { readonly share: Share; readonly workload: ObjectPlace }) {
  const request = usePodRequest(workload, share.resource, share.container);
  const range = useReplicaRange(workload);
  const lines: readonly Said[] = request === null ? [] : [shareSentence(share.resource, share.percent, request, range?.least ?? null)];
  return <SaidLines lines={lines} />;
}
