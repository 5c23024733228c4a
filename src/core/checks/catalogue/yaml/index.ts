import type { Check } from '../../check.ts';
import { yamlDuplicateKey } from './yaml-duplicate-key.ts';

export const YAML_CHECKS = [yamlDuplicateKey] as const satisfies readonly Check[];
