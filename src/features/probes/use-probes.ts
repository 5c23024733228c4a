import { portToAsk } from '../../core/probes/handler.ts';
import { PROBE_NAMES, readProbes, readTiming, type ContainerProbes, type ProbeTiming } from '../../core/probes/timing.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { useFormHost } from '../../ui/form/form-host.ts';

/** Whether any probe of a container is on. */
export function useIsProbed(container: Path): boolean {
  return useFormHost().useSelectedIn(container, (document) => PROBE_NAMES.some((name) => timingAt(document, [...container, name]) !== null));
}

/** The numbers of a container's probes, as of the last pause of typing. */
export function useProbes(container: Path): ContainerProbes {
  return useFormHost().useSelectedLate(
    (document) => readProbes(valueAt(document, container)),
    (left, right) => PROBE_NAMES.every((name) => sameTiming(left[name], right[name])),
  );
}

/** Whether a probe is on. */
export function useIsOn(path: Path): boolean {
  return useFormHost().useSelectedIn(path, (document) => timingAt(document, path) !== null);
}

/** The numbers of one probe, as of the last pause of typing; null while it is off. */
export function useTiming(path: Path): ProbeTiming | null {
  return useFormHost().useSelectedLate((document) => timingAt(document, path), sameTiming);
}

/** @returns null while the probe is off. */
export function timingAt(document: YamlDocument, path: Path): ProbeTiming | null {
  return readTiming(valueAt(document, path));
}

/** The port that a new probe would ask; null when the container does not tell. */
export function usePortToAsk(container: Path): string | number | null {
  return useFormHost().useSelected((document) => portToAsk(valueAt(document, container)));
}

function sameTiming(left: ProbeTiming | null, right: ProbeTiming | null): boolean {
  if (left === null || right === null) return left === right;
  return (
    left.initialDelaySeconds === right.initialDelaySeconds &&
    left.periodSeconds === right.periodSeconds &&
    left.timeoutSeconds === right.timeoutSeconds &&
    left.failureThreshold === right.failureThreshold &&
    left.successThreshold === right.successThreshold
  );
}
