import { field, listField, textField } from '../kinds/fields.ts';
import { setValue } from '../yaml/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueAt } from '../yaml/locate.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';

/** What an autoscaler can measure (autoscaling/v2), with the key of each. */
export const METRIC_KEYS = {
  Resource: 'resource',
  ContainerResource: 'containerResource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
} as const;
export type MetricType = keyof typeof METRIC_KEYS;
export const METRIC_TYPES = ['Resource', 'ContainerResource', 'Pods', 'Object', 'External'] as const satisfies readonly MetricType[];

/** How a target is written, with the key of its value. */
export const TARGET_KEYS = { Utilization: 'averageUtilization', AverageValue: 'averageValue', Value: 'value' } as const;
export type TargetType = keyof typeof TARGET_KEYS;

/** The targets that each metric can have; the first one is the usual one. */
export const TARGETS_OF: Readonly<Record<MetricType, readonly TargetType[]>> = {
  Resource: ['Utilization', 'AverageValue'],
  ContainerResource: ['Utilization', 'AverageValue'],
  Pods: ['AverageValue'],
  Object: ['Value', 'AverageValue'],
  External: ['AverageValue', 'Value'],
};

export function isMetricType(text: string): text is MetricType {
  return Object.hasOwn(METRIC_KEYS, text);
}

/** As the metric says it, or else by the block it has; null when neither tells. */
export function metricTypeOf(metric: YamlValue | undefined): MetricType | null {
  const said = textField(metric, 'type');
  if (said !== null && isMetricType(said)) return said;
  return METRIC_TYPES.find((type) => field(metric, METRIC_KEYS[type]) !== undefined) ?? null;
}

/** As the target says it, or else by the value it has. */
export function targetTypeOf(target: YamlValue | undefined): TargetType | null {
  const said = textField(target, 'type');
  if (said === 'Utilization' || said === 'AverageValue' || said === 'Value') return said;
  return (['Utilization', 'AverageValue', 'Value'] as const).find((type) => field(target, TARGET_KEYS[type]) !== undefined) ?? null;
}

/** What a metric that needs a container or an object begins with. */
export interface MetricSurroundings {
  readonly container: string;
  readonly object: { readonly apiVersion: string; readonly kind: string; readonly name: string };
}

/** The usual share of what is requested. */
const USUAL_PERCENT: Readonly<Record<string, number>> = { cpu: 70, memory: 80 };
const USUAL_AMOUNT: Readonly<Record<string, string>> = { cpu: '500m', memory: '512Mi' };
const USUAL_RATE = '100';
/** What adapters are usually told to call it; the form suggests it too. */
export const USUAL_METRIC = 'http_requests_per_second';

/** A new metric: CPU, which nearly every service can be measured by. */
export const NEW_METRIC: YamlMap = { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } };

/**
 * Makes an autoscaler measure something else, in the place of the old metric: one edit, which keeps what both have (the
 * name and selector of a metric, a target of the same type) and leaves nothing that the API would refuse.
 */
export function switchMetric(document: YamlDocument, path: Path, to: MetricType, around: MetricSurroundings): EditResult {
  const metric = valueAt(document, path);
  const from = metricTypeOf(metric);
  const old = from === null ? undefined : field(metric, METRIC_KEYS[from]);
  const others = listField({ metrics: valueAt(document, path.slice(0, -1)) ?? [] }, 'metrics').filter((_, at) => at !== path.at(-1));
  return setValue(document, path, { type: to, [METRIC_KEYS[to]]: blockOf(to, old, around, others) });
}

function blockOf(to: MetricType, old: YamlValue | undefined, around: MetricSurroundings, others: readonly YamlValue[]): YamlMap {
  const resource = textField(old, 'name') ?? 'cpu';
  const kept = field(old, 'metric');
  const metric = isMap(kept) ? kept : { name: newMetricName(to, others) };
  const target = keptTarget(to, field(old, 'target'), resource);
  switch (to) {
    case 'Resource':
      return { name: resource, target };
    case 'ContainerResource':
      return { name: resource, container: around.container, target };
    case 'Pods':
    case 'External':
      return { metric, target };
    case 'Object':
      return { describedObject: around.object, metric, target };
  }
}

/** The usual one, where no other metric measures it already; else none: which others the cluster has is not known here. */
function newMetricName(type: MetricType, others: readonly YamlValue[]): string {
  const isTaken = others.some((other) => metricTypeOf(other) === type && textField(other, METRIC_KEYS[type], 'metric', 'name') === USUAL_METRIC);
  return isTaken ? '' : USUAL_METRIC;
}

function keptTarget(to: MetricType, target: YamlValue | undefined, resource: string): YamlMap {
  const type = targetTypeOf(target);
  const value = type === null ? undefined : field(target, TARGET_KEYS[type]);
  const usual = TARGETS_OF[to][0] ?? 'AverageValue';
  const counts = to === 'Resource' || to === 'ContainerResource';
  if (type !== null && value !== undefined && TARGETS_OF[to].includes(type) && (type === 'Utilization' || !counts)) return { type, [TARGET_KEYS[type]]: value };
  return newTarget(usual, counts ? resource : null);
}

function newTarget(type: TargetType, resource: string | null): YamlMap {
  if (type === 'Utilization') return { type, [TARGET_KEYS[type]]: USUAL_PERCENT[resource ?? 'cpu'] ?? 70 };
  return { type, [TARGET_KEYS[type]]: resource === null ? USUAL_RATE : (USUAL_AMOUNT[resource] ?? USUAL_RATE) };
}

/** Writes the target of a metric in another way. An amount stays when it is one before and after. */
export function switchTarget(document: YamlDocument, metricPath: Path, to: TargetType): EditResult {
  const metric = valueAt(document, metricPath);
  const type = metricTypeOf(metric) ?? 'Resource';
  const block = field(metric, METRIC_KEYS[type]);
  const target = field(block, 'target');
  const from = targetTypeOf(target);
  const amount = from === null || from === 'Utilization' || to === 'Utilization' ? undefined : field(target, TARGET_KEYS[from]);
  const resource = type === 'Resource' || type === 'ContainerResource' ? (textField(block, 'name') ?? 'cpu') : null;
  const path = [...metricPath, METRIC_KEYS[type], 'target'];
  return setValue(document, path, amount === undefined ? newTarget(to, resource) : { type: to, [TARGET_KEYS[to]]: amount });
}
