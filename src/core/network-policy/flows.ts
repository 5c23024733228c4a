import { gathered } from '../gathered.ts';
import { fullSelector, selects } from '../graph/selector.ts';
import { type LabelSelector, namespaceOf } from '../graph/summary.ts';
import { field, textField } from '../kinds/fields.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { addressSet, type AddressSet, isWithinSet, mayHoldPods } from './address-set.ts';
import { type Direction, DIRECTIONS, restricts } from './policy.ts';
import { type PolicyPeer, type PolicyPorts, type PolicyRule, rulesOf } from './rules.ts';
import { every, some, type Verdict, verdictOf } from './verdict.ts';

/*
 * What NetworkPolicies let through, as https://kubernetes.io/docs/concepts/services-networking/network-policies/ says:
 * Pods that no policy selects are free; for the others, what any rule of any of their policies lets through, on both
 * ends. What a bundle cannot tell is a doubt, never a guess.
 */

type Labels = Readonly<Record<string, string>>;

/** A NetworkPolicy as it is evaluated. */
export interface Policy {
  readonly name: string;
  readonly namespace: string;
  /** Key of its document, and where it stands there. */
  readonly documentId: string;
  readonly path: Path;
  /** Of the Pods it is about: empty means all of its namespace. */
  readonly pods: LabelSelector;
  /** null: it does not restrict the direction. */
  readonly rules: Readonly<Record<Direction, readonly PolicyRule[] | null>>;
}

const EVERYTHING: LabelSelector = { matchLabels: {}, matchExpressions: [] };

/** @param path of the policy in its document */
export function readPolicy(policy: YamlValue | undefined, documentId: string, path: Path): Policy {
  const spec = field(policy, 'spec');
  const [ingress, egress] = DIRECTIONS.map((direction) => (restricts(spec, direction) ? rulesOf(policy, path, direction) : null));
  return {
    name: textField(policy, 'metadata', 'name') ?? '',
    namespace: namespaceOf(textField(policy, 'metadata', 'namespace')),
    documentId,
    path,
    pods: fullSelector(field(spec, 'podSelector')) ?? EVERYTHING,
    rules: { ingress: ingress ?? null, egress: egress ?? null },
  };
}

export type End = PodsEnd | AddressesEnd;

/** Pods of one template, or any Pod of a namespace. */
export interface PodsEnd {
  readonly is: 'pods';
  readonly namespace: string;
  /** null: the bundle does not have the namespace, so only its name is known. */
  readonly namespaceLabels: Labels | null;
  /** null: any Pod, whatever its labels. */
  readonly labels: Labels | null;
  /** What its containers listen on; null: not known. */
  readonly ports: readonly NamedPort[] | null;
}

export interface NamedPort {
  readonly name: string | null;
  readonly number: number;
  readonly protocol: string;
}

export interface AddressesEnd {
  readonly is: 'addresses';
  readonly addresses: AddressSet;
}

export interface AskedPort {
  /** null: every port of the protocol. */
  readonly number: number | null;
  readonly protocol: string;
}

/** What the policies say at one end of a connection. */
export interface Side {
  readonly verdict: Verdict;
  /** The policies that restrict this direction of the Pods, for certain or perhaps; none: they are free. */
  readonly restrictedBy: readonly Policy[];
  /** The rules that let the connection through: those that do for certain, else those that may. */
  readonly letBy: readonly DecidingRule[];
}

export interface DecidingRule {
  readonly policy: Policy;
  readonly rule: PolicyRule;
}

export interface Flow {
  readonly verdict: Verdict;
  /** null: no Pods of the cluster stand at this end. */
  readonly egress: Side | null;
  readonly ingress: Side | null;
}

/** Whether connections may be opened from one end to a port of the other. */
export function flowOf(policies: readonly Policy[], from: End, to: End, port: AskedPort): Flow {
  const egress = from.is === 'pods' ? sideOf(policies, 'egress', from, to, to, port) : null;
  const ingress = to.is === 'pods' ? sideOf(policies, 'ingress', to, from, to, port) : null;
  return { egress, ingress, verdict: every(gathered([egress, ingress], (side) => (side === null ? [] : [side.verdict]))) };
}

/** @param target the end whose port is meant, in whose containers names of ports are looked up */
function sideOf(policies: readonly Policy[], direction: Direction, own: PodsEnd, other: End, target: End, port: AskedPort): Side {
  const about = gathered(policies, (policy) => {
    const rules = policy.rules[direction];
    const isAbout = rules === null ? 'no' : selectsPods(policy, own);
    return rules === null || isAbout === 'no' ? [] : [{ policy, rules, isAbout }];
  });
  const judged = about.map(({ policy, rules, isAbout }) => {
    const found = rules.map((rule) => ({ policy, rule, verdict: letsThrough(rule, policy, other, target, port) }));
    return { isAbout, found, lets: some(found.map(({ verdict }) => verdict)) };
  });
  const rules = gathered(judged, ({ found, isAbout }) => found.map((one) => ({ ...one, verdict: every([isAbout, one.verdict]) })));
  const sure = rules.filter(({ verdict }) => verdict === 'yes');
  const letBy = (sure.length > 0 ? sure : rules.filter(({ verdict }) => verdict !== 'no')).map(({ policy, rule }) => ({ policy, rule }));
  return { verdict: verdictOfSide(judged), restrictedBy: about.map(({ policy }) => policy), letBy };
}

interface Judged {
  /** Whether the policy is about the Pods; never 'no'. */
  readonly isAbout: Verdict;
  readonly lets: Verdict;
}

function verdictOfSide(judged: readonly Judged[]): Verdict {
  const certain = judged.filter(({ isAbout }) => isAbout === 'yes');
  if (certain.some(({ lets }) => lets === 'yes')) return 'yes';
  // Pods that may be free: only what perhaps restricts them can stop them
  if (certain.length === 0) return every(judged.map(({ isAbout, lets }) => (lets === 'yes' ? 'yes' : isAbout)));
  return some(judged.map(({ isAbout, lets }) => every([isAbout, lets])));
}

function selectsPods({ namespace, pods }: Policy, end: PodsEnd): Verdict {
  return namespace === end.namespace ? matches(pods, end.labels ?? {}, end.labels !== null) : 'no';
}

function letsThrough(rule: PolicyRule, policy: Policy, other: End, target: End, port: AskedPort): Verdict {
  const peers = rule.peers === null ? 'yes' : some(rule.peers.map((peer) => means(peer, policy, other)));
  return peers === 'no' ? 'no' : every([peers, rule.ports === null ? 'yes' : some(rule.ports.map((one) => opens(one, port, target)))]);
}

/** Whether a peer means an end: labels of Pods AND of their namespaces; addresses alone. */
function means({ pods, namespaces, cidr, except }: PolicyPeer, policy: Policy, end: End): Verdict {
  if (cidr !== null) {
    const block = addressSet(cidr, except);
    if (block === null) return 'no';
    return end.is === 'addresses' ? isWithinSet(end.addresses, block) : mayHoldPods(block);
  }
  if (end.is === 'addresses' || (pods === null && namespaces === null)) return 'no';
  const labels = { ...end.namespaceLabels, 'kubernetes.io/metadata.name': end.namespace };
  return every([
    namespaces === null ? verdictOf(policy.namespace === end.namespace) : matches(namespaces, labels, end.namespaceLabels !== null),
    pods === null ? 'yes' : matches(pods, end.labels ?? {}, end.labels !== null),
  ]);
}

/** @param known whether these are all labels there are */
function matches(selector: LabelSelector, labels: Labels, known: boolean): Verdict {
  if (known) return verdictOf(selects(selector, labels));
  const single = [
    ...Object.entries(selector.matchLabels).map(([key, value]): LabelSelector => ({ matchLabels: { [key]: value }, matchExpressions: [] })),
    ...selector.matchExpressions.map((expression): LabelSelector => ({ matchLabels: {}, matchExpressions: [expression] })),
  ];
  return every(single.map((one) => (Object.hasOwn(labels, keyOf(one)) ? verdictOf(selects(one, labels)) : 'labels')));
}

function keyOf({ matchLabels, matchExpressions: [expression] }: LabelSelector): string {
  return expression?.key ?? Object.keys(matchLabels)[0] ?? '';
}

function opens({ protocol, port, end }: PolicyPorts, asked: AskedPort, target: End): Verdict {
  if (protocol !== asked.protocol) return 'no';
  if (port === null) return 'yes';
  if (typeof port === 'number') {
    // the API refuses a range that ends before it begins
    const last = end !== null && end >= port ? end : port;
    return asked.number === null ? (port <= 1 && last >= 65_535 ? 'yes' : 'some-ports') : verdictOf(asked.number >= port && asked.number <= last);
  }
  if (target.is === 'addresses') return 'no';
  if (target.ports === null) return 'labels';
  const named = target.ports.filter((one) => one.name === port && one.protocol === protocol);
  return asked.number === null ? (named.length > 0 ? 'some-ports' : 'no') : verdictOf(named.some(({ number }) => number === asked.number));
}
