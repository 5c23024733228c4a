import type { Check } from '../../check.ts';
import { barePod } from './bare-pod.ts';
import { blueGreenIncomplete } from './blue-green-incomplete.ts';
import { canaryTrafficShare } from './canary-traffic-share.ts';
import { cpuLimitMissing } from './cpu-limit-missing.ts';
import { cpuLimitSet } from './cpu-limit-set.ts';
import { cpuRequestMissing } from './cpu-request-missing.ts';
import { cronjobStartingDeadlineMissing } from './cronjob-starting-deadline-missing.ts';
import { defaultNamespace } from './default-namespace.ts';
import { ephemeralStorageMissing } from './ephemeral-storage-missing.ts';
import { jvmHeapVsLimit } from './jvm-heap-vs-limit.ts';
import { labelOwnerMissing } from './label-owner-missing.ts';
import { labelsRecommended } from './labels-recommended.ts';
import { memoryLimitMissing } from './memory-limit-missing.ts';
import { memoryRequestMissing } from './memory-request-missing.ts';
import { migrationInInitContainer } from './migration-in-init-container.ts';
import { namespaceInconsistent } from './namespace-inconsistent.ts';
import { namespaceQuotaMissing } from './namespace-quota-missing.ts';
import { nodeAffinityCustomLabel } from './node-affinity-custom-label.ts';
import { podLabelsMissing } from './pod-labels-missing.ts';
import { prestopMissing } from './prestop-missing.ts';
import { prestopNeedsShell } from './prestop-needs-shell.ts';
import { priorityClassPolicy } from './priority-class-policy.ts';
import { replicasTooFew } from './replicas-too-few.ts';
import { requestsEqualLimits } from './requests-equal-limits.ts';
import { requestsExceedLimits } from './requests-exceed-limits.ts';
import { resourcesMissing } from './resources-missing.ts';
import { rollingUpdateCapacity } from './rolling-update-capacity.ts';
import { rollingUpdateNeedsReadiness } from './rolling-update-needs-readiness.ts';
import { rollingUpdatePercentRounding } from './rolling-update-percent-rounding.ts';
import { selectorContainsVersion } from './selector-contains-version.ts';
import { sidecarNotNative } from './sidecar-not-native.ts';
import { terminationGracePeriodBudget } from './termination-grace-period-budget.ts';
import { updateStrategyNotRolling } from './update-strategy-not-rolling.ts';
import { workloadSelectorOverlap } from './workload-selector-overlap.ts';

export const WORKLOAD_CHECKS = [
  barePod,
  blueGreenIncomplete,
  canaryTrafficShare,
  cpuLimitMissing,
  cpuLimitSet,
  cpuRequestMissing,
  cronjobStartingDeadlineMissing,
  defaultNamespace,
  ephemeralStorageMissing,
  jvmHeapVsLimit,
  labelOwnerMissing,
  labelsRecommended,
  memoryLimitMissing,
  memoryRequestMissing,
  migrationInInitContainer,
  namespaceInconsistent,
  namespaceQuotaMissing,
  nodeAffinityCustomLabel,
  podLabelsMissing,
  prestopMissing,
  prestopNeedsShell,
  priorityClassPolicy,
  replicasTooFew,
  requestsEqualLimits,
  requestsExceedLimits,
  resourcesMissing,
  rollingUpdateCapacity,
  rollingUpdateNeedsReadiness,
  rollingUpdatePercentRounding,
  selectorContainsVersion,
  sidecarNotNative,
  terminationGracePeriodBudget,
  updateStrategyNotRolling,
  workloadSelectorOverlap,
] as const satisfies readonly Check[];
