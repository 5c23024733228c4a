import type { Check } from '../../check.ts';

export const STORAGE_CHECKS = [] as const satisfies readonly Check[];
