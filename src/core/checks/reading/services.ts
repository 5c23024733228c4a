import { gathered } from '../../gathered.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import type { Use } from '../../graph/references.ts';
import { selects } from '../../graph/selector.ts';
import { sameNamespace } from '../../graph/summary.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { KindName } from '../../kinds/index.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { Bundle, FixStep } from '../check.ts';

export type ServiceType = 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';

/** The type of a Service, ClusterIP by default; null for what is none. */
export function serviceTypeOf(service: YamlMap | null): ServiceType | null {
  const written = field(service ?? undefined, 'spec', 'type') ?? 'ClusterIP';
  return written === 'ClusterIP' || written === 'NodePort' || written === 'LoadBalancer' || written === 'ExternalName' ? written : null;
}

/** An entry of a Service's ports, defaults applied. */
export interface WrittenPort {
  readonly path: Path;
  readonly name: string | null;
  readonly port: number;
  /** As the Service reaches its Pods: `port` where nothing is written. */
  readonly target: number | string;
  readonly targetIsWritten: boolean;
  readonly nodePort: number | null;
  readonly protocol: string;
}

/** The ports of a Service that have a number. @param path of the Service in its document */
export function portsOfService(service: YamlMap | null, path: Path): readonly WrittenPort[] {
  return gathered(listField(service ?? undefined, 'spec', 'ports'), (entry, index): WrittenPort[] => {
    const port = field(entry, 'port');
    if (typeof port !== 'number') return [];
    const target = field(entry, 'targetPort') ?? null;
    const nodePort = field(entry, 'nodePort');
    const written = typeof target === 'number' || (typeof target === 'string' && target !== '');
    return [
      {
        path: [...path, 'spec', 'ports', index],
        name: textField(entry, 'name'),
        port,
        target: written ? target : port,
        targetIsWritten: written,
        // 0 is none
        nodePort: typeof nodePort === 'number' && nodePort !== 0 ? nodePort : null,
        protocol: textField(entry, 'protocol') ?? 'TCP',
      },
    ];
  });
}

/** What makes the Pods that a Service selects. Needs 'pods'. */
export function workloadsBehind(service: LinkedObject, bundle: Bundle): readonly LinkedObject[] {
  return gathered(bundle.uses(service, 'pods'), ({ reference, targets }) => (reference.by === 'selector' ? targets.map(({ object }) => object) : []));
}

/** Kinds that lead requests from outside to Services. */
export const ROUTES = ['Ingress', 'HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute'] as const satisfies readonly KindName[];

/** Makes a Service reachable inside the cluster only: nothing stays that the API refuses for such a one. */
export function clusterIpSteps(service: YamlMap, path: Path): readonly FixStep[] {
  const spec = [...path, 'spec'];
  const outside = OUTSIDE_FIELDS.filter((key) => field(service, 'spec', key) !== undefined);
  const nodePorts = gathered(listField(service, 'spec', 'ports'), (entry, index) => (field(entry, 'nodePort') === undefined ? [] : [index]));
  return [
    ...outside.map((key): FixStep => ({ op: 'remove', path: [...spec, key] })),
    ...nodePorts.map((index): FixStep => ({ op: 'remove', path: [...spec, 'ports', index, 'nodePort'] })),
    { op: 'set', path: [...spec, 'type'], value: 'ClusterIP' },
  ];
}

const OUTSIDE_FIELDS = ['allocateLoadBalancerNodePorts', 'externalTrafficPolicy', 'healthCheckNodePort', 'loadBalancerClass', 'loadBalancerIP', 'loadBalancerSourceRanges'];

/** Somebody who asks a Service for a port by its name. */
export interface AskedName {
  readonly name: string;
  readonly by: LinkedObject;
  readonly path: Path;
}

/** `reads` of a check that asks for them. */
export const ASKING_KINDS = ['Ingress', 'ServiceMonitor', 'Service'] as const satisfies readonly KindName[];

/**
 * The names by which Ingresses and ServiceMonitors ask for ports of a Service. A ServiceMonitor that selects no Service
 * at all, but the labels this one selects its Pods by, was meant for it.
 */
export function namesAskedOf(service: LinkedObject, bundle: Bundle): readonly AskedName[] {
  const leading = gathered(['Ingress', 'ServiceMonitor'] as const, (kind) => bundle.usedBy(service, kind));
  const { references, namespace } = service.summary;
  const own = references.find((reference) => reference.by === 'selector');
  const labels = own?.by === 'selector' ? own.selector.matchLabels : {};
  const meaning = gathered(bundle.ofKind('ServiceMonitor'), (monitor) => {
    const uses = bundle.uses(monitor, 'Service');
    const isMeant = uses.some(
      ({ reference, targets }) => reference.by === 'selector' && targets.length === 0 && Object.keys(reference.selector.matchLabels).length > 0 && selects(reference.selector, labels),
    );
    return isMeant && sameNamespace(monitor.summary.namespace, namespace) ? uses : [];
  });
  return gathered([...leading, ...meaning], askedIn);
}

function askedIn({ from, reference }: Use): readonly AskedName[] {
  return reference.by === 'part' && reference.part === 'port' && typeof reference.name === 'string' ? [{ name: reference.name, by: from, path: reference.path }] : [];
}
