import type { KindReference } from './link.ts';
import { below, links, name, object, part, parts, selector } from './write.ts';

function backend(at: string): KindReference[] {
  return [object(at, ['Service'], { usual: 'Service' }), part(`${at}.port`, 'port', at)];
}

function filters(at: string): KindReference[] {
  return [object(`${at}.extensionRef`, [], { loose: true }), ...backend(`${at}.requestMirror.backendRef`)];
}

const parents: readonly KindReference[] = [
  object('spec.parentRefs[]', ['Gateway', 'Service'], { usual: 'Gateway' }),
  part('spec.parentRefs[].sectionName', 'listener', 'spec.parentRefs[]'),
  part('spec.parentRefs[].port', 'port', 'spec.parentRefs[]'),
];

const backends = below(['spec.rules[].backendRefs[]'], backend);
const streamRoute = links({ references: [...parents, ...backends] });
const filtered = below(['spec.rules[].filters[]', 'spec.rules[].backendRefs[].filters[]'], filters);

export const GATEWAY = {
  Gateway: links({
    references: [
      name('spec.gatewayClassName', 'GatewayClass', { loose: true }),
      object('spec.infrastructure.parametersRef', ['ConfigMap'], { loose: true }),
      object('spec.listeners[].tls.certificateRefs[]', ['Secret'], { usual: 'Secret' }),
      selector('spec.listeners[].allowedRoutes.namespaces.selector', 'Namespace', { loose: true }),
      selector('spec.allowedListeners.namespaces.selector', 'Namespace', { loose: true }),
      object('spec.tls.backend.clientCertificateRef', ['Secret'], { usual: 'Secret' }),
      ...['default', 'perPort[].tls'].map((of) =>
        object(`spec.tls.frontend.${of}.validation.caCertificateRefs[]`, ['ConfigMap', 'Secret'], { usual: 'ConfigMap' }),
      ),
    ],
    parts: [
      parts('listener', 'spec.listeners', { name: 'name' }),
      parts('port', 'spec.listeners', { name: 'name', number: 'port' }),
    ],
  }),
  GatewayClass: links({ references: [object('spec.parametersRef', ['ConfigMap'], { loose: true })] }),
  HTTPRoute: links({
    references: [
      ...parents,
      ...backends,
      ...filtered,
      ...below(['spec.rules[].filters[]', 'spec.rules[].backendRefs[].filters[]'], (filter) => backend(`${filter}.externalAuth.backendRef`)),
    ],
  }),
  GRPCRoute: links({ references: [...parents, ...backends, ...filtered] }),
  TCPRoute: streamRoute,
  TLSRoute: streamRoute,
  BackendTLSPolicy: links({
    references: [
      object('spec.targetRefs[]', ['Service'], { usual: 'Service' }),
      part('spec.targetRefs[].sectionName', 'port', 'spec.targetRefs[]'),
      object('spec.validation.caCertificateRefs[]', ['ConfigMap', 'Secret'], { usual: 'ConfigMap' }),
    ],
  }),
  ReferenceGrant: links({
    references: [
      name('spec.from[].namespace', 'Namespace'),
      object('spec.to[]', ['Service', 'Secret'], { loose: true }),
    ],
  }),
} as const;
