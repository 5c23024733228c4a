import type { KindReference } from './link.ts';
import { below, labels, links, name, object, part, parts, selector } from './write.ts';

function ingressBackend(backend: string): KindReference[] {
  return [
    name(`${backend}.service.name`, 'Service'),
    part(`${backend}.service.port.name`, 'port', `${backend}.service.name`),
    part(`${backend}.service.port.number`, 'port', `${backend}.service.name`),
    object(`${backend}.resource`, [], { loose: true }),
  ];
}

/** As the API wrote it until Kubernetes 1.22. */
function formerIngressBackend(backend: string): KindReference[] {
  return [name(`${backend}.serviceName`, 'Service'), part(`${backend}.servicePort`, 'port', `${backend}.serviceName`)];
}

function peer(place: string): KindReference[] {
  return [
    selector(`${place}.podSelector`, 'pods', { where: { in: 'selected' }, loose: true }),
    selector(`${place}.namespaceSelector`, 'Namespace', { loose: true }),
  ];
}

/** Names in annotations, by the controllers that read them. */
const INGRESS_ANNOTATIONS: readonly KindReference[] = [
  name('metadata.annotations.cert-manager\\.io/cluster-issuer', 'ClusterIssuer', { loose: true }),
  name('metadata.annotations.cert-manager\\.io/issuer', 'Issuer', { loose: true }),
  name('metadata.annotations.kubernetes\\.io/ingress\\.class', 'IngressClass', { loose: true }),
  name('metadata.annotations.nginx\\.ingress\\.kubernetes\\.io/auth-secret', 'Secret', { written: 'namespace/name' }),
  name('metadata.annotations.nginx\\.ingress\\.kubernetes\\.io/auth-tls-secret', 'Secret', { written: 'namespace/name' }),
  name('metadata.annotations.nginx\\.ingress\\.kubernetes\\.io/default-backend', 'Service'),
];

export const NETWORKING = {
  Service: links({
    references: [labels('spec.selector', 'pods'), part('spec.ports[].targetPort', 'port', 'spec.selector')],
    parts: [parts('port', 'spec.ports', { name: 'name', number: 'port' })],
  }),
  Endpoints: links({
    references: [
      name('metadata.name', 'Service', { loose: true }),
      ...below(['addresses', 'notReadyAddresses'], (addresses) => [
        object(`subsets[].${addresses}[].targetRef`, ['Pod'], { loose: true }),
        name(`subsets[].${addresses}[].nodeName`, 'Node', { loose: true }),
      ]),
    ],
    parts: [parts('port', 'subsets[].ports', { name: 'name', number: 'port' })],
  }),
  EndpointSlice: links({
    references: [
      name('metadata.labels.kubernetes\\.io/service-name', 'Service'),
      object('endpoints[].targetRef', ['Pod'], { loose: true }),
      name('endpoints[].nodeName', 'Node', { loose: true }),
      name('endpoints[].hints.forNodes[].name', 'Node', { loose: true }),
    ],
    parts: [parts('port', 'ports', { name: 'name', number: 'port' })],
  }),
  Ingress: links({
    references: [
      name('spec.ingressClassName', 'IngressClass', { loose: true }),
      ...below(['spec.defaultBackend', 'spec.rules[].http.paths[].backend'], ingressBackend),
      ...below(['spec.backend', 'spec.rules[].http.paths[].backend'], formerIngressBackend),
      name('spec.tls[].secretName', 'Secret'),
      ...INGRESS_ANNOTATIONS,
    ],
    // https://cert-manager.io/docs/usage/ingress/
    makes: [{ kind: 'Secret', path: 'spec.tls[].secretName', whenAnnotated: ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'] }],
  }),
  IngressClass: links({ references: [object('spec.parameters', [], { loose: true })] }),
  NetworkPolicy: links({
    references: [
      selector('spec.podSelector', 'pods'),
      ...below(['spec.ingress[].from[]', 'spec.egress[].to[]'], peer),
      part('spec.ingress[].ports[].port', 'port', 'spec.podSelector'),
    ],
  }),
  IPAddress: links({ references: [object('spec.parentRef', ['Service'], { loose: true })] }),
  ServiceCIDR: links({}),
} as const;
