import { field, listField } from '../kinds/fields.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';

export const DIRECTIONS = ['ingress', 'egress'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const TYPE_OF = { ingress: 'Ingress', egress: 'Egress' } as const satisfies Record<Direction, string>;

/**
 * Whether a policy restricts a direction. Who says nothing means Ingress, and Egress as well as soon as there are egress
 * rules. (pkg/apis/networking/v1/defaults.go, Kubernetes 1.34)
 */
export function restricts(spec: YamlValue | undefined, direction: Direction): boolean {
  const types = listField(spec, 'policyTypes');
  if (types.length > 0) return types.includes(TYPE_OF[direction]);
  return direction === 'ingress' || listField(spec, 'egress').length > 0;
}

/** Sorts of peers. The API lets the first two stand together, which then must both hold. */
export const PEER_KINDS = ['pods', 'namespaces', 'both', 'addresses'] as const;
export type PeerKind = (typeof PEER_KINDS)[number];

/** null for a peer that says nothing yet. */
export function peerKindOf(peer: YamlValue | undefined): PeerKind | null {
  if (field(peer, 'ipBlock') !== undefined) return 'addresses';
  const pods = field(peer, 'podSelector') !== undefined;
  const namespaces = field(peer, 'namespaceSelector') !== undefined;
  if (pods && namespaces) return 'both';
  return pods ? 'pods' : namespaces ? 'namespaces' : null;
}

const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** A rule's peer: Pods with labels in one namespace, by its name. */
function podsOf(namespace: string, labels: Readonly<Record<string, string>>): YamlMap {
  return { namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: namespace } }, podSelector: { matchLabels: labels } };
}

/** A name or a number of a port. */
export type PolicyPort = string | number;

function withPorts(rule: YamlMap, ports: readonly PolicyPort[]): YamlMap {
  return ports.length === 0 ? rule : { ...rule, ports: ports.map((port) => ({ protocol: 'TCP', port })) };
}

/** Names are looked up by UDP, and by TCP where the answer is long. */
export function dnsRule(): YamlMap {
  return {
    to: [podsOf('kube-system', { 'k8s-app': 'kube-dns' })],
    ports: [
      { protocol: 'UDP', port: 53 },
      { protocol: 'TCP', port: 53 },
    ],
  };
}

/** The Pods of an ingress controller. */
export interface ControllerPods {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

const INGRESS_NGINX: ControllerPods = { namespace: 'ingress-nginx', labels: { 'app.kubernetes.io/name': 'ingress-nginx' } };

/** By class, where their own guides and charts install them; another class is taken for ingress-nginx. */
const CONTROLLERS: Readonly<Record<string, ControllerPods>> = {
  traefik: { namespace: 'traefik', labels: { 'app.kubernetes.io/name': 'traefik' } },
  haproxy: { namespace: 'haproxy-controller', labels: { 'app.kubernetes.io/name': 'kubernetes-ingress' } },
};

export function controllerOf(ingressClass: string): ControllerPods {
  return (Object.hasOwn(CONTROLLERS, ingressClass) ? CONTROLLERS[ingressClass] : undefined) ?? INGRESS_NGINX;
}

/** A rule's peer: the Pods of a controller. */
export function controllerPeer({ namespace, labels }: ControllerPods): YamlMap {
  return podsOf(namespace, labels);
}

export function ingressControllerRule(ports: readonly PolicyPort[], controller: ControllerPods = INGRESS_NGINX): YamlMap {
  return withPorts({ from: [controllerPeer(controller)] }, ports);
}

export function prometheusRule(ports: readonly PolicyPort[]): YamlMap {
  return withPorts({ from: [podsOf('monitoring', { 'app.kubernetes.io/name': 'prometheus' })] }, ports);
}
