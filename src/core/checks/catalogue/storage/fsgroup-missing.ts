import { gathered } from '../../../gathered.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { mountsOf, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { podSpecOf } from '../../reading/pods.ts';
import { atPod, effective, idOf } from '../../reading/security-context.ts';
import type { Path } from '../../../yaml/path.ts';

export const fsgroupMissing: ObjectCheck = {
  id: 'fsgroup-missing',
  severity: 'info',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'Volume that the user may not write to', ko: '사용자가 쓰지 못할 수 있는 볼륨' },
  why: {
    en: 'A fresh disk belongs to root. Without fsGroup a program that runs as another user often gets "permission denied" on its first write.',
    ko: '새 디스크는 루트 소유입니다. fsGroup이 없으면 다른 사용자로 실행되는 프로그램은 처음 쓸 때 권한 오류를 내는 경우가 많습니다.',
  },
  todo: {
    en: 'Set fsGroup at the Pod to the group of the program, with fsGroupChangePolicy: OnRootMismatch.',
    ko: '파드에 프로그램의 그룹을 fsGroup으로 쓰고, fsGroupChangePolicy: OnRootMismatch를 함께 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#configure-volume-permission-and-ownership-change-policy-for-pods',
  find(object) {
    if (atPod(object, 'fsGroup').value !== undefined || field(podSpecOf(object), 'os', 'name') === 'windows') return [];
    const claims = claimsOf(object);
    const writers = containersOf(object).filter(
      (container) =>
        mountsOf(container).some(({ name, readOnly }) => claims.has(name) && !readOnly) && idOf(effective(object, container, 'runAsUser')) !== 0,
    );
    const [first] = writers;
    if (first === undefined) return [];
    const mounted = mountsOf(first).find(({ name, readOnly }) => claims.has(name) && !readOnly);
    const path = claims.get(mounted?.name ?? '') ?? object.path;
    const ids = writers.map((container) => idOf(effective(object, container, 'runAsGroup')) ?? idOf(effective(object, container, 'runAsUser')));
    const group = ids.find((id) => id !== null && id > 0) ?? null;
    return [
      {
        path,
        message: { en: `The volume ${mounted?.name ?? ''} belongs to root until fsGroup gives it to a group`, ko: `fsGroup으로 그룹을 정하기 전까지 루트 소유인 볼륨: ${mounted?.name ?? ''}` },
        ...(group === null ? { open: openForm('security', atPod(object, 'fsGroup').path) } : { fix: own(object, group) }),
      },
    ];
  },
};

/** Claims that a Pod may write to, each with the place that names it. */
function claimsOf(object: CheckedObject): ReadonlyMap<string, Path> {
  const volumes = gathered(volumesOf(object), ({ name, value, path }): [string, Path][] => {
    const claim = mapField(value, 'persistentVolumeClaim');
    return claim === null || field(claim, 'readOnly') === true ? [] : [[name, [...path, 'persistentVolumeClaim']]];
  });
  const templates = object.summary.known === 'StatefulSet' ? listField(object.value, 'spec', 'volumeClaimTemplates') : [];
  return new Map([
    ...gathered(templates, (template, index): [string, Path][] => {
      const name = textField(template, 'metadata', 'name');
      return name === null ? [] : [[name, [...object.path, 'spec', 'volumeClaimTemplates', index, 'metadata', 'name']]];
    }),
    ...volumes,
  ]);
}

/** Files that are there change their group: a program that checks for its own may refuse them. */
function own(object: CheckedObject, group: number): Fix {
  return {
    label: { en: `Set fsGroup: ${group}`, ko: `fsGroup: ${group} 추가` },
    safe: false,
    steps: [
      { op: 'set', path: atPod(object, 'fsGroup').path, value: group },
      { op: 'set', path: atPod(object, 'fsGroupChangePolicy').path, value: 'OnRootMismatch' },
    ],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'takes the group, or else the user, of who writes',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsUser: 1001
        runAsGroup: 2001 # staff
      containers: [{name: web, volumeMounts: [{name: data, mountPath: /data}]}]
      volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
`,
    finds: ['/spec/template/spec/volumes/0/persistentVolumeClaim'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsUser: 1001
        runAsGroup: 2001 # staff
        fsGroup: 2001
        fsGroupChangePolicy: OnRootMismatch
      containers: [{name: web, volumeMounts: [{name: data, mountPath: /data}]}]
      volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
`,
  },
  {
    name: 'leaves the number to a person where nothing is said, also for claims of a StatefulSet',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template: {spec: {containers: [{name: db, volumeMounts: [{name: data, mountPath: /data}]}]}}
  volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: fast}}]
`,
    finds: ['/spec/volumeClaimTemplates/0/metadata/name'],
  },
  {
    name: 'says nothing of root, of reading, of other volumes, and where fsGroup is set',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, securityContext: {runAsUser: 0}, volumeMounts: [{name: d, mountPath: /d}]}], volumes: [{name: d, persistentVolumeClaim: {claimName: d}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {containers: [{name: b, volumeMounts: [{name: d, mountPath: /d, readOnly: true}, {name: e, mountPath: /e}]}], volumes: [{name: d, persistentVolumeClaim: {claimName: d}}, {name: e, persistentVolumeClaim: {claimName: e, readOnly: true}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c}
spec: {containers: [{name: c, volumeMounts: [{name: d, mountPath: /d}]}], volumes: [{name: d, emptyDir: {}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: d}
spec: {securityContext: {fsGroup: 1000}, containers: [{name: d, volumeMounts: [{name: d, mountPath: /d}]}], volumes: [{name: d, persistentVolumeClaim: {claimName: d}}]}
`,
    finds: [],
  },
];
