import { field, mapField, textField } from '../../kinds/fields.ts';
import { type IntOrPercent, readIntOrPercent } from '../../scaling/int-or-percent.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject } from '../check.ts';

/** How a Deployment is rolled out, as far as it is written. */
export interface Strategy {
  /** Of `strategy`, from the document's root. */
  readonly path: Path;
  /** null: not written, so that all is left to the defaults. */
  readonly value: YamlMap | null;
  /** null for what is not written, or what the API would refuse. */
  readonly maxSurge: IntOrPercent | null;
  readonly maxUnavailable: IntOrPercent | null;
}

/** null where a Deployment is recreated instead. Fragments of Deployments have one too. */
export function rollingUpdateOf(object: CheckedObject): Strategy | null {
  const path = [...object.path, ...(object.summary.fragment === 'deployment-spec' ? [] : ['spec']), 'strategy'];
  const value = object.summary.fragment === 'deployment-spec' ? mapField(object.value, 'strategy') : mapField(object.value, 'spec', 'strategy');
  if ((textField(value ?? undefined, 'type') ?? 'RollingUpdate') !== 'RollingUpdate') return null;
  const amount = (key: string): IntOrPercent | null => readIntOrPercent(field(value ?? undefined, 'rollingUpdate', key));
  return { path, value, maxSurge: amount('maxSurge'), maxUnavailable: amount('maxUnavailable') };
}
