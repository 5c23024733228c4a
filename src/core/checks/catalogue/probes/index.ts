import type { Check } from '../../check.ts';
import { readinessProbeMissing } from './readiness-probe-missing.ts';

export const PROBES_CHECKS = [readinessProbeMissing] as const satisfies readonly Check[];
