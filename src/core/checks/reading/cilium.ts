import type { LinkedObject } from '../../graph/object-index.ts';
import { fullSelector, selects } from '../../graph/selector.ts';
import { type ObjectSummary, sameNamespace } from '../../graph/summary.ts';
import { field, listField } from '../../kinds/fields.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import { isMap } from '../../yaml/value.ts';
import type { Bundle } from '../check.ts';

/**
 * Whether a policy of Cilium restricts what comes in to the Pods of a workload: https://docs.cilium.io/en/stable/security/policy/.
 * Needs 'objects'.
 */
export function isCoveredByCilium({ podLabels, namespace }: ObjectSummary, bundle: Bundle): boolean {
  return policiesIn(bundle.objects()).some((policy) => {
    if (policy.summary.kind === 'CiliumNetworkPolicy' && !sameNamespace(policy.summary.namespace, namespace)) return false;
    const value = bundle.look(policy) ?? undefined;
    const specs = [field(value, 'spec'), ...listField(value, 'specs')];
    return specs.some((spec) => restrictsIngress(spec) && means(field(spec, 'endpointSelector'), podLabels ?? {}));
  });
}

function restrictsIngress(spec: YamlValue | undefined): boolean {
  return isMap(spec) && (Array.isArray(spec['ingress']) || Array.isArray(spec['ingressDeny']));
}

/** Labels may say where they come from: `k8s:app`. */
function means(selector: YamlValue | undefined, labels: Readonly<Record<string, string>>): boolean {
  const read = fullSelector(selector);
  if (read === null) return false;
  const bare = (key: string): string => key.replace(/^(k8s|any)[:.]/, '');
  return selects(
    {
      matchLabels: Object.fromEntries(Object.entries(read.matchLabels).map(([key, value]) => [bare(key), value])),
      matchExpressions: read.matchExpressions.map((expression) => ({ ...expression, key: bare(expression.key) })),
    },
    labels,
  );
}

/** Every workload asks; the objects of a bundle are the same list as long as no summary changes. */
const known = new WeakMap<readonly LinkedObject[], readonly LinkedObject[]>();

function policiesIn(objects: readonly LinkedObject[]): readonly LinkedObject[] {
  let policies = known.get(objects);
  if (policies === undefined) {
    policies = objects.filter(({ summary }) => summary.apiVersion?.startsWith('cilium.io/') === true && (summary.kind ?? '').endsWith('NetworkPolicy'));
    known.set(objects, policies);
  }
  return policies;
}
