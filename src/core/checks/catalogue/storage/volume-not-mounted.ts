import { gathered } from '../../../gathered.ts';
import { listField, mapField, textField } from '../../../kinds/fields.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { mountsOf, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const volumeNotMounted: BundleCheck = {
  id: 'volume-not-mounted',
  severity: 'info',
  area: 'storage',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: ['pod-spec', 'pod-spec-part', 'pod', 'mixed'],
  reads: ['pods'],
  title: { en: 'Volume that no container mounts', ko: '아무 컨테이너도 마운트하지 않는 볼륨' },
  why: {
    en: 'The Pod waits for the volume before it starts, and no program sees it. Often a volumeMount was forgotten, and the data go to the container instead, where they are lost.',
    ko: '파드는 이 볼륨이 준비되어야 시작하는데 어떤 프로그램도 볼 수 없습니다. 대개 volumeMounts를 빠뜨린 것이며, 데이터는 컨테이너에 쓰였다가 사라집니다.',
  },
  todo: { en: 'Mount it in a container, or remove it.', ko: '컨테이너에 마운트하거나 볼륨을 지우세요.' },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  find(object, bundle) {
    const isPart = object.summary.fragment !== null;
    const containers = containersOf(object);
    // a part alone does not show who mounts its volumes
    if ((isPart && bundle.podMakers().length === 0) || (!isPart && containers.length === 0)) return [];
    const used = new Set(gathered(containers, (container) => [...mountsOf(container).map(({ name }) => name), ...devicesOf(container.value)]));
    return gathered(ownVolumes(object), ({ name, path, keepsData }): Report[] => {
      if (used.has(name)) return [];
      const elsewhere = isMountedElsewhere(name, object, bundle);
      if (isPart && elsewhere) return [];
      return [
        {
          path,
          severity: keepsData && !elsewhere ? 'warning' : 'info',
          message: keepsData
            ? { en: `No container mounts ${name}: nothing is written to it`, ko: `마운트한 컨테이너가 없어 아무것도 쓰이지 않는 볼륨: ${name}` }
            : { en: `No container mounts ${name}`, ko: `마운트한 컨테이너가 없는 볼륨: ${name}` },
          open: openForm('storage', path),
        },
      ];
    });
  },
};

interface OwnVolume {
  readonly name: string;
  readonly path: Path;
  readonly keepsData: boolean;
}

function ownVolumes(object: CheckedObject): readonly OwnVolume[] {
  const templates = object.summary.known === 'StatefulSet' ? listField(object.value, 'spec', 'volumeClaimTemplates') : [];
  return [
    ...volumesOf(object).map(({ name, value, path }) => ({ name, path: [...path, 'name'], keepsData: mapField(value, 'persistentVolumeClaim') !== null })),
    ...gathered(templates, (template, index): OwnVolume[] => {
      const name = textField(template, 'metadata', 'name');
      return name === null ? [] : [{ name, path: [...object.path, 'spec', 'volumeClaimTemplates', index, 'metadata', 'name'], keepsData: true }];
    }),
  ];
}

function devicesOf(container: Parameters<typeof listField>[0]): readonly string[] {
  return listField(container, 'volumeDevices').flatMap((device) => textField(device, 'name') ?? []);
}

/** Whether any workload of the bundle mounts a volume of that name: a patch over this one may. */
function isMountedElsewhere(name: string, { summary }: CheckedObject, bundle: Bundle): boolean {
  return bundle.podMakers().some(
    (maker) => maker.summary !== summary && maker.summary.references.some((reference) => reference.by === 'part' && reference.part === 'volume' && reference.name === name),
  );
}

export const cases: CheckCase[] = [
  {
    name: 'hints at what is not mounted, and warns of claims, also those of a StatefulSet',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    spec:
      containers: [{name: db, volumeMounts: [{name: settings, mountPath: /etc/db}]}]
      initContainers: [{name: format, volumeDevices: [{name: raw, devicePath: /dev/raw}]}]
      volumes:
        - {name: settings, configMap: {name: db}}
        - {name: tmp, emptyDir: {}}
        - {name: raw, persistentVolumeClaim: {claimName: raw}}
        - {name: backup, persistentVolumeClaim: {claimName: backup}}
  volumeClaimTemplates: [{metadata: {name: data}}]
`,
    finds: [
      '/spec/template/spec/volumes/1/name',
      '/spec/template/spec/volumes/3/name warning',
      '/spec/volumeClaimTemplates/0/metadata/name warning',
    ],
  },
  {
    name: 'judges a part by the workloads beside it',
    yaml: `volumes:
  - {name: storage, persistentVolumeClaim: {claimName: web}}
  - {name: cache, emptyDir: {}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, volumeMounts: [{name: cache, mountPath: /cache}]}]}}}
`,
    finds: ['/volumes/0/name warning'],
  },
  {
    name: 'says nothing of a part alone, of what is mounted, and before there is a container',
    yaml: `volumes: [{name: storage, persistentVolumeClaim: {claimName: web}}]
`,
    finds: [],
  },
  {
    name: 'only hints at a claim of a name that another workload mounts',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {containers: [{name: b, volumeMounts: [{name: data, mountPath: /data}]}], volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: begun}
spec: {template: {spec: {volumes: [{name: tmp, emptyDir: {}}]}}}
`,
    finds: ['/spec/volumes/0/name'],
  },
];
