import { gathered } from '../../gathered.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';

/** The modes of a VerticalPodAutoscaler: https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/api.md */
export const UPDATE_MODES = ['Off', 'Initial', 'Recreate', 'InPlaceOrRecreate', 'InPlace', 'Auto'] as const;

export function updateModePath(object: Path): Path {
  return [...object, 'spec', 'updatePolicy', 'updateMode'];
}

/** Whether it changes Pods that run: not so where it only recommends, or sets requests at the start. */
export function isActive(autoscaler: YamlValue | undefined): boolean {
  const mode = field(autoscaler, 'spec', 'updatePolicy', 'updateMode') ?? 'Auto';
  return mode !== 'Off' && mode !== 'Initial';
}

/** Whether it does nothing but recommend. */
export function onlyRecommends(autoscaler: YamlValue | undefined): boolean {
  return field(autoscaler, 'spec', 'updatePolicy', 'updateMode') === 'Off';
}

export interface ContainerPolicy {
  readonly index: number;
  /** `*` stands for all that no other policy names. */
  readonly container: string;
  readonly off: boolean;
  readonly controls: readonly string[];
  readonly value: YamlValue;
}

const BOTH: readonly string[] = ['cpu', 'memory'];

export function containerPoliciesOf(autoscaler: YamlValue | undefined): readonly ContainerPolicy[] {
  return gathered(listField(autoscaler, 'spec', 'resourcePolicy', 'containerPolicies'), (value, index) => {
    const container = textField(value, 'containerName');
    if (container === null) return [];
    const listed = field(value, 'controlledResources');
    const controls = Array.isArray(listed) ? listField(value, 'controlledResources').filter((one) => typeof one === 'string') : BOTH;
    return [{ index, container, off: field(value, 'mode') === 'Off', controls, value }];
  });
}

/** What it controls of at least one container: cpu and memory where nothing says otherwise. */
export function controlledResources(autoscaler: YamlValue | undefined): readonly string[] {
  const policies = containerPoliciesOf(autoscaler);
  if (policies.length === 0) return BOTH;
  // containers that no policy names are controlled too; but who wrote policies has most likely named those that matter
  return BOTH.filter((resource) => policies.some(({ off, controls }) => !off && controls.includes(resource)));
}

/** The policy that counts for a container; null when none does. */
export function policyFor(autoscaler: YamlValue | undefined, container: string): ContainerPolicy | null {
  const policies = containerPoliciesOf(autoscaler);
  return policies.find((policy) => policy.container === container) ?? policies.find((policy) => policy.container === '*') ?? null;
}
