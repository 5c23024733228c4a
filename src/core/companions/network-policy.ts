import { type ControllerPods, controllerPeer } from '../network-policy/policy.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { companionMetadata, documentText } from './companion-text.ts';
import { containerPorts } from './service.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/**
 * A policy that lets in what comes from Pods of the same namespace and, where an Ingress leads to the workload, from the
 * ingress controller, on its ports. What goes out stays free: who restricts that has to list what the Pods need first.
 * @param controller of the Ingress; null: none leads here
 */
export function networkPolicyText(workload: WorkloadFacts, controller: ControllerPods | null): string {
  const ports = containerPorts(workload.podSpec).map(({ name, number, protocol }) => ({ protocol, port: name ?? number }));
  return documentText({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: companionMetadata(workload),
    spec: {
      podSelector: workload.selector,
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: {} }, ...(controller === null ? [] : [controllerPeer(controller)])], ...(ports.length === 0 ? {} : { ports }) }],
    },
  });
}

/** A policy of a workload that lets in an ingress controller alone, beside those that restrict all Pods of a namespace. */
export function controllerPolicyText(workload: WorkloadFacts, rule: YamlMap): string {
  return documentText({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: companionMetadata(workload, `${workload.name}-from-ingress`),
    spec: { podSelector: workload.selector, policyTypes: ['Ingress'], ingress: [rule] },
  });
}
