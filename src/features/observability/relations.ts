import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { lastCompanion, monitorsOf, objectAtPlace, placeOfObject, type ObjectPlace } from '../../core/graph/object-place.ts';
import { partsOfSort, type SelectorReference, type ServicePort } from '../../core/graph/summary.ts';
import type { Watched } from './model/scrapes.ts';

/** What a monitor reads; null while that is not known. */
export function watchedBy(index: ObjectIndex | null, at: Pick<ObjectPlace, 'documentId' | 'path'>): readonly Watched[] | null {
  const object = objectAtPlace(index, at);
  const selector = object?.summary.references.find((reference): reference is SelectorReference => reference.by === 'selector');
  if (index === null || object === undefined) return null;
  return selector === undefined ? [] : index.resolve(object.summary, selector).map(watched);
}

function watched({ summary }: LinkedObject): Watched {
  const ports = summary.servicePorts?.map(({ name }) => name) ?? partsOfSort(summary, 'port').map(({ name }) => name);
  return { name: summary.name ?? '', ports: ports.filter((name) => name !== null) };
}

/** Who reads metrics of a workload, and by which Service that could be done. */
export interface MonitoringRelations {
  readonly monitors: readonly ObjectPlace[];
  /** The Service to read by; null when the workload has none. */
  readonly service: MonitoredService | null;
  /** The last document that belongs to the workload: a new one goes behind that. */
  readonly last: string;
}

export interface MonitoredService {
  readonly documentId: string;
  readonly path: ObjectPlace['path'];
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePort[];
}

/** @returns null while the relations are not known. */
export function monitoringRelations(index: ObjectIndex | null, documentId: string): MonitoringRelations | null {
  const workload = index?.inDocument(documentId)[0];
  if (index === null || workload === undefined) return null;
  const { podLabels, namespace } = workload.summary;
  const services = podLabels === null ? [] : index.selecting('Service', podLabels, namespace);
  const podMonitors = podLabels === null ? [] : index.selecting('PodMonitor', podLabels, namespace);
  const monitors = new Set([...services.flatMap((service) => monitorsOf(index, service)), ...podMonitors]);
  const service = services.find(({ summary }) => summary.servicePorts?.some(({ name }) => name !== null)) ?? services[0];
  return {
    monitors: [...monitors].map(placeOfObject),
    service: service === undefined ? null : { documentId: service.key, path: service.summary.path, labels: service.summary.labels, ports: service.summary.servicePorts ?? [] },
    last: lastCompanion(index, workload),
  };
}
