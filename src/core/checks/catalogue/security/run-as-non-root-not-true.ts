import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const runAsNonRootNotTrue = controlCheck({
  id: 'run-as-non-root-not-true',
  severity: 'warning',
  control: 'runAsNonRoot',
  title: { en: 'Restricted Pods need runAsNonRoot: true', ko: 'runAsNonRoot가 true가 아닙니다' },
  why: {
    en: 'The restricted level of Pod Security asks for runAsNonRoot: true in so many words. A runAsUser above 0 does not stand for it, and one false anywhere is refused even where it is overridden.',
    ko: '파드 보안의 restricted 수준은 runAsNonRoot: true를 명시하도록 요구합니다. 0보다 큰 runAsUser로 대신할 수 없고, 재정의되더라도 false가 하나라도 있으면 거부됩니다.',
  },
  todo: {
    en: 'Set runAsNonRoot: true at the Pod and remove every false.',
    ko: '파드에 runAsNonRoot: true를 쓰고 false는 모두 지우세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
  message: (broken) =>
    broken.value === undefined
      ? { en: 'Not every container is bound to run as another user than root', ko: '루트가 아닌 사용자로 실행하도록 강제하지 않은 컨테이너가 있습니다' }
      : { en: `${whose(broken).en} says runAsNonRoot: false`, ko: `runAsNonRoot: false로 되어 있습니다(${whose(broken).ko})` },
  // an image made for root does not start with it
  fix: { label: () => ({ en: 'Set runAsNonRoot: true', ko: 'runAsNonRoot: true로 설정' }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'sets it once, at the Pod, where a container has none',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsUser: 1001 # does not stand for it
      containers:
        - {name: web, securityContext: {runAsNonRoot: true}}
        - {name: log}
`,
    finds: ['/spec/template/spec/securityContext/runAsNonRoot'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true
        runAsUser: 1001 # does not stand for it
      containers:
        - {name: web, securityContext: {runAsNonRoot: true}}
        - {name: log}
`,
  },
  {
    name: 'finds every false, also one that all containers override',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsNonRoot: false
  containers: [{name: web, securityContext: {runAsNonRoot: true}}]
  initContainers: [{name: own, securityContext: {runAsNonRoot: false}}]
`,
    finds: ['/spec/securityContext/runAsNonRoot', '/spec/initContainers/0/securityContext/runAsNonRoot'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsNonRoot: true
  containers: [{name: web, securityContext: {runAsNonRoot: true}}]
  initContainers: [{name: own, securityContext: {runAsNonRoot: true}}]
`,
  },
  {
    name: 'takes it from the Pod, or from each container',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {securityContext: {runAsNonRoot: true}, containers: [{name: web}, {name: log}]}
---
apiVersion: v1
kind: Pod
metadata: {name: job}
spec: {containers: [{name: job, securityContext: {runAsNonRoot: true}}], ephemeralContainers: [{name: debug, securityContext: {runAsNonRoot: true}}]}
`,
    finds: [],
  },
];
