import { field, listField, mapField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { endsByItself } from '../../reading/pods.ts';

export const barePod: ObjectCheck = {
  id: 'bare-pod',
  severity: 'warning',
  area: 'workload',
  scope: 'object',
  kinds: ['Pod'],
  title: { en: 'Pod without a controller', ko: '컨트롤러 없는 파드' },
  why: {
    en: 'Nobody makes it anew: when its node fails, is drained or evicts it, the Pod is gone. It can be neither rolled out nor scaled.',
    ko: '다시 만들어 줄 컨트롤러가 없습니다. 노드가 고장 나거나 비워지거나 파드를 축출하면 그대로 사라집니다. 배포하거나 늘릴 수도 없습니다.',
  },
  todo: {
    en: 'Make a Deployment of it (a Job, if it ends by itself): its labels and spec become spec.template.',
    ko: '디플로이먼트로 바꾸세요. 스스로 끝나는 작업이면 잡을 쓰세요. 레이블과 spec은 spec.template이 됩니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pods-and-controllers',
  find(object) {
    const { path, summary, value } = object;
    const annotations = mapField(value, 'metadata', 'annotations') ?? undefined;
    const isMirror = field(annotations, 'kubernetes.io/config.mirror') !== undefined;
    const isHook = field(annotations, 'helm.sh/hook') !== undefined;
    if (listField(value, 'metadata', 'ownerReferences').length > 0 || isMirror || isHook) return [];
    const name = summary.name ?? '';
    return [
      {
        path: [...path, 'kind'],
        message: endsByItself(object)
          ? { en: `Pod ${name} runs once and is not tried again elsewhere; a Job does that`, ko: `한 번만 실행되고 다른 노드에서 다시 시도하지 않는 파드입니다: ${name}. 잡을 쓰세요` }
          : { en: `Pod ${name} is gone when its node is; a Deployment makes it anew`, ko: `노드가 사라지면 함께 사라지는 파드입니다: ${name}. 디플로이먼트는 다시 만들어 줍니다` },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds it, also in a List',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Pod
    metadata: {name: a}
    spec: {containers: [{name: a}]}
  - apiVersion: v1
    kind: Pod
    metadata: {name: b}
    spec: {restartPolicy: Never, containers: [{name: b}]}
`,
    finds: ['/items/0/kind', '/items/1/kind'],
  },
  {
    name: 'is content with Pods that somebody made, mirrors, and hooks of Helm',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, ownerReferences: [{kind: ReplicaSet, name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, annotations: {kubernetes.io/config.mirror: "1"}}
---
apiVersion: v1
kind: Pod
metadata: {name: c, annotations: {helm.sh/hook: test}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec: {template: {spec: {containers: [{name: d}]}}}
`,
    finds: [],
  },
];
