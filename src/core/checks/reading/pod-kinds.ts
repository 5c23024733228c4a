import type { KindName } from '../../kinds/index.ts';

/** The kinds of Kubernetes itself that are or make Pods: what most checks of a Pod visit. */
export const POD_KINDS = [
  'Pod',
  'Deployment',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
] as const satisfies readonly KindName[];

/** Those whose Pods run until somebody stops them. */
export const LONG_RUNNING = ['Pod', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet'] as const satisfies readonly KindName[];
