import type { CheckCase, FixStep } from '../../check.ts';
import { field } from '../../../kinds/fields.ts';
import { isWithin } from '../../../yaml/path.ts';
import { type Broken, controlCheck, whose } from '../../families/control-check.ts';
import { mendSteps } from '../../families/mend-steps.ts';
import { capabilityName } from '../../reading/capabilities.ts';
import { isList } from '../../../yaml/value.ts';

export const capabilitiesNotDropped = controlCheck({
  id: 'capabilities-not-dropped',
  severity: 'warning',
  control: 'capabilities_restricted',
  besides: 'capabilities_baseline',
  title: { en: 'Capabilities not dropped', ko: 'capability를 모두 제거하지 않았습니다' },
  why: {
    en: 'Without drop: [ALL] a container keeps about a dozen rights of root, such as writing raw network packets and changing the owner of any file. Most programs need none of them.',
    ko: 'drop: [ALL]이 없으면 원시 네트워크 패킷 전송, 모든 파일의 소유자 변경 같은 루트 권한 십여 개가 남습니다. 대부분의 프로그램에는 필요 없습니다.',
  },
  todo: {
    en: 'Drop ALL in each container, and add back NET_BIND_SERVICE where a port below 1024 is opened.',
    ko: '각 컨테이너에서 ALL을 제거하고, 1024 아래 포트를 열 때만 NET_BIND_SERVICE를 추가하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
  // a privileged container has all of them, whatever it drops: privileged-container comes first
  only: ({ path }, { contexts }) => field(contexts.find((owner) => isWithin(path, owner.path))?.context ?? undefined, 'privileged') !== true,
  message: (broken) => (isAdded(broken) ? addsMore(broken) : dropsTooLittle(broken)),
  // a program that starts as root and gives its rights up itself needs some of them
  fix: {
    label: (broken) => (isAdded(broken) ? { en: `Remove ${String(broken.value)}`, ko: `${String(broken.value)} 삭제` } : { en: 'Drop ALL', ko: 'ALL 제거로 설정' }),
    safe: false,
    steps: respell,
  },
});

/** One of `add`, and not the list of what is dropped. */
function isAdded({ path }: Broken): boolean {
  return path.at(-1) !== 'drop';
}

function addsMore(broken: Broken) {
  return {
    en: `${whose(broken).en} adds ${String(broken.value)}: the restricted level allows NET_BIND_SERVICE alone`,
    ko: `restricted 수준은 NET_BIND_SERVICE만 허용합니다. 추가된 것: ${String(broken.value)}(${whose(broken).ko})`,
  };
}

function dropsTooLittle(broken: Broken) {
  const other = otherSpelling(broken);
  return other < 0
    ? { en: `${whose(broken).en} keeps capabilities it was not asked about`, ko: `쓰지 않는 capability가 남아 있습니다(${whose(broken).ko})` }
    : { en: `${whose(broken).en} drops all, but only the spelling ALL counts`, ko: `ALL로 써야만 인정됩니다(${whose(broken).ko})` };
}

/** Where the list says `all` or `CAP_ALL`; -1: nowhere. */
function otherSpelling({ value }: Broken): number {
  return isList(value) ? value.findIndex((name) => capabilityName(name) === 'ALL') : -1;
}

function respell(broken: Broken): readonly FixStep[] {
  const other = otherSpelling(broken);
  return other < 0 ? mendSteps(broken.mends ?? []) : [{ op: 'set', path: [...broken.path, other], value: 'ALL' }];
}

export const cases: CheckCase[] = [
  {
    name: 'drops what is not said, what is said too little, and mends the spelling',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web # says nothing
    - name: log
      securityContext:
        capabilities:
          drop:
            - NET_RAW # no ping
    - {name: job, securityContext: {capabilities: {drop: [cap_all]}}}
  initContainers:
    - {name: wait, securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}}
`,
    finds: [
      '/spec/containers/0/securityContext/capabilities/drop',
      '/spec/containers/1/securityContext/capabilities/drop',
      '/spec/containers/2/securityContext/capabilities/drop',
    ],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web # says nothing
      securityContext:
        capabilities:
          drop:
            - ALL
    - name: log
      securityContext:
        capabilities:
          drop:
            - NET_RAW # no ping
            - ALL
    - {name: job, securityContext: {capabilities: {drop: [ALL]}}}
  initContainers:
    - {name: wait, securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}}
`,
  },
  {
    name: 'speaks of usual capabilities that are added back, and leaves the others to their own check',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext: {capabilities: {drop: [ALL], add: [CHOWN, SYS_ADMIN]}}
`,
    finds: ['/spec/containers/0/securityContext/capabilities/add/0'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext: {capabilities: {drop: [ALL], add: [SYS_ADMIN]}}
`,
  },
  {
    name: 'leaves a privileged container, which has all of them anyhow, to its own check',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, securityContext: {privileged: true, capabilities: {add: [CHOWN]}}}
    - {name: other, securityContext: {privileged: false, capabilities: {drop: [ALL]}}}
`,
    finds: [],
  },
  {
    name: 'asks nothing of Windows',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: iis}
spec: {os: {name: windows}, containers: [{name: iis}]}
`,
    finds: [],
  },
];
