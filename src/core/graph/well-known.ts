import type { PartName } from '../kinds/links/link.ts';

/** Whether every cluster has an object of that kind and name, so that no bundle needs to bring it. */
export function isInEveryCluster(kind: string, name: string): boolean {
  return (Object.hasOwn(NAMES, kind) && NAMES[kind]?.includes(name) === true) || (MAY_BE_SYSTEM.has(kind) && name.startsWith('system:'));
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  // https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces
  Namespace: ['default', 'kube-system', 'kube-public', 'kube-node-lease'],
  ServiceAccount: ['default'],
  // https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
  ClusterRole: ['cluster-admin', 'admin', 'edit', 'view'],
  Role: ['extension-apiserver-authentication-reader'],
  ConfigMap: ['kube-root-ca.crt', 'extension-apiserver-authentication'],
  Service: ['kubernetes', 'kube-dns'],
  PriorityClass: ['system-cluster-critical', 'system-node-critical'],
  PriorityLevelConfiguration: ['catch-all', 'exempt', 'global-default', 'leader-election', 'node-high', 'system', 'workload-high', 'workload-low'],
  // Istio's word for all its sidecars
  Gateway: ['mesh'],
  // Argo CD makes it when it is installed
  AppProject: ['default'],
};

const MAY_BE_SYSTEM: ReadonlySet<string> = new Set(['ClusterRole', 'Role', 'FlowSchema']);

/** Whether a part of that name is there although nothing describes it. */
export function isAlwaysThere(part: PartName, name: string): boolean {
  return (part === 'log-input' && LOG_INPUTS.includes(name)) || (part === 'log-output' && name === 'default');
}

/** https://docs.openshift.com/container-platform/latest/observability/logging/log_collection_forwarding/configuring-log-forwarding.html */
const LOG_INPUTS: readonly string[] = ['application', 'infrastructure', 'audit'];

/** A name that something else fills in (`${NAME}`, `{{ .Values.name }}`, `<name>`), or one that means any (`*`). */
export function isFilledInLater(name: string): boolean {
  return /[${}<>*%\s]/.test(name);
}
