import { mapField } from '../../../core/kinds/fields.ts';
import { readIntOrPercent } from '../../../core/scaling/int-or-percent.ts';
import { rolloutBounds, type RolloutBounds } from '../../../core/scaling/rollout.ts';
import { recreateSteps, rolloutSteps, type RolloutStep } from '../../../core/scaling/rollout-steps.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Change } from '../../../ui/form/form-host.ts';
import { inSequence, setValue } from '../../../core/yaml/edit.ts';

export type Rollout =
  | { readonly kind: 'rolling'; readonly replicas: number; readonly bounds: RolloutBounds; readonly steps: readonly RolloutStep[] }
  /** All old Pods stop before the first new one starts. */
  | { readonly kind: 'recreate'; readonly replicas: number; readonly steps: readonly RolloutStep[] }
  /** A value that the API would refuse: nothing can be said. */
  | { readonly kind: 'unknown' };

/** More Pods than this are not drawn. */
const MOST_DRAWN = 40;

/** How a Deployment replaces its Pods, defaults applied. */
export function rolloutOf(document: YamlDocument): Rollout {
  const spec = valueAt(document, ['spec']);
  const written = numberOf(spec, 'replicas');
  const replicas = written === undefined ? 1 : written;
  if (replicas === null || replicas < 0 || replicas > MOST_DRAWN) return { kind: 'unknown' };
  const strategy = mapField(spec, 'strategy');
  if (strategy?.['type'] === 'Recreate') return { kind: 'recreate', replicas, steps: recreateSteps(replicas) };
  const rolling = mapField(strategy ?? undefined, 'rollingUpdate');
  const surge = amountIn(rolling?.['maxSurge']);
  const unavailable = amountIn(rolling?.['maxUnavailable']);
  if (surge === undefined || unavailable === undefined) return { kind: 'unknown' };
  const bounds = rolloutBounds(replicas, surge, unavailable);
  return { kind: 'rolling', replicas, bounds, steps: rolloutSteps(replicas, bounds) };
}

/** null: absent, so that the default holds; undefined: written, and no amount. */
function amountIn(value: YamlValue | undefined): ReturnType<typeof readIntOrPercent> | undefined {
  if (value === undefined || value === null) return null;
  return readIntOrPercent(value) ?? undefined;
}

function numberOf(value: YamlValue | undefined, key: string): number | null | undefined {
  const found = mapField(value)?.[key];
  if (found === undefined || found === null) return undefined;
  return typeof found === 'number' && Number.isInteger(found) ? found : null;
}

export function sameRollout(left: Rollout, right: Rollout): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** `gentle`: no capacity is lost, one Pod at a time. `fast`: twice the Pods for a moment, all at once. */
export type RolloutPreset = 'gentle' | 'fast';

const PRESETS: Readonly<Record<RolloutPreset, { readonly maxSurge: YamlValue; readonly maxUnavailable: YamlValue }>> = {
  gentle: { maxSurge: 1, maxUnavailable: 0 },
  fast: { maxSurge: '100%', maxUnavailable: 0 },
};

/** Writes both amounts of a preset; a strategy that stops everything first gives way. */
export function presetChange(preset: RolloutPreset): Change {
  const { maxSurge, maxUnavailable } = PRESETS[preset];
  return (document) => {
    const recreates = valueAt(document, ['spec', 'strategy', 'type']) === 'Recreate';
    return inSequence(document, [
      ...(recreates ? [(current: YamlDocument) => setValue(current, ['spec', 'strategy', 'type'], 'RollingUpdate')] : []),
      (current) => setValue(current, ['spec', 'strategy', 'rollingUpdate', 'maxSurge'], maxSurge),
      (current) => setValue(current, ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'], maxUnavailable),
    ]);
  };
}
