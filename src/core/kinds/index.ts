import { clusterRoleBinding } from './cluster-role-binding.ts';
import { cronJob } from './cron-job.ts';
import { daemonSet } from './daemon-set.ts';
import { deployment } from './deployment.ts';
import { endpointSlice } from './endpoint-slice.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { ingress } from './ingress.ts';
import { job } from './job.ts';
import { groupOf, type Kind } from './kind.ts';
import { networkPolicy } from './network-policy.ts';
import { persistentVolumeClaim } from './persistent-volume-claim.ts';
import { persistentVolume } from './persistent-volume.ts';
import {
  application,
  clusterRole,
  configMap,
  endpoints,
  limitRange,
  namespace,
  prometheusRule,
  resourceQuota,
  role,
  secret,
  storageClass,
} from './plain-kinds.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { pod } from './pod.ts';
import { replicaSet } from './replica-set.ts';
import { replicationController } from './replication-controller.ts';
import { roleBinding } from './role-binding.ts';
import { serviceAccount } from './service-account.ts';
import { serviceMonitor } from './service-monitor.ts';
import { service } from './service.ts';
import { statefulSet } from './stateful-set.ts';
import { verticalPodAutoscaler } from './vertical-pod-autoscaler.ts';

/** Every kind the product knows, in the order in which people think of them. */
export const KINDS = [
  deployment,
  statefulSet,
  daemonSet,
  job,
  cronJob,
  pod,
  replicaSet,
  replicationController,
  service,
  ingress,
  networkPolicy,
  endpointSlice,
  endpoints,
  horizontalPodAutoscaler,
  verticalPodAutoscaler,
  podDisruptionBudget,
  configMap,
  secret,
  serviceAccount,
  role,
  clusterRole,
  roleBinding,
  clusterRoleBinding,
  persistentVolumeClaim,
  persistentVolume,
  storageClass,
  namespace,
  resourceQuota,
  limitRange,
  serviceMonitor,
  prometheusRule,
  application,
] as const satisfies readonly Kind[];

export type KnownKind = (typeof KINDS)[number];
export type KindName = KnownKind['kind'];

const byName: ReadonlyMap<string, KnownKind> = new Map(KINDS.map((kind) => [kind.kind, kind]));

/** The kind of that name, whatever its group. */
export function kindNamed(name: KindName): Kind;
export function kindNamed(name: string): Kind | null;
export function kindNamed(name: string): Kind | null {
  return byName.get(name) ?? null;
}

/**
 * The kind of an object. The API group must be the kind's own or a former one (`serving.knative.dev/v1` Service is
 * none of ours); a document that does not say its apiVersion yet is taken at its kind.
 */
export function kindOf(apiVersion: string | null, name: string | null): KnownKind | null {
  const known = name === null ? undefined : byName.get(name);
  if (known === undefined || apiVersion === null) return known ?? null;
  const kind: Kind = known;
  const group = groupOf(apiVersion);
  return group === groupOf(kind.apiVersion) || (kind.formerGroups ?? []).includes(group) ? known : null;
}

/** Two to four capitals for any kind, known or not: `ClusterLogForwarder` is CLF. */
export function badgeOf(name: string): string {
  const known = byName.get(name);
  if (known !== undefined) return known.badge;
  const capitals = name.replace(/[^A-Z]/g, '');
  return (capitals.length > 1 ? capitals : name.toUpperCase()).slice(0, 3);
}
