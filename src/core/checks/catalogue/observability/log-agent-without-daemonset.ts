import { listField, textField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { configMapEntries } from '../../reading/config-data.ts';
import { workloadsUsing } from '../../reading/users.ts';

export const logAgentWithoutDaemonset: BundleCheck = {
  id: 'log-agent-without-daemonset',
  severity: 'warning',
  area: 'config',
  scope: 'bundle',
  kinds: ['ConfigMap'],
  reads: ['objects'],
  title: { en: 'The configuration of a log agent without the agent', ko: '로그 에이전트 설정만 있고 에이전트가 없습니다' },
  why: {
    en: 'The logs of all containers lie on each node, in /var/log. Only a Pod on that node which mounts the directory can read them: a DaemonSet with a hostPath volume.',
    ko: '컨테이너 로그는 각 노드의 /var/log에 있습니다. 그 디렉터리를 마운트한 파드, 곧 hostPath 볼륨을 가진 데몬셋만 읽을 수 있습니다.',
  },
  todo: { en: 'Add a DaemonSet that mounts this ConfigMap and the hostPath /var/log, with a ServiceAccount that may list Pods.', ko: '이 컨피그맵과 hostPath /var/log를 마운트하는 데몬셋을, 파드를 조회할 수 있는 서비스어카운트와 함께 추가하세요.' },
  source: 'https://kubernetes.io/docs/concepts/cluster-administration/logging/#using-a-node-logging-agent',
  find(object, bundle) {
    const files = configMapEntries(object).filter(({ text }) => isAgentConfig(text));
    const [first] = files;
    if (first === undefined) return [];
    const isRun = workloadsUsing(bundle).some(
      ({ object: user, podSpec }) =>
        user.summary.known === 'DaemonSet' && listField(podSpec, 'volumes').some((volume) => /^\/var(?:\/log.*)?\/?$/.test(textField(volume, 'hostPath', 'path') ?? '')),
    );
    if (isRun) return [];
    return [
      {
        path: [...object.path, 'metadata', 'name'],
        message: {
          en: `${first.key} reads the logs of the node, but no DaemonSet of this bundle mounts it together with the hostPath /var/log`,
          ko: `노드의 로그를 읽는 설정이지만(${first.key}), 이 설정과 hostPath /var/log를 함께 마운트하는 데몬셋이 묶음에 없습니다`,
        },
        related: { key: null, path: first.path },
      },
    ];
  },
};

/** Fluent Bit, Fluentd, Vector, Promtail, Filebeat: what they are told to read. */
function isAgentConfig(text: string): boolean {
  return text.includes('/var/log/') && /\/var\/log\/(?:containers|pods)\//.test(text) && /\[INPUT\]|<source>|kubernetes_logs|scrape_configs|filebeat|\bsources\b|__path__|^pipeline:/m.test(text);
}

export const cases: CheckCase[] = [
  {
    name: 'finds a configuration that nobody runs on the nodes',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: fluent-bit}
data:
  fluent-bit.conf: |
    [INPUT]
        Name tail
        Path /var/log/containers/*.log
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: fluent-bit}
spec: {template: {spec: {containers: [{name: a, volumeMounts: [{name: c, mountPath: /c}]}], volumes: [{name: c, configMap: {name: fluent-bit}}, {name: l, hostPath: {path: /var/log}}]}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: fluentd}
data:
  fluent.conf: |
    <source>
      @type tail
      path /var/log/pods/*/*/*.log
    </source>
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: fluentd}
spec: {template: {spec: {containers: [{name: a}], volumes: [{name: c, configMap: {name: fluentd}}]}}}
`,
    finds: ['/metadata/name', '#2/metadata/name'],
  },
  {
    name: 'is content with a DaemonSet, and with files that only mention the directory',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: fluent-bit}
data:
  fluent-bit.conf: |
    [INPUT]
        Path /var/log/containers/*.log
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: fluent-bit}
spec: {template: {spec: {containers: [{name: a}], volumes: [{name: c, configMap: {name: fluent-bit}}, {name: l, hostPath: {path: /var/log}}]}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: readme}
data: {README: "Logs are in /var/log/containers/"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: sidecar}
data:
  fluent-bit.conf: |
    [INPUT]
        Path /app/logs/*.log
`,
    finds: [],
  },
];
