import type { LinkedObject, ObjectIndex } from '../../../core/graph/object-index.ts';
import type { ReadObject } from '../../../core/graph/object-place.ts';
import { sameNamespace } from '../../../core/graph/summary.ts';
import { field } from '../../../core/kinds/fields.ts';
import { type ListeningPort, listeningPorts, podTemplateOf } from '../../../core/kinds/pods.ts';
import type { Localized } from '../../../core/localized.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { ownSelector } from '../relations.ts';
import { type ServicePortWritten, servicePortsOf } from './service-ports.ts';
import { type ServiceType, serviceTypeOf } from './service-type.ts';
import { noPort, noSelector, notListening, nothingSelected, nowhere, serviceMissing } from './traffic-faults.ts';
import { type RoutedWay, routedWays } from './traffic-routes.ts';

/** Where a card of the picture leads: a field of a document. */
export interface TrafficPlace {
  readonly documentId: string;
  readonly path: Path;
}

/** One way of requests to Pods, from left to right. */
export interface TrafficWay {
  /** Who asks: from outside by a route, a load balancer or a port of every node; else Pods of the cluster. */
  readonly client: 'outside' | 'balancer' | 'nodes' | 'cluster';
  readonly route: RouteStep | null;
  /** null: the route names none. */
  readonly service: ServiceStep | null;
  readonly pods: readonly PodsStep[];
  /** What keeps requests from arriving; null when nothing does. */
  readonly broken: Broken | null;
}

export interface RouteStep {
  readonly kind: string;
  readonly name: string;
  /** "shop.example.com/cart/*" */
  readonly takes: readonly string[];
  readonly secure: boolean;
  /** Gateways that an HTTPRoute comes in by. */
  readonly gateways: readonly string[];
  readonly to: TrafficPlace;
}

export interface ServiceStep {
  readonly name: string;
  /** null: the bundle has no such Service. */
  readonly type: ServiceType | null;
  /** As the route asks for it, or as the Service says it. */
  readonly port: string | null;
  /** Number, or name of a container's port; null where the Service leads nowhere. */
  readonly target: string | null;
  /** On every node. */
  readonly nodePort: number | null;
  readonly to: TrafficPlace;
}

export interface PodsStep {
  readonly kind: string;
  readonly name: string;
  readonly container: string | null;
  readonly port: number | null;
  readonly portName: string | null;
  readonly to: TrafficPlace;
}

export interface Broken {
  /** The step that requests do not reach. */
  readonly at: 'service' | 'pods';
  /** Whether they fail for certain. */
  readonly severe: boolean;
  readonly why: Localized;
}

/**
 * The ways by which requests come to the Pods of a workload, or would if nothing were amiss: those of the Services that
 * select them, of those that were meant to, and of the routes that lead to either. Routes first.
 */
export function trafficTo(index: ObjectIndex, workload: LinkedObject, read: ReadObject): readonly TrafficWay[] {
  const services = [...servicesOf(index, workload), ...servicesMeantFor(index, workload)];
  const routed = routedWays(index, workload, services, read);
  const reached = new Set<string>();
  const ways = routed.map((way): TrafficWay => {
    const service = services.find(({ summary }) => summary.name === way.service && sameNamespace(summary.namespace, way.namespace)) ?? null;
    const port = service === null ? null : (servicePortsOf(read(service)).find((one) => one.name === way.port || one.port === way.port) ?? null);
    if (service !== null && port !== null) reached.add(portKey(service, port));
    const end = service === null ? lost(way) : endOf(index, workload, service, port, way.port, read);
    return { client: 'outside', route: stepOf(way), ...end };
  });
  const direct = services.flatMap((service) =>
    servicePortsOf(read(service))
      .filter((port) => !reached.has(portKey(service, port)))
      .map((port): TrafficWay => {
        const end = endOf(index, workload, service, port, null, read);
        return { client: clientOf(end.service?.type ?? null), route: null, ...end };
      }),
  );
  return [...ways, ...direct];
}

type End = Pick<TrafficWay, 'service' | 'pods' | 'broken'>;

function portKey({ key, summary }: LinkedObject, port: ServicePortWritten): string {
  return `${key} ${summary.path.join('/')} ${port.at}`;
}

function servicesOf(index: ObjectIndex, { summary: { podLabels, namespace } }: LinkedObject): readonly LinkedObject[] {
  return podLabels === null ? [] : index.selecting('Service', podLabels, namespace);
}

/** Services that select nothing, but are called as the workload is, or miss its Pods by one label. */
function servicesMeantFor(index: ObjectIndex, workload: LinkedObject): readonly LinkedObject[] {
  const { name, namespace } = workload.summary;
  const missed = index.nearMisses('Service').flatMap((miss) => (miss.to === workload ? [miss.from] : []));
  const namesakes = name === null ? [] : index.named('Service', name, namespace);
  return [...new Set([...missed, ...namesakes])].filter((service) => service.summary.known === 'Service' && workloadsBehind(index, service).length === 0);
}

function workloadsBehind(index: ObjectIndex, service: LinkedObject): readonly LinkedObject[] {
  const own = ownSelector(service.summary);
  return own === undefined ? [] : index.resolve(service.summary, own);
}

function stepOf({ from, takes, secure, gateways, at }: RoutedWay): RouteStep {
  const { kind, name, path } = from.summary;
  return { kind: kind ?? '', name: name ?? '', takes, secure, gateways, to: { documentId: from.key, path: [...path, ...at] } };
}

/** What a route leads to that the bundle does not have. */
function lost({ from, service, port, backendAt }: RoutedWay): End {
  const to = { documentId: from.key, path: [...from.summary.path, ...backendAt] };
  const step: ServiceStep | null = service === null ? null : { name: service, type: null, port: port === null ? null : String(port), target: null, nodePort: null, to };
  return { service: step, pods: [], broken: { at: 'service', severe: true, why: service === null ? nowhere(from) : serviceMissing(from, service) } };
}

/** @param asked the port by which a route asks for it */
function endOf(index: ObjectIndex, workload: LinkedObject, service: LinkedObject, port: ServicePortWritten | null, asked: string | number | null, read: ReadObject): End {
  const value = read(service);
  const name = service.summary.name ?? '';
  const place = (path: Path): TrafficPlace => ({ documentId: service.key, path: [...service.summary.path, ...path] });
  const step = (path: Path): ServiceStep => ({
    name,
    type: serviceTypeOf(field(value, 'spec')),
    port: port === null ? (asked === null ? null : String(asked)) : port.name === null ? String(port.port) : `${port.port} ${port.name}`,
    target: port === null ? null : String(port.target),
    nodePort: port?.nodePort ?? null,
    to: place(path),
  });
  if (port === null) {
    return { service: step(['spec', 'ports']), pods: [], broken: { at: 'service', severe: true, why: noPort(name, asked, servicePortsOf(value)) } };
  }
  const selector = ownSelector(service.summary);
  if (selector === undefined) return { service: step(['spec', 'selector']), pods: [], broken: { at: 'pods', severe: false, why: noSelector(name) } };
  const behind = workloadsBehind(index, service);
  if (behind.length === 0) return { service: step(['spec', 'selector']), pods: [], broken: { at: 'pods', severe: true, why: nothingSelected(name, selector.selector, workload.summary) } };
  const pods = [workload, ...behind.filter((one) => one !== workload)].map((one) => podsStep(one, port, read));
  const fault = pods.find(({ fault: found }) => found !== null)?.fault ?? null;
  return {
    service: step(fault === null ? ['spec', 'ports', port.at, 'port'] : ['spec', 'ports', port.at, port.targetIsWritten ? 'targetPort' : 'port']),
    pods: pods.map(({ step: one }) => one),
    broken: fault === null ? null : { at: 'pods', ...fault },
  };
}

interface ReachedPods {
  readonly step: PodsStep;
  readonly fault: Pick<Broken, 'severe' | 'why'> | null;
}

function podsStep(workload: LinkedObject, port: ServicePortWritten, read: ReadObject): ReachedPods {
  const { summary, key } = workload;
  const { path, ports } = portsOfWorkload(workload, read);
  const found = ports.find((one) => one.protocol === port.protocol && (typeof port.target === 'number' ? one.number : one.name) === port.target);
  const step: PodsStep = {
    kind: summary.kind ?? '',
    name: summary.name ?? '',
    container: found?.container ?? null,
    port: found?.number ?? (typeof port.target === 'number' ? port.target : null),
    portName: found?.name ?? null,
    to: { documentId: key, path: found === undefined ? path : [...found.path, 'containerPort'] },
  };
  // declaring ports is optional: a number is doubted only where others are declared
  const listens = found !== undefined || (typeof port.target === 'number' && ports.length === 0);
  return { step, fault: listens ? null : { severe: typeof port.target === 'string', why: notListening(port, summary, ports) } };
}

/** Ports of a workload, and where its containers stand. */
function portsOfWorkload(workload: LinkedObject, read: ReadObject): { readonly path: Path; readonly ports: readonly ListeningPort[] } {
  const { path, known } = workload.summary;
  const object = read(workload);
  const template = object === undefined ? null : podTemplateOf(known, object);
  if (template === null) return { path, ports: [] };
  const spec = [...path, ...template, 'spec'];
  return { path: [...spec, 'containers'], ports: listeningPorts(field(object, ...template, 'spec'), spec) };
}

function clientOf(type: ServiceType | null): TrafficWay['client'] {
  if (type === 'LoadBalancer') return 'balancer';
  return type === 'NodePort' ? 'nodes' : 'cluster';
}
