import type { KindReference } from './link.ts';
import { below, keyOf, labels, links, name, object, part, selector } from './write.ts';

/** A Service that the API server calls. */
function calledService(service: string): KindReference[] {
  return [
    name(`${service}.name`, 'Service', { namespace: 'namespace' }),
    part(`${service}.port`, 'port', `${service}.name`),
  ];
}

const webhooks = links({
  references: [
    ...calledService('webhooks[].clientConfig.service'),
    selector('webhooks[].namespaceSelector', 'Namespace', { loose: true }),
    name('metadata.annotations.cert-manager\\.io/inject-ca-from', 'Certificate', { written: 'namespace/name' }),
  ],
});

const admissionPolicy = links({
  references: [selector('spec.matchConstraints.namespaceSelector', 'Namespace', { loose: true })],
});

function admissionBinding(policy: 'ValidatingAdmissionPolicy' | 'MutatingAdmissionPolicy') {
  return links({
    references: [
      name('spec.policyName', policy),
      selector('spec.matchResources.namespaceSelector', 'Namespace', { loose: true }),
      name('spec.paramRef.namespace', 'Namespace'),
    ],
  });
}

const subjects = object('subjects[]', ['ServiceAccount']);
const deviceRequests = (spec: string): KindReference[] =>
  below([`${spec}.devices.requests[]`], (request) => [
    name(`${request}.exactly.deviceClassName`, 'DeviceClass', { loose: true }),
    name(`${request}.firstAvailable[].deviceClassName`, 'DeviceClass', { loose: true }),
  ]);

/** Kinds that say who may do what, and those that set up the cluster itself. */
export const CLUSTER = {
  ServiceAccount: links({
    references: [name('secrets[].name', 'Secret', { loose: true }), name('imagePullSecrets[].name', 'Secret')],
  }),
  Role: links({}),
  ClusterRole: links({ references: [selector('aggregationRule.clusterRoleSelectors[]', 'ClusterRole', { loose: true })] }),
  RoleBinding: links({ references: [object('roleRef', ['Role', 'ClusterRole']), subjects] }),
  ClusterRoleBinding: links({ references: [object('roleRef', ['ClusterRole']), subjects] }),
  Namespace: links({}),
  ResourceQuota: links({}),
  LimitRange: links({}),
  Node: links({
    references: keyOf('spec.configSource.configMap', 'ConfigMap', { namespace: 'namespace', key: 'kubeletConfigKey', loose: true }),
  }),
  Event: links({
    references: [
      object('involvedObject', ['Pod'], { loose: true }),
      object('regarding', ['Pod'], { loose: true }),
      object('related', ['Pod'], { loose: true }),
    ],
  }),
  ComponentStatus: links({}),
  PriorityClass: links({}),
  RuntimeClass: links({ references: [labels('scheduling.nodeSelector', 'Node', { loose: true })] }),
  ResourceClaim: links({ references: deviceRequests('spec') }),
  ResourceClaimTemplate: links({ references: deviceRequests('spec.spec') }),
  DeviceClass: links({}),
  ResourceSlice: links({
    references: [
      ...['spec.nodeName', 'spec.devices[].nodeName'].map((path) => name(path, 'Node', { loose: true })),
      ...['spec.nodeSelector', 'spec.devices[].nodeSelector'].map((path) => selector(`${path}.nodeSelectorTerms[]`, 'Node', { loose: true })),
    ],
  }),
  ValidatingWebhookConfiguration: webhooks,
  MutatingWebhookConfiguration: webhooks,
  ValidatingAdmissionPolicy: admissionPolicy,
  ValidatingAdmissionPolicyBinding: admissionBinding('ValidatingAdmissionPolicy'),
  MutatingAdmissionPolicy: admissionPolicy,
  MutatingAdmissionPolicyBinding: admissionBinding('MutatingAdmissionPolicy'),
  CustomResourceDefinition: links({
    references: [
      ...calledService('spec.conversion.webhook.clientConfig.service'),
      name('metadata.annotations.cert-manager\\.io/inject-ca-from', 'Certificate', { written: 'namespace/name' }),
    ],
  }),
  APIService: links({ references: calledService('spec.service') }),
  CertificateSigningRequest: links({}),
  Lease: links({}),
  FlowSchema: links({
    references: [
      name('spec.priorityLevelConfiguration.name', 'PriorityLevelConfiguration'),
      name('spec.rules[].subjects[].serviceAccount.name', 'ServiceAccount', { namespace: 'namespace' }),
    ],
  }),
  PriorityLevelConfiguration: links({}),
  TokenRequest: links({ references: [object('spec.boundObjectRef', ['Pod', 'Secret'])] }),
  TokenReview: links({}),
  SelfSubjectReview: links({}),
  SubjectAccessReview: links({}),
  LocalSubjectAccessReview: links({}),
  SelfSubjectAccessReview: links({}),
  SelfSubjectRulesReview: links({}),
} as const;
