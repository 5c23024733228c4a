import { gathered } from '../../../gathered.ts';
import { textField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { cleanPath, isBelow, volumesOf } from '../../reading/mounts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const containerRuntimeSocket: ObjectCheck = {
  id: 'container-runtime-socket',
  severity: 'error',
  area: 'security',
  scope: 'object',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  title: { en: 'Socket of the container runtime mounted', ko: '컨테이너 런타임 소켓을 마운트합니다' },
  why: {
    en: 'Through the socket a program starts any container on the node, a privileged one too, past the API server and every policy. It is root on the node in one step.',
    ko: '이 소켓으로 API 서버와 모든 정책을 거치지 않고 노드에 어떤 컨테이너든, 특권 컨테이너도 시작할 수 있습니다. 한 단계만에 노드의 루트가 됩니다.',
  },
  todo: {
    en: 'Remove the volume and its mounts; build images with a tool that needs no daemon.',
    ko: '볼륨과 마운트를 지우세요. 이미지는 데몬이 필요 없는 도구로 빌드하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/security/security-checklist/',
  find(object) {
    return gathered(volumesOf(object), ({ value, path }) => {
      const folder = textField(value, 'hostPath', 'path');
      const cleaned = folder === null ? null : cleanPath(folder).replace(/^\/var\/run(?=\/|$)/, '/run');
      const socket = cleaned === null ? undefined : SOCKETS.find((one) => isBelow(cleaned, one) || (cleaned !== '/' && isBelow(one, cleaned)));
      if (folder === null || socket === undefined) return [];
      const place = [...path, 'hostPath', 'path'];
      return [
        {
          path: place,
          message: { en: `${folder} hands over ${socket}: whoever writes to it owns the node`, ko: `노드를 차지할 수 있는 소켓이 들어 있습니다: ${socket}(${folder})` },
          open: openForm('security', place),
        },
      ];
    });
  },
};

/** Where runtimes listen; /var/run is /run. */
const SOCKETS = ['/run/docker.sock', '/run/docker/containerd/containerd.sock', '/run/containerd/containerd.sock', '/run/containerd.sock', '/run/crio/crio.sock', '/run/crio.sock', '/run/cri-dockerd.sock'];

export const cases: CheckCase[] = [
  {
    name: 'finds the sockets under both names of /run, and the folders around them',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: build}
spec:
  template:
    spec:
      containers: [{name: build}]
      volumes:
        - {name: a, hostPath: {path: /var/run/docker.sock}}
        - {name: b, hostPath: {path: /run/containerd/containerd.sock, type: Socket}}
        - {name: c, hostPath: {path: /var/run/crio/}}
        - {name: d, hostPath: {path: /run}}
        - {name: e, hostPath: {path: /var/run/cri-dockerd.sock}}
        - {name: f, hostPath: {path: /var/run/docker}}
`,
    finds: [0, 1, 2, 3, 4, 5].map((index) => `/spec/template/spec/volumes/${index}/hostPath/path`),
  },
  {
    name: 'lets its neighbours pass, and the whole node, which has a check of its own',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web}]
  volumes: [{name: a, hostPath: {path: /run/udev}}, {name: b, hostPath: {path: /var/log}}, {name: c, hostPath: {path: /}}, {name: d, emptyDir: {}}]
`,
    finds: [],
  },
];
