import type { Check } from '../../check.ts';

export const OBSERVABILITY_CHECKS = [] as const satisfies readonly Check[];
