import type { Check } from '../../check.ts';

export const CONFIG_CHECKS = [] as const satisfies readonly Check[];
