import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { field, mapField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Fix, Report } from '../../check.ts';
import { containersOf, containersOfOther, podSpecPath } from '../../reading/containers.ts';
import { podSpecOfOther } from '../../reading/linked-pods.ts';
import { isBelow, mountsOf, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { writtenPathsOf } from '../../reading/written-paths.ts';

export const readOnlyRootWithoutWritableMount: BundleCheck = {
  id: 'read-only-root-without-writable-mount',
  severity: 'info',
  area: 'security',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  reads: ['pods'],
  title: { en: 'Read-only root and nowhere to write', ko: '읽기 전용 루트인데 쓸 곳이 없습니다' },
  why: {
    en: 'With readOnlyRootFilesystem every write outside a mount fails. Programs that open a temporary file, a log or a cache at the start never get ready.',
    ko: 'readOnlyRootFilesystem에서는 마운트 밖에 쓰는 것이 모두 실패합니다. 시작할 때 임시 파일, 로그, 캐시를 여는 프로그램은 준비 상태가 되지 못합니다.',
  },
  todo: {
    en: 'Mount an emptyDir at /tmp, and at each folder that the program writes to.',
    ko: '/tmp와 프로그램이 쓰는 폴더마다 emptyDir를 마운트하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
  find(object, bundle) {
    const readOnly = containersOf(object).filter(({ role, value }) => role !== 'ephemeral' && field(value, 'securityContext', 'readOnlyRootFilesystem') === true);
    return gathered(readOnly, (container) => (object.summary.fragment === null ? inObject(object, container) : inPart(container, bundle)));
  },
};

/** Folders that a container may write to. */
function writableFolders(container: Container, isReadOnlyVolume: (name: string) => boolean): readonly string[] {
  return gathered(mountsOf(container), ({ name, mountPath, readOnly }) => (readOnly || isReadOnlyVolume(name) ? [] : [mountPath]));
}

/** Volumes that the kubelet mounts read-only whatever the mount says. */
function isConfiguration(volume: Parameters<typeof field>[0]): boolean {
  return ['configMap', 'secret', 'projected', 'downwardAPI', 'image'].some((type) => (field(volume, type) ?? null) !== null);
}

function inObject(object: CheckedObject, container: Container): readonly Report[] {
  const fixed = new Set(gathered(volumesOf(object), ({ name, value }) => (isConfiguration(value) ? [name] : [])));
  const writable = writableFolders(container, (name) => fixed.has(name));
  const denied = writtenPathsOf(container).filter(({ file }) => !writable.some((folder) => isBelow(file, folder)));
  const hasTmp = writable.some((folder) => isBelow('/tmp', folder));
  const path = [...container.path, 'securityContext', 'readOnlyRootFilesystem'];
  const saysTmp = denied.some(({ file }) => isBelow(file, '/tmp'));
  return [
    ...denied.map(({ file, path: place }): Report => ({
      path: place,
      severity: 'warning',
      message: { en: `Container ${nameOf(container)} writes to ${file}, where nothing writable is mounted`, ko: `쓸 수 있는 볼륨이 없는 곳에 씁니다: ${file}(컨테이너 ${nameOf(container)})` },
      fix: mountAt(object, container, folderOf(file)),
    })),
    ...(hasTmp || saysTmp
      ? []
      : [
          {
            path,
            message: { en: `Container ${nameOf(container)} has no writable /tmp`, ko: `쓸 수 있는 /tmp가 없는 컨테이너: ${nameOf(container)}` },
            fix: mountAt(object, container, '/tmp'),
          },
        ]),
  ];
}

/** A file is written beside others: its folder is mounted, but no folder of the system. */
function folderOf(file: string): string {
  const last = file.slice(file.lastIndexOf('/') + 1);
  const parent = file.slice(0, file.lastIndexOf('/'));
  return last.includes('.') && parent.split('/').length > 1 && parent !== '' ? parent : file;
}

function mountAt(object: CheckedObject, container: Container, folder: string): Fix {
  const taken = new Set(volumesOf(object).map(({ name }) => name));
  const words = `${containersOf(object).length > 1 ? `${nameOf(container)}-` : ''}${folder.slice(1)}`;
  const plain = words.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, MOST_LETTERS - 2);
  const name = taken.has(plain) ? `${plain}-2` : plain;
  return {
    label: { en: `Mount an emptyDir at ${folder}`, ko: `emptyDir 마운트: ${folder}` },
    safe: false,
    steps: [
      { op: 'set', path: [...container.path, 'volumeMounts', '-'], value: { name, mountPath: folder } },
      { op: 'set', path: [...(podSpecPath(object) ?? object.path), 'volumes', '-'], value: { name, emptyDir: { sizeLimit: '128Mi' } } },
    ],
  };
}

/** Names of volumes are labels of DNS. */
const MOST_LETTERS = 63;

/** A part seldom shows the mounts: the only container it can belong to does. */
function inPart(container: Container, bundle: Bundle): readonly Report[] {
  if (mountsOf(container).length > 0) return [];
  const path = [...container.path, 'securityContext', 'readOnlyRootFilesystem'];
  const owners = ownersIn(bundle);
  const lacking = owners.filter(({ hasTmp }) => !hasTmp);
  const [owner] = lacking;
  if (owner === undefined || lacking.length < owners.length) {
    return [{ path, message: { en: 'The container needs a writable mount at /tmp and wherever else it writes', ko: '/tmp를 비롯해 쓰는 곳마다 쓸 수 있는 마운트가 필요합니다' } }];
  }
  return [
    {
      path,
      severity: 'warning',
      message: {
        en: `Container ${owner.name} of ${owner.object.summary.name ?? ''} has no writable /tmp for a read-only root`,
        ko: `읽기 전용 루트에 필요한 쓰기 가능한 /tmp가 없습니다. 컨테이너: ${owner.name}, 워크로드: ${owner.object.summary.name ?? ''}`,
      },
      related: { key: owner.object.key, path: owner.object.summary.path },
    },
  ];
}

interface Owner {
  readonly object: LinkedObject;
  readonly name: string;
  readonly hasTmp: boolean;
}

/** The containers of whole workloads of the bundle, as far as they say what they run. */
function ownersIn(bundle: Bundle): readonly Owner[] {
  return gathered(bundle.podMakers(), (object) => {
    const volumes = mapField({ spec: podSpecOfOther(object, bundle) ?? null }, 'spec');
    return containersOfOther(object, bundle)
      .filter(({ role, value }) => role === 'main' && field(value, 'image') !== undefined)
      .map((container): Owner => ({
        object,
        name: nameOf(container),
        hasTmp: volumes !== null && writableFolders(container, () => false).some((folder) => isBelow('/tmp', folder)),
      }));
  });
}

export const cases: CheckCase[] = [
  {
    name: 'hints at a missing /tmp, and mounts one',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        readOnlyRootFilesystem: true
      volumeMounts:
        - {name: settings, mountPath: /tmp} # read-only by itself
  volumes:
    - {name: settings, configMap: {name: web}}
`,
    finds: ['/spec/containers/0/securityContext/readOnlyRootFilesystem'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        readOnlyRootFilesystem: true
      volumeMounts:
        - {name: settings, mountPath: /tmp} # read-only by itself
        - name: tmp
          mountPath: /tmp
  volumes:
    - {name: settings, configMap: {name: web}}
    - name: tmp
      emptyDir:
        sizeLimit: 128Mi
`,
  },
  {
    name: 'warns of files that are written elsewhere, by what options and variables say',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          image: web:1.0.0
          env: [{name: JAVA_OPTS, value: "-Djava.io.tmpdir=/work -Xmx1g"}, {name: APP_LOG_FILE, value: /var/log/web/app.log}, {name: CONFIG_PATH, value: /etc/web}]
          securityContext: {readOnlyRootFilesystem: true}
          volumeMounts: [{name: scratch, mountPath: /tmp}, {name: work, mountPath: /work, readOnly: true}]
      volumes: [{name: scratch, emptyDir: {}}, {name: work, emptyDir: {}}]
`,
    finds: ['/spec/template/spec/containers/0/env/0/value warning', '/spec/template/spec/containers/0/env/1/value warning'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          image: web:1.0.0
          env: [{name: JAVA_OPTS, value: "-Djava.io.tmpdir=/work -Xmx1g"}, {name: APP_LOG_FILE, value: /var/log/web/app.log}, {name: CONFIG_PATH, value: /etc/web}]
          securityContext: {readOnlyRootFilesystem: true}
          volumeMounts: [{name: scratch, mountPath: /tmp}, {name: work, mountPath: /work, readOnly: true}, {name: work-2, mountPath: /work}, {name: var-log-web, mountPath: /var/log/web}]
      volumes: [{name: scratch, emptyDir: {}}, {name: work, emptyDir: {}}, {name: work-2, emptyDir: {sizeLimit: 128Mi}}, {name: var-log-web, emptyDir: {sizeLimit: 128Mi}}]
`,
  },
  {
    name: 'knows what nginx writes to',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: "nginx:1.27.0", securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: t, mountPath: /tmp}, {name: c, mountPath: /var/cache/nginx}]}], volumes: [{name: t, emptyDir: {}}, {name: c, emptyDir: {}}]}
`,
    finds: ['/spec/containers/0/image warning'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: "nginx:1.27.0", securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: t, mountPath: /tmp}, {name: c, mountPath: /var/cache/nginx}, {name: var-run, mountPath: /var/run}]}], volumes: [{name: t, emptyDir: {}}, {name: c, emptyDir: {}}, {name: var-run, emptyDir: {sizeLimit: 128Mi}}]}
`,
  },
  {
    name: 'only hints at a part alone',
    yaml: `securityContext:
  readOnlyRootFilesystem: true
`,
    finds: ['/securityContext/readOnlyRootFilesystem'],
  },
  {
    name: 'lays a part over the container it can belong to',
    yaml: `securityContext:
  readOnlyRootFilesystem: true
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "web:1.0.0"}]}}}
`,
    finds: ['/securityContext/readOnlyRootFilesystem warning'],
  },
  {
    name: 'is content with a writable /tmp or root of mounts, and asks nothing of a writable root',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: a, securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: t, mountPath: /tmp/}], args: ["--log-file=/tmp/a.log"]}
    - {name: b, args: ["--log-file=/var/b.log"]}
  ephemeralContainers: [{name: c, securityContext: {readOnlyRootFilesystem: true}}]
  volumes: [{name: t, emptyDir: {}}]
`,
    finds: [],
  },
];
