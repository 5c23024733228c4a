import { portToAsk } from '../../core/probes/handler.ts';
import { PROBE_NAMES, readProbes, readTiming, type ContainerProbes, type ProbeName, type ProbeTiming } from '../../core/probes/timing.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import type { Path } from '../../core/yaml/path.ts';
import { useFormHost } from '../../ui/form/form-host.ts';

/** The numbers of a container's probes; rendered again when one of them changes. */
export function useProbes(container: Path): ContainerProbes {
  return useFormHost().useSelected(
    (document) => readProbes(valueAt(document, container)),
    (left, right) => PROBE_NAMES.every((name) => sameTiming(left[name], right[name])),
  );
}

/** The numbers of one probe; null while it is off. */
export function useTiming(container: Path, name: ProbeName): ProbeTiming | null {
  return useFormHost().useSelected((document) => readTiming(valueAt(document, [...container, name])), sameTiming);
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
