import type { CheckCase, ObjectCheck } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { HARDENED_CONTAINER, isEmptyContext, saysNothingOfSecurity } from '../../reading/empty-contexts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

export const containerSecurityContextMissing: ObjectCheck = {
  id: 'container-security-context-missing',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  title: { en: 'Container without its own securityContext', ko: '컨테이너에 securityContext가 없습니다' },
  why: {
    en: 'Privilege escalation, capabilities and a read-only root are fields of containers alone: what the Pod says, and what another container says, does not reach this one.',
    ko: '권한 상승, capability, 읽기 전용 루트는 컨테이너에만 있는 필드입니다. 파드나 다른 컨테이너에 쓴 설정은 이 컨테이너에 적용되지 않습니다.',
  },
  todo: {
    en: 'Give every container, sidecars and init containers too, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true and capabilities.drop: [ALL].',
    ko: '사이드카와 초기화 컨테이너까지 모든 컨테이너에 allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities.drop: [ALL]을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-container',
  find(object) {
    // then security-context-missing says it once for all
    if (saysNothingOfSecurity(object)) return [];
    return containersOf(object)
      .filter(({ role, value }) => role !== 'ephemeral' && isEmptyContext(value))
      .map((container) => {
        const path = [...container.path, 'securityContext'];
        const name = nameOf(container);
        return {
          path,
          message: { en: `Container ${name} has no securityContext of its own`, ko: `securityContext가 없는 컨테이너: ${name}` },
          fix: { label: { en: 'Harden this container', ko: '이 컨테이너의 보안 강화' }, safe: false, steps: [{ op: 'set', path, value: HARDENED_CONTAINER }] },
        };
      });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds the sidecar and the init container that were forgotten',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true}
  containers:
    - {name: web, securityContext: {allowPrivilegeEscalation: false}}
    - name: log # ships
      image: log:1.0.0
  initContainers:
    - {name: wait, image: "wait:1.0.0", securityContext: {}}
`,
    finds: ['/spec/containers/1/securityContext', '/spec/initContainers/0/securityContext'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true}
  containers:
    - {name: web, securityContext: {allowPrivilegeEscalation: false}}
    - name: log # ships
      image: log:1.0.0
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
    name: 'leaves a Pod without any to the check of that',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {securityContext: {}, containers: [{name: web}, {name: log, securityContext: null}]}
---
apiVersion: v1
kind: Pod
metadata: {name: job}
spec: {containers: [{name: job, securityContext: {runAsUser: 1}}], ephemeralContainers: [{name: debug}]}
`,
    finds: [],
  },
];
