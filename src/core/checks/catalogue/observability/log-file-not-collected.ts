import { gathered } from '../../../gathered.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { Bundle, BundleCheck, CheckCase, Report } from '../../check.ts';
import { mountsOf } from '../../reading/config-sources.ts';
import { podSpecPath, runningContainersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { nameOf } from '../../reading/pods.ts';

export const logFileNotCollected: BundleCheck = {
  id: 'log-file-not-collected',
  severity: 'warning',
  area: 'storage',
  scope: 'bundle',
  kinds: POD_KINDS,
  reads: ['DaemonSet'],
  title: { en: 'Log files that nobody reads', ko: '아무도 읽지 않는 로그 파일입니다' },
  why: {
    en: 'Node agents and log forwarders read what containers write to stdout. Files on an emptyDir are seen by nobody, fill the disk of the node, and vanish with the Pod.',
    ko: '노드 에이전트와 로그 전달자는 컨테이너의 표준 출력만 읽습니다. emptyDir의 파일은 아무도 보지 못하고 노드 디스크를 채우며 파드와 함께 사라집니다.',
  },
  todo: { en: 'Log to stdout, or add a sidecar that mounts the volume and reads the files.', ko: '표준 출력으로 기록하거나, 볼륨을 마운트해 파일을 읽는 사이드카를 추가하세요.' },
  source: 'https://kubernetes.io/docs/concepts/cluster-administration/logging/#sidecar-container-with-a-logging-agent',
  find(object, bundle) {
    const spec = podSpecPath(object);
    const running = runningContainersOf(object);
    const [main] = running;
    if (spec === null || main === undefined) return [];
    const found = gathered(listField(valueIn(object.document.value, spec), 'volumes'), (volume): Report[] => {
      const name = textField(volume, 'name');
      if (name === null || field(volume, 'emptyDir') === undefined) return [];
      const [logs] = mountsOf(main, name).filter(({ mount }) => LOG_PATH.test(textField(mount, 'mountPath') ?? ''));
      if (logs === undefined || running.some((container) => container !== main && mountsOf(container, name).length > 0)) return [];
      const place = textField(logs.mount, 'mountPath') ?? '';
      return [
        {
          path: logs.path,
          message: {
            en: `${nameOf(main)} writes logs to ${place}, and no other container reads the volume ${name}`,
            ko: `${place} 경로에 쓰는 로그를 읽는 컨테이너가 없습니다(볼륨 ${name})`,
          },
        },
      ];
    });
    return found.length > 0 && readsVolumesOfPods(bundle) ? [] : found;
  },
};

const LOG_PATH = /^\/var\/log(?:\/|$)|\/logs?\/?$/;

/** An agent that looks into the volumes of Pods, where the kubelet keeps them. */
function readsVolumesOfPods(bundle: Bundle): boolean {
  return bundle.ofKind('DaemonSet').some((agent) =>
    listField(bundle.look(agent) ?? undefined, 'spec', 'template', 'spec', 'volumes').some((volume) => /^\/var\/lib(?:\/kubelet.*)?\/?$/.test(textField(volume, 'hostPath', 'path') ?? '')),
  );
}

export const cases: CheckCase[] = [
  {
    name: 'finds an emptyDir for logs that only the program mounts',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers: [{name: web, volumeMounts: [{name: tmp, mountPath: /tmp}, {name: logs, mountPath: /app/logs}, {name: sys, mountPath: /var/log/web}]}]
      initContainers: [{name: init, volumeMounts: [{name: logs, mountPath: /app/logs}]}]
      volumes: [{name: tmp, emptyDir: {}}, {name: logs, emptyDir: {}}, {name: sys, emptyDir: {sizeLimit: 1Gi}}]
`,
    finds: ['/spec/template/spec/containers/0/volumeMounts/1', '/spec/template/spec/containers/0/volumeMounts/2'],
  },
  {
    name: 'is content with a sidecar, also a native one, and with a volume that stays',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers: [{name: web, volumeMounts: [{name: logs, mountPath: /logs}]}, {name: shipper, volumeMounts: [{name: logs, mountPath: /in}]}]
  volumes: [{name: logs, emptyDir: {}}]
---
apiVersion: v1
kind: Pod
metadata: {name: b}
spec:
  initContainers: [{name: shipper, restartPolicy: Always, volumeMounts: [{name: logs, mountPath: /in}]}]
  containers: [{name: web, volumeMounts: [{name: logs, mountPath: /logs}]}]
  volumes: [{name: logs, emptyDir: {}}]
---
apiVersion: v1
kind: Pod
metadata: {name: c}
spec:
  containers: [{name: web, volumeMounts: [{name: logs, mountPath: /logs}]}]
  volumes: [{name: logs, persistentVolumeClaim: {claimName: logs}}]
`,
    finds: [],
  },
  {
    name: 'knows an agent that reads the volumes of Pods on the node',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: web, volumeMounts: [{name: logs, mountPath: /logs}]}], volumes: [{name: logs, emptyDir: {}}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec: {template: {spec: {containers: [{name: agent}], volumes: [{name: pods, hostPath: {path: /var/lib/kubelet/pods}}]}}}
`,
    finds: [],
  },
];
