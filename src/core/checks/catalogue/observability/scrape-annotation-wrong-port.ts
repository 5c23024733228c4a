import { gathered } from '../../../gathered.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { containersOf, podTemplatePath, runningContainersOf } from '../../reading/containers.ts';
import { variablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const scrapeAnnotationWrongPort: ObjectCheck = {
  id: 'scrape-annotation-wrong-port',
  severity: 'error',
  area: 'networking',
  scope: 'object',
  kinds: [...POD_KINDS, 'Service'],
  title: { en: 'Prometheus is sent to the wrong port', ko: '프로메테우스가 틀린 포트에서 지표를 찾습니다' },
  why: {
    en: 'Prometheus asks the port that the annotation names. When the metrics are served on another one, the target is down or answers with pages of the application, and alerts stay silent.',
    ko: '프로메테우스는 어노테이션에 적힌 포트로 요청합니다. 지표가 다른 포트에 있으면 수집에 실패하거나 애플리케이션 화면을 받게 되고 알림도 울리지 않습니다.',
  },
  todo: { en: 'Write the number of the port that serves the metrics into prometheus.io/port, in quotes.', ko: '지표를 제공하는 포트 번호를 prometheus.io/port에 따옴표로 감싸 쓰세요.' },
  source: 'https://github.com/prometheus/prometheus/blob/main/documentation/examples/prometheus-kubernetes.yml',
  find: (object) => (object.summary.known === 'Service' ? atService(object) : atPods(object)),
};

const PORT = 'prometheus.io/port';

interface Scrape {
  readonly port: number;
  readonly path: Path;
}

/** What the annotations below a place ask for; null where nothing is scraped, or no number is named. */
function scrapeAt(object: CheckedObject, metadata: Path): Scrape | null {
  const annotations = mapField(valueIn(object.document.value, metadata), 'annotations') ?? {};
  const written = annotations[PORT];
  if (String(annotations['prometheus.io/scrape'] ?? '') !== 'true' || !/^\d{1,5}$/.test(String(written ?? ''))) return null;
  return { port: Number(written), path: [...metadata, 'annotations', PORT] };
}

function atService(object: CheckedObject): readonly Report[] {
  const scrape = scrapeAt(object, [...object.path, 'metadata']);
  const ports = listField(object.value, 'spec', 'ports');
  const numbers = gathered(ports, (port) => [field(port, 'port'), field(port, 'targetPort')]);
  if (scrape === null || ports.length === 0) return [];
  const better = ports.find((port) => METRICS_NAME.test(textField(port, 'name') ?? ''));
  const number = field(better, 'targetPort') ?? field(better, 'port');
  if (typeof number === 'number' && number !== scrape.port) return [elsewhere(scrape, number, { en: `the port ${textField(better, 'name') ?? ''}`, ko: `${textField(better, 'name') ?? ''} 포트` })];
  const isNamed = numbers.some((one) => typeof one === 'string');
  return numbers.includes(scrape.port) || isNamed ? [] : [unknown(scrape, 'Service')];
}

function atPods(object: CheckedObject): readonly Report[] {
  const template = podTemplatePath(object);
  const scrape = template === null ? null : scrapeAt(object, [...template, 'metadata']);
  if (scrape === null) return [];
  const evidence = evidenceOf(object);
  if (evidence !== null && evidence.port !== scrape.port) return [elsewhere(scrape, evidence.port, evidence.who)];
  const declared = gathered(containersOf(object), ({ value }) => listField(value, 'ports').map((port) => field(port, 'containerPort')));
  return declared.length === 0 || declared.includes(scrape.port) ? [] : [unknown(scrape, 'Pod')];
}

const METRICS_NAME = /^(?:metrics|management|actuator|prometheus|prom|http-metrics|http-management)$/;
const METRICS_VARIABLE = /^(?:MANAGEMENT_SERVER_PORT|MANAGEMENT_PORT|METRICS_PORT|PROMETHEUS_PORT)$/;

/** Where the metrics are, as the containers say themselves. */
function evidenceOf(object: CheckedObject): { readonly port: number; readonly who: { readonly en: string; readonly ko: string } } | null {
  for (const container of runningContainersOf(object)) {
    for (const port of listField(container.value, 'ports')) {
      const number = field(port, 'containerPort');
      const name = textField(port, 'name') ?? '';
      if (METRICS_NAME.test(name) && typeof number === 'number') return { port: number, who: { en: `the port named ${name}`, ko: `이름이 ${name}인 포트` } };
    }
    for (const { name, value } of variablesOf(container)) {
      if (METRICS_VARIABLE.test(name) && /^\d{1,5}$/.test(value ?? '')) return { port: Number(value), who: { en: `the variable ${name}`, ko: `환경 변수 ${name}` } };
    }
    for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe']) {
      const number = field(container.value, probe, 'httpGet', 'port');
      const isActuator = /^\/actuator(?:\/|$)/.test(textField(container.value, probe, 'httpGet', 'path') ?? '');
      if (isActuator && typeof number === 'number') return { port: number, who: { en: `${probe} on /actuator`, ko: `/actuator를 확인하는 ${probe}` } };
    }
  }
  return null;
}

function elsewhere({ port, path }: Scrape, other: number, who: { readonly en: string; readonly ko: string }): Report {
  return {
    path,
    message: {
      en: `The annotation says port ${port}, but ${who.en} says that metrics are on ${other}`,
      ko: `어노테이션의 포트는 ${port}이지만 지표는 ${other}번 포트에 있습니다(${who.ko})`,
    },
    fix: { label: { en: `Scrape port ${other}`, ko: `포트 바꾸기: ${other}` }, safe: true, steps: [{ op: 'set', path, value: String(other) }] },
  };
}

function unknown({ port, path }: Scrape, of: 'Service' | 'Pod'): Report {
  return {
    path,
    severity: 'warning',
    message: {
      en: of === 'Pod' ? `No container declares the port ${port} that Prometheus is sent to` : `The Service has no port ${port} that Prometheus is sent to`,
      ko: of === 'Pod' ? `프로메테우스가 요청할 포트를 선언한 컨테이너가 없습니다: ${port}` : `프로메테우스가 요청할 포트가 서비스에 없습니다: ${port}`,
    },
  };
}

export const cases: CheckCase[] = [
  {
    name: 'believes the port that is named after metrics, and mends it',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "8080" # http
    spec:
      containers:
      - name: web
        ports: [{name: http, containerPort: 8080}, {name: management, containerPort: 8081}]
`,
    finds: ['/spec/template/metadata/annotations/prometheus.io~1port'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "8081" # http
    spec:
      containers:
      - name: web
        ports: [{name: http, containerPort: 8080}, {name: management, containerPort: 8081}]
`,
  },
  {
    name: 'believes variables and probes, and a named port of a Service',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "80"}}
spec: {containers: [{name: a, env: [{name: MANAGEMENT_SERVER_PORT, value: "81"}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "80"}}
spec: {containers: [{name: b, readinessProbe: {httpGet: {path: /actuator/health, port: 81}}}]}
---
apiVersion: v1
kind: Service
metadata: {name: c, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "80"}}
spec: {ports: [{name: http, port: 80}, {name: metrics, port: 9090}]}
`,
    finds: ['/metadata/annotations/prometheus.io~1port', '#1/metadata/annotations/prometheus.io~1port', '#2/metadata/annotations/prometheus.io~1port'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: a, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "81"}}
spec: {containers: [{name: a, env: [{name: MANAGEMENT_SERVER_PORT, value: "81"}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "81"}}
spec: {containers: [{name: b, readinessProbe: {httpGet: {path: /actuator/health, port: 81}}}]}
---
apiVersion: v1
kind: Service
metadata: {name: c, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9090"}}
spec: {ports: [{name: http, port: 80}, {name: metrics, port: 9090}]}
`,
  },
  {
    name: 'warns of a port that nobody declares',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9100"}}
spec: {containers: [{name: a, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: a, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9100"}}
spec: {ports: [{port: 80}]}
`,
    finds: ['/metadata/annotations/prometheus.io~1port warning', '#1/metadata/annotations/prometheus.io~1port warning'],
  },
  {
    name: 'is content with the right port, no declared ones, names, and no scraping',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: a, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9090"}}
spec: {containers: [{name: a, ports: [{name: metrics, containerPort: 9090}, {containerPort: 80}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9090"}}
spec: {containers: [{name: b}]}
---
apiVersion: v1
kind: Pod
metadata: {name: c, annotations: {prometheus.io/scrape: "false", prometheus.io/port: "1"}}
spec: {containers: [{name: c, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: d, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9090"}}
spec: {ports: [{port: 80, targetPort: http}]}
`,
    finds: [],
  },
];
