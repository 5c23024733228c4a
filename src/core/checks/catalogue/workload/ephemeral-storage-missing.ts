import { gathered } from '../../../gathered.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import { compareQuantities, parseQuantity } from '../../../quantity/quantity.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { CheckCase, Fix, FixStep, ObjectCheck } from '../../check.ts';
import { commandLineOf, variablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import { amountIn, askingContainersOf, states, statesRequest } from '../../reading/resources.ts';

export const ephemeralStorageMissing: ObjectCheck = {
  id: 'ephemeral-storage-missing',
  severity: 'info',
  area: 'workload',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: ['container', 'pod-spec', 'pod'],
  title: { en: 'Local disk is not bounded', ko: '로컬 디스크 사용량에 제한이 없습니다' },
  why: {
    en: 'Logs, emptyDir volumes and files in the container lie on the disk of the node. When it fills up, the kubelet evicts Pods until there is room, not only the one that wrote.',
    ko: '로그, emptyDir 볼륨, 컨테이너 안의 파일은 노드의 디스크에 쌓입니다. 디스크가 차면 kubelet은 파일을 쓴 파드만이 아니라 다른 파드도 축출합니다.',
  },
  todo: {
    en: 'Set ephemeral-storage in resources.requests and resources.limits.',
    ko: 'resources.requests와 resources.limits에 ephemeral-storage를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage',
  find(object) {
    const spec = podSpecOf(object);
    const boundless = askingContainersOf(object).filter(({ value }) => !states(value, 'limits', STORAGE) || !statesRequest(value, STORAGE));
    return gathered(boundless, (container) => {
      const written = growingPlace(container, spec);
      // logs are all that is left, and the kubelet rotates those
      if (written === null && field(container.value, 'securityContext', 'readOnlyRootFilesystem') === true) return [];
      const name = nameOf(container);
      const side = states(container.value, 'limits', STORAGE) ? 'requests' : 'limits';
      return [{
        path: [...container.path, 'resources', side, STORAGE],
        ...(written === null ? {} : { severity: 'warning' as const }),
        message:
          written === null
            ? { en: `Container ${name} may fill the disk of its node`, ko: `노드의 디스크를 채울 수 있는 컨테이너: ${name}` }
            : { en: `Container ${name} writes to ${written} and may fill the disk of its node`, ko: `${written} 경로에 쓰면서 노드의 디스크를 채울 수 있는 컨테이너: ${name}` },
        fix: startingAmounts(container),
      }];
    });
  },
};

const STORAGE = 'ephemeral-storage';
const STARTING_REQUEST = '256Mi';
const STARTING_LIMIT = '1Gi';

/** Where the container writes what nothing bounds: an emptyDir without size, or its own writable files. */
function growingPlace(container: Container, spec: YamlValue | undefined): string | null {
  const boundless = listField(spec, 'volumes').filter(isBoundless).map((volume) => field(volume, 'name'));
  const mounts = listField(container.value, 'volumeMounts');
  const mounted = mounts.find((mount) => field(mount, 'readOnly') !== true && boundless.includes(field(mount, 'name')));
  if (mounted !== undefined) return textField(mounted, 'mountPath') ?? 'emptyDir';
  if (field(container.value, 'securityContext', 'readOnlyRootFilesystem') === true) return null;
  const told = [...variablesOf(container).map(({ value }) => value ?? ''), ...commandLineOf(container.value)];
  const places = told.flatMap((text) => DATA_PATH.exec(text)?.[1] ?? []);
  const onVolume = (place: string): boolean => mounts.some((mount) => isBelow(place, textField(mount, 'mountPath') ?? ''));
  return places.find((place) => !onVolume(place)) ?? null;
}

/** A directory for logs or data, alone or behind an option's equals sign. */
const DATA_PATH = /(?:^|[\s=])(\/(?:[\w.-]+\/)*(?:logs?|data)(?:\/[\w./-]*)?)$/;

function isBelow(place: string, directory: string): boolean {
  return directory !== '' && (place === directory || place.startsWith(directory.endsWith('/') ? directory : `${directory}/`));
}

/** One in memory counts as memory. */
function isBoundless(volume: YamlValue): boolean {
  const empty = mapField(volume, 'emptyDir');
  return empty !== null && (field(empty, 'sizeLimit') ?? null) === null && field(empty, 'medium') !== 'Memory';
}

/** To be tuned by the user; what is written stays. */
function startingAmounts({ path, value }: Container): Fix {
  const request = amountIn(value, 'requests', STORAGE);
  const limit = amountIn(value, 'limits', STORAGE);
  const usual = parseQuantity(STARTING_LIMIT);
  const room = request !== null && usual !== null && compareQuantities(request, usual) > 0 ? (field(value, 'resources', 'requests', STORAGE) ?? STARTING_LIMIT) : STARTING_LIMIT;
  const steps: FixStep[] = [];
  if (!statesRequest(value, STORAGE)) steps.push({ op: 'set', path: [...path, 'resources', 'requests', STORAGE], value: limit === null ? STARTING_REQUEST : (field(value, 'resources', 'limits', STORAGE) ?? STARTING_REQUEST) });
  if (!states(value, 'limits', STORAGE)) steps.push({ op: 'set', path: [...path, 'resources', 'limits', STORAGE], value: room });
  return { label: { en: 'Bound local disk', ko: '로컬 디스크 제한 추가' }, safe: false, steps };
}

export const cases: CheckCase[] = [
  {
    name: 'warns of an emptyDir that grows, and tells the rest',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      initContainers:
        - {name: wait, volumeMounts: [{name: bounded, mountPath: /b}, {name: memory, mountPath: /m}]}
      containers:
        - name: web
          resources: # measured
            requests: {ephemeral-storage: 2Gi}
          volumeMounts: [{name: cache, mountPath: /var/cache/web}]
        - {name: reader, volumeMounts: [{name: cache, mountPath: /in, readOnly: true}]}
      volumes:
        - {name: cache, emptyDir: {}}
        - {name: bounded, emptyDir: {sizeLimit: 1Gi}}
        - {name: memory, emptyDir: {medium: Memory}}
`,
    finds: [
      '/spec/template/spec/initContainers/0/resources/limits/ephemeral-storage',
      '/spec/template/spec/containers/0/resources/limits/ephemeral-storage warning',
      '/spec/template/spec/containers/1/resources/limits/ephemeral-storage',
    ],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      initContainers:
        - {name: wait, resources: {requests: {ephemeral-storage: 256Mi}, limits: {ephemeral-storage: 1Gi}}, volumeMounts: [{name: bounded, mountPath: /b}, {name: memory, mountPath: /m}]}
      containers:
        - name: web
          resources: # measured
            requests: {ephemeral-storage: 2Gi}
            limits:
              ephemeral-storage: 2Gi
          volumeMounts: [{name: cache, mountPath: /var/cache/web}]
        - {name: reader, resources: {requests: {ephemeral-storage: 256Mi}, limits: {ephemeral-storage: 1Gi}}, volumeMounts: [{name: cache, mountPath: /in, readOnly: true}]}
      volumes:
        - {name: cache, emptyDir: {}}
        - {name: bounded, emptyDir: {sizeLimit: 1Gi}}
        - {name: memory, emptyDir: {medium: Memory}}
`,
  },
  {
    name: 'warns of logs and data in the container, unless a volume lies there or nothing can be written',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, env: [{name: LOG_DIR, value: /var/log/app}]}
    - {name: b, args: [--dir=/srv/data], volumeMounts: [{name: disk, mountPath: /srv}]}
    - {name: c, args: [--dir=/srv/data], securityContext: {readOnlyRootFilesystem: true}}
    - {name: d, securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: tmp, mountPath: /tmp}]}
  volumes: [{name: disk, persistentVolumeClaim: {claimName: disk}}, {name: tmp, emptyDir: {}}]
`,
    finds: [
      '/spec/containers/0/resources/limits/ephemeral-storage warning',
      '/spec/containers/1/resources/limits/ephemeral-storage',
      '/spec/containers/3/resources/limits/ephemeral-storage warning',
    ],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - {name: a, env: [{name: LOG_DIR, value: /var/log/app}], resources: {requests: {ephemeral-storage: 256Mi}, limits: {ephemeral-storage: 1Gi}}}
    - {name: b, args: [--dir=/srv/data], resources: {requests: {ephemeral-storage: 256Mi}, limits: {ephemeral-storage: 1Gi}}, volumeMounts: [{name: disk, mountPath: /srv}]}
    - {name: c, args: [--dir=/srv/data], securityContext: {readOnlyRootFilesystem: true}}
    - {name: d, resources: {requests: {ephemeral-storage: 256Mi}, limits: {ephemeral-storage: 1Gi}}, securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: tmp, mountPath: /tmp}]}
  volumes: [{name: disk, persistentVolumeClaim: {claimName: disk}}, {name: tmp, emptyDir: {}}]
`,
  },
  {
    name: 'is content with a limit, which is the request too',
    yaml: `name: a
image: a:1.0.0
resources: {limits: {ephemeral-storage: 1Gi}}
`,
    finds: [],
  },
];
