import type { Check } from '../../check.ts';
import { antiAffinitySelectorMismatch } from './anti-affinity-selector-mismatch.ts';
import { argoCdSelfHealVsAutoscaler } from './argo-cd-self-heal-vs-autoscaler.ts';
import { hpaBehaviorRisky } from './hpa-behavior-risky.ts';
import { hpaCountsOtherPods } from './hpa-counts-other-pods.ts';
import { hpaCustomMetricsAdapter } from './hpa-custom-metrics-adapter.ts';
import { hpaMemoryMetric } from './hpa-memory-metric.ts';
import { hpaMinBelowReplicas } from './hpa-min-below-replicas.ts';
import { hpaMinReplicasTooLow } from './hpa-min-replicas-too-low.ts';
import { hpaRangeInvalid } from './hpa-range-invalid.ts';
import { hpaScalingSpeed } from './hpa-scaling-speed.ts';
import { hpaSelectPolicySingle } from './hpa-select-policy-single.ts';
import { hpaVpaConflict } from './hpa-vpa-conflict.ts';
import { pdbBlocksEviction } from './pdb-blocks-eviction.ts';
import { pdbEvictionBudget } from './pdb-eviction-budget.ts';
import { pdbMissing } from './pdb-missing.ts';
import { podSpreadMissing } from './pod-spread-missing.ts';
import { replicasSetWithHpa } from './replicas-set-with-hpa.ts';
import { vpaContainerUnbounded } from './vpa-container-unbounded.ts';
import { vpaResizesFixedHeap } from './vpa-resizes-fixed-heap.ts';
import { vpaUpdateMode } from './vpa-update-mode.ts';
import { zoneSpreadMissing } from './zone-spread-missing.ts';

export const SCALING_CHECKS = [
  antiAffinitySelectorMismatch,
  argoCdSelfHealVsAutoscaler,
  hpaBehaviorRisky,
  hpaCountsOtherPods,
  hpaCustomMetricsAdapter,
  hpaMemoryMetric,
  hpaMinBelowReplicas,
  hpaMinReplicasTooLow,
  hpaRangeInvalid,
  hpaScalingSpeed,
  hpaSelectPolicySingle,
  hpaVpaConflict,
  pdbBlocksEviction,
  pdbEvictionBudget,
  pdbMissing,
  podSpreadMissing,
  replicasSetWithHpa,
  vpaContainerUnbounded,
  vpaResizesFixedHeap,
  vpaUpdateMode,
  zoneSpreadMissing,
] as const satisfies readonly Check[];
