import { groupOf } from '../kinds/kind.ts';

/**
 * The order in which Helm installs kinds (`pkg/release/util/kind_sorter.go`): what others need comes first, policies
 * before the Pods they hold for.
 */
const ORDER: readonly string[] = [
  'PriorityClass', 'Namespace', 'NetworkPolicy', 'ResourceQuota', 'LimitRange', 'PodSecurityPolicy', 'PodDisruptionBudget',
  'ServiceAccount', 'Secret', 'SecretList', 'ConfigMap', 'StorageClass', 'PersistentVolume', 'PersistentVolumeClaim',
  'CustomResourceDefinition', 'ClusterRole', 'ClusterRoleList', 'ClusterRoleBinding', 'ClusterRoleBindingList', 'Role',
  'RoleList', 'RoleBinding', 'RoleBindingList', 'Service', 'DaemonSet', 'Pod', 'ReplicationController', 'ReplicaSet',
  'Deployment', 'HorizontalPodAutoscaler', 'StatefulSet', 'Job', 'CronJob', 'IngressClass', 'Ingress', 'APIService',
  'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration',
];
const PLACES: ReadonlyMap<string, number> = new Map(ORDER.map((kind, place) => [kind, place]));
const GATEWAY_GROUP = 'gateway.networking.k8s.io';
const BEHIND_SERVICE = (PLACES.get('Service') ?? 0) + 0.5;

/** Where objects of a kind come when they are applied; those of equal places stay in their order. */
export function applyPlace(apiVersion: string | null, kind: string): number {
  const group = groupOf(apiVersion ?? '');
  if (group === GATEWAY_GROUP) return BEHIND_SERVICE;
  // a kind of an operator may be called as one of Kubernetes' own (Knative's Service)
  const isBuiltIn = !group.includes('.') || group.endsWith('.k8s.io');
  return (isBuiltIn ? PLACES.get(kind) : undefined) ?? ORDER.length;
}
