import { gathered } from '../../gathered.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import type { Bundle } from '../check.ts';

/** A port that a PodMonitor asks of a workload's Pods, by name or number. */
export interface MonitoredPort {
  readonly by: LinkedObject;
  readonly port: string | number;
}

/**
 * The ports that PodMonitors ask of a workload's Pods. From the monitors' end, of which there are few: many selectors
 * may mean the Pods. Needs 'PodMonitor' and 'pods'.
 */
export function monitoredPortsOf({ summary }: LinkedObject, bundle: Bundle): readonly MonitoredPort[] {
  return gathered(bundle.ofKind('PodMonitor'), (monitor) => {
    const uses = bundle.uses(monitor, 'pods');
    const means = uses.some(({ reference, targets }) => reference.by === 'selector' && targets.some(({ object }) => object.summary === summary));
    if (!means) return [];
    return gathered(uses, ({ reference }) => (reference.by === 'part' && reference.part === 'port' ? [{ by: monitor, port: reference.name }] : []));
  });
}
