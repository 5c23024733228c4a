import type { Check } from '../../check.ts';
import { explicitDefault } from './explicit-default.ts';
import { notKubernetes } from './not-kubernetes.ts';
import { yamlDuplicateKey } from './yaml-duplicate-key.ts';
import { yamlFragment } from './yaml-fragment.ts';
import { yamlMissingSeparator } from './yaml-missing-separator.ts';

export const YAML_CHECKS = [
  yamlDuplicateKey,
  yamlMissingSeparator,
  yamlFragment,
  notKubernetes,
  explicitDefault,
] as const satisfies readonly Check[];
