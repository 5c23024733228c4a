import { gathered } from '../../gathered.ts';
import type { ServicePort } from '../../graph/summary.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { Bundle, CheckedObject } from '../check.ts';
import { runningContainersOf } from './containers.ts';

/** A container to which a Service sends requests. */
export interface ServedContainer {
  readonly container: Container;
  /** The first one that reaches it. */
  readonly service: LinkedObject;
  /** Ports of the Service that arrive at it. */
  readonly ports: readonly ServicePort[];
}

/** The Services that select the Pods of an object. Needs 'Service' among the `reads`. */
export function servicesOf({ summary }: CheckedObject, bundle: Bundle): readonly LinkedObject[] {
  if (summary.podLabels === null) return [];
  return bundle.selecting('Service', summary.podLabels, summary.namespace).filter((service) => service.summary.servicePorts !== null);
}

/** The containers that own a port which a Service of the bundle targets. Needs 'Service' among the `reads`. */
export function servedContainersOf(object: CheckedObject, bundle: Bundle): readonly ServedContainer[] {
  const services = servicesOf(object, bundle);
  return gathered(runningContainersOf(object), (container): ServedContainer[] => {
    const served = gathered(services, (service) => {
      const ports = (service.summary.servicePorts ?? []).filter((port) => owns(container, port));
      return ports.length === 0 ? [] : [{ container, service, ports }];
    });
    const [first] = served;
    return first === undefined ? [] : [{ ...first, ports: gathered(served, ({ ports }) => ports) }];
  });
}

/** Whether a Service's requests arrive at this container, by number or by name of its port. */
function owns(container: Container, { targetPort, protocol }: ServicePort): boolean {
  return listField(container.value, 'ports').some(
    (port) =>
      (textField(port, 'protocol') ?? 'TCP') === protocol &&
      (typeof targetPort === 'number' ? field(port, 'containerPort') : field(port, 'name')) === targetPort,
  );
}
