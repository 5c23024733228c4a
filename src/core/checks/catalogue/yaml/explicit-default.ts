import { gathered } from '../../../gathered.ts';
import { field, listField } from '../../../kinds/fields.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { valueIn } from '../../../yaml/locate.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import type { CheckCase, CheckedObject, ObjectCheck } from '../../check.ts';
import { containersOf, podSpecPath } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

/** One alone may be there to say that somebody thought of it. */
const MIN_DEFAULTS = 2;

export const explicitDefault: ObjectCheck = {
  id: 'explicit-default',
  severity: 'info',
  area: 'document',
  scope: 'object',
  kinds: [...POD_KINDS, 'Service'],
  fragments: [...POD_FRAGMENTS, 'service'],
  title: { en: 'Values that the API would fill in anyway', ko: 'API가 어차피 채우는 기본값입니다' },
  why: {
    en: 'Written defaults make a file longer without changing anything, and hide the few lines that somebody chose.',
    ko: '기본값을 적으면 바뀌는 것 없이 파일만 길어지고, 직접 고른 몇 줄이 눈에 띄지 않습니다.',
  },
  todo: { en: 'Remove them, unless they are there to say so.', ko: '일부러 밝혀 적은 것이 아니라면 지우세요.' },
  source: 'https://kubernetes.io/docs/concepts/configuration/overview/#general-configuration-tips',
  find(object) {
    const found = object.summary.known === 'Service' || object.summary.fragment === 'service' ? inService(object) : inPods(object);
    const [first] = found;
    if (first === undefined || found.length < MIN_DEFAULTS) return [];
    const names = [...new Set(found.map((path) => `${String(path.at(-1))}: ${String(valueIn(object.document.value, path))}`))].join(', ');
    return [
      {
        path: first,
        message: { en: `${found.length} values are the defaults: ${names}`, ko: `기본값이 ${found.length}개 적혀 있습니다: ${names}` },
        fix: { label: { en: `Remove ${found.length} defaults`, ko: `기본값 ${found.length}개 삭제` }, safe: true, steps: found.map((path) => ({ op: 'remove', path })) },
      },
    ];
  },
};

type Defaults = Readonly<Record<string, YamlValue>>;

const OF_SERVICE: Defaults = { type: 'ClusterIP', sessionAffinity: 'None' };
const OF_POD: Defaults = { dnsPolicy: 'ClusterFirst', restartPolicy: 'Always' };
const OF_PROBE: Defaults = { initialDelaySeconds: 0, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 };

function written(value: YamlValue | undefined, path: Path, defaults: Defaults): readonly Path[] {
  return Object.keys(defaults).filter((key) => field(value, key) === defaults[key]).map((key) => [...path, key]);
}

/** TCP beside UDP in one list tells the two apart. */
function protocolsIn(ports: readonly YamlValue[], path: Path): readonly Path[] {
  if (ports.some((port) => (field(port, 'protocol') ?? 'TCP') !== 'TCP')) return [];
  return gathered(ports, (port, index) => (field(port, 'protocol') === 'TCP' ? [[...path, index, 'protocol']] : []));
}

function inService({ value, path }: CheckedObject): readonly Path[] {
  const spec = [...path, 'spec'];
  return [...written(field(value, 'spec'), spec, OF_SERVICE), ...protocolsIn(listField(value, 'spec', 'ports'), [...spec, 'ports'])];
}

function inPods(object: CheckedObject): readonly Path[] {
  const spec = podSpecPath(object);
  // a Job has to say its restartPolicy, and of a mixed part nobody knows whose it is
  const ofPod = spec === null || object.summary.fragment === 'mixed' ? [] : written(valueIn(object.document.value, spec), spec, OF_POD);
  const ofContainers = gathered(containersOf(object), (container) => [
    ...protocolsIn(listField(container.value, 'ports'), [...container.path, 'ports']),
    ...gathered(['livenessProbe', 'readinessProbe', 'startupProbe'], (probe) => inProbe(field(container.value, probe), [...container.path, probe])),
  ]);
  return [...ofPod, ...ofContainers];
}

function inProbe(probe: YamlValue | undefined, path: Path): readonly Path[] {
  return [...written(probe, path, OF_PROBE), ...written(field(probe, 'httpGet'), [...path, 'httpGet'], { scheme: 'HTTP' })];
}

export const cases: CheckCase[] = [
  {
    name: 'removes all of one object at once',
    yaml: `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: ClusterIP # inside
  selector:
    app: web
  ports:
  - port: 80
    protocol: TCP
  # no stickiness
  sessionAffinity: None
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  dnsPolicy: ClusterFirst
  containers:
  - name: web
    ports:
    - containerPort: 80
      protocol: TCP
    readinessProbe:
      httpGet:
        path: /
        port: 80
        scheme: HTTP
      initialDelaySeconds: 0
      periodSeconds: 5
`,
    finds: ['/spec/type', '#1/spec/dnsPolicy'],
    fixed: `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
  - port: 80
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  containers:
  - name: web
    ports:
    - containerPort: 80
    readinessProbe:
      httpGet:
        path: /
        port: 80
      periodSeconds: 5
`,
  },
  {
    name: 'lets one alone, other values, two protocols, and a Job that must say it pass',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: dns}
spec: {type: ClusterIP, ports: [{name: a, port: 53, protocol: TCP}, {name: b, port: 53, protocol: UDP}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: job}
spec: {template: {spec: {restartPolicy: Never, dnsPolicy: ClusterFirst}}}
---
readinessProbe: {httpGet: {port: 80}, periodSeconds: 10, failureThreshold: 5}
`,
    finds: [],
  },
];
