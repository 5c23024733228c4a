import { gathered } from '../../gathered.ts';
import { selects } from '../../graph/selector.ts';
import { namespaceOf, type ObjectSummary } from '../../graph/summary.ts';
import type { Bundle } from '../check.ts';
import type { Guard } from './admission.ts';
import type { Destination } from './destinations.ts';
import { mayMeanNamespace, opensPort, type PolicyPeer, type PolicyRule } from './network-policy.ts';
import { workloadsBehind } from './services.ts';

/** Whether what goes out is let through to somewhere; true where nothing tells. Needs 'Service' and 'pods'. */
export function isReachable(guard: Guard, destination: Destination, bundle: Bundle): boolean {
  return guard.rules.some(({ policy, rule }) =>
    destination.service === null ? reachesOutside(rule, destination.port) : reachesService(rule, policy.summary, destination, destination.service, bundle),
  );
}

/** Whether a rule leads out of the cluster: addresses, or everything. @param port null: any */
export function reachesOutside(rule: PolicyRule, port: number | null): boolean {
  return opens(rule, port) && (rule.peers === null || rule.peers.some(({ cidr }) => cidr !== null));
}

/** Where the port is not said, any will do but that of DNS. */
function opens(rule: PolicyRule, port: number | null): boolean {
  if (port !== null) return opensPort(rule, { number: port, name: null });
  return rule.ports === null || rule.ports.some((one) => one.port !== 53);
}

function reachesService(rule: PolicyRule, policy: ObjectSummary, { port }: Destination, { name, namespace }: NonNullable<Destination['service']>, bundle: Bundle): boolean {
  const [service] = bundle.named('Service', name, namespace);
  const served = service?.summary.servicePorts?.find((one) => one.port === port);
  // a policy speaks of the port of the Pod, not of the Service's
  const isOpen = served === undefined ? opens(rule, port) : typeof served.targetPort === 'number' ? opens(rule, served.targetPort) : rule.ports === null || mayBeNamed(rule, served.targetPort);
  if (!isOpen) return false;
  const pods = service === undefined ? [] : workloadsBehind(service, bundle).map(({ summary }) => summary.podLabels ?? {});
  return rule.peers === null || rule.peers.some((peer) => meansPods(peer, policy, namespace, pods));
}

/** A number in a rule may be that of the name. */
function mayBeNamed({ ports }: PolicyRule, name: string): boolean {
  return (ports ?? []).some(({ port, protocol }) => protocol === 'TCP' && (typeof port === 'number' || port === null || port === name));
}

/** @param pods labels of those behind the Service; none where the bundle does not have them */
function meansPods({ cidr, namespaces, pods: selector }: PolicyPeer, policy: ObjectSummary, namespace: string | null, pods: readonly Readonly<Record<string, string>>[]): boolean {
  if (cidr !== null) return cidr === '0.0.0.0/0';
  const isThere = namespaces === null ? policy.namespace === null || namespaceOf(policy.namespace) === namespaceOf(namespace) : mayMeanNamespace(namespaces, (name) => name === namespaceOf(namespace));
  return isThere && (selector === null || pods.length === 0 || pods.some((labels) => selects(selector, labels)));
}

/**
 * Whether a peer by labels is meant for a host outside the cluster, which no selector can mean: it is called like the
 * host, or it opens the port of that host alone.
 */
export function isMeantFor({ pods, cidr }: PolicyPeer, rule: PolicyRule, { host, port }: Destination): boolean {
  if (pods === null || cidr !== null) return false;
  const [first = ''] = host.split('.');
  const values = [...Object.values(pods.matchLabels), ...gathered(pods.matchExpressions, (expression) => expression.values)];
  const opensIt = port !== null && rule.ports !== null && rule.ports.every((one) => one.port === port);
  return values.includes(first) || opensIt;
}
