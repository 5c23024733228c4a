import type { Check } from '../../check.ts';
import { replicasSetWithHpa } from './replicas-set-with-hpa.ts';

export const SCALING_CHECKS = [replicasSetWithHpa] as const satisfies readonly Check[];
