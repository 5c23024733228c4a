import { gathered } from '../../../gathered.ts';
import { field } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf, podSpecOf } from '../../reading/pods.ts';
import { effective, idOf } from '../../reading/security-context.ts';
import { toPointer } from '../../../yaml/path.ts';

/** Nodes give ids below it to their own users; 10000 is what the peers ask for. */
const MIN_ID = 10_000;

export const runAsLowUserId: ObjectCheck = {
  id: 'run-as-low-user-id',
  severity: 'info',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  optIn: true,
  title: { en: 'Id of a user or group that the node may have too', ko: '노드와 겹칠 수 있는 사용자·그룹 ID' },
  why: {
    en: 'The kernel knows numbers, not names: who leaves the container as user 1000 is user 1000 of the node, and may read what belongs to that one.',
    ko: '커널은 이름이 아니라 번호로 구분합니다. 사용자 1000으로 컨테이너를 벗어나면 노드의 사용자 1000이 되어 그 사용자의 파일을 읽을 수 있습니다.',
  },
  todo: {
    en: 'Use runAsUser and runAsGroup of 10000 or more, if the files of the image allow it, or hostUsers: false.',
    ko: '이미지의 파일이 허용하면 10000 이상의 runAsUser와 runAsGroup을, 아니면 hostUsers: false를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
  find(object) {
    if (field(podSpecOf(object), 'hostUsers') === false) return [];
    const lasting = containersOf(object).filter(({ role }) => role !== 'ephemeral');
    const reports = gathered(lasting, (container) =>
      gathered(['runAsUser', 'runAsGroup'] as const, (key): Report[] => {
        const found = effective(object, container, key);
        const id = idOf(found);
        if (id !== null && id >= MIN_ID) return [];
        const name = nameOf(container);
        return [
          {
            path: found.path,
            message:
              id === null
                ? { en: `Container ${name} sets no ${key}, so the image chooses it`, ko: `${key} 값이 없어 이미지가 정합니다(컨테이너 ${name})` }
                : { en: `${key} of container ${name} is below ${MIN_ID}: ${id}`, ko: `${key} 값이 ${MIN_ID}보다 작습니다: ${id}(컨테이너 ${name})` },
            open: openForm('security', found.path),
          },
        ];
      }),
    );
    return [...new Map(reports.map((report) => [toPointer(report.path), report])).values()];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds low and absent ids, those of the Pod once',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsUser: 1001}
  containers: [{name: web}, {name: log, securityContext: {runAsUser: 10001, runAsGroup: 9999}}]
  ephemeralContainers: [{name: debug}]
`,
    finds: ['/spec/securityContext/runAsUser', '/spec/containers/0/securityContext/runAsGroup', '/spec/containers/1/securityContext/runAsGroup'],
  },
  {
    name: 'is content with high ids, and with users of its own',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {securityContext: {runAsUser: 10000, runAsGroup: 10000}, containers: [{name: web}]}
---
apiVersion: v1
kind: Pod
metadata: {name: job}
spec: {hostUsers: false, containers: [{name: job}]}
`,
    finds: [],
  },
];
