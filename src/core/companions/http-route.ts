import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** What an HTTPRoute of a workload is to reach, and by which Gateway requests come in. */
export interface RouteTarget {
  readonly service: string;
  /** Of the Service, by number: a route knows no names. */
  readonly port: number;
  /** null: the bundle has none, and the name stands for one of the cluster. */
  readonly gateway: { readonly name: string; readonly namespace: string | null } | null;
}

/** A route that hands everything of one host to a Service. The host is an example until the user writes theirs. */
export function httpRouteText(workload: WorkloadFacts, { service, port, gateway }: RouteTarget): string {
  const elsewhere = gateway !== null && gateway.namespace !== null && gateway.namespace !== workload.namespace;
  return documentText({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: companionMetadata(workload),
    spec: {
      parentRefs: [{ name: gateway?.name ?? 'gateway', ...(elsewhere ? { namespace: gateway.namespace } : {}) }],
      hostnames: [`${workload.name}.example.com`],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: service, port }] }],
    },
  });
}
