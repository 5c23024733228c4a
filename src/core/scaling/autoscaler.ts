/** One step that an autoscaler may take within a period. */
export interface ScalingPolicy {
  readonly type: 'Pods' | 'Percent';
  readonly value: number;
  readonly periodSeconds: number;
}

/** How fast an autoscaler goes in one direction, defaults filled in. */
export interface ScalingRules {
  /** Which policy counts when there are several: the one that changes most, least, or none at all. */
  readonly select: 'Max' | 'Min' | 'Disabled';
  readonly stabilizationSeconds: number;
  readonly policies: readonly ScalingPolicy[];
  /** Share of the target by which a measure must differ; null: the cluster's own, usually 0.1. */
  readonly tolerance: number | null;
}

/** What autoscaling/v2 fills in (`pkg/apis/autoscaling/v2/defaults.go`). */
export const DEFAULT_RULES: { readonly up: ScalingRules; readonly down: ScalingRules } = {
  up: {
    select: 'Max',
    stabilizationSeconds: 0,
    policies: [
      { type: 'Pods', value: 4, periodSeconds: 15 },
      { type: 'Percent', value: 100, periodSeconds: 15 },
    ],
    tolerance: null,
  },
  down: { select: 'Max', stabilizationSeconds: 300, policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }], tolerance: null },
};

/** `--horizontal-pod-autoscaler-tolerance`, unless the cluster says otherwise. */
export const USUAL_TOLERANCE = 0.1;

/** `--horizontal-pod-autoscaler-sync-period`. */
export const SYNC_SECONDS = 15;

/**
 * Pods that a metric asks for: `ceil(replicas × measured / target)`, and no change while the two differ by no more
 * than the tolerance. @param target must be positive
 */
export function desiredReplicas(replicas: number, measured: number, target: number, tolerance: number = USUAL_TOLERANCE): number {
  const ratio = measured / target;
  return isWithinTolerance(ratio, tolerance) ? replicas : Math.ceil(ratio * replicas);
}

/** As `Tolerances.isWithin` compares (1.33 on). */
export function isWithinTolerance(ratio: number, tolerance: number): boolean {
  return 1 - tolerance <= ratio && ratio <= 1 + tolerance;
}

/** The number of Pods from a moment on. */
export interface ScalingStep {
  readonly seconds: number;
  readonly replicas: number;
}

/** More steps than this say no more; a rule of one Pod an hour would have thousands. */
const MOST_STEPS = 200;

/**
 * How the number of Pods follows when from one moment on another number is wanted, and stays so: the numbers the
 * controller would write, at the earliest times it could. The first step is the number before.
 * @param wanted what the metrics ask for, within minReplicas and maxReplicas
 */
export function scalingSteps(from: number, wanted: number, rules: ScalingRules): readonly ScalingStep[] {
  const steps: ScalingStep[] = [{ seconds: 0, replicas: from }];
  if (from === wanted || rules.select === 'Disabled' || rules.policies.length === 0) return steps;
  const up = wanted > from;
  const periods = rules.policies.map(({ periodSeconds }) => periodSeconds);
  const last = rules.stabilizationSeconds + Math.max(...periods) * MOST_STEPS;
  // the old wish counts as long as it lies in the window, so nothing happens before its end
  for (let now = rules.stabilizationSeconds; now <= last && steps.length <= MOST_STEPS; now += SYNC_SECONDS) {
    const current = steps.at(-1)?.replicas ?? from;
    if (current === wanted) break;
    const limit = up ? upperLimit(now, steps, rules) : lowerLimit(now, steps, rules);
    const next = up ? Math.min(wanted, limit) : Math.max(wanted, limit);
    if (up ? next > current : next < current) steps.push({ seconds: now, replicas: next });
  }
  return steps;
}

/**
 * The most Pods that the rules for scaling up allow at a moment (`calculateScaleUpLimitWithScalingRules`).
 * @param steps what happened until then; the first is the number before
 */
export function upperLimit(now: number, steps: readonly ScalingStep[], { policies, select }: ScalingRules): number {
  const current = steps.at(-1)?.replicas ?? 0;
  if (select === 'Disabled') return current;
  const proposed = policies.map(({ type, value, periodSeconds }) => {
    const start = current - changedSince(now - periodSeconds, steps);
    return type === 'Pods' ? start + value : Math.ceil(start * (1 + value / 100));
  });
  // while an earlier step uses up the period, it stays
  return Math.max(current, select === 'Min' ? Math.min(...proposed) : Math.max(...proposed));
}

/** The fewest Pods that the rules for scaling down allow at a moment (`calculateScaleDownLimitWithBehaviors`). */
export function lowerLimit(now: number, steps: readonly ScalingStep[], { policies, select }: ScalingRules): number {
  const current = steps.at(-1)?.replicas ?? 0;
  if (select === 'Disabled') return current;
  const proposed = policies.map(({ type, value, periodSeconds }) => {
    const start = current - changedSince(now - periodSeconds, steps);
    return type === 'Pods' ? start - value : Math.trunc(start * (1 - value / 100));
  });
  return Math.min(current, select === 'Min' ? Math.max(...proposed) : Math.min(...proposed));
}

/** Pods that came (positive) or went after a moment. */
function changedSince(seconds: number, steps: readonly ScalingStep[]): number {
  return steps.reduce((sum, step, index) => {
    const before = steps[index - 1];
    return before !== undefined && step.seconds > seconds ? sum + step.replicas - before.replicas : sum;
  }, 0);
}
