import type { Check } from '../../check.ts';
import { cpuLimitMissing } from './cpu-limit-missing.ts';
import { cpuLimitSet } from './cpu-limit-set.ts';
import { cpuRequestMissing } from './cpu-request-missing.ts';
import { ephemeralStorageMissing } from './ephemeral-storage-missing.ts';
import { jvmHeapVsLimit } from './jvm-heap-vs-limit.ts';
import { memoryLimitMissing } from './memory-limit-missing.ts';
import { memoryRequestMissing } from './memory-request-missing.ts';
import { namespaceQuotaMissing } from './namespace-quota-missing.ts';
import { requestsEqualLimits } from './requests-equal-limits.ts';
import { requestsExceedLimits } from './requests-exceed-limits.ts';
import { resourcesMissing } from './resources-missing.ts';

export const WORKLOAD_CHECKS = [
  cpuLimitMissing,
  cpuLimitSet,
  cpuRequestMissing,
  ephemeralStorageMissing,
  jvmHeapVsLimit,
  memoryLimitMissing,
  memoryRequestMissing,
  namespaceQuotaMissing,
  requestsEqualLimits,
  requestsExceedLimits,
  resourcesMissing,
] as const satisfies readonly Check[];
