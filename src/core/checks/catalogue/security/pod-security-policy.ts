import { field } from '../../../kinds/fields.ts';
import { levelOfPolicy } from '../../../pod-security/former-policy.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';

export const podSecurityPolicy: ObjectCheck = {
  id: 'pod-security-policy',
  severity: 'info',
  area: 'document',
  scope: 'object',
  kinds: 'all',
  title: { en: 'PodSecurityPolicy to convert', ko: 'PodSecurityPolicy를 옮겨야 합니다' },
  why: {
    en: 'PodSecurityPolicy is gone since Kubernetes 1.25. Even before, it did nothing without a role that allowed the verb use on it, bound to the accounts that create Pods. Labels of the Namespace took its place.',
    ko: 'PodSecurityPolicy는 Kubernetes 1.25에서 제거되었습니다. 그 전에도 이 정책에 use 동사를 허용하는 롤이 파드를 만드는 계정에 바인딩되어야 작동했습니다. 지금은 네임스페이스 레이블이 대신합니다.',
  },
  todo: {
    en: 'Label the Namespaces with the level that comes closest, and set the matching securityContext in the workloads.',
    ko: '가장 가까운 수준을 네임스페이스 레이블로 정하고, 워크로드에 맞는 securityContext를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/',
  find({ summary, value, path }) {
    if (summary.kind !== 'PodSecurityPolicy') return [];
    const level = levelOfPolicy(field(value, 'spec'));
    return [
      {
        path: [...path, 'kind'],
        message: {
          en: `This policy comes closest to the level ${level}: pod-security.kubernetes.io/enforce: ${level}. It also needed a role with the verb use`,
          ko: `가장 가까운 수준은 ${level}입니다. pod-security.kubernetes.io/enforce: ${level}. 이 정책에는 use 동사를 허용하는 롤도 필요했습니다`,
        },
      },
    ];
  },
};

const policy = (spec: string): string => `apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata: {name: a}
spec: ${spec}
`;

export const cases: CheckCase[] = [
  { name: 'says it of a policy that lets all in', yaml: policy('{privileged: true, volumes: ["*"], runAsUser: {rule: RunAsAny}}'), finds: ['/kind'] },
  {
    name: 'says it of a strict one, in a List too',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: policy/v1beta1
    kind: PodSecurityPolicy
    metadata: {name: strict}
    spec:
      allowPrivilegeEscalation: false
      requiredDropCapabilities: [ALL]
      runAsUser: {rule: MustRunAsNonRoot}
      volumes: [configMap, secret]
`,
    finds: ['/items/0/kind'],
  },
  { name: 'says nothing of other kinds', yaml: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n', finds: [] },
];
