import { isWithinTolerance, lowerLimit, SYNC_SECONDS, upperLimit, USUAL_TOLERANCE, type ScalingRules, type ScalingStep } from './autoscaler.ts';

/** What the load becomes, as a fraction of what it was: `{ times: 5, over: 1 }`. Whole numbers, and not equal. */
export interface LoadChange {
  readonly times: number;
  readonly over: number;
}

/** An autoscaler as far as its speed goes. */
export interface Autoscaling {
  /** 0 only with a metric that can tell of load without Pods. */
  readonly min: number;
  /** Not below `min`. */
  readonly max: number;
  readonly up: ScalingRules;
  readonly down: ScalingRules;
}

/** How the number of Pods follows one change of the load. */
export interface LoadPhase {
  /** When the load changes. */
  readonly seconds: number;
  /** Pods that this load asks for, whatever the bounds. */
  readonly wanted: number;
  /** The first is the number before, at the change. */
  readonly steps: readonly ScalingStep[];
  /** false: it was still on its way when the next change came. */
  readonly settled: boolean;
}

export interface LoadResponse {
  readonly change: LoadPhase;
  /** The load is as before again. */
  readonly back: LoadPhase;
}

/** A change of load is followed for no longer than this. */
const LONGEST_SECONDS = 7200;

/** How long the changed load stays after the last step that it caused, at the least. */
const REST_SECONDS = 60;

/**
 * How an autoscaler answers a load that changes at once, stays until the Pods have followed, and is then as before: the
 * numbers that its controller would write, every 15 s, at the earliest times it could. Every Pod carries its target
 * before; a growing load finds the fewest Pods, a falling one the most. Pods take their share as soon as they are there.
 */
export function loadResponse(autoscaling: Autoscaling, { times, over }: LoadChange): LoadResponse {
  const start = times > over ? Math.max(1, autoscaling.min) : autoscaling.max;
  const before: Course = { steps: [{ seconds: 0, replicas: start }], wishes: [{ seconds: -SYNC_SECONDS, replicas: start }] };
  const changed = follow(autoscaling, before, 0, (start * times) / over);
  const last = lastStep(changed);
  const turn = changed.settled ? Math.ceil((last.seconds + REST_SECONDS) / 60) * 60 : LONGEST_SECONDS;
  const rested: Course = { steps: changed.steps, wishes: changed.wishes.filter(({ seconds }) => seconds < turn) };
  const returned = follow(autoscaling, rested, turn, start);
  return {
    change: { seconds: 0, wanted: Math.ceil((start * times) / over), steps: changed.steps, settled: changed.settled },
    back: {
      seconds: turn,
      wanted: start,
      steps: [{ seconds: turn, replicas: last.replicas }, ...returned.steps.slice(changed.steps.length)],
      settled: returned.settled,
    },
  };
}

/** What happened so far. */
interface Course {
  readonly steps: readonly ScalingStep[];
  /** What the metrics asked for from a moment on, at each of the controller's looks. */
  readonly wishes: readonly ScalingStep[];
}

/** Goes on with a load that stays, until nothing can happen any more. */
function follow({ min, max, up, down }: Autoscaling, { steps: before, wishes: asked }: Course, from: number, load: number): Course & { readonly settled: boolean } {
  const steps = [...before];
  const wishes = [...asked];
  const quiet = Math.max(...[up, down].flatMap(({ stabilizationSeconds, policies }) => [stabilizationSeconds, ...policies.map(({ periodSeconds }) => periodSeconds)]));
  let changed = from;
  for (let now = from; now < from + LONGEST_SECONDS; now += SYNC_SECONDS) {
    const current = lastStep({ steps }).replicas;
    wishes.push({ seconds: now, replicas: wishOf(load, current, { up, down }) });
    const most = Math.max(...wishesWithin(wishes, now, down.stabilizationSeconds));
    const fewest = Math.min(...wishesWithin(wishes, now, up.stabilizationSeconds));
    // as `stabilizeRecommendationWithBehaviors` does: the number there is, brought within what was asked for lately
    const stable = Math.min(Math.max(current, fewest), most);
    const next = stable > current ? Math.min(stable, max, upperLimit(now, steps, up)) : stable < current ? Math.max(stable, min, lowerLimit(now, steps, down)) : current;
    if (next !== current) {
      steps.push({ seconds: now, replicas: next });
      changed = now;
    }
    if (now - changed > quiet) return { steps, wishes, settled: true };
  }
  return { steps, wishes, settled: false };
}

function lastStep({ steps }: { readonly steps: readonly ScalingStep[] }): ScalingStep {
  return steps.at(-1) ?? { seconds: 0, replicas: 0 };
}

function wishOf(load: number, replicas: number, { up, down }: Pick<Autoscaling, 'up' | 'down'>): number {
  const ratio = load / replicas;
  const tolerance = (ratio > 1 ? up : down).tolerance ?? USUAL_TOLERANCE;
  return isWithinTolerance(ratio, tolerance) ? replicas : Math.ceil(load);
}

/** The wishes that held at some time within a window; the present one always counts. */
function wishesWithin(wishes: readonly ScalingStep[], now: number, windowSeconds: number): readonly number[] {
  const within: number[] = [];
  for (let at = wishes.length - 1; at >= 0; at--) {
    const wish = wishes[at];
    const until = wishes[at + 1]?.seconds ?? Infinity;
    if (wish === undefined || until <= now - windowSeconds) break;
    within.push(wish.replicas);
  }
  return within;
}
