import { field } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { addedBy, droppedBy } from '../../reading/capabilities.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import { atPod, judgedPodOf } from '../../reading/security-context.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';

export const kernelHardeningMissing: ObjectCheck = {
  id: 'kernel-hardening-missing',
  severity: 'info',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  optIn: true,
  title: { en: 'Nothing hardens the kernel side', ko: '커널 보호 수단이 하나도 없습니다' },
  why: {
    en: 'Seccomp, AppArmor, SELinux and fewer capabilities each narrow what a broken-in program can ask of the kernel. This container uses none of the four.',
    ko: 'seccomp, AppArmor, SELinux, capability 제거는 침입당한 프로그램이 커널에 할 수 있는 일을 줄입니다. 이 컨테이너는 넷 중 아무것도 쓰지 않습니다.',
  },
  todo: {
    en: 'Begin with seccompProfile.type: RuntimeDefault at the Pod.',
    ko: '파드의 seccompProfile.type: RuntimeDefault부터 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/',
  find(object) {
    const pod = judgedPodOf(object);
    if (pod.windows || hardens(field(podSpecOf(object), 'securityContext'))) return [];
    const bare = containersOf(object).filter((container) => {
      const drops = droppedBy(container).length > 0 && !addedBy(container).some(({ name }) => name === 'ALL');
      const profile = pod.annotations[`container.apparmor.security.beta.kubernetes.io/${nameOf(container)}`] ?? 'unconfined';
      return !drops && !hardens(field(container.value, 'securityContext')) && profile === 'unconfined';
    });
    if (bare.length === 0) return [];
    const names = bare.map(nameOf).join(', ');
    const path = [...atPod(object, 'seccompProfile').path, 'type'];
    return [
      {
        path,
        message: { en: `Nothing narrows what these containers can ask of the kernel: ${names}`, ko: `커널 보호 수단이 없는 컨테이너: ${names}` },
        fix: { label: { en: 'Use the seccomp profile of the container runtime', ko: '컨테이너 런타임의 seccomp 프로파일 사용' }, safe: true, steps: [{ op: 'set', path, value: 'RuntimeDefault' }] },
      },
    ];
  },
};

function hardens(context: YamlValue | undefined): boolean {
  const seccomp = field(context, 'seccompProfile', 'type') ?? 'Unconfined';
  const appArmor = field(context, 'appArmorProfile', 'type') ?? 'Unconfined';
  const options = field(context, 'seLinuxOptions');
  const said = ['level', 'type', 'role', 'user'].some((key) => (field(options, key) ?? '') !== '');
  return seccomp !== 'Unconfined' || appArmor !== 'Unconfined' || said;
}

export const cases: CheckCase[] = [
  {
    name: 'names the containers, and sets the profile for the Pod',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  # nothing yet
  containers:
    - {name: web}
    - {name: log, securityContext: {capabilities: {drop: [NET_RAW]}}}
    - {name: odd, securityContext: {capabilities: {drop: [NET_RAW], add: [ALL]}}}
`,
    finds: ['/spec/securityContext/seccompProfile/type'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  # nothing yet
  containers:
    - {name: web}
    - {name: log, securityContext: {capabilities: {drop: [NET_RAW]}}}
    - {name: odd, securityContext: {capabilities: {drop: [NET_RAW], add: [ALL]}}}
`,
  },
  {
    name: 'is content with any of the four',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {securityContext: {seccompProfile: {type: RuntimeDefault}}, containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, annotations: {container.apparmor.security.beta.kubernetes.io/b: runtime/default}}
spec: {containers: [{name: b}, {name: c, securityContext: {seLinuxOptions: {level: "s0:c1"}}}, {name: d, securityContext: {appArmorProfile: {type: RuntimeDefault}}}]}
`,
    finds: [],
  },
];
