import type { CheckCase, FixStep, ObjectCheck } from '../../check.ts';
import { podTemplatePath } from '../../reading/containers.ts';
import { isLabelValue } from '../../../schema/server-rules/names.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const labelsRecommended: ObjectCheck = {
  id: 'labels-recommended',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'Common labels are missing', ko: '권장 레이블이 없습니다' },
  why: {
    en: 'Dashboards, cost reports and commands such as kubectl get -l find what belongs together by the labels app.kubernetes.io/*, which everybody agreed on.',
    ko: '대시보드, 비용 보고서, kubectl get -l 같은 명령은 공통으로 정한 app.kubernetes.io/* 레이블로 함께 속한 것을 찾습니다.',
  },
  todo: {
    en: 'Add app.kubernetes.io/name to the object and its Pods; instance, version, component, part-of and managed-by help too.',
    ko: '오브젝트와 파드에 app.kubernetes.io/name을 추가하세요. instance, version, component, part-of, managed-by도 도움이 됩니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/',
  find(object) {
    const { path, summary } = object;
    const own = summary.labels;
    const template = podTemplatePath(object);
    const lacksName = !Object.hasOwn(own, NAME);
    const podsLackName = template !== null && template.length > path.length && !Object.hasOwn(summary.podLabels ?? {}, NAME);
    if (!lacksName && !podsLackName) return [];
    const missing = [NAME, ...RECOMMENDED].filter((key) => !Object.hasOwn(own, key) || (key === NAME && podsLackName));
    const at = lacksName ? [...path, 'metadata', 'labels'] : [...(template ?? path), 'metadata', 'labels'];
    const places = [...(lacksName ? [path] : []), ...(podsLackName && template !== null ? [template] : [])];
    const { name } = summary;
    const keys = missing.map((key) => key.slice(PREFIX.length)).join(', ');
    return [
      {
        path: [...at, NAME],
        message: { en: `Missing under ${PREFIX}: ${keys}`, ko: `${PREFIX} 아래에 없는 레이블: ${keys}` },
        ...(name === null || !isLabelValue(name)
          ? {}
          : {
              fix: {
                label: { en: `Add ${NAME}: ${name}`, ko: `${NAME}: ${name} 추가` },
                // a Service of the cluster may select Pods by it
                safe: false,
                steps: places.map((place): FixStep => ({ op: 'set', path: [...place, 'metadata', 'labels', NAME], value: name })),
              },
            }),
      },
    ];
  },
};

const PREFIX = 'app.kubernetes.io/';
const NAME = `${PREFIX}name`;
const RECOMMENDED = ['instance', 'version', 'component', 'part-of', 'managed-by'].map((name) => PREFIX + name);

export const cases: CheckCase[] = [
  {
    name: 'adds the name to the object and its Pods',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web # ours
spec:
  template:
    metadata:
      labels: {app: web}
`,
    finds: ['/metadata/labels/app.kubernetes.io~1name'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web # ours
    app.kubernetes.io/name: web
spec:
  template:
    metadata:
      labels: {app: web, app.kubernetes.io/name: web}
`,
  },
  {
    name: 'looks at the Pods too',
    yaml: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a, labels: {app.kubernetes.io/name: a}}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a}]}}}}}
---
apiVersion: v1
kind: Pod
metadata: {labels: {app: b}}
`,
    finds: ['/spec/jobTemplate/spec/template/metadata/labels/app.kubernetes.io~1name', '#1/metadata/labels/app.kubernetes.io~1name'],
    fixed: `apiVersion: batch/v1
kind: CronJob
metadata: {name: a, labels: {app.kubernetes.io/name: a}}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {app.kubernetes.io/name: a}}, spec: {containers: [{name: a}]}}}}}
---
apiVersion: v1
kind: Pod
metadata: {labels: {app: b}}
`,
  },
  {
    name: 'is content with the name, and leaves other kinds alone',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app.kubernetes.io/name: a}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
`,
    finds: [],
  },
];
