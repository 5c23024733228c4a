import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { isFilledInLater } from '../../../graph/well-known.ts';
import { field, listField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import { isPortName } from '../../../schema/server-rules/names.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Path } from '../../../yaml/path.ts';
import { isMap } from '../../../yaml/value.ts';
import type { CheckCase, CheckedObject, ObjectCheck, Report } from '../../check.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { type DeclaredPort, declaredPortsOf } from '../../reading/ports.ts';

export const portNameInvalid: ObjectCheck = {
  id: 'port-name-invalid',
  severity: 'error',
  area: 'networking',
  scope: 'object',
  kinds: [...POD_KINDS, 'Service'],
  fragments: [...POD_FRAGMENTS],
  title: { en: 'A port that the API server refuses', ko: 'API 서버가 거부하는 포트' },
  why: {
    en: 'Names of container ports have at most 15 small letters, digits and hyphens with a letter among them, and numbers go from 1 to 65535. Anything else is refused, or no Service can mean it.',
    ko: '컨테이너 포트의 이름은 영문자가 하나 이상 든 소문자, 숫자, 하이픈 15자까지이고 번호는 1~65535입니다. 다른 값은 거부되거나 서비스가 가리킬 수 없습니다.',
  },
  todo: { en: 'Write a short name in small letters, and a number from 1 to 65535.', ko: '소문자로 된 짧은 이름과 1~65535의 번호를 쓰세요.' },
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports',
  find(object) {
    const isService = object.summary.known === 'Service';
    return isService ? inService(object) : inPod(object);
  },
};

function inPod(object: CheckedObject): readonly Report[] {
  const ports = declaredPortsOf(containersOf(object));
  const seen = new Map<string, DeclaredPort>();
  return gathered(ports, (port): Report[] => {
    if (!isMap(port.value)) return [];
    const reports = numberReports(port);
    if (port.name === null) return reports;
    const path = [...port.path, 'name'];
    const first = seen.get(port.name);
    if (first === undefined) seen.set(port.name, port);
    if (!isPortName(port.name)) return [...reports, ...nameReport(path, port.name, new Set(ports.flatMap(({ name }) => name ?? [])))];
    if (first === undefined) return reports;
    // the API server looks into each container alone; a Service takes the first
    const severity = first.container === port.container ? {} : { severity: 'warning' as const };
    return [...reports, { path, ...severity, message: twice(port.name), related: { key: null, path: [...first.path, 'name'] } }];
  });
}

function numberReports({ path, value, number }: DeclaredPort): Report[] {
  const at = [...path, 'containerPort'];
  if ((field(value, 'containerPort') ?? null) === null) return [{ path: at, message: ABSENT }];
  return number !== null && !isPort(number) ? [{ path: at, message: outOfRange(number) }] : [];
}

function inService(object: CheckedObject): readonly Report[] {
  return gathered(listField(object.value, 'spec', 'ports'), (entry, index): Report[] => {
    const path = [...object.path, 'spec', 'ports', index];
    const target = field(entry, 'targetPort');
    return [
      ...rangeReport([...path, 'port'], field(entry, 'port')),
      ...(typeof target === 'string' && target !== '' ? nameReport([...path, 'targetPort'], target, new Set()) : rangeReport([...path, 'targetPort'], target)),
    ];
  });
}

function rangeReport(path: Path, value: YamlValue | undefined): Report[] {
  // a targetPort of 0 is none
  const isAbsent = value === 0 && path.at(-1) === 'targetPort';
  return typeof value === 'number' && !isPort(value) && !isAbsent ? [{ path, message: outOfRange(value) }] : [];
}

function nameReport(path: Path, name: string, taken: ReadonlySet<string>): Report[] {
  if (isPortName(name) || isFilledInLater(name)) return [];
  const better = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isFree = isPortName(better) && !taken.has(better);
  return [
    {
      path,
      message: badName(name),
      ...(isFree ? { fix: { label: { en: `Name it ${better}`, ko: `이름 쓰기: ${better}` }, safe: true, steps: [{ op: 'set' as const, path, value: better }] } } : {}),
    },
  ];
}

function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 65_535;
}

const ABSENT: Localized = { en: 'A port needs containerPort', ko: '포트에는 containerPort가 필요합니다' };

function outOfRange(number: number): Localized {
  return { en: `${number} is no port: they go from 1 to 65535`, ko: `1~65535 범위의 포트가 아닙니다: ${number}` };
}

function badName(name: string): Localized {
  return {
    en: `“${name}” is no name of a port: at most 15 small letters, digits and single hyphens, with a letter among them`,
    ko: `포트 이름으로 쓸 수 없습니다: “${name}”. 영문자가 하나 이상 든 소문자, 숫자, 하이픈 15자까지입니다`,
  };
}

function twice(name: string): Localized {
  return { en: `The Pod has two ports with the name ${name}`, ko: `파드에 이름이 같은 포트가 둘 있습니다: ${name}` };
}

export const cases: CheckCase[] = [
  {
    name: 'writes names in small letters with hyphens, at both ends alike',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - name: web
      ports:
        - name: HTTP_API # as in the code
          containerPort: 8080
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: HTTP_API}]}
`,
    finds: ['/spec/containers/0/ports/0/name', '#1/spec/ports/0/targetPort'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - name: web
      ports:
        - name: http-api # as in the code
          containerPort: 8080
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http-api}]}
`,
  },
  {
    name: 'finds numbers out of range, none, names that are too long, and names twice',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - {name: web, ports: [{name: http, containerPort: 70000}, {name: http}, {name: a-name-that-is-long, containerPort: 1}, {name: "8080", containerPort: 2}]}
  initContainers:
  - {name: side, ports: [{name: http, containerPort: 3}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: 0, targetPort: 65536}]}
`,
    finds: [
      '/spec/containers/0/ports/0/containerPort',
      '/spec/containers/0/ports/1/containerPort',
      '/spec/containers/0/ports/1/name',
      '/spec/containers/0/ports/2/name',
      '/spec/containers/0/ports/3/name',
      '/spec/initContainers/0/ports/0/name warning',
      '#1/spec/ports/0/port',
      '#1/spec/ports/0/targetPort',
    ],
  },
  {
    name: 'is content with good names, with none, and with what is filled in later',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}, {containerPort: 65535}, {name: "\${PORT_NAME}", containerPort: 1}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: 80, targetPort: http, name: a}, {port: 81, targetPort: 0, name: b}]}
`,
    finds: [],
  },
];
