import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { mountsOf, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

export const configMountNotReadOnly: ObjectCheck = {
  id: 'config-mount-not-read-only',
  severity: 'info',
  area: 'storage',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['pod-spec', 'pod', 'mixed'],
  title: { en: 'Configuration mounted without readOnly', ko: '설정을 readOnly 없이 마운트합니다' },
  why: {
    en: 'The kubelet mounts ConfigMaps, Secrets and projected volumes read-only in any case. Written down, it tells the reader so, and no program is built that counts on writing there.',
    ko: 'kubelet은 컨피그맵, 시크릿, projected 볼륨을 어차피 읽기 전용으로 마운트합니다. 적어 두면 읽는 사람이 알 수 있고, 그곳에 쓰려는 프로그램을 만들지 않게 됩니다.',
  },
  todo: { en: 'Write readOnly: true at the mount.', ko: '마운트에 readOnly: true를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#configmap',
  find(object) {
    const configuration = new Set(gathered(volumesOf(object), ({ name, value }) => (TYPES.some((type) => (field(value, type) ?? null) !== null) ? [name] : [])));
    return gathered(containersOf(object), (container) =>
      mountsOf(container)
        .filter(({ name, readOnly }) => configuration.has(name) && !readOnly)
        .map(({ name, path: mount }) => {
          const path = [...mount, 'readOnly'];
          return {
            path,
            message: { en: `Container ${nameOf(container)} mounts ${name} without readOnly: true`, ko: `readOnly: true 없이 마운트한 볼륨: ${name}(컨테이너 ${nameOf(container)})` },
            fix: { label: { en: 'Write readOnly: true', ko: 'readOnly: true 추가' }, safe: true, steps: [{ op: 'set', path, value: true }] },
          };
        }),
    );
  },
};

const TYPES = ['configMap', 'secret', 'projected', 'downwardAPI'] as const;

export const cases: CheckCase[] = [
  {
    name: 'writes it at mounts of each type',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      volumeMounts:
        - name: settings
          mountPath: /etc/web # read at start
        - {name: key, mountPath: /key, readOnly: false}
        - {name: data, mountPath: /data}
  initContainers: [{name: wait, volumeMounts: [{name: about, mountPath: /about}]}]
  volumes: [{name: settings, configMap: {name: web}}, {name: key, secret: {secretName: web}}, {name: about, downwardAPI: {}}, {name: data, emptyDir: {}}]
`,
    finds: ['/spec/containers/0/volumeMounts/0/readOnly', '/spec/containers/0/volumeMounts/1/readOnly', '/spec/initContainers/0/volumeMounts/0/readOnly'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      volumeMounts:
        - name: settings
          mountPath: /etc/web # read at start
          readOnly: true
        - {name: key, mountPath: /key, readOnly: true}
        - {name: data, mountPath: /data}
  initContainers: [{name: wait, volumeMounts: [{name: about, mountPath: /about, readOnly: true}]}]
  volumes: [{name: settings, configMap: {name: web}}, {name: key, secret: {secretName: web}}, {name: about, downwardAPI: {}}, {name: data, emptyDir: {}}]
`,
  },
  {
    name: 'speaks of parts that show mount and volume, side by side or below spec',
    yaml: `volumeMounts:
  - {name: settings, mountPath: /etc/web}
volumes:
  - {name: settings, configMap: {name: web}}
---
spec:
  containers:
    - {name: web, image: "web:1.0.0", volumeMounts: [{name: settings, mountPath: /etc/web}]}
  volumes:
    - {name: settings, projected: {sources: []}}
`,
    finds: ['/volumeMounts/0/readOnly', '#1/spec/containers/0/volumeMounts/0/readOnly'],
    fixed: `volumeMounts:
  - {name: settings, mountPath: /etc/web, readOnly: true}
volumes:
  - {name: settings, configMap: {name: web}}
---
spec:
  containers:
    - {name: web, image: "web:1.0.0", volumeMounts: [{name: settings, mountPath: /etc/web, readOnly: true}]}
  volumes:
    - {name: settings, projected: {sources: []}}
`,
  },
  {
    name: 'is content with readOnly, and with volumes that are written to',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, volumeMounts: [{name: a, mountPath: /a, readOnly: true}, {name: b, mountPath: /b}, {name: c, mountPath: /c}]}]
  volumes: [{name: a, configMap: {name: a}}, {name: b, persistentVolumeClaim: {claimName: b}}]
`,
    finds: [],
  },
];
