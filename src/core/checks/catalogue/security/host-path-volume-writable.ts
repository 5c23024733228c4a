import { gathered } from '../../../gathered.ts';
import { mapField, textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { mountsOf, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

export const hostPathVolumeWritable: ObjectCheck = {
  id: 'host-path-volume-writable',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Folder of the node open for writing', ko: '노드 폴더에 쓸 수 있습니다' },
  why: {
    en: 'Mounts are writable unless they say otherwise. Who can write to a folder of the node can leave programs there that the node, or another Pod, will run.',
    ko: '따로 쓰지 않으면 마운트는 쓰기가 가능합니다. 노드 폴더에 쓸 수 있으면 노드나 다른 파드가 실행할 프로그램을 남길 수 있습니다.',
  },
  todo: {
    en: 'Set readOnly: true on the mount, if the program only reads there.',
    ko: '읽기만 한다면 마운트에 readOnly: true를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  find(object) {
    const folders = new Map(gathered(volumesOf(object), ({ name, value }) => (mapField(value, 'hostPath') === null ? [] : [[name, textField(value, 'hostPath', 'path') ?? name]])));
    return gathered(containersOf(object), (container) =>
      gathered(mountsOf(container), (mount) => {
        const folder = folders.get(mount.name);
        if (folder === undefined || mount.readOnly) return [];
        const path = [...mount.path, 'readOnly'];
        const name = nameOf(container);
        return [
          {
            path,
            message: { en: `Container ${name} may write to ${folder} of its node`, ko: `노드의 폴더에 쓸 수 있습니다: ${folder}(컨테이너 ${name})` },
            // a program that writes there fails
            fix: { label: { en: 'Mount it read-only', ko: '읽기 전용으로 마운트' }, safe: false, steps: [{ op: 'set', path, value: true }] },
          },
        ];
      }),
    );
  },
};

export const cases: CheckCase[] = [
  {
    name: 'makes the mounts of such volumes read-only',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  containers:
    - name: agent
      volumeMounts:
        - name: logs # of all Pods
          mountPath: /logs
        - {name: tmp, mountPath: /tmp}
  initContainers: [{name: wait, volumeMounts: [{name: logs, mountPath: /l, readOnly: false}]}]
  volumes: [{name: logs, hostPath: {path: /var/log}}, {name: tmp, emptyDir: {}}]
`,
    finds: ['/spec/containers/0/volumeMounts/0/readOnly', '/spec/initContainers/0/volumeMounts/0/readOnly'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  containers:
    - name: agent
      volumeMounts:
        - name: logs # of all Pods
          mountPath: /logs
          readOnly: true
        - {name: tmp, mountPath: /tmp}
  initContainers: [{name: wait, volumeMounts: [{name: logs, mountPath: /l, readOnly: true}]}]
  volumes: [{name: logs, hostPath: {path: /var/log}}, {name: tmp, emptyDir: {}}]
`,
  },
  {
    name: 'is content with read-only mounts, and with a volume that nobody mounts',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: agent}
spec:
  containers: [{name: agent, volumeMounts: [{name: logs, mountPath: /logs, readOnly: true}]}]
  volumes: [{name: logs, hostPath: {path: /var/log}}, {name: more, hostPath: {path: /data}}]
`,
    finds: [],
  },
];
