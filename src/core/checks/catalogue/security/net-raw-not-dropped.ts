import { gathered } from '../../../gathered.ts';
import { field, listField } from '../../../kinds/fields.ts';
import type { CheckCase, FixStep, ObjectCheck } from '../../check.ts';
import { addedBy, droppedBy } from '../../reading/capabilities.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';
import { judgedPodOf } from '../../reading/security-context.ts';

export const netRawNotDropped: ObjectCheck = {
  id: 'net-raw-not-dropped',
  severity: 'warning',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  optIn: true,
  title: { en: 'Raw network packets allowed', ko: '원시 네트워크 패킷을 보낼 수 있습니다' },
  why: {
    en: 'NET_RAW is given by default. With it a program forges packets: it can answer name look-ups of other Pods on its node and read what they send.',
    ko: 'NET_RAW는 기본으로 주어집니다. 패킷을 위조해 같은 노드에 있는 다른 파드의 이름 조회에 대신 답하고 통신을 엿볼 수 있습니다.',
  },
  todo: { en: 'Drop NET_RAW, or better ALL.', ko: 'NET_RAW를 제거하세요. ALL을 제거하면 더 좋습니다.' },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
  find(object) {
    if (judgedPodOf(object).windows) return [];
    return gathered(containersOf(object), (container) => {
      // a privileged container has all capabilities, whatever it drops: privileged-container comes first
      if (field(container.value, 'securityContext', 'privileged') === true) return [];
      const added = addedBy(container).find(({ name }) => name === 'NET_RAW');
      const dropped = droppedBy(container);
      if (added === undefined && (dropped.includes('NET_RAW') || dropped.includes('ALL'))) return [];
      const drop = [...container.path, 'securityContext', 'capabilities', 'drop'];
      const step: FixStep =
        added === undefined
          ? { op: 'set', path: listField(container.value, 'securityContext', 'capabilities', 'drop').length > 0 ? [...drop, '-'] : drop, value: dropped.length > 0 ? 'NET_RAW' : ['NET_RAW'] }
          : { op: 'remove', path: added.path, withEmpty: ['add', 'capabilities', 'securityContext'] };
      const name = nameOf(container);
      return [
        {
          path: added?.path ?? drop,
          message: { en: `Container ${name} may send raw network packets`, ko: `원시 네트워크 패킷을 보낼 수 있는 컨테이너: ${name}` },
          fix: { label: added === undefined ? { en: 'Drop NET_RAW', ko: 'NET_RAW 제거로 설정' } : { en: 'Remove NET_RAW', ko: 'NET_RAW 삭제' }, safe: false, steps: [step] },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'drops it where nothing, or something else, is dropped, and takes it out where it is added',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
    - name: log
      securityContext:
        capabilities:
          drop: [CHOWN]
    - {name: ping, securityContext: {capabilities: {drop: [ALL], add: [cap_net_raw]}}}
`,
    finds: [
      '/spec/containers/0/securityContext/capabilities/drop',
      '/spec/containers/1/securityContext/capabilities/drop',
      '/spec/containers/2/securityContext/capabilities/add/0',
    ],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      securityContext:
        capabilities:
          drop:
            - NET_RAW
    - name: log
      securityContext:
        capabilities:
          drop: [CHOWN, NET_RAW]
    - {name: ping, securityContext: {capabilities: {drop: [ALL]}}}
`,
  },
  {
    name: 'is content with either, and asks nothing of Windows',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: a, securityContext: {capabilities: {drop: [NET_RAW]}}}, {name: b, securityContext: {capabilities: {drop: [all]}}}]}
---
apiVersion: v1
kind: Pod
metadata: {name: iis}
spec: {os: {name: windows}, containers: [{name: iis}]}
`,
    finds: [],
  },
  {
    name: 'leaves a privileged container to its own check',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, securityContext: {privileged: true}}]}
`,
    finds: [],
  },
];
