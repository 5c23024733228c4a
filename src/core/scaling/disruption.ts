import { podsOf, type IntOrPercent } from './int-or-percent.ts';

/** What a PodDisruptionBudget demands. With neither, the API refuses it; with both too. */
export type DisruptionBudget = { readonly minAvailable: IntOrPercent } | { readonly maxUnavailable: IntOrPercent };

export interface EvictionRoom {
  /** Pods that must stay. */
  readonly mustStay: number;
  /** Pods that may be evicted at once while all of them are healthy. */
  readonly allowed: number;
}

/**
 * As the disruption controller counts (`getExpectedPodCount`): both kinds of percentage round up, which makes
 * minAvailable stricter and maxUnavailable laxer.
 * @param replicas Pods that the workload wants, all of them healthy
 */
export function evictionRoom(budget: DisruptionBudget, replicas: number): EvictionRoom {
  const mustStay =
    'minAvailable' in budget
      ? podsOf(budget.minAvailable, replicas, 'up')
      : Math.max(0, replicas - podsOf(budget.maxUnavailable, replicas, 'up'));
  return { mustStay, allowed: Math.max(0, replicas - mustStay) };
}
