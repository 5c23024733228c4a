import { companionMetadata, documentText } from './companion-text.ts';
import { containerPorts } from './service.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/**
 * A policy that lets in what comes from Pods of the same namespace and, where an Ingress leads to the workload, from the
 * ingress controller, on its ports. What goes out stays free: who restricts that has to list what the Pods need first.
 */
export function networkPolicyText(workload: WorkloadFacts, fromIngressController: boolean): string {
  const ports = containerPorts(workload.podSpec).map(({ name, number, protocol }) => ({ protocol, port: name ?? number }));
  const controller = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'ingress-nginx' } },
  };
  return documentText({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: companionMetadata(workload),
    spec: {
      podSelector: workload.selector,
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: {} }, ...(fromIngressController ? [controller] : [])], ...(ports.length === 0 ? {} : { ports }) }],
    },
  });
}
