import { field, mapField } from '../../../kinds/fields.ts';
import type { CheckCase, CheckedObject, FixStep, ObjectCheck } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { mountsOf, type Volume, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { amountIn } from '../../reading/resources.ts';
import { printQuantity } from '../../../quantity/quantity.ts';

export const emptydirSizeLimitMissing: ObjectCheck = {
  id: 'emptydir-size-limit-missing',
  severity: 'warning',
  area: 'storage',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'Volume emptyDir without sizeLimit', ko: 'emptyDir에 sizeLimit이 없습니다' },
  why: {
    en: 'An emptyDir without a limit grows until the disk of the node is full: then the kubelet evicts Pods, not always this one. In memory it counts against the memory limit of whoever writes.',
    ko: '한도가 없는 emptyDir는 노드의 디스크가 찰 때까지 커집니다. 그러면 kubelet이 파드를 축출하는데, 이 파드가 아닐 수도 있습니다. 메모리를 쓰는 emptyDir는 쓴 컨테이너의 메모리 한도에 포함됩니다.',
  },
  todo: {
    en: 'Set emptyDir.sizeLimit to somewhat more than the program writes.',
    ko: '프로그램이 쓰는 양보다 조금 크게 emptyDir.sizeLimit을 정하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
  find(object) {
    const unlimited = volumesOf(object).filter(({ value }) => mapField(value, 'emptyDir') !== null && (field(value, 'emptyDir', 'sizeLimit') ?? null) === null);
    const [first] = unlimited;
    if (first === undefined) return [];
    const names = unlimited.map(({ name }) => name).join(', ');
    return [
      {
        path: [...first.path, 'emptyDir', 'sizeLimit'],
        message: { en: `These volumes may fill the disk of the node: ${names}`, ko: `노드의 디스크를 채울 수 있는 볼륨: ${names}` },
        // a Pod that writes more is evicted
        fix: {
          label: { en: 'Set limits', ko: '한도 설정' },
          safe: false,
          steps: unlimited.map((volume): FixStep => ({ op: 'set', path: [...volume.path, 'emptyDir', 'sizeLimit'], value: limitFor(volume, object) })),
        },
      },
    ];
  },
};

const ON_DISK = '256Mi';
const IN_MEMORY = '64Mi';

/** In memory: half of the smallest memory limit of those that mount it. */
function limitFor({ name, value }: Volume, object: CheckedObject): string {
  if (field(value, 'emptyDir', 'medium') !== 'Memory') return ON_DISK;
  const limits = containersOf(object)
    .filter((container) => mountsOf(container).some((mount) => mount.name === name))
    .flatMap((container) => amountIn(container.value, 'limits', 'memory') ?? []);
  const smallest = limits.reduce<bigint | null>((least, { nano }) => (least === null || nano < least ? nano : least), null);
  return smallest === null || smallest <= 1n ? IN_MEMORY : printQuantity({ nano: smallest / 2n, format: 'binary' });
}

export const cases: CheckCase[] = [
  {
    name: 'says it once for a Pod, and limits each volume',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - {name: web, resources: {limits: {memory: 512Mi}}, volumeMounts: [{name: shm, mountPath: /dev/shm}]}
        - {name: log, resources: {limits: {memory: 128Mi}}}
      volumes:
        - name: tmp
          emptyDir: {} # scratch
        - {name: shm, emptyDir: {medium: Memory}}
        - {name: cache, emptyDir: {sizeLimit: 1Gi}}
`,
    finds: ['/spec/template/spec/volumes/0/emptyDir/sizeLimit'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - {name: web, resources: {limits: {memory: 512Mi}}, volumeMounts: [{name: shm, mountPath: /dev/shm}]}
        - {name: log, resources: {limits: {memory: 128Mi}}}
      volumes:
        - name: tmp
          emptyDir: # scratch
            sizeLimit: 256Mi
        - {name: shm, emptyDir: {medium: Memory, sizeLimit: 256Mi}}
        - {name: cache, emptyDir: {sizeLimit: 1Gi}}
`,
  },
  {
    name: 'takes a small limit in memory where nobody says how much there is',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web}]
  volumes:
    - name: shm
      emptyDir:
        medium: Memory
`,
    finds: ['/spec/volumes/0/emptyDir/sizeLimit'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web}]
  volumes:
    - name: shm
      emptyDir:
        medium: Memory
        sizeLimit: 64Mi
`,
  },
  {
    name: 'is content with limits, and with other volumes',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web}], volumes: [{name: a, emptyDir: {sizeLimit: 1Gi}}, {name: b, configMap: {name: b}}, {name: c}]}
`,
    finds: [],
  },
];
