import { gathered } from '../../../gathered.ts';
import { listField } from '../../../kinds/fields.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { endsByItself, nameOf } from '../../reading/pods.ts';
import { probesOf } from '../../reading/probes.ts';
import { servedContainersOf } from '../../reading/served-containers.ts';

export const sidecarProbesMissing: BundleCheck = {
  id: 'sidecar-probes-missing',
  severity: 'info',
  area: 'probes',
  scope: 'bundle',
  kinds: LONG_RUNNING,
  fragments: ['pod-spec', 'pod'],
  reads: ['Service'],
  title: { en: 'Helper container without probes', ko: '프로브가 없는 보조 컨테이너' },
  why: {
    en: 'A Pod is ready as soon as the containers with probes are. A proxy beside them that is not up yet, or hangs, loses the requests all the same.',
    ko: '파드는 프로브가 있는 컨테이너만 준비되면 준비된 것으로 봅니다. 함께 있는 프록시가 아직 시작되지 않았거나 멈췄다면 요청은 그대로 실패합니다.',
  },
  todo: {
    en: 'Ask the helper too: most have an address for it (Envoy /ready, Fluent Bit /api/v1/health).',
    ko: '보조 컨테이너도 확인하세요. 대부분 확인용 주소가 있습니다(Envoy /ready, Fluent Bit /api/v1/health).',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#differences-from-application-containers',
  find(object, bundle) {
    const running = runningContainersOf(object);
    if (running.length < 2 || endsByItself(object)) return [];
    const served = servedContainersOf(object, bundle).map(({ container }) => container.path.join());
    return gathered(running.slice(1), (container) => {
      if (probesOf(container).length > 0 || served.includes(container.path.join())) return [];
      const hasPort = listField(container.value, 'ports').length > 0;
      const path = [...container.path, 'readinessProbe'];
      const name = nameOf(container);
      return [
        {
          path,
          ...(hasPort ? { severity: 'warning' as const } : {}),
          message: hasPort
            ? { en: `Container ${name} takes requests, but whether it can is never asked`, ko: `요청을 받지만 준비되었는지 확인하지 않는 컨테이너: ${name}` }
            : { en: `Container ${name} has no probes`, ko: `프로브가 없는 컨테이너: ${name}` },
          open: { label: { en: 'Add a probe', ko: '프로브 추가' }, area: 'probes' as const, path },
        },
      ];
    });
  },
};

export const cases: CheckCase[] = [
  {
    name: 'tells it of helpers and native sidecars, and warns of those with ports',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    spec:
      initContainers: [{name: wait}, {name: log, restartPolicy: Always}]
      containers: [{name: a}, {name: proxy, ports: [{containerPort: 8443}]}, {name: good, livenessProbe: {tcpSocket: {port: 1}}}]
`,
    finds: ['/spec/template/spec/containers/1/readinessProbe warning', '/spec/template/spec/initContainers/1/readinessProbe'],
  },
  {
    name: 'leaves those that a Service reaches to the readiness check',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, labels: {app: a}}
spec: {containers: [{name: a}, {name: b, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {selector: {app: a}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: once}
spec: {restartPolicy: Never, containers: [{name: a}, {name: b}]}
`,
    finds: [],
  },
  {
    name: 'speaks of a Pod without kind',
    yaml: `spec:
  containers:
    - {name: a, image: "a:1.0.0"}
    - {name: b, image: "b:1.0.0", ports: [{containerPort: 80}]}
`,
    finds: ['/spec/containers/1/readinessProbe warning'],
  },
];
