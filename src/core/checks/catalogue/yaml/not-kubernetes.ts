import { otherFormatOf } from '../../../kinds/other-format.ts';
import type { CheckCase, TextCheck } from '../../check.ts';

export const notKubernetes: TextCheck = {
  id: 'not-kubernetes',
  severity: 'info',
  area: 'document',
  scope: 'text',
  title: { en: 'This is no Kubernetes manifest', ko: '쿠버네티스 매니페스트가 아닙니다' },
  why: {
    en: 'It is the file of another program. It stays as it is, nothing of it is checked, and kubectl apply over the folder would stop at it.',
    ko: '다른 프로그램의 파일입니다. 그대로 두고 검사하지 않지만, 폴더 전체에 kubectl apply를 실행하면 이 파일에서 멈춥니다.',
  },
  todo: { en: 'Keep it out of the folder that is applied.', ko: '적용할 폴더 밖에 두세요.' },
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#describing-a-kubernetes-object',
  find({ value }) {
    const format = otherFormatOf(value);
    if (format === null) return [];
    return [{ path: [format.key], message: { en: `This looks like ${format.name}: it is left alone`, ko: `다른 형식의 파일로 보여 그대로 둡니다: ${format.name}` } }];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'knows pipelines, Compose, charts and packages',
    yaml: `stages: [test]
test: {stage: test, image: node, script: [npm test]}
---
on: push
jobs: {build: {runs-on: ubuntu-latest}}
---
services: {web: {image: web}}
volumes: {data: {}}
---
apiVersion: v2
name: web
version: 1.0.0
---
replicaCount: 1
image: {repository: web, tag: a}
---
name: web
dependencies: {a: 1.0.0}
---
lint:
  image: node
  script: npm run lint
`,
    finds: ['/stages', '#1/jobs', '#2/services', '#3/apiVersion', '#4/replicaCount', '#5/name', '#6/lint'],
  },
  {
    name: 'leaves manifests and their parts alone',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {stages: a}
---
spec: {template: {spec: {containers: [{image: web}]}}}
---
image: web:1.0.0
---
kind: Kustomization
resources: [a.yaml]
---
name: web
`,
    finds: [],
  },
];
