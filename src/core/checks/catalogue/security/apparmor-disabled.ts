import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';

export const apparmorDisabled = controlCheck({
  id: 'apparmor-disabled',
  severity: 'error',
  fragments: POD_FRAGMENTS,
  control: 'appArmorProfile',
  title: { en: 'AppArmor turned off', ko: 'AppArmor를 껐습니다' },
  why: {
    en: 'The profile of the runtime keeps a container from writing to the kernel through /proc and /sys and from mounting. Turned off, nothing of that holds, and Pod Security refuses the Pod.',
    ko: '런타임의 프로파일은 컨테이너가 /proc과 /sys로 커널을 바꾸거나 마운트하지 못하게 합니다. 끄면 이 보호가 사라지고 파드 보안이 파드를 거부합니다.',
  },
  todo: {
    en: 'Use RuntimeDefault, or a profile that is loaded on the nodes as Localhost.',
    ko: 'RuntimeDefault를 쓰거나, 노드에 올린 프로파일을 Localhost로 지정하세요.',
  },
  source: 'https://kubernetes.io/docs/tutorials/security/apparmor/',
  message: (broken) => ({
    en: `${whose(broken).en} runs without an AppArmor profile`,
    ko: `AppArmor 프로파일 없이 실행됩니다(${whose(broken).ko})`,
  }),
  fix: { label: () => ({ en: 'Use the profile of the container runtime', ko: '컨테이너 런타임의 프로파일 사용' }), safe: false },
});

export const cases: CheckCase[] = [
  {
    name: 'reads the field at both levels, and the annotation of older versions',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    metadata:
      annotations:
        container.apparmor.security.beta.kubernetes.io/agent: unconfined # reads /proc
    spec:
      securityContext: {appArmorProfile: {type: Unconfined}}
      containers:
        - {name: agent}
        - {name: log, securityContext: {appArmorProfile: {type: Unconfined}}}
`,
    finds: [
      '/spec/template/metadata/annotations/container.apparmor.security.beta.kubernetes.io~1agent',
      '/spec/template/spec/securityContext/appArmorProfile/type',
      '/spec/template/spec/containers/1/securityContext/appArmorProfile/type',
    ],
    fixed: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    metadata:
      annotations:
        container.apparmor.security.beta.kubernetes.io/agent: runtime/default # reads /proc
    spec:
      securityContext: {appArmorProfile: {type: RuntimeDefault}}
      containers:
        - {name: agent}
        - {name: log, securityContext: {appArmorProfile: {type: RuntimeDefault}}}
`,
  },
  {
    name: 'lets profiles pass, and the annotation of a Deployment, which its Pods do not carry',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, annotations: {container.apparmor.security.beta.kubernetes.io/web: unconfined}}
spec:
  template:
    metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/web: localhost/web}}
    spec:
      containers:
        - {name: web, securityContext: {appArmorProfile: {type: Localhost, localhostProfile: web}}}
        - {name: log, securityContext: {appArmorProfile: {type: RuntimeDefault}}}
`,
    finds: [],
  },
];
