import { field, textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, Fix, ObjectCheck } from '../../check.ts';
import { podSpecPath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import type { Path } from '../../../yaml/path.ts';

export const deprecatedServiceAccountField: ObjectCheck = {
  id: 'deprecated-service-account-field',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Old name of serviceAccountName', ko: '사용 중단된 serviceAccount 필드' },
  why: {
    en: 'The field serviceAccount is kept for old manifests only. Where both stand, serviceAccountName wins without a word, and the Pod runs with other rights than the reader expects.',
    ko: 'serviceAccount는 오래된 매니페스트를 위해서만 남아 있습니다. 둘 다 있으면 알림 없이 serviceAccountName이 쓰여, 기대와 다른 권한으로 실행됩니다.',
  },
  todo: { en: 'Write serviceAccountName alone.', ko: 'serviceAccountName만 쓰세요.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec',
  find(object) {
    const spec = podSpecOf(object);
    const old = field(spec, 'serviceAccount');
    if (typeof old !== 'string') return [];
    const path = [...(podSpecPath(object) ?? object.path), 'serviceAccount'];
    const current = textField(spec, 'serviceAccountName');
    if (current === null && field(spec, 'serviceAccountName') === undefined) return [{ path, fix: rename(path) }];
    if (current === null || current === old) return [{ path, fix: removal(path, current !== null) }];
    return [
      {
        path,
        severity: 'error',
        message: { en: `The Pod runs as ${current}, not as ${old}`, ko: `쓰이는 서비스 어카운트: ${current}, 무시되는 값: ${old}` },
        fix: removal(path, false),
      },
    ];
  },
};

function rename(path: Path): Fix {
  return { label: { en: 'Rename it to serviceAccountName', ko: 'serviceAccountName으로 이름 변경' }, safe: true, steps: [{ op: 'rename', path, to: 'serviceAccountName' }] };
}

function removal(path: Path, safe: boolean): Fix {
  return { label: { en: 'Remove serviceAccount', ko: 'serviceAccount 삭제' }, safe, steps: [{ op: 'remove', path }] };
}

export const cases: CheckCase[] = [
  {
    name: 'renames it where it stands alone',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  serviceAccount: web # reads ConfigMaps
  containers: [{name: web}]
`,
    finds: ['/spec/serviceAccount'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  serviceAccountName: web # reads ConfigMaps
  containers: [{name: web}]
`,
  },
  {
    name: 'removes it beside the same name, and is an error beside another',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {serviceAccount: web, serviceAccountName: web, containers: [{name: web}]}}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: job}
spec: {jobTemplate: {spec: {template: {spec: {serviceAccount: job, serviceAccountName: other, containers: [{name: job}]}}}}}
`,
    finds: ['/spec/template/spec/serviceAccount', '#1/spec/jobTemplate/spec/template/spec/serviceAccount error'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {serviceAccountName: web, containers: [{name: web}]}}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: job}
spec: {jobTemplate: {spec: {template: {spec: {serviceAccountName: other, containers: [{name: job}]}}}}}
`,
  },
  {
    name: 'is content with the new name',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {serviceAccountName: web, containers: [{name: web}]}
`,
    finds: [],
  },
];
