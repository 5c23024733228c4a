import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck } from '../../families/control-check.ts';

export const hostNetwork = controlCheck({
  id: 'host-network',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'hostNamespaces',
  title: { en: 'Network of the node', ko: '노드 네트워크 사용' },
  why: {
    en: 'The Pod sees and listens on all addresses of the node: NetworkPolicies do not hold it, services that trust localhost answer it, and its ports collide with those of other Pods.',
    ko: '파드가 노드의 모든 주소를 보고 엽니다. 네트워크 정책이 적용되지 않고, localhost를 믿는 서비스에 접근하며, 포트가 다른 파드와 충돌합니다.',
  },
  todo: {
    en: 'Remove hostNetwork and let a Service bring requests in; where it is meant, set dnsPolicy: ClusterFirstWithHostNet.',
    ko: 'hostNetwork를 지우고 서비스로 요청을 받으세요. 꼭 필요하면 dnsPolicy: ClusterFirstWithHostNet을 함께 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  only: ({ path }) => path.at(-1) === 'hostNetwork',
  message: () => ({
    en: 'The Pod uses the network of its node: no NetworkPolicy holds it',
    ko: '파드가 노드의 네트워크를 씁니다. 네트워크 정책이 적용되지 않습니다',
  }),
  // an agent of the node may need it
  fix: { label: () => ({ en: 'Remove hostNetwork', ko: 'hostNetwork 삭제' }), safe: false, steps: ({ path }) => [{ op: 'remove', path }] },
});

export const cases: CheckCase[] = [
  {
    name: 'removes it and leaves the other namespaces to their checks',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      hostNetwork: true
      hostPID: true # wanted
      containers: [{name: agent}]
`,
    finds: ['/spec/template/spec/hostNetwork'],
    fixed: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      hostPID: true # wanted
      containers: [{name: agent}]
`,
  },
  {
    name: 'lets false and absence pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {hostNetwork: false, containers: [{name: web}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: web}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: web}]}}}}}
`,
    finds: [],
  },
];
