import { field, listField, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { LONG_RUNNING } from '../../reading/pod-kinds.ts';
import { endsByItself } from '../../reading/pods.ts';
import { servedContainersOf } from '../../reading/served-containers.ts';

export const readinessProbeMissing: BundleCheck = {
  id: 'readiness-probe-missing',
  severity: 'warning',
  area: 'probes',
  scope: 'bundle',
  kinds: LONG_RUNNING,
  reads: ['Service'],
  title: { en: 'No readiness probe', ko: '준비성 프로브가 없습니다' },
  why: {
    en: 'Without it a container counts as ready the moment it starts: during every rollout requests reach a program that does not listen yet.',
    ko: '없으면 컨테이너가 시작되는 순간 준비된 것으로 봅니다. 배포할 때마다 아직 응답하지 못하는 프로그램으로 요청이 갑니다.',
  },
  todo: {
    en: 'Add a readinessProbe that asks the program itself, by its port and a path that answers only when it can serve.',
    ko: '요청을 처리할 수 있을 때만 응답하는 경로와 포트로 readinessProbe를 추가하세요.',
  },
  source:
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-readiness-probes',
  find(object, bundle) {
    if (endsByItself(object)) return [];
    return judged(object, bundle)
      .filter(({ container }) => (field(container.value, 'readinessProbe') ?? null) === null)
      .map(report);
  },
};

interface Judged {
  readonly container: Container;
  readonly severity: 'warning' | 'info';
  /** The Service whose requests reach it. */
  readonly service: LinkedObject | null;
}

/**
 * The containers that need a readiness probe, and how much. Others beside them are sidecars (sidecar-probes-missing).
 */
function judged(object: CheckedObject, bundle: Bundle): readonly Judged[] {
  const served = servedContainersOf(object, bundle).map(({ container, service }): Judged => ({ container, severity: 'warning', service }));
  const [main] = runningContainersOf(object);
  if (served.length > 0 || main === undefined) return served;
  const mayBeServedElsewhere = bundle.ofKind('Service').length === 0 && listField(main.value, 'ports').length > 0;
  return [{ container: main, severity: mayBeServedElsewhere ? 'warning' : 'info', service: null }];
}

function report({ container, severity, service }: Judged): Report {
  const path = [...container.path, 'readinessProbe'];
  const name = textField(container.value, 'name') ?? '';
  return {
    path,
    severity,
    message:
      service === null
        ? { en: `Container ${name} has no readiness probe`, ko: `준비성 프로브가 없는 컨테이너: ${name}` }
        : {
            en: `Container ${name} has no readiness probe, so Service ${service.summary.name ?? ''} sends requests before it can answer`,
            ko: `준비성 프로브가 없어, 아직 응답할 수 없는 컨테이너(${name})로도 서비스(${service.summary.name ?? ''}) 요청이 갑니다`,
          },
    ...(service === null ? {} : { related: { key: service.key, path: [...service.summary.path, 'spec', 'ports'] } }),
    open: { label: { en: 'Add a probe', ko: '프로브 추가' }, area: 'probes', path },
  };
}

export const cases: CheckCase[] = [
  {
    name: 'warns of every container that a Service reaches, by number and by name',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      initContainers:
        - {name: migrate, image: "web:1.0.0", ports: [{containerPort: 8080}]}
        - {name: proxy, image: "envoy:1.30.1", restartPolicy: Always, ports: [{containerPort: 9000, name: admin}]}
      containers:
        - {name: web, image: "web:1.0.0", ports: [{containerPort: 8080}]}
        - {name: log, image: "fluent-bit:3.0.0", ports: [{containerPort: 2020}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}, {port: 9000, targetPort: admin}]
`,
    finds: [
      '/spec/template/spec/containers/0/readinessProbe',
      '/spec/template/spec/initContainers/1/readinessProbe',
    ],
  },
  {
    name: 'asks for the one behind the Service, though another has a probe',
    yaml: `kind: Pod
apiVersion: v1
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - name: log
      readinessProbe: {tcpSocket: {port: 2020}}
    - name: web
      ports: [{containerPort: 80}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    finds: ['/spec/containers/1/readinessProbe'],
  },
  {
    name: 'warns of declared ports when no Service is there to compare with',
    yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
        - {name: db, ports: [{containerPort: 5432}]}
        - {name: exporter, ports: [{containerPort: 9187}]}
`,
    finds: ['/spec/template/spec/containers/0/readinessProbe'],
  },
  {
    name: 'only hints where nothing is served',
    yaml: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec: {template: {spec: {containers: [{name: agent}]}}}
`,
    finds: ['/spec/template/spec/containers/0/readinessProbe info'],
  },
  {
    name: 'only hints where the Services of the bundle select others',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: worker}
spec:
  template:
    metadata: {labels: {app: worker}}
    spec: {containers: [{name: worker, ports: [{containerPort: 9090}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 9090}]}
`,
    finds: ['/spec/template/spec/containers/0/readinessProbe info'],
  },
  {
    name: 'only hints where the Service reaches a port that no container declares',
    yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: {name: web}
    spec: {selector: {app: web}, ports: [{port: 8080}]}
  - apiVersion: apps/v1
    kind: ReplicaSet
    metadata: {name: web}
    spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
`,
    finds: ['/items/1/spec/template/spec/containers/0/readinessProbe info'],
  },
  {
    name: 'is content with a probe, and with what runs to its end',
    yaml: `apiVersion: v1
kind: ReplicationController
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - {name: web, ports: [{containerPort: 80}], readinessProbe: {httpGet: {path: /ready, port: 80}}}
---
apiVersion: v1
kind: Pod
metadata: {name: once}
spec: {restartPolicy: OnFailure, containers: [{name: once, ports: [{containerPort: 80}]}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: job}
spec: {template: {spec: {restartPolicy: Never, containers: [{name: job, ports: [{containerPort: 80}]}]}}}
`,
    finds: [],
  },
];
