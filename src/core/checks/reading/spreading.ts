import { gathered } from '../../gathered.ts';
import { fullSelector, selects } from '../../graph/selector.ts';
import { type LabelSelector, namespaceOf } from '../../graph/summary.ts';
import { field, listField, mapField, textField } from '../../kinds/fields.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isMap } from '../../yaml/value.ts';
import type { CheckedObject, FixStep } from '../check.ts';
import { podSpecPath } from './containers.ts';
import { podSpecOf } from './pods.ts';
import { podLabelsOf } from './tracks.ts';

/** A wish of a Pod not to stand where others stand. */
export interface SpreadTerm {
  readonly form: 'constraint' | 'anti-affinity';
  /** What makes two places different: a label of nodes. */
  readonly topologyKey: string | null;
  /** null selects nothing. */
  readonly selector: LabelSelector | null;
  readonly selectorPath: Path;
  /** Whether Pods of its own namespace count. */
  readonly here: boolean;
}

export const HOST_KEY = 'kubernetes.io/hostname';
export const ZONE_KEY = 'topology.kubernetes.io/zone';

/** The topology spread constraints and anti-affinity terms, preferred or required, of an object's Pods. */
export function spreadTermsOf(object: CheckedObject): readonly SpreadTerm[] {
  const spec = podSpecOf(object);
  const path = podSpecPath(object) ?? object.path;
  const constraints = listField(spec, 'topologySpreadConstraints').map((value, index) =>
    termOf('constraint', value, [...path, 'topologySpreadConstraints', index], true),
  );
  const at = [...path, 'affinity', 'podAntiAffinity'];
  const anti = gathered(ANTI_AFFINITY, ({ list, wrapped }) =>
    listField(spec, 'affinity', 'podAntiAffinity', list).map((item, index) => {
      const value = wrapped ? field(item, 'podAffinityTerm') : item;
      const place = [...at, list, index, ...(wrapped ? ['podAffinityTerm'] : [])];
      return termOf('anti-affinity', value, place, coversOwn(value, object.summary.namespace));
    }),
  );
  return [...constraints, ...anti];
}

/** Whether a term spreads the Pods of the object over its own others. */
export function spreadsOwn({ selector, here }: SpreadTerm, { summary }: CheckedObject): boolean {
  return here && selector !== null && selects(selector, podLabelsOf(summary));
}

const ANTI_AFFINITY = [
  { list: 'preferredDuringSchedulingIgnoredDuringExecution', wrapped: true },
  { list: 'requiredDuringSchedulingIgnoredDuringExecution', wrapped: false },
] as const;

function termOf(form: SpreadTerm['form'], value: YamlValue | undefined, path: Path, here: boolean): SpreadTerm {
  return {
    form,
    topologyKey: textField(value, 'topologyKey'),
    selector: fullSelector(field(value, 'labelSelector')),
    selectorPath: [...path, 'labelSelector'],
    here,
  };
}

/** No namespaces and no selector of namespaces means the own one; an empty selector means all. */
function coversOwn(term: YamlValue | undefined, namespace: string | null): boolean {
  const names = listField(term, 'namespaces');
  const spaces = fullSelector(field(term, 'namespaceSelector'));
  const own = namespaceOf(namespace);
  if (names.length === 0 && spaces === null) return true;
  return names.includes(own) || (spaces !== null && selects(spaces, { 'kubernetes.io/metadata.name': own }));
}

/** Lets the object's Pods spread over places, as far as there is room; null where no selector of its own is written. */
export function addConstraint(object: CheckedObject, topologyKey: string): readonly FixStep[] | null {
  const path = podSpecPath(object);
  const labelSelector = mapField(object.value, 'spec', 'selector');
  // a patch that shows no Pods is not the place for it
  if (path === null || labelSelector === null || !isMap(podSpecOf(object)) || fullSelectorIsEmpty(labelSelector)) return null;
  const count = listField(podSpecOf(object), 'topologySpreadConstraints').length;
  const constraint = { maxSkew: 1, topologyKey, whenUnsatisfiable: 'ScheduleAnyway', labelSelector };
  const at = [...path, 'topologySpreadConstraints'];
  return [count === 0 ? { op: 'set', path: at, value: [constraint] } : { op: 'set', path: [...at, count], value: constraint }];
}

function fullSelectorIsEmpty(value: YamlValue): boolean {
  const selector = fullSelector(value);
  return selector === null || (Object.keys(selector.matchLabels).length === 0 && selector.matchExpressions.length === 0);
}
