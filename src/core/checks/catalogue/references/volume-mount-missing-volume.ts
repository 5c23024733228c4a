import { gathered } from '../../../gathered.ts';
import { partsNamed, partsOfSort } from '../../../graph/summary.ts';
import { listField, textField } from '../../../kinds/fields.ts';
import { nearestOf } from '../../../schema/nearest.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const volumeMountMissingVolume: ObjectCheck = {
  id: 'volume-mount-missing-volume',
  severity: 'error',
  area: 'storage',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['pod', 'pod-spec'],
  title: { en: 'A mount without its volume', ko: '마운트에 해당하는 볼륨이 없습니다' },
  why: {
    en: 'A container mounts volumes of its Pod by name. The API server refuses a workload that mounts what the Pod does not have.',
    ko: '컨테이너는 파드의 볼륨을 이름으로 마운트합니다. 파드에 없는 볼륨을 마운트하면 API 서버가 워크로드를 거부합니다.',
  },
  todo: {
    en: 'Add the volume to spec.volumes (or the claim to volumeClaimTemplates), mend the name, or remove the mount.',
    ko: 'spec.volumes에 볼륨을(또는 volumeClaimTemplates에 클레임을) 추가하거나, 이름을 고치거나, 마운트를 지우세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  find(object) {
    return [...missingVolumes(object), ...badPlaces(object)];
  },
};

function missingVolumes({ summary }: CheckedObject): readonly Report[] {
  return gathered(summary.references, (reference): Report[] => {
    if (reference.by !== 'part' || reference.part !== 'volume' || !reference.needed || typeof reference.of === 'number') return [];
    const { name, of: within, path } = reference;
    if (partsNamed(summary, 'volume', name, within).length > 0) return [];
    const volumes = partsOfSort(summary, 'volume', within).flatMap((part) => part.name ?? []);
    const near = nearestOf(String(name), volumes)?.name;
    return [
      {
        path,
        message: {
          en: `The Pod has no volume ${name}${near === undefined ? '' : `: is ${near} meant?`}`,
          ko: `파드에 이 볼륨이 없습니다: ${name}${near === undefined ? '' : `. 혹시 이 이름인가요: ${near}`}`,
        },
        ...(near === undefined ? { open: openForm('storage', path) } : { fix: mountOf(path, near) }),
      },
    ];
  });
}

function mountOf(path: Report['path'], name: string): Fix {
  return { label: { en: `Mount ${name}`, ko: `마운트할 볼륨 바꾸기: ${name}` }, safe: false, steps: [{ op: 'set', path, value: name }] };
}

/** Two mounts at one place are told by the schema's checks. */
function badPlaces(object: CheckedObject): readonly Report[] {
  return gathered(containersOf(object), (container) =>
    gathered(listField(container.value, 'volumeMounts'), (mount, index): Report[] => {
      const place = textField(mount, 'mountPath');
      if (place === null) return [];
      const path = [...container.path, 'volumeMounts', index, 'mountPath'];
      // C:\\data is a place on Windows
      return place.replace(/^[A-Za-z]:[\\/]/, '').includes(':')
        ? [{ path, message: { en: `A mount path must not contain a colon: ${place}`, ko: `마운트 경로에는 콜론을 쓸 수 없습니다: ${place}` } }]
        : [];
    }),
  );
}

export const cases: CheckCase[] = [
  {
    name: 'finds mounts and devices without volume in every container',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - {name: a, volumeMounts: [{name: cache, mountPath: /cache}], volumeDevices: [{name: disk, devicePath: /dev/x}]}
  initContainers:
  - {name: b, volumeMounts: [{name: secrets, mountPath: /s}, {name: data, mountPath: /data}]}
  volumes: [{name: data}]
`,
    finds: ['/spec/containers/0/volumeMounts/0/name', '/spec/containers/0/volumeDevices/0/name', '/spec/initContainers/0/volumeMounts/0/name'],
  },
  {
    name: 'offers the volume that is nearly named',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - name: web
        volumeMounts:
        - name: config-volum # files
          mountPath: /config
      volumes:
      - name: config-volume
        emptyDir: {}
`,
    finds: ['/spec/template/spec/containers/0/volumeMounts/0/name'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - name: web
        volumeMounts:
        - name: config-volume # files
          mountPath: /config
      volumes:
      - name: config-volume
        emptyDir: {}
`,
  },
  {
    name: 'finds a colon in a path',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    volumeMounts: [{name: a, mountPath: /data}, {name: b, mountPath: "/x:ro"}]
  volumes: [{name: a}, {name: b}]
`,
    finds: ['/spec/containers/0/volumeMounts/1/mountPath'],
  },
  {
    name: 'knows claim templates, relative paths, drives, and one place in two containers',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    spec:
      containers:
      - {name: a, volumeMounts: [{name: data, mountPath: /data}, {name: tmp, mountPath: tmp}]}
      - {name: b, volumeMounts: [{name: data, mountPath: /data}, {name: tmp, mountPath: 'C:\\tmp'}]}
      volumes: [{name: tmp}]
  volumeClaimTemplates: [{metadata: {name: data}}]
`,
    finds: [],
  },
];
