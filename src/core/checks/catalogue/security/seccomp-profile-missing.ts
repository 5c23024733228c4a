import { gathered } from '../../../gathered.ts';
import { field, textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { allContexts } from '../../../pod-security/reading.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { controlCheck, whose } from '../../families/control-check.ts';
import { openForm } from '../../families/open-form.ts';
import { judgedPodOf } from '../../reading/security-context.ts';

const byControl = controlCheck({
  id: 'seccomp-profile-missing',
  severity: 'warning',
  fragments: POD_FRAGMENTS,
  control: 'seccompProfile_restricted',
  title: { en: 'No seccomp profile', ko: 'seccomp 프로파일이 없습니다' },
  why: {
    en: 'Without a profile every system call of the kernel is open to the program, also those that only break-ins use. Pod Security refuses the Pod at its restricted level.',
    ko: '프로파일이 없으면 침입에나 쓰이는 것까지 커널의 모든 시스템 호출이 열려 있습니다. 파드 보안의 restricted 수준에서 파드가 거부됩니다.',
  },
  todo: {
    en: 'Set securityContext.seccompProfile.type: RuntimeDefault once, at the Pod: all containers take it from there.',
    ko: '파드의 securityContext.seccompProfile.type에 RuntimeDefault를 한 번 쓰세요. 모든 컨테이너에 적용됩니다.',
  },
  source: 'https://kubernetes.io/docs/tutorials/security/seccomp/',
  message: (broken) =>
    broken.value === undefined
      ? { en: 'No seccomp profile for all containers: every system call is open', ko: 'seccomp 프로파일이 없어 모든 시스템 호출이 열려 있습니다' }
      : { en: `${whose(broken).en} has a seccomp type that restricted Pods may not have: ${String(broken.value)}`, ko: `restricted 수준에서 쓸 수 없는 seccomp 유형: ${String(broken.value)}(${whose(broken).ko})` },
  fix: {
    label: () => ({ en: 'Use the profile of the container runtime', ko: '컨테이너 런타임의 프로파일 사용' }),
    safe: true,
    // somebody turned it off on purpose: seccomp-unconfined asks before it turns it on
    steps: ({ path, value }) => (value === undefined ? [{ op: 'set', path, value: 'RuntimeDefault' }] : null),
  },
});

export const seccompProfileMissing: ObjectCheck = {
  ...byControl,
  find: (object) => [...byControl.find(object), ...withoutFile(object)],
};

/** Profiles of the node that are not named: the API server refuses the Pod, which no control speaks of. */
function withoutFile(object: CheckedObject): readonly Report[] {
  return gathered(allContexts(judgedPodOf(object)), (owner): Report[] => {
    const profile = field(owner.context ?? undefined, 'seccompProfile');
    if (field(profile, 'type') !== 'Localhost' || textField(profile, 'localhostProfile') !== null) return [];
    const path = [...owner.path, 'seccompProfile', 'localhostProfile'];
    return [
      {
        path,
        message: { en: `${whose(owner).en} uses a profile of the node and does not name it`, ko: `노드의 프로파일을 쓰면서 이름을 정하지 않았습니다(${whose(owner).ko})` },
        open: openForm('security', path),
      },
    ];
  });
}

export const cases: CheckCase[] = [
  {
    name: 'says it once, at the Pod, when a container has none of its own',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true # 1001 in the image
      containers:
        - {name: web}
        - {name: log, securityContext: {seccompProfile: {type: RuntimeDefault}}}
      initContainers:
        - {name: wait}
`,
    finds: ['/spec/template/spec/securityContext/seccompProfile/type'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true # 1001 in the image
        seccompProfile:
          type: RuntimeDefault
      containers:
        - {name: web}
        - {name: log, securityContext: {seccompProfile: {type: RuntimeDefault}}}
      initContainers:
        - {name: wait}
`,
  },
  {
    name: 'names the container that turns it off',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {seccompProfile: {type: RuntimeDefault}}
  containers: [{name: web, securityContext: {seccompProfile: {type: Unconfined}}}]
`,
    finds: ['/spec/containers/0/securityContext/seccompProfile/type'],
  },
  {
    name: 'asks for the name of a profile of the node',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, securityContext: {seccompProfile: {type: Localhost}}}]}
`,
    finds: ['/spec/containers/0/securityContext/seccompProfile/localhostProfile'],
  },
  {
    name: 'takes the profile of the Pod, or of each container, and none on Windows',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {seccompProfile: {type: Localhost, localhostProfile: web.json}}
  containers: [{name: web}, {name: log, securityContext: {}}]
---
apiVersion: batch/v1
kind: Job
metadata: {name: job}
spec: {template: {spec: {containers: [{name: job, securityContext: {seccompProfile: {type: RuntimeDefault}}}]}}}
---
apiVersion: v1
kind: Pod
metadata: {name: iis}
spec: {os: {name: windows}, containers: [{name: iis}]}
`,
    finds: [],
  },
  {
    name: 'speaks of a part that shows a securityContext, and of no other',
    yaml: `securityContext:
  runAsNonRoot: true # hardened
containers:
  - {name: web, securityContext: {allowPrivilegeEscalation: false}}
---
name: web
image: web:1.0.0
`,
    finds: ['/securityContext/seccompProfile/type'],
    fixed: `securityContext:
  runAsNonRoot: true # hardened
  seccompProfile:
    type: RuntimeDefault
containers:
  - {name: web, securityContext: {allowPrivilegeEscalation: false}}
---
name: web
image: web:1.0.0
`,
  },
];
