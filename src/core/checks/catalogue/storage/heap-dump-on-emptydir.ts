import { gathered } from '../../../gathered.ts';
import { field, mapField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import { type Quantity, quantityOf } from '../../../quantity/quantity.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { bytesOf, type JavaOptions, javaOptionsOf, lastOption } from '../../reading/java.ts';
import { cleanPath, isBelow, mountsOf, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { amountIn } from '../../reading/resources.ts';

export const heapDumpOnEmptydir: ObjectCheck = {
  id: 'heap-dump-on-emptydir',
  severity: 'info',
  area: 'storage',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'Heap dump on a volume that is lost', ko: '사라지는 볼륨에 힙 덤프를 남깁니다' },
  why: {
    en: 'The dump of an OutOfMemoryError is as large as the heap, and is gone with the Pod before anybody has read it. Where it does not fit, the kubelet evicts the Pod instead.',
    ko: 'OutOfMemoryError의 덤프는 힙만큼 크고, 아무도 보기 전에 파드와 함께 사라집니다. 자리가 모자라면 kubelet이 파드를 축출합니다.',
  },
  todo: {
    en: 'Mount a PersistentVolumeClaim at the folder of the dump, with room for the heap.',
    ko: '덤프 폴더에 힙이 들어갈 만한 PersistentVolumeClaim을 마운트하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
  find: (object) => gathered(runningContainersOf(object), (container) => ofContainer(object, container)),
};

interface Dump {
  readonly file: string;
  readonly within: JavaOptions;
}

function dumpOf(options: readonly JavaOptions[]): Dump | null {
  for (const within of options.toReversed()) {
    const file = [...within.text.matchAll(/-XX:HeapDumpPath=["']?([^\s"']+)/g)].at(-1)?.[1];
    if (file !== undefined) return { file, within };
  }
  return null;
}

function ofContainer(object: CheckedObject, container: Container): readonly Report[] {
  const options = javaOptionsOf(container);
  const dump = dumpOf(options);
  if (dump === null || !dump.file.startsWith('/')) return [];
  const place = cleanPath(dump.file);
  const mount = mountsOf(container)
    .filter(({ mountPath }) => isBelow(place, mountPath))
    .reduce<{ readonly name: string; readonly mountPath: string } | null>((deepest, one) => (deepest === null || one.mountPath.length > deepest.mountPath.length ? one : deepest), null);
  const volume = mount === null ? null : (volumesOf(object).find(({ name }) => name === mount.name) ?? null);
  const onDisk = mount === null;
  if (onDisk && field(container.value, 'securityContext', 'readOnlyRootFilesystem') === true) return [];
  if (!onDisk && (volume === null || mapField(volume.value, 'emptyDir') === null)) return [];
  const heap = lastOption(options, /-Xmx(\d+)([kKmMgGtT]?)\b/g);
  const most = heap === null ? null : { bytes: bytesOf(heap), option: heap.option };
  const rooms = [
    roomOf('sizeLimit', quantityOf(field(volume?.value, 'emptyDir', 'sizeLimit'))),
    roomOf('limits.ephemeral-storage', amountIn(container.value, 'limits', 'ephemeral-storage')),
  ];
  const tooSmall = most === null ? undefined : rooms.find((room) => room.bytes !== null && room.bytes < most.bytes);
  const where = volume === null ? { en: 'the container itself', ko: '컨테이너 자체' } : { en: `emptyDir ${volume.name}`, ko: `emptyDir(${volume.name})` };
  const size = most === null ? '' : ` (${most.option})`;
  return [
    {
      path: dump.within.path,
      ...(tooSmall === undefined ? {} : { severity: 'warning' }),
      message:
        tooSmall === undefined
          ? { en: `The heap dump of ${nameOf(container)} goes to ${where.en} and is lost with the Pod${size}`, ko: `힙 덤프가 파드와 함께 사라집니다${size}. 위치: ${where.ko}, 컨테이너 ${nameOf(container)}` }
          : { en: `The heap dump of ${nameOf(container)}${size} does not fit into ${tooSmall.name} of ${where.en}: the Pod is evicted`, ko: `힙 덤프가 ${tooSmall.name}보다 커서 파드가 축출됩니다${size}. 위치: ${where.ko}, 컨테이너 ${nameOf(container)}` },
      open: openForm('storage', dump.within.path),
    },
  ];
}

function roomOf(name: string, amount: Quantity | null) {
  return { name, bytes: amount === null ? null : amount.nano / 1_000_000_000n };
}

export const cases: CheckCase[] = [
  {
    name: 'says that an emptyDir is lost, and warns where the dump does not fit',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: a
          env: [{name: JAVA_TOOL_OPTIONS, value: "-Xmx1g -XX:HeapDumpPath=/dumps/a.hprof"}]
          volumeMounts: [{name: dumps, mountPath: /dumps}]
        - name: b
          command: [java, -Xmx3g, "-XX:HeapDumpPath=/dumps/b.hprof", -jar, b.jar]
          volumeMounts: [{name: dumps, mountPath: /dumps/}]
        - name: c
          args: [-Xmx2048m, "-XX:HeapDumpPath=/tmp"]
          resources: {limits: {ephemeral-storage: 1Gi}}
      volumes: [{name: dumps, emptyDir: {sizeLimit: 2Gi}}]
`,
    finds: [
      '/spec/template/spec/containers/0/env/0/value',
      '/spec/template/spec/containers/1/command/2 warning',
      '/spec/template/spec/containers/2/args/1 warning',
    ],
  },
  {
    name: 'knows the container itself, and the innermost mount',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: a
      env: [{name: JAVA_OPTS, value: "-XX:HeapDumpPath=/var/dumps"}]
    - name: b
      env: [{name: JAVA_OPTS, value: "-XX:HeapDumpPath=/data/dumps/b.hprof"}]
      volumeMounts: [{name: data, mountPath: /data}, {name: dumps, mountPath: /data/dumps}]
  volumes: [{name: data, emptyDir: {}}, {name: dumps, persistentVolumeClaim: {claimName: dumps}}]
`,
    finds: ['/spec/containers/0/env/0/value'],
  },
  {
    name: 'is silent on a claim, on a read-only root, in init containers, and without a path',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: a, env: [{name: JAVA_OPTS, value: "-XX:HeapDumpPath=/dumps"}], volumeMounts: [{name: dumps, mountPath: /dumps}]}
    - {name: b, env: [{name: JAVA_OPTS, value: "-XX:HeapDumpPath=/tmp/b"}], securityContext: {readOnlyRootFilesystem: true}}
    - {name: c, env: [{name: JAVA_OPTS, value: "-XX:+HeapDumpOnOutOfMemoryError -Xmx1g"}]}
  initContainers: [{name: d, args: ["-XX:HeapDumpPath=/tmp"]}]
  volumes: [{name: dumps, persistentVolumeClaim: {claimName: dumps}}]
`,
    finds: [],
  },
];
