import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { atPod, effective, idOf } from '../../reading/security-context.ts';
import { toPointer } from '../../../yaml/path.ts';

export const runAsGroupMissing: ObjectCheck = {
  id: 'run-as-group-missing',
  severity: 'info',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Primary group not set', ko: '기본 그룹이 정해지지 않았습니다' },
  why: {
    en: 'A runAsUser alone leaves the group to the image, and an id that the image does not list gets group 0, the one of root.',
    ko: 'runAsUser만 쓰면 그룹은 이미지가 정하고, 이미지에 없는 사용자 ID는 루트 그룹인 0을 받습니다.',
  },
  todo: {
    en: 'Set runAsGroup beside runAsUser, usually to the same number.',
    ko: 'runAsUser 옆에 runAsGroup을 쓰세요. 보통 같은 번호를 씁니다.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod',
  find(object) {
    const reports = gathered(containersOf(object), (container): Report[] => {
      const user = effective(object, container, 'runAsUser');
      const id = idOf(user);
      if (id === null || id === 0 || effective(object, container, 'runAsGroup').value !== undefined) return [];
      return [report(object, user.path, id)];
    });
    return [...new Map(reports.map((one) => [toPointer(one.path), one])).values()];
  },
};

/** Beside the user that counts: at the Pod for all that take theirs from it. */
function report(object: CheckedObject, user: Report['path'], id: number): Report {
  const path = [...user.slice(0, -1), 'runAsGroup'];
  const shared = toPointer(path) === toPointer(atPod(object, 'runAsGroup').path);
  return {
    path,
    message: shared
      ? { en: `Containers run as user ${id} and in group 0 unless the image says otherwise`, ko: `이미지에 따로 없으면 그룹 0으로 실행됩니다. 사용자 ID: ${id}` }
      : { en: `The container runs as user ${id} and in group 0 unless the image says otherwise`, ko: `이미지에 따로 없으면 컨테이너가 그룹 0으로 실행됩니다. 사용자 ID: ${id}` },
    // files of the image may be open to group 0 alone
    fix: { label: { en: `Set runAsGroup: ${id}`, ko: `runAsGroup: ${id} 추가` }, safe: false, steps: [{ op: 'set', path, value: id }] },
  };
}

export const cases: CheckCase[] = [
  {
    name: 'says it at the Pod when containers share the cause',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsUser: 1001 # app
        fsGroup: 1001
      containers:
        - {name: web}
        - {name: log, securityContext: {runAsGroup: 2000}}
      initContainers: [{name: wait}]
`,
    finds: ['/spec/template/spec/securityContext/runAsGroup'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsUser: 1001 # app
        runAsGroup: 1001
        fsGroup: 1001
      containers:
        - {name: web}
        - {name: log, securityContext: {runAsGroup: 2000}}
      initContainers: [{name: wait}]
`,
  },
  {
    name: 'says it at a container that names a user itself',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        runAsUser: 1001
`,
    finds: ['/spec/containers/0/securityContext/runAsGroup'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        runAsUser: 1001
        runAsGroup: 1001
`,
  },
  {
    name: 'needs a user, and takes a group from either level',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web}, {name: root, securityContext: {runAsUser: 0}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: job}
spec: {securityContext: {runAsGroup: 3000}, containers: [{name: job, securityContext: {runAsUser: 1000}}]}
`,
    finds: [],
  },
];
