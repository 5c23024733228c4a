import type { KindReference } from './link.ts';
import { below, labels, links, name, object, part, parts } from './write.ts';

const GATEWAY = 'Gateway.networking.istio.io';

function destination(at: string): KindReference[] {
  return [name(`${at}.host`, 'Service', { written: 'host' }), part(`${at}.port.number`, 'port', `${at}.host`)];
}

/** The Pods a policy is for; of the root namespace, those of all. */
const policyTargets: readonly KindReference[] = [
  labels('spec.selector.matchLabels', 'pods', { loose: true }),
  object('spec.targetRef', ['Gateway', 'Service'], { usual: 'Gateway' }),
  object('spec.targetRefs[]', ['Gateway', 'Service'], { usual: 'Gateway' }),
];

export const ISTIO = {
  VirtualService: links({
    references: [
      name('spec.gateways[]', GATEWAY, { written: 'namespace/name' }),
      ...['http', 'tls', 'tcp'].map((route) => name(`spec.${route}[].match[].gateways[]`, GATEWAY, { written: 'namespace/name' })),
      ...below(['spec.http[].route[]', 'spec.tls[].route[]', 'spec.tcp[].route[]'], (route) => destination(`${route}.destination`)),
      ...destination('spec.http[].mirror'),
      ...destination('spec.http[].mirrors[].destination'),
      name('spec.http[].delegate.name', 'VirtualService', { namespace: 'namespace' }),
    ],
  }),
  DestinationRule: links({
    references: [
      name('spec.host', 'Service', { written: 'host' }),
      labels('spec.workloadSelector.matchLabels', 'pods', { loose: true }),
      ...['spec', 'spec.subsets[]'].flatMap((at) => [`${at}.trafficPolicy.tls`, `${at}.trafficPolicy.portLevelSettings[].tls`]).map((tls) =>
        name(`${tls}.credentialName`, 'Secret', { loose: true }),
      ),
    ],
    parts: [parts('subset', 'spec.subsets', { name: 'name' })],
  }),
  [GATEWAY]: links({
    references: [
      labels('spec.selector', 'pods', { where: { in: 'any' }, loose: true }),
      // it is read in the namespace of the gateway's Pods
      name('spec.servers[].tls.credentialName', 'Secret', { loose: true }),
    ],
  }),
  ServiceEntry: links({ references: [labels('spec.workloadSelector.labels', 'pods', { loose: true })] }),
  Sidecar: links({
    references: [
      labels('spec.workloadSelector.labels', 'pods', { loose: true }),
      name('spec.ingress[].tls.credentialName', 'Secret', { loose: true }),
    ],
  }),
  PeerAuthentication: links({ references: [labels('spec.selector.matchLabels', 'pods', { loose: true })] }),
  AuthorizationPolicy: links({
    references: [
      ...policyTargets,
      ...['namespaces', 'notNamespaces'].map((member) => name(`spec.rules[].from[].source.${member}[]`, 'Namespace', { loose: true })),
    ],
  }),
  RequestAuthentication: links({ references: policyTargets }),
  Telemetry: links({ references: policyTargets }),
} as const;
