import type { Check } from '../../check.ts';
import { barePod } from './bare-pod.ts';
import { cpuLimitMissing } from './cpu-limit-missing.ts';
import { cpuLimitSet } from './cpu-limit-set.ts';
import { cpuRequestMissing } from './cpu-request-missing.ts';
import { cronjobStartingDeadlineMissing } from './cronjob-starting-deadline-missing.ts';
import { ephemeralStorageMissing } from './ephemeral-storage-missing.ts';
import { jvmHeapVsLimit } from './jvm-heap-vs-limit.ts';
import { labelOwnerMissing } from './label-owner-missing.ts';
import { memoryLimitMissing } from './memory-limit-missing.ts';
import { memoryRequestMissing } from './memory-request-missing.ts';
import { namespaceQuotaMissing } from './namespace-quota-missing.ts';
import { podLabelsMissing } from './pod-labels-missing.ts';
import { prestopMissing } from './prestop-missing.ts';
import { prestopNeedsShell } from './prestop-needs-shell.ts';
import { priorityClassPolicy } from './priority-class-policy.ts';
import { replicasTooFew } from './replicas-too-few.ts';
import { requestsEqualLimits } from './requests-equal-limits.ts';
import { requestsExceedLimits } from './requests-exceed-limits.ts';
import { resourcesMissing } from './resources-missing.ts';
import { terminationGracePeriodBudget } from './termination-grace-period-budget.ts';

export const WORKLOAD_CHECKS = [
  barePod,
  cpuLimitMissing,
  cpuLimitSet,
  cpuRequestMissing,
  cronjobStartingDeadlineMissing,
  ephemeralStorageMissing,
  jvmHeapVsLimit,
  labelOwnerMissing,
  memoryLimitMissing,
  memoryRequestMissing,
  namespaceQuotaMissing,
  podLabelsMissing,
  prestopMissing,
  prestopNeedsShell,
  priorityClassPolicy,
  replicasTooFew,
  requestsEqualLimits,
  requestsExceedLimits,
  resourcesMissing,
  terminationGracePeriodBudget,
] as const satisfies readonly Check[];
