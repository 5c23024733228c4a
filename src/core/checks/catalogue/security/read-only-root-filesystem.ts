import { gathered } from '../../../gathered.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { CheckCase, CheckedObject, Fix, FixStep, ObjectCheck } from '../../check.ts';
import { containersOf, podSpecPath } from '../../reading/containers.ts';
import { mountsOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import { judgedPodOf } from '../../reading/security-context.ts';

export const readOnlyRootFilesystem: ObjectCheck = {
  id: 'read-only-root-filesystem',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'Writable root file system', ko: '루트 파일시스템에 쓸 수 있습니다' },
  why: {
    en: 'Whoever gets into the program can replace its files and leave tools behind. Files it writes there itself are lost with the container and fill the disk of the node.',
    ko: '침입자가 프로그램 파일을 바꾸고 도구를 남길 수 있습니다. 프로그램이 그곳에 쓴 파일은 컨테이너와 함께 사라지고 노드의 디스크를 채웁니다.',
  },
  todo: {
    en: 'Set readOnlyRootFilesystem: true in the container and mount an emptyDir where it has to write, usually /tmp.',
    ko: '컨테이너에 readOnlyRootFilesystem: true를 쓰고, 써야 하는 곳(보통 /tmp)에는 emptyDir를 마운트하세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  find(object) {
    if (judgedPodOf(object).windows) return [];
    return gathered(containersOf(object), (container) => {
      if (field(container.value, 'securityContext', 'readOnlyRootFilesystem') === true) return [];
      const name = nameOf(container);
      return [
        {
          path: [...container.path, 'securityContext', 'readOnlyRootFilesystem'],
          ...(container.role === 'ephemeral' ? { severity: 'info' } : {}),
          message: { en: `Container ${name} may write anywhere in its file system`, ko: `루트 파일시스템에 쓸 수 있는 컨테이너: ${name}` },
          fix: lock(object, container),
        },
      ];
    });
  },
};

/** With a place to write, since most programs need /tmp. */
function lock(object: CheckedObject, container: Container): Fix {
  const set: FixStep = { op: 'set', path: [...container.path, 'securityContext', 'readOnlyRootFilesystem'], value: true };
  const hasPlace = container.role === 'ephemeral' || mountsOf(container).some(({ mountPath }) => mountPath === '/tmp');
  return {
    label: hasPlace ? { en: 'Make it read-only', ko: '읽기 전용으로 변경' } : { en: 'Make it read-only, with a writable /tmp', ko: '읽기 전용으로 바꾸고 /tmp만 쓰기 허용' },
    // a program that writes elsewhere fails
    safe: false,
    steps: hasPlace ? [set] : [set, ...withTmp(object, container)],
  };
}

const TMP_SIZE = '128Mi';
/** Names of volumes are labels of DNS. */
const MOST_LETTERS = 63;

function withTmp(object: CheckedObject, container: Container): FixStep[] {
  const spec = podSpecPath(object) ?? object.path;
  const several = containersOf(object).filter(({ role }) => role !== 'ephemeral').length > 1;
  const taken = new Set(listField(podSpecOf(object), 'volumes').map((volume) => textField(volume, 'name')));
  const usual = several ? `${(textField(container.value, 'name') ?? 'container').slice(0, MOST_LETTERS - '-tmp'.length)}-tmp` : 'tmp';
  const name = taken.has(usual) ? `${usual.slice(0, MOST_LETTERS - '-dir'.length)}-dir` : usual;
  return [
    { op: 'set', path: [...container.path, 'volumeMounts', '-'], value: { name, mountPath: '/tmp' } },
    { op: 'set', path: [...spec, 'volumes', '-'], value: { name, emptyDir: { sizeLimit: TMP_SIZE } } },
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'gives a lone container a writable /tmp',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          image: web:1.0.0
          volumeMounts:
            - name: data # photos
              mountPath: /data
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data
`,
    finds: ['/spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web
          image: web:1.0.0
          volumeMounts:
            - name: data # photos
              mountPath: /data
            - name: tmp
              mountPath: /tmp
          securityContext:
            readOnlyRootFilesystem: true
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data
        - name: tmp
          emptyDir:
            sizeLimit: 128Mi
`,
  },
  {
    name: 'leaves a mount at /tmp as it is, and gives each of several containers its own',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, securityContext: {readOnlyRootFilesystem: false}, volumeMounts: [{name: cache, mountPath: /tmp}]}
    - {name: log}
  volumes: [{name: cache, emptyDir: {}}]
`,
    finds: ['/spec/containers/0/securityContext/readOnlyRootFilesystem', '/spec/containers/1/securityContext/readOnlyRootFilesystem'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, securityContext: {readOnlyRootFilesystem: true}, volumeMounts: [{name: cache, mountPath: /tmp}]}
    - {name: log, volumeMounts: [{name: log-tmp, mountPath: /tmp}], securityContext: {readOnlyRootFilesystem: true}}
  volumes: [{name: cache, emptyDir: {}}, {name: log-tmp, emptyDir: {sizeLimit: 128Mi}}]
`,
  },
  {
    name: 'only hints at ephemeral containers, and does not count a key of the Pod',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {readOnlyRootFilesystem: true}
  containers: [{name: web, securityContext: {readOnlyRootFilesystem: true}}]
  ephemeralContainers: [{name: debug}]
`,
    finds: ['/spec/ephemeralContainers/0/securityContext/readOnlyRootFilesystem info'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {readOnlyRootFilesystem: true}
  containers: [{name: web, securityContext: {readOnlyRootFilesystem: true}}]
  ephemeralContainers: [{name: debug, securityContext: {readOnlyRootFilesystem: true}}]
`,
  },
  {
    name: 'is content with read-only, and asks nothing of Windows, which has no such thing',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, securityContext: {readOnlyRootFilesystem: true}}], initContainers: [{name: wait, securityContext: {readOnlyRootFilesystem: true}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: iis}
spec: {os: {name: windows}, containers: [{name: iis}]}
`,
    finds: [],
  },
];
