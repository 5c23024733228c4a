import type { Check } from '../../check.ts';

export const NETWORKING_CHECKS = [] as const satisfies readonly Check[];
