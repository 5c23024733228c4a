import type { RolloutBounds } from './rollout.ts';

/** How many Pods there are at a moment of a rolling update. */
export interface RolloutStep {
  readonly old: number;
  /** New ones that are ready. */
  readonly ready: number;
  /** New ones that are starting. */
  readonly starting: number;
}

/** The moments of an update that stops all old Pods before the first new one starts. */
export function recreateSteps(replicas: number): readonly RolloutStep[] {
  const none = { old: 0, ready: 0, starting: 0 };
  return [{ ...none, old: replicas }, none, { ...none, starting: replicas }, { ...none, ready: replicas }];
}

/**
 * The moments of a rolling update, as the Deployment controller takes them when every new Pod of a step gets ready
 * before the next: old Pods down as far as `fewest` ready ones allow, new ones up to `most`. The first is before it, the
 * last after it.
 * @param replicas 0 or more; more than a few hundred give as many steps as they take
 */
export function rolloutSteps(replicas: number, { most, fewest }: Pick<RolloutBounds, 'most' | 'fewest'>): readonly RolloutStep[] {
  const steps: RolloutStep[] = [{ old: replicas, ready: 0, starting: 0 }];
  let old = replicas;
  let ready = 0;
  while (old > 0 || ready < replicas) {
    const leaving = Math.max(0, Math.min(old, old + ready - fewest));
    const starting = Math.max(0, Math.min(replicas - ready, most - (old - leaving) - ready));
    if (starting === 0 && leaving === 0) return steps; // bounds that never let it move are the API's to refuse
    old -= leaving;
    if (starting > 0) steps.push({ old, ready, starting });
    ready += starting;
  }
  steps.push({ old: 0, ready: replicas, starting: 0 });
  return steps;
}
