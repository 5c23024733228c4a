import { type Container, podTemplateOf } from '../../kinds/pods.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import type { Use } from '../../graph/references.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { Bundle } from '../check.ts';
import { remembered } from '../../remembered.ts';
import { containersOfValue } from './containers.ts';

/** A workload that uses the checked ConfigMap or Secret. */
export interface UsingWorkload {
  readonly object: LinkedObject;
  readonly podSpec: YamlValue | undefined;
  readonly containers: readonly Container[];
  /** Where the use is written, from its document's root: one for each place. */
  readonly places: readonly Path[];
}

/** The workloads that use the checked object, each once, opened. Needs 'objects' among the `reads`. */
export function workloadsUsing(bundle: Bundle): readonly UsingWorkload[] {
  const using: UsingWorkload[] = [];
  for (const [object, places] of placesByWorkload(bundle.usedBy(bundle.self, 'objects'))) {
    const value = bundle.look(object);
    const template = value === null ? null : podTemplateOf(object.summary.known, value);
    if (value === null || template === null) continue;
    const podSpec = valueIn(value, [...template, 'spec']);
    using.push({ object, podSpec, containers: containersOfValue(value, object.summary), places });
  }
  return using;
}

const placesByWorkload = remembered((uses: readonly Use[]): ReadonlyMap<LinkedObject, readonly Path[]> => {
  const byWorkload = new Map<LinkedObject, Path[]>();
  for (const { from, reference } of uses) {
    if (reference.by !== 'name' || from.summary.podLabels === null) continue;
    const places = byWorkload.get(from);
    if (places === undefined) byWorkload.set(from, [reference.path]);
    else places.push(reference.path);
  }
  return byWorkload;
});
