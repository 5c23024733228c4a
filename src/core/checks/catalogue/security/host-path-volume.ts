import { textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase } from '../../check.ts';
import { controlCheck } from '../../families/control-check.ts';

export const hostPathVolume = controlCheck({
  id: 'host-path-volume',
  severity: 'warning',
  fragments: POD_FRAGMENTS,
  control: 'hostPathVolumes',
  title: { en: 'Folder of the node mounted', ko: '노드 폴더를 마운트합니다' },
  why: {
    en: 'A hostPath volume shows files of whichever node the Pod lands on: another node has other data, and a break-in reaches out of the container. Pod Security refuses the Pod at its baseline level.',
    ko: 'hostPath 볼륨은 파드가 놓인 노드의 파일을 보여 줍니다. 노드가 바뀌면 데이터도 바뀌고, 침입이 컨테이너 밖까지 이어집니다. 파드 보안의 baseline 수준에서 파드가 거부됩니다.',
  },
  todo: {
    en: 'Use emptyDir for scratch files, a PersistentVolumeClaim for data, and a ConfigMap or Secret for settings.',
    ko: '임시 파일은 emptyDir, 데이터는 PersistentVolumeClaim, 설정은 ConfigMap이나 Secret을 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  message: ({ value }) => {
    const folder = textField(value, 'path') ?? 'hostPath';
    return { en: `The Pod mounts ${folder} of its node`, ko: `노드의 폴더를 마운트합니다: ${folder}` };
  },
  fix: null,
});

export const cases: CheckCase[] = [
  {
    name: 'speaks of each volume',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers: [{name: web}]
      volumes:
        - {name: data, hostPath: {path: /data, type: Directory}}
        - {name: tmp, emptyDir: {}}
        - {name: log, hostPath: {path: /var/log/web}}
`,
    finds: ['/spec/template/spec/volumes/0/hostPath', '/spec/template/spec/volumes/2/hostPath'],
  },
  {
    name: 'speaks of a part of an object',
    yaml: `containers: [{name: web, image: "web:1.0.0"}]
volumes: [{name: data, hostPath: {path: /data}}]
`,
    finds: ['/volumes/0/hostPath'],
  },
  {
    name: 'lets other volumes pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web}]
  volumes: [{name: a, emptyDir: {}}, {name: b, persistentVolumeClaim: {claimName: b}}, {name: c, hostPath: null}]
`,
    finds: [],
  },
];
