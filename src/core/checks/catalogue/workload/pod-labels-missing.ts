import type { CheckCase, ObjectCheck } from '../../check.ts';
import { isLabelValue } from '../../../schema/server-rules/names.ts';

export const podLabelsMissing: ObjectCheck = {
  id: 'pod-labels-missing',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: ['Pod'],
  title: { en: 'Pod without labels', ko: '레이블이 없는 파드' },
  why: {
    en: 'Services, NetworkPolicies and PodDisruptionBudgets find Pods by their labels. None of them can mean this one.',
    ko: '서비스, 네트워크폴리시, PodDisruptionBudget은 레이블로 파드를 찾습니다. 레이블이 없으면 무엇도 이 파드를 선택할 수 없습니다.',
  },
  todo: { en: 'Add labels that say what it is.', ko: '무엇인지 알리는 레이블을 추가하세요.' },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
  find({ path, summary }) {
    if (Object.keys(summary.labels).length > 0) return [];
    const { name } = summary;
    const labels = [...path, 'metadata', 'labels'];
    if (name === null || !isLabelValue(name)) return [{ path: labels }];
    const message = { en: `No Service can select Pod ${name}: it has no labels`, ko: `레이블이 없어 서비스가 선택할 수 없는 파드: ${name}` };
    return [
      {
        path: labels,
        message,
        fix: {
          label: { en: `Add app: ${name}`, ko: `app: ${name} 추가` },
          // from then on Services select it, and a ReplicaSet may adopt it
          safe: false,
          steps: [
            { op: 'set', path: [...labels, 'app'], value: name },
            { op: 'set', path: [...labels, 'app.kubernetes.io/name'], value: name },
          ],
        },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'takes the name for a label',
    yaml: `apiVersion: v1
kind: Pod
metadata:
  name: web # alone
spec: {containers: [{name: web}]}
`,
    finds: ['/metadata/labels'],
    fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web # alone
  labels:
    app: web
    app.kubernetes.io/name: web
spec: {containers: [{name: web}]}
`,
  },
  {
    name: 'offers nothing without a name',
    yaml: `apiVersion: v1
kind: Pod
metadata: {labels: {}}
`,
    finds: ['/metadata/labels'],
  },
  {
    name: 'is content with a label, and leaves templates to others',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app: a}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec: {template: {spec: {containers: [{name: d}]}}}
`,
    finds: [],
  },
];
