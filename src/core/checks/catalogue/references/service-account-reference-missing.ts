import type { BundleCheck, CheckCase } from '../../check.ts';
import { missingObjects } from '../../families/missing-reference.ts';
import { openForm } from '../../families/open-form.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const serviceAccountReferenceMissing: BundleCheck = {
  id: 'service-account-reference-missing',
  severity: 'warning',
  area: 'security',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  reads: ['ServiceAccount'],
  title: { en: 'The ServiceAccount is not here', ko: '참조하는 서비스어카운트가 없습니다' },
  why: {
    en: 'The API server refuses every Pod that names a ServiceAccount that does not exist. The workload itself is accepted, so nothing but its events tells why it has no Pods.',
    ko: '없는 서비스어카운트를 쓰는 파드는 API 서버가 모두 거부합니다. 워크로드 자체는 받아들여지므로 파드가 없는 이유는 이벤트에만 나옵니다.',
  },
  todo: {
    en: 'Add the ServiceAccount to the bundle, with automountServiceAccountToken: false unless the program asks the API.',
    ko: '묶음에 서비스어카운트를 추가하세요. 프로그램이 API를 호출하지 않는다면 automountServiceAccountToken: false를 함께 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
  find(_, bundle) {
    return missingObjects(bundle, 'ServiceAccount').map(({ reference: { name, path } }) => ({
      path,
      message: {
        en: `The ServiceAccount ${name} is not in this bundle: without it no Pod is made`,
        ko: `이 묶음에 서비스어카운트가 없습니다. 없으면 파드가 만들어지지 않습니다: ${name}`,
      },
      open: openForm('security', path),
    }));
  },
};

export const cases: CheckCase[] = [
  {
    name: 'minds the namespace, and speaks once of both spellings',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {spec: {serviceAccountName: web, serviceAccount: web}}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: lab}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: job, namespace: lab}
spec: {jobTemplate: {spec: {template: {spec: {serviceAccountName: job}}}}}
`,
    finds: ['/spec/template/spec/serviceAccountName', '#2/spec/jobTemplate/spec/template/spec/serviceAccountName'],
  },
  {
    name: 'is content with one of the bundle, with default, and with none',
    yaml: `apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {serviceAccountName: web}}
- {apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {serviceAccountName: default}}
- {apiVersion: v1, kind: Pod, metadata: {name: c}, spec: {}}
- {apiVersion: v1, kind: ServiceAccount, metadata: {name: web}}
`,
    finds: [],
  },
];
