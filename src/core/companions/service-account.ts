import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

const RBAC = 'rbac.authorization.k8s.io';

/** An account of the workload's own. It may do nothing until a role is bound to it, so its token is not handed out. */
export function serviceAccountText(workload: WorkloadFacts, account: string = workload.name): string {
  return documentText({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: companionMetadata(workload, account),
    automountServiceAccountToken: false,
  });
}

/** A role for an account: to read one ConfigMap of its own, the smallest right there is, to be changed from there. */
export function roleText(workload: WorkloadFacts, account: string): string {
  return documentText({
    apiVersion: `${RBAC}/v1`,
    kind: 'Role',
    metadata: companionMetadata(workload, account),
    rules: [{ apiGroups: [''], resources: ['configmaps'], resourceNames: [workload.name], verbs: ['get'] }],
  });
}

/** Binds the role of `roleText` to the account. */
export function roleBindingText(workload: WorkloadFacts, account: string): string {
  const { namespace } = workload;
  return documentText({
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata: companionMetadata(workload, account),
    roleRef: { apiGroup: RBAC, kind: 'Role', name: account },
    subjects: [{ kind: 'ServiceAccount', name: account, ...(namespace === null ? {} : { namespace }) }],
  });
}
