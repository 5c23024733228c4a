import type { Check } from '../../check.ts';

export const RBAC_CHECKS = [] as const satisfies readonly Check[];
