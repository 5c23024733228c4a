import type { Path } from '../../yaml/path.ts';
import type { Area } from '../check.ts';

const OF_KIND: ReadonlyMap<string, Area> = new Map<string, Area>([
  ...['Pod', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'PodTemplate', 'Rollout'].map((kind) => [kind, 'workload'] as const),
  ...['HorizontalPodAutoscaler', 'VerticalPodAutoscaler', 'PodDisruptionBudget', 'ScaledObject', 'ScaledJob'].map((kind) => [kind, 'scaling'] as const),
  ...['ServiceAccount', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'PodSecurityPolicy'].map((kind) => [kind, 'security'] as const),
  ...['Service', 'Ingress', 'IngressClass', 'NetworkPolicy', 'EndpointSlice', 'Endpoints', 'Gateway', 'HTTPRoute', 'GRPCRoute', 'VirtualService', 'DestinationRule'].map((kind) => [kind, 'networking'] as const),
  ...['ConfigMap', 'Secret', 'ExternalSecret', 'SealedSecret'].map((kind) => [kind, 'config'] as const),
  ...['PersistentVolume', 'PersistentVolumeClaim', 'StorageClass'].map((kind) => [kind, 'storage'] as const),
]);

const PROBES: ReadonlySet<string | number> = new Set(['livenessProbe', 'readinessProbe', 'startupProbe']);

/** Which tab shows a place of an object. Its head (apiVersion, kind, metadata) belongs to none. */
export function areaOf(kind: string | null, path: Path): Area {
  const inObject = path[0] === 'items' && typeof path[1] === 'number' ? path.slice(2) : path;
  const area = OF_KIND.get(kind ?? '');
  if (area === undefined || inObject.length === 0 || HEAD.has(String(inObject[0]))) return 'document';
  if (area !== 'workload') return area;
  if (inObject.some((step) => PROBES.has(step))) return 'probes';
  return inObject.includes('securityContext') ? 'security' : area;
}

const HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);
