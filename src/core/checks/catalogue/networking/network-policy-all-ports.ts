import { gathered } from '../../../gathered.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { rulesOf } from '../../reading/network-policy.ts';

export const networkPolicyAllPorts: ObjectCheck = {
  id: 'network-policy-all-ports',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['NetworkPolicy'],
  title: { en: 'A rule that opens every port', ko: '모든 포트를 여는 규칙' },
  why: {
    en: 'Without ports the rule holds for all of them: debug ports, metrics and databases that listen beside the service are open to these peers too.',
    ko: 'ports가 없으면 모든 포트에 적용됩니다. 서비스 옆에서 열려 있는 디버그 포트, 메트릭, 데이터베이스도 이 대상에게 열립니다.',
  },
  todo: { en: 'List the ports that are needed.', ko: '필요한 포트를 쓰세요.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec',
  find(object) {
    return gathered(['ingress', 'egress'] as const, (direction) =>
      gathered(rulesOf(object.value, object.path, direction), (rule) => {
        if (rule.peers === null || rule.ports !== null) return [];
        return [
          {
            path: rule.path,
            message:
              direction === 'ingress'
                ? { en: 'These peers may connect to every port of the Pods', ko: '이 대상은 파드의 모든 포트에 접속할 수 있습니다' }
                : { en: 'The Pods may connect to every port of these peers', ko: '파드가 이 대상의 모든 포트에 접속할 수 있습니다' },
            open: { label: { en: 'Choose ports', ko: '포트 선택' }, area: 'networking' as const, path: [...rule.path, 'ports'] },
          },
        ];
      }),
    );
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds rules without ports, and with an empty list of them',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress: [{from: [{podSelector: {}}], ports: []}]
  egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]
`,
    finds: ['/spec/ingress/0', '/spec/egress/0'],
  },
  {
    name: 'is content with ports, and leaves rules for everybody to others',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress: [{from: [{podSelector: {}}], ports: [{port: http}]}, {}, {from: []}]
`,
    finds: [],
  },
];
