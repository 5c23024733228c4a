import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { usesOf } from '../graph/references.ts';
import { isFilledInLater, isInEveryCluster } from '../graph/well-known.ts';
import { groupOf } from '../kinds/kind.ts';
import type { Localized } from '../localized.ts';

/** Something that a cluster must have before a bundle works in it, and the command that shows whether it has. */
export interface ClusterNeed {
  readonly what: Localized;
  readonly command: string;
}

/** What the objects of a bundle need of a cluster and do not bring: controllers, namespaces, objects outside of it. */
export function clusterNeeds(index: ObjectIndex): readonly ClusterNeed[] {
  const needs = [...controllers(index), ...operators(index), ...index.objects.flatMap((object) => outside(index, object))];
  const seen = new Set<string>();
  return needs.filter(({ command }) => !seen.has(command) && seen.add(command));
}

function controllers(index: ObjectIndex): ClusterNeed[] {
  const has = (kind: Parameters<ObjectIndex['ofKind']>[0]): boolean => index.ofKind(kind).length > 0;
  return [
    ...(has('HorizontalPodAutoscaler') ? [METRICS] : []),
    ...(has('Ingress') ? [INGRESS] : []),
    ...(has('NetworkPolicy') ? [NETWORK] : []),
  ];
}

/** API groups that are not Kubernetes' own, without those that the bundle defines itself. */
function operators(index: ObjectIndex): ClusterNeed[] {
  const defined = new Set(index.ofKind('CustomResourceDefinition').map(({ summary }) => summary.name?.split('.').slice(1).join('.')));
  const groups = new Set(index.objects.flatMap(({ summary }) => (summary.apiVersion === null ? [] : [groupOf(summary.apiVersion)])));
  return [...groups]
    .filter((group) => group.includes('.') && !BUILT_IN_GROUPS.has(group) && !defined.has(group) && !group.startsWith('kustomize.'))
    .map((group) => {
      const name = [...OPERATORS].find(([suffix]) => group === suffix || group.endsWith(`.${suffix}`))?.[1] ?? group;
      return {
        what: { en: `The API of ${name} (${group})`, ko: `${name} API (${group})` },
        command: `kubectl api-resources --api-group=${group}`,
      };
    });
}

/** What an object names and the bundle does not hold. */
function outside(index: ObjectIndex, object: LinkedObject): ClusterNeed[] {
  return usesOf(index, object).flatMap(({ reference, targets }): ClusterNeed[] => {
    if (reference.by !== 'name' || targets.length > 0 || reference.optional) return [];
    const { kind, name, namespace, group } = reference;
    if (!reference.needed && !CLASSES.has(kind)) return [];
    if (!/^[\w.:-]+$/.test(name) || isFilledInLater(name) || isInEveryCluster(kind, name)) return [];
    if (group !== null && group.includes('.') && !BUILT_IN_GROUPS.has(group)) return [];
    const where = namespace === null || namespace === '*' ? '' : ` -n ${namespace}`;
    return [{ what: { en: `${kind} ${name}, which is not in the bundle`, ko: `번들에 없는 ${kind}: ${name}` }, command: `kubectl get ${kind.toLowerCase()} ${name}${where}` }];
  });
}

/** Usually the cluster's own, and worth a look all the same. */
const CLASSES: ReadonlySet<string> = new Set(['StorageClass', 'IngressClass', 'PriorityClass', 'RuntimeClass', 'GatewayClass', 'Namespace']);

const METRICS: ClusterNeed = {
  what: { en: 'A metrics server, which the autoscaler asks', ko: '오토스케일러가 조회하는 metrics-server' },
  command: 'kubectl get apiservice v1beta1.metrics.k8s.io',
};
const INGRESS: ClusterNeed = {
  what: { en: 'An ingress controller, which does what the Ingress says', ko: 'Ingress를 처리할 인그레스 컨트롤러' },
  command: 'kubectl get ingressclass',
};
const NETWORK: ClusterNeed = {
  what: { en: 'A network plugin that enforces NetworkPolicies (Calico, Cilium …)', ko: 'NetworkPolicy를 적용하는 네트워크 플러그인(Calico, Cilium 등)' },
  command: 'kubectl get daemonsets --all-namespaces',
};

const BUILT_IN_GROUPS: ReadonlySet<string> = new Set(
  ['admissionregistration', 'apiextensions', 'apiregistration', 'authentication', 'authorization', 'certificates', 'coordination', 'discovery', 'events', 'flowcontrol.apiserver', 'networking', 'node', 'rbac.authorization', 'resource', 'scheduling', 'storage', 'storagemigration']
    .map((group) => `${group}.k8s.io`),
);

/** By the end of their API groups. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['cert-manager.io', 'cert-manager'],
  ['monitoring.coreos.com', 'Prometheus Operator'],
  ['keda.sh', 'KEDA'],
  ['argoproj.io', 'Argo'],
  ['istio.io', 'Istio'],
  ['external-secrets.io', 'External Secrets Operator'],
  ['gateway.networking.k8s.io', 'Gateway API'],
  ['autoscaling.k8s.io', 'Vertical Pod Autoscaler'],
  ['kyverno.io', 'Kyverno'],
  ['bitnami.com', 'Sealed Secrets'],
  ['openshift.io', 'OpenShift'],
]);
