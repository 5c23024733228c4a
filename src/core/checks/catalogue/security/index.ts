import type { Check } from '../../check.ts';

export const SECURITY_CHECKS = [] as const satisfies readonly Check[];
