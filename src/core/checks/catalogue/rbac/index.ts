import type { Check } from '../../check.ts';
import { rbacAdmissionControl } from './rbac-admission-control.ts';
import { rbacClusterAdmin } from './rbac-cluster-admin.ts';
import { rbacCreateWorkloads } from './rbac-create-workloads.ts';
import { rbacDefaultServiceAccountBinding } from './rbac-default-service-account-binding.ts';
import { rbacEscalation } from './rbac-escalation.ts';
import { rbacPodExec } from './rbac-pod-exec.ts';
import { rbacResourceNamesMissing } from './rbac-resource-names-missing.ts';
import { rbacSecretsAccess } from './rbac-secrets-access.ts';
import { rbacSubjectInvalid } from './rbac-subject-invalid.ts';
import { rbacSystemGroups } from './rbac-system-groups.ts';
import { rbacWildcard } from './rbac-wildcard.ts';

export const RBAC_CHECKS = [
  rbacAdmissionControl,
  rbacClusterAdmin,
  rbacCreateWorkloads,
  rbacDefaultServiceAccountBinding,
  rbacEscalation,
  rbacPodExec,
  rbacResourceNamesMissing,
  rbacSecretsAccess,
  rbacSubjectInvalid,
  rbacSystemGroups,
  rbacWildcard,
] as const satisfies readonly Check[];
