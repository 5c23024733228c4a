import type { Check } from '../../check.ts';
import { hpaBehaviorRisky } from './hpa-behavior-risky.ts';
import { hpaCustomMetricsAdapter } from './hpa-custom-metrics-adapter.ts';
import { hpaMinBelowReplicas } from './hpa-min-below-replicas.ts';
import { hpaMinReplicasTooLow } from './hpa-min-replicas-too-low.ts';
import { hpaRangeInvalid } from './hpa-range-invalid.ts';
import { hpaScalingSpeed } from './hpa-scaling-speed.ts';
import { hpaSelectPolicySingle } from './hpa-select-policy-single.ts';
import { hpaVpaConflict } from './hpa-vpa-conflict.ts';
import { pdbBlocksEviction } from './pdb-blocks-eviction.ts';
import { pdbEvictionBudget } from './pdb-eviction-budget.ts';
import { pdbMissing } from './pdb-missing.ts';
import { replicasSetWithHpa } from './replicas-set-with-hpa.ts';

export const SCALING_CHECKS = [
  hpaBehaviorRisky,
  hpaCustomMetricsAdapter,
  hpaMinBelowReplicas,
  hpaMinReplicasTooLow,
  hpaRangeInvalid,
  hpaScalingSpeed,
  hpaSelectPolicySingle,
  hpaVpaConflict,
  pdbBlocksEviction,
  pdbEvictionBudget,
  pdbMissing,
  replicasSetWithHpa,
] as const satisfies readonly Check[];
