import type { KindReference } from './link.ts';
import { below, keyOf, links, name, part, parts, selector } from './write.ts';

/** How a scrape of an endpoint authenticates itself: Secrets and ConfigMaps of the monitor's namespace. */
function endpointSecrets(endpoint: string): KindReference[] {
  return [
    ...below([`${endpoint}.basicAuth.username`, `${endpoint}.basicAuth.password`], (at) => keyOf(at, 'Secret')),
    ...keyOf(`${endpoint}.authorization.credentials`, 'Secret'),
    ...keyOf(`${endpoint}.bearerTokenSecret`, 'Secret'),
    ...keyOf(`${endpoint}.oauth2.clientId.configMap`, 'ConfigMap'),
    ...keyOf(`${endpoint}.oauth2.clientId.secret`, 'Secret'),
    ...keyOf(`${endpoint}.oauth2.clientSecret`, 'Secret'),
    ...below([`${endpoint}.proxyConnectHeader{}[]`, `${endpoint}.oauth2.proxyConnectHeader{}[]`], (at) => keyOf(at, 'Secret')),
    ...below([`${endpoint}.tlsConfig`, `${endpoint}.oauth2.tlsConfig`], tlsReferences),
  ];
}

function tlsReferences(tls: string): KindReference[] {
  return [
    ...below([`${tls}.ca`, `${tls}.cert`], (at) => [...keyOf(`${at}.configMap`, 'ConfigMap'), ...keyOf(`${at}.secret`, 'Secret')]),
    ...keyOf(`${tls}.keySecret`, 'Secret'),
  ];
}

export const MONITORING = {
  ServiceMonitor: links({
    references: [
      selector('spec.selector', 'Service', { where: { in: 'matched' } }),
      name('spec.namespaceSelector.matchNames[]', 'Namespace'),
      part('spec.endpoints[].port', 'port', 'spec.selector'),
      ...below(['spec.endpoints[]'], endpointSecrets),
    ],
  }),
  PodMonitor: links({
    references: [
      selector('spec.selector', 'pods', { where: { in: 'matched' } }),
      name('spec.namespaceSelector.matchNames[]', 'Namespace'),
      part('spec.podMetricsEndpoints[].port', 'port', 'spec.selector'),
      part('spec.podMetricsEndpoints[].portNumber', 'port', 'spec.selector'),
      ...below(['spec.podMetricsEndpoints[]'], endpointSecrets),
    ],
  }),
  PrometheusRule: links({}),
  ClusterLogForwarder: links({
    references: [
      name('spec.outputs[].secret.name', 'Secret'),
      part('spec.pipelines[].inputRefs[]', 'log-input', { own: '' }),
      part('spec.pipelines[].filterRefs[]', 'log-filter', { own: '' }),
      part('spec.pipelines[].outputRefs[]', 'log-output', { own: '' }),
    ],
    parts: [
      parts('log-input', 'spec.inputs', { name: 'name' }),
      parts('log-filter', 'spec.filters', { name: 'name' }),
      parts('log-output', 'spec.outputs', { name: 'name' }),
    ],
  }),
} as const;
