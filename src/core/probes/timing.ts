import type { YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';

export type ProbeName = 'startupProbe' | 'readinessProbe' | 'livenessProbe';

/** In the order in which a container meets them. */
export const PROBE_NAMES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const satisfies readonly ProbeName[];

/** The numbers of one probe, defaults filled in. */
export interface ProbeTiming {
  readonly initialDelaySeconds: number;
  readonly periodSeconds: number;
  readonly timeoutSeconds: number;
  readonly failureThreshold: number;
  readonly successThreshold: number;
}

/** What the API fills in (core/v1 Probe, unchanged since 1.0). */
export const PROBE_DEFAULTS: ProbeTiming = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  failureThreshold: 3,
  successThreshold: 1,
};

/** The three probes of a container; null where there is none. */
export type ContainerProbes = Readonly<Record<ProbeName, ProbeTiming | null>>;

/** The timing of a probe as written in YAML; a number that the API would refuse counts as not written. */
export function readTiming(probe: YamlValue | undefined): ProbeTiming | null {
  if (!isMap(probe)) return null;
  return {
    initialDelaySeconds: atLeast(probe['initialDelaySeconds'], 0) ?? PROBE_DEFAULTS.initialDelaySeconds,
    periodSeconds: atLeast(probe['periodSeconds'], 1) ?? PROBE_DEFAULTS.periodSeconds,
    timeoutSeconds: atLeast(probe['timeoutSeconds'], 1) ?? PROBE_DEFAULTS.timeoutSeconds,
    failureThreshold: atLeast(probe['failureThreshold'], 1) ?? PROBE_DEFAULTS.failureThreshold,
    successThreshold: atLeast(probe['successThreshold'], 1) ?? PROBE_DEFAULTS.successThreshold,
  };
}

/** The probes of a container as written in YAML. */
export function readProbes(container: YamlValue | undefined): ContainerProbes {
  const of = (name: ProbeName): ProbeTiming | null => (isMap(container) ? readTiming(container[name]) : null);
  return { startupProbe: of('startupProbe'), readinessProbe: of('readinessProbe'), livenessProbe: of('livenessProbe') };
}

function atLeast(value: YamlValue | undefined, minimum: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= minimum ? value : null;
}
