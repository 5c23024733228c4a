import { gathered } from '../../../gathered.ts';
import type { Container } from '../../../kinds/pods.ts';
import { toPointer } from '../../../yaml/path.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { atPod, effective, idOf } from '../../reading/security-context.ts';

export const runAsNonRoot: ObjectCheck = {
  id: 'run-as-non-root',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['pod-spec'],
  title: { en: 'May run as root', ko: '루트로 실행될 수 있습니다' },
  why: {
    en: 'Unless the manifest says otherwise, the image decides who runs, and most images say root. Root in a container is root towards the kernel of the node.',
    ko: '매니페스트에 없으면 이미지가 실행 사용자를 정하는데, 대부분 루트입니다. 컨테이너의 루트는 노드의 커널에서도 루트입니다.',
  },
  todo: {
    en: 'Set runAsNonRoot: true at the Pod; where the image runs as root, name another user with runAsUser.',
    ko: '파드에 runAsNonRoot: true를 쓰세요. 이미지가 루트로 실행되면 runAsUser로 다른 사용자를 정하세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod',
  find(object) {
    const judged = containersOf(object).map((container) => ({ container, verdict: verdictOf(object, container) }));
    const undecided = judged.filter(({ verdict }) => verdict.is === 'undecided').map(({ container }) => container);
    const reports = gathered(judged, ({ container, verdict }): Report[] => {
      if (verdict.is === 'contradiction') return [contradicts(verdict.path, container)];
      return verdict.is === 'allowed' ? [allows(object, verdict.path, container)] : [];
    });
    // what a Pod says counts for several containers, and is one thing to mend
    const once = [...new Map(reports.map((report) => [toPointer(report.path), report])).values()];
    return undecided.length === 0 ? once : [...once, saysNothing(object, undecided)];
  },
};

type Verdict =
  | { readonly is: 'fine' }
  /** Nobody says. */
  | { readonly is: 'undecided' }
  /** Root is asked for, or not ruled out, at this path. */
  | { readonly is: 'allowed'; readonly path: Report['path'] }
  /** Root is asked for and ruled out. */
  | { readonly is: 'contradiction'; readonly path: Report['path'] };

function verdictOf(object: CheckedObject, container: Container): Verdict {
  const nonRoot = effective(object, container, 'runAsNonRoot');
  const user = effective(object, container, 'runAsUser');
  const id = idOf(user);
  if (nonRoot.value === true) return id === 0 ? { is: 'contradiction', path: user.path } : { is: 'fine' };
  if (nonRoot.value === false) return { is: 'allowed', path: nonRoot.path };
  if (id === null) return { is: 'undecided' };
  return id > 0 ? { is: 'fine' } : { is: 'allowed', path: user.path };
}

function contradicts(path: Report['path'], container: Container): Report {
  const name = nameOf(container);
  return {
    path,
    severity: 'error',
    message: {
      en: `Container ${name} does not start: runAsNonRoot is true and runAsUser is 0`,
      ko: `컨테이너(${name})가 시작되지 않습니다. runAsNonRoot가 true인데 runAsUser가 0입니다`,
    },
    open: openForm('security', path),
  };
}

function allows(object: CheckedObject, path: Report['path'], container: Container): Report {
  const name = nameOf(container);
  const mend: Fix | null =
    path.at(-1) === 'runAsNonRoot'
      ? { label: SET_TRUE, safe: false, steps: [{ op: 'set', path: atPod(object, 'runAsNonRoot').path, value: true }, ...withoutFalse(object, path)] }
      : null;
  return {
    path,
    message: { en: `Container ${name} is allowed to run as root`, ko: `루트 실행을 허용한 컨테이너: ${name}` },
    ...(mend === null ? { open: openForm('security', path) } : { fix: mend }),
  };
}

function withoutFalse(object: CheckedObject, path: Report['path']): Fix['steps'] {
  return toPointer(path) === toPointer(atPod(object, 'runAsNonRoot').path) ? [] : [{ op: 'remove', path, withEmpty: ['securityContext'] }];
}

function saysNothing(object: CheckedObject, containers: readonly Container[]): Report {
  const names = containers.map(nameOf).join(', ');
  const { path } = atPod(object, 'runAsNonRoot');
  return {
    path,
    message: {
      en: `Nothing keeps these containers from running as root: ${names}`,
      ko: `루트로 실행되지 않게 막지 않은 컨테이너: ${names}`,
    },
    // an image made for root does not start with it
    fix: { label: SET_TRUE, safe: false, steps: [{ op: 'set', path, value: true }] },
  };
}

const SET_TRUE = { en: 'Set runAsNonRoot: true for the Pod', ko: '파드에 runAsNonRoot: true 설정' };

export const cases: CheckCase[] = [
  {
    name: 'says it once for all containers, and sets it at the Pod',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      # one of ours
      containers:
        - {name: web}
        - {name: log, securityContext: {readOnlyRootFilesystem: true}}
      initContainers:
        - {name: wait, securityContext: {runAsUser: 1001}}
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
      # one of ours
      containers:
        - {name: web}
        - {name: log, securityContext: {readOnlyRootFilesystem: true}}
      initContainers:
        - {name: wait, securityContext: {runAsUser: 1001}}
`,
  },
  {
    name: 'removes a false of a container, which takes precedence over the Pod',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true}
  containers:
    - name: web
    - name: log
      securityContext:
        runAsNonRoot: false # old image
        privileged: false
  ephemeralContainers:
    - {name: debug, securityContext: {runAsNonRoot: false, runAsUser: 5}}
`,
    finds: ['/spec/containers/1/securityContext/runAsNonRoot', '/spec/ephemeralContainers/0/securityContext/runAsNonRoot'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true}
  containers:
    - name: web
    - name: log
      securityContext:
        privileged: false
  ephemeralContainers:
    - {name: debug, securityContext: {runAsUser: 5}}
`,
  },
  {
    name: 'turns a false of the Pod, said once however many containers take it',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsNonRoot: false
  containers: [{name: web}, {name: log}]
`,
    finds: ['/spec/securityContext/runAsNonRoot'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    runAsNonRoot: true
  containers: [{name: web}, {name: log}]
`,
  },
  {
    name: 'is an error where both are written and the kubelet cannot start the container',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true, runAsUser: 0}
  containers: [{name: web}, {name: log, securityContext: {runAsUser: 1001}}]
`,
    finds: ['/spec/securityContext/runAsUser error'],
  },
  {
    name: 'does not take hostUsers: false or user 0 for safe',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {hostUsers: false, containers: [{name: web, securityContext: {runAsUser: 0}}]}
`,
    finds: ['/spec/containers/0/securityContext/runAsUser'],
  },
  {
    name: 'is content with true, and with a user above 0 at either level',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {securityContext: {runAsUser: 1001}, containers: [{name: web}, {name: log, securityContext: {runAsNonRoot: true}}]}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: job}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: job, securityContext: {runAsNonRoot: true, runAsUser: 2000}}]}}}}}
`,
    finds: [],
  },
];
