import { flowOf, type PodsEnd, type Policy } from '../network-policy/flows.ts';
import { type ControllerPods, ingressControllerRule } from '../network-policy/policy.ts';
import type { YamlMap } from '../yaml/nodes.ts';

/** What lets an ingress controller in to Pods that policies keep it from. */
export interface ControllerAccess {
  /** The policy that the rule belongs into; null: none is about these Pods alone, so they need one of their own. */
  readonly policy: Policy | null;
  readonly rule: YamlMap;
  /** Names of the policies that keep it out. */
  readonly keptOutBy: readonly string[];
}

/** The port of the Pods that a Service sends to: a number, or a name of theirs. */
export interface ServedPort {
  readonly target: number | string;
  readonly protocol: string;
}

/** @returns null where the controller may come in, for all that the policies say. */
export function controllerAccess(policies: readonly Policy[], pods: PodsEnd, { target, protocol }: ServedPort, controller: ControllerPods): ControllerAccess | null {
  const number = typeof target === 'number' ? target : (pods.ports?.find((port) => port.name === target && port.protocol === protocol)?.number ?? null);
  // its labels may be other ones than usual: who lets in some Pods of its namespace is taken to mean it
  const from: PodsEnd = { is: 'pods', namespace: controller.namespace, namespaceLabels: null, labels: null, ports: null };
  const { ingress } = flowOf(policies, from, pods, { number, protocol });
  if (ingress === null || ingress.verdict !== 'no') return null;
  return {
    policy: ingress.restrictedBy.find(isAboutSome) ?? null,
    rule: ingressControllerRule([target], controller),
    keptOutBy: ingress.restrictedBy.map(({ name }) => name),
  };
}

/** A rule in a policy of all Pods of its namespace would open all of them. */
function isAboutSome({ pods: { matchLabels, matchExpressions } }: Policy): boolean {
  return Object.keys(matchLabels).length > 0 || matchExpressions.length > 0;
}
