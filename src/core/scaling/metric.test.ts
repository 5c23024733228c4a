import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { budgetKeyOf, switchBudget } from './budget-edit.ts';
import { METRIC_KEYS, metricTypeOf, METRIC_TYPES, switchMetric, switchTarget, TARGETS_OF, targetTypeOf, type MetricType } from './metric.ts';
import { valueAt } from '../yaml/locate.ts';

const AROUND = { container: 'web', object: { apiVersion: 'v1', kind: 'Service', name: 'web' } };

const CPU = `metrics:
# by load
- type: Resource
  resource:
    name: cpu
    target:
      type: Utilization
      averageUtilization: 60 # measured
- type: Pods
  pods:
    metric: {name: requests_per_second, selector: {matchLabels: {a: b}}}
    target: {type: AverageValue, averageValue: "250"}
`;

function textOf(result: EditResult): string {
  if (!result.ok) throw new Error(result.message.en);
  return result.document.text;
}

describe('another metric', () => {
  it('is written in the place of the old one', () => {
    expect(textOf(switchMetric(parseDocument(CPU), ['metrics', 0], 'Pods', AROUND))).toBe(`metrics:
# by load
- type: Pods
  pods:
    metric:
      name: http_requests_per_second
    target:
      type: AverageValue
      averageValue: "100"
- type: Pods
  pods:
    metric: {name: requests_per_second, selector: {matchLabels: {a: b}}}
    target: {type: AverageValue, averageValue: "250"}
`);
  });

  it.each<readonly [index: number, to: MetricType, name: string]>([
    [0, 'Pods', ''], // it has to be asked for: which others the cluster has is not known here
    [0, 'External', 'http_requests_per_second'],
    [1, 'Pods', 'http_requests_per_second'],
    [1, 'Object', 'http_requests_per_second'],
  ])('is called as usual only where no other of its type is: metric %i as %s', (index, to, name) => {
    const document = parseDocument(textOf(switchMetric(parseDocument(CPU.replace('requests_per_second', 'http_requests_per_second')), ['metrics', index], to, AROUND)));
    expect(valueAt(document, ['metrics', index, METRIC_KEYS[to], 'metric', 'name'])).toBe(name);
  });

  it('keeps what both have', () => {
    const container = parseDocument(textOf(switchMetric(parseDocument(CPU), ['metrics', 0], 'ContainerResource', AROUND)));
    expect(valueAt(container, ['metrics', 0])).toEqual({ type: 'ContainerResource', containerResource: { name: 'cpu', container: 'web', target: { type: 'Utilization', averageUtilization: 60 } } });
    const external = parseDocument(textOf(switchMetric(parseDocument(CPU), ['metrics', 1], 'External', AROUND)));
    expect(valueAt(external, ['metrics', 1])).toEqual({
      type: 'External',
      external: { metric: { name: 'requests_per_second', selector: { matchLabels: { a: 'b' } } }, target: { type: 'AverageValue', averageValue: '250' } },
    });
    const object = parseDocument(textOf(switchMetric(external, ['metrics', 1], 'Object', AROUND)));
    expect(valueAt(object, ['metrics', 1, 'object', 'describedObject'])).toEqual(AROUND.object);
    expect(valueAt(object, ['metrics', 1, 'object', 'target'])).toEqual({ type: 'AverageValue', averageValue: '250' });
  });

  it.each(METRIC_TYPES.flatMap((from) => METRIC_TYPES.map((to): [MetricType, MetricType] => [from, to])))('leads from %s to %s', (from, to) => {
    const first = parseDocument(textOf(switchMetric(parseDocument(CPU), ['metrics', 0], from, AROUND)));
    const metric = valueAt(parseDocument(textOf(switchMetric(first, ['metrics', 0], to, AROUND))), ['metrics', 0]);
    expect(metricTypeOf(metric)).toBe(to);
    expect(Object.keys(metric as object)).toHaveLength(2);
  });

  it('is told by its block when it does not say its type', () => {
    expect(metricTypeOf({ external: {} })).toBe('External');
    expect(metricTypeOf({ type: 'Nonsense' })).toBeNull();
    expect(targetTypeOf({ averageValue: 1 })).toBe('AverageValue');
    expect(targetTypeOf({})).toBeNull();
  });
});

describe('another target', () => {
  it('is an amount instead of a share', () => {
    const text = textOf(switchTarget(parseDocument(CPU), ['metrics', 0], 'AverageValue'));
    expect(text).toContain('    target:\n      type: AverageValue\n      averageValue: 500m\n');
    expect(textOf(switchTarget(parseDocument(text), ['metrics', 0], 'Utilization'))).toContain('      type: Utilization\n      averageUtilization: 70\n');
  });

  it('keeps an amount', () => {
    const external = parseDocument(textOf(switchMetric(parseDocument(CPU), ['metrics', 1], 'External', AROUND)));
    expect(valueAt(parseDocument(textOf(switchTarget(external, ['metrics', 1], 'Value'))), ['metrics', 1, 'external', 'target'])).toEqual({ type: 'Value', value: '250' });
  });

  it('has a usual one for each metric', () => {
    expect(METRIC_TYPES.every((type) => TARGETS_OF[type].length > 0)).toBe(true);
  });
});

describe('a budget', () => {
  const BUDGET = 'spec:\n  minAvailable: 2 # of three\n  selector: {}\n';

  it('is written the other way in its place', () => {
    expect(textOf(switchBudget(parseDocument(BUDGET), ['spec'], 'maxUnavailable'))).toBe('spec:\n  maxUnavailable: 1 # of three\n  selector: {}\n');
    expect(textOf(switchBudget(parseDocument(BUDGET), ['spec'], 'minAvailable'))).toBe(BUDGET);
    expect(textOf(switchBudget(parseDocument('spec:\n  selector: {}\n'), ['spec'], 'minAvailable'))).toBe('spec:\n  minAvailable: 1\n  selector: {}\n');
  });

  it('loses the wrong one of two', () => {
    const both = parseDocument('spec:\n  minAvailable: 2\n  maxUnavailable: 30%\n');
    expect(budgetKeyOf(both, ['spec'])).toBe('minAvailable');
    expect(textOf(switchBudget(both, ['spec'], 'maxUnavailable'))).toBe('spec:\n  maxUnavailable: 30%\n');
    expect(budgetKeyOf(parseDocument('spec: {}\n'), ['spec'])).toBeNull();
  });
});
