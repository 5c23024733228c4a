import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** What an Ingress of a workload is to reach, and through which controller. */
export interface IngressTarget {
  readonly service: string;
  /** By name where it has one. */
  readonly port: number | string;
  /** The class of the bundle's other Ingresses; null: the cluster's default. */
  readonly ingressClass: string | null;
}

/** An Ingress that hands everything of one host to a Service. The host is an example until the user writes theirs. */
export function ingressText(workload: WorkloadFacts, { service, port, ingressClass }: IngressTarget): string {
  return documentText({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: companionMetadata(workload),
    spec: {
      ...(ingressClass === null ? {} : { ingressClassName: ingressClass }),
      rules: [
        {
          host: `${workload.name}.example.com`,
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: service, port: typeof port === 'number' ? { number: port } : { name: port } } } }],
          },
        },
      ],
    },
  });
}
