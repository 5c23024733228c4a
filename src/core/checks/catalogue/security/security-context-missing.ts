import type { CheckCase, CheckedObject, FixStep, ObjectCheck } from '../../check.ts';
import { containersOf, podSpecPath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { HARDENED_CONTAINER, saysNothingOfSecurity } from '../../reading/empty-contexts.ts';

export const securityContextMissing: ObjectCheck = {
  id: 'security-context-missing',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'No securityContext at all', ko: 'securityContext가 전혀 없습니다' },
  why: {
    en: 'Everything is left to the image and the defaults: often root, a dozen capabilities, every system call, and a file system that an intruder can change. A namespace at the restricted level refuses such Pods.',
    ko: '모두 이미지와 기본값에 맡깁니다. 대개 루트이고, capability 십여 개와 모든 시스템 호출이 열려 있으며, 침입자가 파일시스템을 바꿀 수 있습니다. restricted 수준의 네임스페이스는 이런 파드를 거부합니다.',
  },
  todo: {
    en: 'Set runAsNonRoot and seccompProfile at the Pod, and in each container allowPrivilegeEscalation: false, readOnlyRootFilesystem: true and capabilities.drop: [ALL].',
    ko: '파드에 runAsNonRoot와 seccompProfile을, 각 컨테이너에 allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities.drop: [ALL]을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
  find(object) {
    const spec = podSpecPath(object);
    if (spec === null || !saysNothingOfSecurity(object)) return [];
    return [
      {
        path: [...spec, 'securityContext'],
        message: {
          en: 'Neither the Pod nor a container has a securityContext: the image and the defaults decide everything',
          ko: '파드에도 컨테이너에도 securityContext가 없어 이미지와 기본값이 모두 정합니다',
        },
        // an image made for root, or one that writes to its own files, does not run with it
        fix: { label: { en: 'Apply the restricted profile', ko: 'restricted 프로파일 적용' }, safe: false, steps: restricted(object) },
      },
    ];
  },
};

function restricted(object: CheckedObject): readonly FixStep[] {
  const spec = podSpecPath(object) ?? object.path;
  const containers = containersOf(object).filter(({ role }) => role !== 'ephemeral');
  return [
    { op: 'set', path: [...spec, 'securityContext'], value: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } },
    ...containers.map(({ path }): FixStep => ({ op: 'set', path: [...path, 'securityContext'], value: HARDENED_CONTAINER })),
  ];
}

export const cases: CheckCase[] = [
  {
    name: 'applies the profile to Pod and containers, and keeps comments',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - name: web # serves
          image: web:1.0.0
      initContainers:
        - {name: wait, image: "wait:1.0.0", securityContext: {}}
`,
    finds: ['/spec/template/spec/securityContext'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web # serves
          image: web:1.0.0
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop:
                - ALL
      initContainers:
        - {name: wait, image: "wait:1.0.0", securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}}
`,
  },
  {
    name: 'is silent where anything is said, at either level',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {securityContext: {fsGroup: 1000}, containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec: {containers: [{name: b}], initContainers: [{name: c, securityContext: {runAsUser: 1}}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: no-containers}
spec: {replicas: 2}
`,
    finds: [],
  },
];
