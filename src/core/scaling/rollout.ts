import { podsOf, type IntOrPercent } from './int-or-percent.ts';

/** How far a rolling update may go from the wanted number of Pods. */
export interface RolloutBounds {
  /** Pods above the wanted number. */
  readonly surge: number;
  readonly unavailable: number;
  /** Most Pods that exist at once. */
  readonly most: number;
  /** Fewest Pods that serve. */
  readonly fewest: number;
  /** Both came to 0 by rounding, so that the controller lets one Pod be missing. */
  readonly forced: boolean;
}

const DEFAULT: IntOrPercent = { percent: 25 };

/**
 * As `ResolveFenceposts` of the Deployment controller: surge rounds up, unavailable down, and never both are 0.
 * @param maxSurge null: not written, 25 %
 */
export function rolloutBounds(replicas: number, maxSurge: IntOrPercent | null, maxUnavailable: IntOrPercent | null): RolloutBounds {
  const surge = podsOf(maxSurge ?? DEFAULT, replicas, 'up');
  const rounded = podsOf(maxUnavailable ?? DEFAULT, replicas, 'down');
  const forced = surge === 0 && rounded === 0;
  const unavailable = Math.min(forced ? 1 : rounded, replicas);
  return { surge, unavailable, most: replicas + surge, fewest: replicas - unavailable, forced };
}
