import { gathered } from '../../../gathered.ts';
import { textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { cleanPath, isBelow, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const hostPathVolumeSensitive: ObjectCheck = {
  id: 'host-path-volume-sensitive',
  severity: 'error',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Sensitive folder of the node mounted', ko: '노드의 민감한 폴더를 마운트합니다' },
  why: {
    en: 'These folders hold the keys of the node: accounts, certificates of the kubelet, devices, the data of etcd, cloud credentials. Reading one is often enough to take over the cluster.',
    ko: '이 폴더에는 노드의 열쇠가 있습니다. 계정, kubelet 인증서, 장치, etcd 데이터, 클라우드 자격 증명 등이며, 읽기만 해도 클러스터를 차지할 수 있는 경우가 많습니다.',
  },
  todo: {
    en: 'Remove the volume; an agent that needs one file mounts that file alone, read-only.',
    ko: '볼륨을 지우세요. 파일 하나가 필요한 에이전트라면 그 파일만 읽기 전용으로 마운트하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  find(object) {
    return gathered(volumesOf(object), ({ value, path }) => {
      const folder = textField(value, 'hostPath', 'path');
      const risk = folder === null ? null : riskOf(cleanPath(folder));
      if (folder === null || risk === null) return [];
      const place = [...path, 'hostPath', 'path'];
      return [{ path: place, message: { en: `${folder}: ${risk.en}`, ko: `${folder}: ${risk.ko}` }, open: openForm('security', place) }];
    });
  },
};

const WHOLE_NODE = { en: 'the whole file system of the node', ko: '노드의 파일시스템 전체' };
const CREDENTIALS = { en: 'credentials of a cloud account', ko: '클라우드 계정의 자격 증명' };

/** As kube-linter has them, and the two places of Kubernetes itself. */
const FOLDERS: ReadonlyMap<string, { readonly en: string; readonly ko: string }> = new Map([
  ['/boot', { en: 'the kernel that the node starts', ko: '노드가 시작하는 커널' }],
  ['/dev', { en: 'the devices of the node', ko: '노드의 장치' }],
  ['/etc', { en: 'accounts and settings of the node', ko: '노드의 계정과 설정' }],
  ['/lib', { en: 'libraries that the node runs', ko: '노드가 실행하는 라이브러리' }],
  ['/proc', { en: 'the processes and the kernel of the node', ko: '노드의 프로세스와 커널' }],
  ['/sys', { en: 'the devices and the kernel of the node', ko: '노드의 장치와 커널' }],
  ['/usr', { en: 'programs that the node runs', ko: '노드가 실행하는 프로그램' }],
  ['/var/lib/kubelet', { en: 'certificates of the kubelet, and Secrets of all Pods of the node', ko: 'kubelet 인증서와 노드에 있는 모든 파드의 시크릿' }],
  ['/var/lib/etcd', { en: 'all data of the cluster, Secrets included', ko: '시크릿을 포함한 클러스터의 모든 데이터' }],
]);

const CREDENTIAL_FOLDER = /(^|\/)(\.aws|\.azure|\.config\/gcloud)(\/|$)/;

function riskOf(folder: string): { readonly en: string; readonly ko: string } | null {
  if (folder === '/') return WHOLE_NODE;
  if (CREDENTIAL_FOLDER.test(folder)) return CREDENTIALS;
  return [...FOLDERS].find(([sensitive]) => isBelow(folder, sensitive))?.[1] ?? null;
}

export const cases: CheckCase[] = [
  {
    name: 'cleans the path, and looks below the folders',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  template:
    spec:
      containers: [{name: agent}]
      volumes:
        - {name: a, hostPath: {path: /}}
        - {name: b, hostPath: {path: /etc/ssl/../passwd}}
        - {name: c, hostPath: {path: /var/lib/kubelet/}}
        - {name: d, hostPath: {path: /home/dev/.aws/credentials}}
        - {name: e, hostPath: {path: //sys//fs}}
`,
    finds: [0, 1, 2, 3, 4].map((index) => `/spec/template/spec/volumes/${index}/hostPath/path`),
  },
  {
    name: 'lets other folders pass',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web}]
  volumes: [{name: a, hostPath: {path: /var/log}}, {name: b, hostPath: {path: /etcetera}}, {name: c, hostPath: {path: /data/etc}}, {name: d, hostPath: {}}, {name: e, emptyDir: {}}]
`,
    finds: [],
  },
];
