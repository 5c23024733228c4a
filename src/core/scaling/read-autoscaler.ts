import { field, listField, mapField } from '../kinds/fields.ts';
import { quantityOf } from '../quantity/quantity.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { DEFAULT_RULES, type ScalingPolicy, type ScalingRules } from './autoscaler.ts';

export interface ReplicaBounds {
  readonly min: number;
  /** null while nothing readable is written: the API demands it. */
  readonly max: number | null;
}

/** Bounds of a HorizontalPodAutoscaler; minReplicas is 1 where it is not written. */
export function readBounds(autoscaler: YamlValue | undefined): ReplicaBounds {
  return { min: wholeNumber(field(autoscaler, 'spec', 'minReplicas')) ?? 1, max: wholeNumber(field(autoscaler, 'spec', 'maxReplicas')) };
}

/**
 * The rules of `behavior.scaleUp` or `behavior.scaleDown` with the API's defaults. A number that the API would refuse
 * counts as not written, a policy without readable numbers as not there.
 */
export function readRules(autoscaler: YamlValue | undefined, direction: 'up' | 'down'): ScalingRules {
  const usual = DEFAULT_RULES[direction];
  const rules = mapField(autoscaler, 'spec', 'behavior', direction === 'up' ? 'scaleUp' : 'scaleDown') ?? undefined;
  const select = field(rules, 'selectPolicy');
  const policies = listField(rules, 'policies').flatMap(readPolicy);
  return {
    select: select === 'Min' || select === 'Disabled' ? select : 'Max',
    stabilizationSeconds: wholeNumber(field(rules, 'stabilizationWindowSeconds')) ?? usual.stabilizationSeconds,
    policies: policies.length > 0 ? policies : usual.policies,
    tolerance: readTolerance(field(rules, 'tolerance')),
  };
}

function readPolicy(policy: YamlValue): ScalingPolicy[] {
  const type = field(policy, 'type');
  const value = wholeNumber(field(policy, 'value'));
  const periodSeconds = wholeNumber(field(policy, 'periodSeconds'));
  if ((type !== 'Pods' && type !== 'Percent') || value === null || value === 0 || periodSeconds === null || periodSeconds === 0) return [];
  return [{ type, value, periodSeconds }];
}

function readTolerance(value: YamlValue | undefined): number | null {
  const quantity = quantityOf(value);
  return quantity === null ? null : Number(quantity.nano) / 1e9;
}

function wholeNumber(value: YamlValue | undefined): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
