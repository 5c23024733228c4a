import type { Check } from '../../check.ts';

export const WORKLOAD_CHECKS = [] as const satisfies readonly Check[];
