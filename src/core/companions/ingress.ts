import { companionMetadata, documentText } from './companion-text.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** What an Ingress of a workload is to reach, and through which controller. */
export interface IngressTarget {
  readonly service: string;
  /** By name where it has one. */
  readonly port: number | string;
  /** The class of the bundle's other Ingresses; null: it has none. */
  readonly ingressClass: string | null;
}

/** Of a controller that is maintained; without a class only a cluster's default would serve it. */
export const USUAL_CLASS = 'traefik';
/** As the guides of cert-manager call it, which then makes the certificate. */
const USUAL_ISSUER = 'letsencrypt';

/**
 * An Ingress that hands everything of one host to a Service, by TLS. Host, class and issuer are examples until the user
 * writes theirs.
 */
export function ingressText(workload: WorkloadFacts, { service, port, ingressClass }: IngressTarget): string {
  const host = `${workload.name}.example.com`;
  return documentText({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...companionMetadata(workload), annotations: { 'cert-manager.io/cluster-issuer': USUAL_ISSUER } },
    spec: {
      ingressClassName: ingressClass ?? USUAL_CLASS,
      tls: [{ hosts: [host], secretName: `${workload.name}-tls` }],
      rules: [
        {
          host,
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: service, port: typeof port === 'number' ? { number: port } : { name: port } } } }],
          },
        },
      ],
    },
  });
}
