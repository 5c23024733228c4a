import { gathered } from '../gathered.ts';
import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { objectAtPlace, type ObjectPlace, placeOfObject, type ReadObject } from '../graph/object-place.ts';
import { type LabelSelector, namespaceOf } from '../graph/summary.ts';
import { field } from '../kinds/fields.ts';
import { listeningPorts, podTemplateOf } from '../kinds/pods.ts';
import { type AskedPort, type End, flowOf, type NamedPort, type PodsEnd, type Policy, readPolicy } from './flows.ts';
import { DIRECTIONS } from './policy.ts';

/** What makes Pods, and those Pods as policies see them. */
export interface PodGroup extends ObjectPlace {
  /** Its ports are not known until they are read. */
  readonly end: PodsEnd;
}

/** @param namespace null: those of every namespace */
export function policiesIn(index: ObjectIndex, read: ReadObject, namespace: string | null = null): readonly Policy[] {
  const policies = index.ofKind('NetworkPolicy').filter(({ summary }) => namespace === null || namespaceOf(summary.namespace) === namespace);
  return policies.map((policy) => readPolicy(read(policy), policy.key, policy.summary.path));
}

/** Everything in the bundle that makes Pods, by what its summary says: no document is read. */
export function podGroupsIn(index: ObjectIndex): readonly PodGroup[] {
  return index.podMakers().map((maker) => {
    const { podLabels, namespace } = maker.summary;
    return { ...placeOfObject(maker), end: { ...anyPodOf(index, namespaceOf(namespace)), labels: podLabels ?? {} } };
  });
}

/** With the ports that its containers listen on. */
export function withPorts<Group extends PodGroup>(index: ObjectIndex, group: Group, read: ReadObject): Group {
  const maker = objectAtPlace(index, group);
  return maker === undefined ? group : { ...group, end: { ...group.end, ports: portsOf(maker, read) } };
}

function portsOf(maker: LinkedObject, read: ReadObject): readonly NamedPort[] {
  const object = read(maker);
  const template = object === undefined ? null : podTemplateOf(maker.summary.known, object);
  if (template === null) return [];
  const ports = listeningPorts(field(object, ...template, 'spec'), []);
  return ports.map(({ name, number, protocol }) => ({ name, number, protocol }));
}

/** A Pod of a namespace, whatever its labels. */
export function anyPodOf(index: ObjectIndex, namespace: string): PodsEnd {
  const [object] = index.named('Namespace', namespace, null);
  return { is: 'pods', namespace, namespaceLabels: object === undefined ? null : object.summary.labels, labels: null, ports: null };
}

/** Namespaces that the bundle knows by name: its own, those of its Pods, and those that policies name. */
export function namespacesKnown(index: ObjectIndex, policies: readonly Policy[]): readonly string[] {
  const own = index.ofKind('Namespace').flatMap(({ summary }) => summary.name ?? []);
  const used = index.podMakers().map(({ summary }) => namespaceOf(summary.namespace));
  const named = gathered(policies, ({ rules }) =>
    gathered(gathered(DIRECTIONS, (direction) => rules[direction] ?? []), ({ peers }) => gathered(peers ?? [], ({ namespaces }) => (namespaces === null ? [] : namesIn(namespaces)))),
  );
  return [...new Set([...used, ...own, ...named])].sort();
}

const NAME = 'kubernetes.io/metadata.name';

function namesIn({ matchLabels, matchExpressions }: LabelSelector): readonly string[] {
  const listed = gathered(matchExpressions, ({ key, operator, values }) => (key === NAME && operator === 'In' ? values : []));
  const name = Object.hasOwn(matchLabels, NAME) ? matchLabels[NAME] : undefined;
  return name === undefined ? listed : [name, ...listed];
}

/** Which of the ports that Pods listen on can be reached. */
export interface ReachedPorts {
  /** 'some': not all of them. 'perhaps': the bundle does not tell. */
  readonly reach: 'all' | 'some' | 'none' | 'perhaps';
  readonly open: readonly NamedPort[];
}

/** For Pods that declare no port, every TCP port is asked for. */
export function portsReached(policies: readonly Policy[], from: End, to: PodsEnd): ReachedPorts {
  const all = to.ports ?? [];
  const ports = all.filter((port, at) => all.findIndex((one) => one.number === port.number && one.protocol === port.protocol) === at);
  const asked: readonly AskedPort[] = ports.length === 0 ? [{ number: null, protocol: 'TCP' }] : ports;
  const verdicts = asked.map((port) => flowOf(policies, from, to, port).verdict);
  const open = ports.filter((_, at) => verdicts[at] === 'yes');
  if (verdicts.every((verdict) => verdict === 'yes')) return { reach: 'all', open };
  if (verdicts.every((verdict) => verdict === 'no')) return { reach: 'none', open };
  return { reach: open.length > 0 || verdicts.includes('some-ports') ? 'some' : 'perhaps', open };
}
