import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const privilegedContainer = controlCheck({
  id: 'privileged-container',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'privileged',
  title: { en: 'Privileged container', ko: '특권 컨테이너' },
  why: {
    en: 'A privileged container sees every device of the node and is held back by none of the usual fences: who breaks into it owns the node, and with it the Pods of everybody else there.',
    ko: '특권 컨테이너는 노드의 모든 장치에 접근하고 일반적인 격리를 받지 않습니다. 침입자는 노드를 차지하고, 그 노드의 다른 파드까지 손에 넣습니다.',
  },
  todo: {
    en: 'Set privileged: false, and add the single capability the program really needs.',
    ko: 'privileged: false로 바꾸고, 꼭 필요한 capability 하나만 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/#privileged-containers',
  message: (broken) => ({
    en: `${whose(broken).en} is privileged: it may do on the node whatever root may`,
    ko: `노드에서 루트가 하는 일을 모두 할 수 있는 특권 컨테이너입니다(${whose(broken).ko})`,
  }),
  // an agent of the node may need it
  fix: { label: () => ({ en: 'Set privileged: false', ko: 'privileged: false로 변경' }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'finds it in every list of containers and keeps the comment',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        privileged: true # for the driver
  initContainers:
    - {name: tune, securityContext: {privileged: true}}
    - {name: proxy, restartPolicy: Always, securityContext: {privileged: false}}
  ephemeralContainers:
    - {name: debug, securityContext: {privileged: true}}
`,
    finds: [
      '/spec/containers/0/securityContext/privileged',
      '/spec/initContainers/0/securityContext/privileged',
      '/spec/ephemeralContainers/0/securityContext/privileged',
    ],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        privileged: false # for the driver
  initContainers:
    - {name: tune, securityContext: {privileged: false}}
    - {name: proxy, restartPolicy: Always, securityContext: {privileged: false}}
  ephemeralContainers:
    - {name: debug, securityContext: {privileged: false}}
`,
  },
  {
    name: 'speaks of a container alone, and of a CronJob in a List',
    yaml: `name: web
image: web:1.0.0
securityContext: {privileged: true}
---
apiVersion: v1
kind: List
items:
  - apiVersion: batch/v1
    kind: CronJob
    metadata: {name: clean}
    spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: clean, securityContext: {privileged: true}}]}}}}}
`,
    finds: ['/securityContext/privileged', '#1/items/0/spec/jobTemplate/spec/template/spec/containers/0/securityContext/privileged'],
    fixed: `name: web
image: web:1.0.0
securityContext: {privileged: false}
---
apiVersion: v1
kind: List
items:
  - apiVersion: batch/v1
    kind: CronJob
    metadata: {name: clean}
    spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: clean, securityContext: {privileged: false}}]}}}}}
`,
  },
  {
    name: 'does not read the Pod\'s own context, which has no such field',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {securityContext: {privileged: true}, containers: [{name: web}, {name: log, securityContext: null}]}
`,
    finds: [],
  },
];
