import { field, listField } from '../../../core/kinds/fields.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, insertItem, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { locate, valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';

export const DIRECTIONS = ['ingress', 'egress'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const TYPE_OF = { ingress: 'Ingress', egress: 'Egress' } as const satisfies Record<Direction, string>;

/**
 * Whether a policy restricts a direction. Who says nothing means Ingress, and Egress as well as soon as there are egress
 * rules. (pkg/apis/networking/v1/defaults.go, Kubernetes 1.34)
 */
export function restricts(spec: YamlValue | undefined, direction: Direction): boolean {
  const types = listField(spec, 'policyTypes');
  if (types.length > 0) return types.includes(TYPE_OF[direction]);
  return direction === 'ingress' || listField(spec, 'egress').length > 0;
}

/** Begins or ends to restrict a direction: its rules go with it, since the API refuses none but they mean nothing. */
export function setRestricts(document: YamlDocument, specPath: Path, direction: Direction, on: boolean): EditResult {
  const spec = valueAt(document, specPath);
  const wanted = DIRECTIONS.filter((one) => (one === direction ? on : restricts(spec, one))).map((one) => TYPE_OF[one]);
  const rules = [...specPath, direction];
  return inSequence(document, [
    (current) => setValue(current, [...specPath, 'policyTypes'], wanted),
    ...(!on && locate(document, rules) !== null ? [(current: YamlDocument) => removeValue(current, rules)] : []),
  ]);
}

/** Adds a rule behind the others of a direction that is restricted. */
export function addRule(document: YamlDocument, specPath: Path, direction: Direction, rule: YamlMap): EditResult {
  const path = [...specPath, direction];
  return insertItem(document, path, listField(valueAt(document, specPath), direction).length, rule);
}

/** Nothing in, nothing out: both directions restricted, and no rule that lets anything through. */
export function denyAll(document: YamlDocument, specPath: Path): EditResult {
  return inSequence(document, [
    (current) => setValue(current, [...specPath, 'policyTypes'], DIRECTIONS.map((one) => TYPE_OF[one])),
    ...DIRECTIONS.map((one) => [...specPath, one])
      .filter((path) => locate(document, path) !== null)
      .map((path) => (current: YamlDocument) => removeValue(current, path)),
  ]);
}

/** Sorts of peers. The API lets the first two stand together, which then must both hold. */
export const PEER_KINDS = ['pods', 'namespaces', 'both', 'addresses'] as const;
export type PeerKind = (typeof PEER_KINDS)[number];

const MEMBERS: Readonly<Record<PeerKind, readonly string[]>> = {
  pods: ['podSelector'],
  namespaces: ['namespaceSelector'],
  both: ['namespaceSelector', 'podSelector'],
  addresses: ['ipBlock'],
};

/** null for a peer that says nothing yet. */
export function peerKindOf(peer: YamlValue | undefined): PeerKind | null {
  if (field(peer, 'ipBlock') !== undefined) return 'addresses';
  const pods = field(peer, 'podSelector') !== undefined;
  const namespaces = field(peer, 'namespaceSelector') !== undefined;
  if (pods && namespaces) return 'both';
  return pods ? 'pods' : namespaces ? 'namespaces' : null;
}

/** Another sort of peer: what both have stays, what the new one does not know goes. */
export function switchPeer(document: YamlDocument, path: Path, to: PeerKind): EditResult {
  const has = (member: string): boolean => locate(document, [...path, member]) !== null;
  const wanted = MEMBERS[to];
  // first the new, so that the item is never empty between
  return inSequence(document, [
    ...wanted.filter((member) => !has(member)).map((member) => (current: YamlDocument) => setValue(current, [...path, member], member === 'ipBlock' ? { cidr: '10.0.0.0/8' } : {})),
    ...['podSelector', 'namespaceSelector', 'ipBlock']
      .filter((member) => has(member) && !wanted.includes(member))
      .map((member) => (current: YamlDocument) => removeValue(current, [...path, member])),
  ]);
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

export function ingressControllerRule(ports: readonly PolicyPort[]): YamlMap {
  return withPorts({ from: [podsOf('ingress-nginx', { 'app.kubernetes.io/name': 'ingress-nginx' })] }, ports);
}

export function prometheusRule(ports: readonly PolicyPort[]): YamlMap {
  return withPorts({ from: [podsOf('monitoring', { 'app.kubernetes.io/name': 'prometheus' })] }, ports);
}
