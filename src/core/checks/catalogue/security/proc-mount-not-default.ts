import { controlNamed, offencesAgainst } from '../../../pod-security/judge.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, Fix, ObjectCheck, Report } from '../../check.ts';
import { whose } from '../../families/control-check.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { judgedPodOf } from '../../reading/security-context.ts';
import type { Path } from '../../../yaml/path.ts';

export const procMountNotDefault: ObjectCheck = {
  id: 'proc-mount-not-default',
  severity: 'error',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Kernel laid open through /proc', ko: '커널의 /proc을 드러냅니다' },
  why: {
    en: 'The runtime hides the parts of /proc through which the kernel of the node can be read and changed. procMount: Unmasked shows them to the container.',
    ko: '런타임은 /proc에서 노드의 커널을 읽고 바꿀 수 있는 부분을 가립니다. procMount: Unmasked는 이것을 컨테이너에 보여 줍니다.',
  },
  todo: {
    en: 'Remove procMount; programs that build containers themselves need it only with hostUsers: false.',
    ko: 'procMount를 지우세요. 컨테이너를 직접 만드는 프로그램만 hostUsers: false와 함께 쓸 수 있습니다.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  find(object) {
    const pod = judgedPodOf(object);
    const baseline = offencesAgainst(controlNamed('procMount'), pod);
    // with users of its own the baseline level allows it from 1.35 on, the restricted one never
    const offences = baseline.length > 0 ? baseline : offencesAgainst(controlNamed('procMount_restricted'), pod);
    return offences.map((offence): Report => ({
      path: offence.path,
      ...(baseline.length > 0 ? {} : { severity: 'warning' }),
      message: {
        en: `${whose(offence).en} sees all of /proc, the kernel of the node included`,
        ko: `노드의 커널까지 포함해 /proc 전체가 보입니다(${whose(offence).ko})`,
      },
      fix: removal(offence.path),
    }));
  },
};

function removal(path: Path): Fix {
  return {
    label: { en: 'Remove procMount', ko: 'procMount 삭제' },
    safe: false,
    steps: [{ op: 'remove', path, withEmpty: ['securityContext'] }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'removes it',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: build}
spec:
  containers:
    - name: build
      securityContext:
        # nested containers
        procMount: Unmasked
        runAsNonRoot: true
    - {name: log, securityContext: {procMount: Unmasked}}
`,
    finds: ['/spec/containers/0/securityContext/procMount', '/spec/containers/1/securityContext/procMount'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: build}
spec:
  containers:
    - name: build
      securityContext:
        runAsNonRoot: true
    - {name: log}
`,
  },
  {
    name: 'lets Default and absence pass',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web, securityContext: {procMount: Default}}, {name: log, securityContext: {procMount: null}}]}}}
`,
    finds: [],
  },
];
