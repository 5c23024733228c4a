import type { LinkedObject } from '../../graph/object-index.ts';
import { selects } from '../../graph/selector.ts';
import { type LabelSelector, namespaceOf, type ObjectSummary } from '../../graph/summary.ts';
import type { PolicyRule } from '../../network-policy/rules.ts';
import type { Bundle } from '../check.ts';

export { type PolicyPeer, type PolicyRule, rulesOf } from '../../network-policy/rules.ts';

/** A port as a rule can name it: by its number, or by the name the Pod gives it. */
export interface NamedPort {
  readonly number: number | null;
  readonly name: string | null;
}

/** Whether a rule is about a port. */
export function opensPort({ ports }: Pick<PolicyRule, 'ports'>, { number, name }: NamedPort, protocol = 'TCP'): boolean {
  if (ports === null) return true;
  return ports.some((one) => {
    if (one.protocol !== protocol) return false;
    if (one.port === null) return true;
    if (typeof one.port === 'string') return one.port === name;
    return number !== null && number >= one.port && number <= (one.end ?? one.port);
  });
}

/** The selector by which a policy says which Pods it is about. */
export function podSelectorOf({ path, references }: ObjectSummary): LabelSelector | null {
  const own = references.find((one) => one.by === 'selector' && one.path.length === path.length + 2 && one.path.at(-1) === 'podSelector');
  return own?.by === 'selector' ? own.selector : null;
}

export function isEmptySelector({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}

/** The policies that are about Pods with these labels; not those that only name such Pods as peers. Needs 'NetworkPolicy'. */
export function policiesAbout({ podLabels, namespace }: ObjectSummary, bundle: Bundle): readonly LinkedObject[] {
  const labels = podLabels ?? {};
  return bundle.selecting('NetworkPolicy', labels, namespace).filter(({ summary }) => {
    const selector = podSelectorOf(summary);
    return selector !== null && selects(selector, labels);
  });
}

/**
 * What makes the Pods that a policy is about. A policy without a namespace goes wherever it is applied to: where it
 * selects nothing, and all Pods it could mean are in one namespace, those are meant. Needs 'pods'.
 */
export function workloadsUnder(summary: ObjectSummary, bundle: Bundle): readonly LinkedObject[] {
  const selector = podSelectorOf(summary);
  if (selector === null) return [];
  const here = bundle.selectedBy(selector, summary.namespace);
  if (here.length > 0 || summary.namespace !== null) return here;
  const anywhere = bundle.podMakers().filter((maker) => selects(selector, maker.summary.podLabels ?? {}));
  return new Set(anywhere.map((maker) => namespaceOf(maker.summary.namespace))).size === 1 ? anywhere : [];
}

/** Labels whose value is the name of a namespace: the one that the API server sets, and those that people set by hand. */
const NAME_LABELS: ReadonlySet<string> = new Set(['kubernetes.io/metadata.name', 'kubernetes.io/name', 'name', 'namespace']);

/**
 * Whether a selector of namespaces can mean one whose name a test accepts. Labels that say no name are taken to fit:
 * nothing tells which namespaces carry them.
 */
export function mayMeanNamespace(selector: LabelSelector, isMeant: (name: string) => boolean): boolean {
  const named = Object.entries(selector.matchLabels).filter(([key]) => NAME_LABELS.has(key));
  const listed = selector.matchExpressions.filter(({ key, operator }) => operator === 'In' && NAME_LABELS.has(key));
  return named.every(([, value]) => isMeant(value)) && listed.every(({ values }) => values.some(isMeant));
}

/** Whether a rule lets in Pods of another namespace than the policy's. */
export function admitsFrom({ peers }: PolicyRule, isMeant: (name: string) => boolean, own: string | null): boolean {
  if (peers === null) return true;
  return peers.some(({ cidr, namespaces }) => cidr !== null || (namespaces === null ? isMeant(namespaceOf(own)) : mayMeanNamespace(namespaces, isMeant)));
}

/** Where ingress controllers and gateways usually run. */
export function isControllerNamespace(name: string): boolean {
  return /ingress|nginx|traefik|kong|haproxy|contour|istio|gateway|envoy|^kube-system$/.test(name);
}

/** Where Prometheus and its like usually run. */
export function isMonitoringNamespace(name: string): boolean {
  return /monitor|prometheus|metrics|observab|telemetry|datadog|^kube-system$/.test(name);
}
