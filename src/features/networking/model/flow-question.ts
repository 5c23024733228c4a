import type { ObjectIndex } from '../../../core/graph/object-index.ts';
import type { ReadObject } from '../../../core/graph/object-place.ts';
import { selects } from '../../../core/graph/selector.ts';
import { anyPodOf, namespacesKnown, type PodGroup, podGroupsIn, policiesIn, withPorts } from '../../../core/network-policy/bundle-flows.ts';
import { addressesNamed, INTERNET } from '../../../core/network-policy/address-set.ts';
import type { AskedPort, End, PodsEnd, Policy } from '../../../core/network-policy/flows.ts';

/** What questions about connections are answered from. */
export interface FlowWork {
  readonly policies: readonly Policy[];
  readonly groups: readonly NamedGroup[];
  readonly namespaces: readonly NamespacePods[];
  /** What is asked before anything is chosen. */
  readonly first: Pair;
}

/** Pods of a workload, by a name that no other of the bundle has. */
export interface NamedGroup extends PodGroup {
  readonly id: string;
  readonly label: string;
}

export interface NamespacePods {
  readonly id: string;
  readonly name: string;
  readonly end: PodsEnd;
}

/** Workloads of which every pair is shown; beyond, only the question is. */
export const IN_MATRIX = 12;

/**
 * @param documentId of the form that asks
 * @param to what is connected to; of many workloads, only its ports are read. null: nothing is chosen yet
 */
export function flowWork(index: ObjectIndex, read: ReadObject, documentId: string, to: string | null): FlowWork {
  const policies = policiesIn(index, read);
  const found = podGroupsIn(index);
  const several = new Set(found.map(({ end }) => end.namespace)).size > 1;
  const groups = found.map((group): NamedGroup => ({ ...group, id: `pods ${group.documentId} ${group.path.join('/')}`, label: labelOf(group, found, several) }));
  const namespaces = namespacesKnown(index, policies).map((name) => ({ id: `namespace ${name}`, name, end: anyPodOf(index, name) }));
  const first = firstPair({ policies, groups, namespaces }, documentId);
  return { policies, namespaces, first, groups: groups.map((group) => (groups.length <= IN_MATRIX || group.id === (to ?? first.to) ? withPorts(index, group, read) : group)) };
}

/** "cart", "Deployment cart" where something else is called so, "shop/cart" where there are several namespaces. */
function labelOf({ kind, name, end }: PodGroup, groups: readonly PodGroup[], several: boolean): string {
  const namesakes = groups.filter((other) => other.name === name && other.end.namespace === end.namespace);
  const own = namesakes.length > 1 ? `${kind} ${name}` : name;
  return several ? `${end.namespace}/${own}` : own;
}

/** Ids of the two ends of a connection. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/**
 * What is asked first in the form of a workload or policy: may the next workload, else any Pod beside it, connect to
 * the workload, or to what the policy is about?
 */
export function firstPair({ groups, namespaces, policies }: Omit<FlowWork, 'first'>, documentId: string): Pair {
  const policy = policies.find((one) => one.documentId === documentId);
  const own = groups.find((group) => (policy === undefined ? group.documentId === documentId : isAbout(policy, group))) ?? groups[0];
  const other = groups.find((group) => group !== own) ?? namespaces.find(({ name }) => name === own?.end.namespace);
  return { from: other?.id ?? OUTSIDE, to: own?.id ?? OUTSIDE };
}

function isAbout({ namespace, pods }: Policy, { end }: PodGroup): boolean {
  return namespace === end.namespace && selects(pods, end.labels ?? {});
}

/** Stands for addresses: all that are outside of the cluster, and those that are typed. */
export const OUTSIDE = 'internet';
export const ADDRESS = 'address';

/** @param address what is typed, where that is asked for. @returns null for what is no end of a connection */
export function endOf({ groups, namespaces }: Pick<FlowWork, 'groups' | 'namespaces'>, id: string, address: string): End | null {
  if (id === OUTSIDE) return { is: 'addresses', addresses: INTERNET };
  if (id === ADDRESS) {
    const addresses = addressesNamed(address.trim());
    return addresses === null ? null : { is: 'addresses', addresses };
  }
  return groups.find((group) => group.id === id)?.end ?? namespaces.find((namespace) => namespace.id === id)?.end ?? null;
}

/**
 * The port that a text names: a number, the name of a port of the Pods, or none for every port.
 * @returns null for what is neither
 */
export function portNamed(text: string, protocol: string, to: End | null): AskedPort | null {
  const typed = text.trim();
  if (typed === '') return { number: null, protocol };
  if (/^\d{1,5}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 65_535 ? { number: Number(typed), protocol } : null;
  const ports = to?.is === 'pods' ? (to.ports ?? []) : [];
  const named = ports.find((port) => port.name === typed && port.protocol === protocol) ?? ports.find((port) => port.name === typed);
  return named === undefined ? null : { number: named.number, protocol: named.protocol };
}

/** "8080/TCP (http)"; null stands for every port. */
export function portText({ number, protocol }: AskedPort, to: End | null): string | null {
  if (number === null) return null;
  const name = to?.is === 'pods' ? to.ports?.find((port) => port.number === number && port.protocol === protocol)?.name : undefined;
  return `${number}/${protocol}${name == null ? '' : ` (${name})`}`;
}
