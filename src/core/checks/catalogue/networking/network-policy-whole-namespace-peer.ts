import { gathered } from '../../../gathered.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { mayMeanNamespace, type PolicyRule, rulesOf } from '../../reading/network-policy.ts';

export const networkPolicyWholeNamespacePeer: ObjectCheck = {
  id: 'network-policy-whole-namespace-peer',
  severity: 'info',
  area: 'networking',
  scope: 'object',
  kinds: ['NetworkPolicy'],
  title: { en: 'A whole namespace can be reached', ko: '네임스페이스 전체에 접속할 수 있습니다' },
  why: {
    en: 'A peer that names a namespace and no Pods means all of its Pods, also those that come tomorrow, though one service of it is usually meant.',
    ko: '파드 없이 네임스페이스만 쓰면 그 안의 모든 파드를 뜻합니다. 보통은 그 안의 서비스 하나를 뜻하지만, 나중에 생기는 파드까지 포함됩니다.',
  },
  todo: { en: 'Add a podSelector to the peer.', ko: '이 항목에 podSelector를 추가하세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  find(object) {
    return gathered(rulesOf(object.value, object.path, 'egress'), (rule) =>
      gathered(rule.peers ?? [], ({ path, pods, namespaces, cidr }) => {
        if (namespaces === null || pods !== null || cidr !== null) return [];
        if (isForDns(rule) && mayMeanNamespace(namespaces, (name) => name === 'kube-system')) return [];
        return [
          {
            path,
            message: {
              en: `Every Pod of the namespace may be reached ${onPorts(rule).en}`,
              ko: `네임스페이스의 모든 파드에 접속할 수 있습니다(${onPorts(rule).ko})`,
            },
            open: { label: { en: 'Choose Pods', ko: '파드 선택' }, area: 'networking' as const, path },
          },
        ];
      }),
    );
  },
};

function isForDns({ ports }: PolicyRule): boolean {
  return ports !== null && ports.every(({ port }) => port === 53);
}

function onPorts({ ports }: PolicyRule) {
  if (ports === null) return { en: 'on all ports', ko: '모든 포트' };
  const named = [...new Set(ports.map(({ port }) => String(port ?? '*')))].join(', ');
  return { en: `on port ${named}`, ko: `포트 ${named}` };
}

export const cases: CheckCase[] = [
  {
    name: 'finds peers without Pods',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  egress:
  - {to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}}, {podSelector: {}}], ports: [{port: 5432}]}
  - {to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}]}
`,
    finds: ['/spec/egress/0/to/0', '/spec/egress/1/to/0'],
  },
  {
    name: 'is content with Pods, with DNS, and with what comes in',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]}]
  egress:
  - to: [{namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}]
  - {to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}], ports: [{protocol: UDP, port: 53}, {port: 53}]}
`,
    finds: [],
  },
];
