import { gathered } from '../../../gathered.ts';
import { listField } from '../../../kinds/fields.ts';
import { toPointer } from '../../../yaml/path.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { atPod, type Effective, effective, idOf } from '../../reading/security-context.ts';

export const runAsGroupRoot: ObjectCheck = {
  id: 'run-as-group-root',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Group of root', ko: '루트 그룹으로 실행합니다' },
  why: {
    en: 'Group 0 may read, and often write, files that images leave to the group of root, and files of volumes that belong to it on the node.',
    ko: '그룹 0은 이미지에서 루트 그룹에 속한 파일과, 노드에서 루트 그룹이 소유한 볼륨의 파일을 읽고 때로는 쓸 수 있습니다.',
  },
  todo: {
    en: 'Use a group of the application: runAsGroup, fsGroup and supplementalGroups above 0.',
    ko: '애플리케이션의 그룹을 쓰세요. runAsGroup, fsGroup, supplementalGroups 모두 0보다 커야 합니다.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod',
  find(object) {
    const groups = containersOf(object).map((container) => ({
      group: effective(object, container, 'runAsGroup'),
      user: idOf(effective(object, container, 'runAsUser')),
    }));
    const primary = groups.filter(({ group }) => idOf(group) === 0).map(({ group, user }) => atGroup(group, user));
    return [...new Map(primary.map((report) => [toPointer(report.path), report])).values(), ...ofPod(object)];
  },
};

function atGroup({ path }: Effective, user: number | null): Report {
  const asUser = user !== null && user > 0 ? user : null;
  return {
    path,
    message: { en: 'Programs run in the group of root', ko: '프로그램이 루트 그룹으로 실행됩니다' },
    ...(asUser === null
      ? { open: openForm('security', path) }
      : {
          fix: {
            label: { en: `Use ${asUser}, as runAsUser does`, ko: `runAsUser와 같은 ${asUser} 사용` },
            safe: false,
            steps: [{ op: 'set', path, value: asUser }],
          },
        }),
  };
}

/** Groups that files of volumes get, and those that all containers have besides. */
function ofPod(object: CheckedObject): readonly Report[] {
  const filesystem = atPod(object, 'fsGroup');
  const besides = listField(podSpecOf(object), 'securityContext', 'supplementalGroups');
  const { path } = atPod(object, 'supplementalGroups');
  return [
    ...(idOf(filesystem) === 0
      ? [{ path: filesystem.path, message: { en: 'Files of volumes get the group of root', ko: '볼륨의 파일이 루트 그룹에 속하게 됩니다' }, open: openForm('security', filesystem.path) }]
      : []),
    ...gathered(besides, (group, index): Report[] => {
      const place = [...path, index];
      return idOf({ value: group, path: place }) === 0
        ? [{ path: place, message: { en: 'All containers also belong to the group of root', ko: '모든 컨테이너가 루트 그룹에도 속합니다' }, open: openForm('security', place) }]
        : [];
    }),
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'finds it where it is written, once, and takes the user for the group',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsUser: 1001
        runAsGroup: 0 # root
      containers: [{name: web}, {name: log}]
      initContainers: [{name: wait, securityContext: {runAsGroup: 1001}}]
`,
    finds: ['/spec/template/spec/securityContext/runAsGroup'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsUser: 1001
        runAsGroup: 1001 # root
      containers: [{name: web}, {name: log}]
      initContainers: [{name: wait, securityContext: {runAsGroup: 1001}}]
`,
  },
  {
    name: 'finds the other groups of a Pod, and that of a container',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {fsGroup: 0, supplementalGroups: [1000, 0]}
  containers: [{name: web, securityContext: {runAsGroup: 0}}]
`,
    finds: ['/spec/securityContext/fsGroup', '/spec/securityContext/supplementalGroups/1', '/spec/containers/0/securityContext/runAsGroup'],
  },
  {
    name: 'says nothing of a group of the Pod that every container overrides, nor of absent ones',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {securityContext: {runAsGroup: 0}, containers: [{name: web, securityContext: {runAsGroup: 1}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: job}
spec: {securityContext: {fsGroup: 2000}, containers: [{name: job}]}
`,
    finds: [],
  },
];
