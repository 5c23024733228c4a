import { gathered } from '../../../gathered.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import { isLabelName } from '../../../schema/server-rules/names.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';
import { nameForPort } from '../../reading/ports.ts';

export const servicePortNameRequired: ObjectCheck = {
  id: 'service-port-name-required',
  severity: 'error',
  area: 'networking',
  scope: 'object',
  kinds: ['Service'],
  fragments: ['service'],
  title: { en: 'Ports of the Service cannot be told apart', ko: '서비스의 포트를 구별할 수 없습니다' },
  why: {
    en: 'With several ports each needs a name of its own, and no two may share port and protocol; the API server refuses the Service otherwise.',
    ko: '포트가 여러 개면 저마다 다른 이름이 필요하고, 포트와 프로토콜이 모두 같은 둘은 있을 수 없습니다. 그렇지 않으면 API 서버가 서비스를 거부합니다.',
  },
  todo: { en: 'Give each port a name, for instance http and metrics.', ko: 'http, metrics처럼 포트마다 이름을 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  find(object) {
    const ports = listField(object.value, 'spec', 'ports');
    if (ports.length < 2) return [];
    const taken = new Set(ports.flatMap((port) => textField(port, 'name') ?? []));
    const names = new Set<string>();
    const numbers = new Set<string>();
    return gathered(ports, (port, index): Report[] => {
      const path = [...object.path, 'spec', 'ports', index];
      const name = textField(port, 'name');
      const number = `${String(field(port, 'port') ?? '')}/${textField(port, 'protocol') ?? 'TCP'}`;
      const reports: Report[] = [];
      if (name === null) reports.push(nameless(path, port, taken));
      else if (names.has(name)) reports.push({ path: [...path, 'name'], message: twice(name) });
      if (typeof field(port, 'port') === 'number' && numbers.has(number)) reports.push({ path: [...path, 'port'], message: twice(number) });
      if (name !== null) names.add(name);
      numbers.add(number);
      return reports;
    });
  },
};

/** @param taken names of the Service, to which the new one is added */
function nameless(path: Report['path'], port: YamlValue, taken: Set<string>): Report {
  const number = field(port, 'port');
  const at = [...path, 'name'];
  if (typeof number !== 'number') return { path: at };
  const target = textField(port, 'targetPort');
  const plain = target !== null && isLabelName(target) && !taken.has(target) ? target : nameForPort(number, taken);
  const name = taken.has(plain) ? `${plain}-${(textField(port, 'protocol') ?? 'TCP').toLowerCase()}` : plain;
  if (taken.has(name)) return { path: at, message: unnamed(number) };
  taken.add(name);
  return {
    path: at,
    message: unnamed(number),
    fix: { label: { en: `Name it ${name}`, ko: `이름 쓰기: ${name}` }, safe: true, steps: [{ op: 'set', path: at, value: name }] },
  };
}

function unnamed(number: number): Localized {
  return { en: `Port ${number} needs a name beside the others`, ko: `포트가 여러 개라 이름이 필요합니다: ${number}` };
}

function twice(what: string): Localized {
  return { en: `${what} is there twice`, ko: `두 번 쓰였습니다: ${what}` };
}

export const cases: CheckCase[] = [
  {
    name: 'names ports by their target, by what is usual, or by their number',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  ports:
    - port: 80 # shop
    - port: 9000
      targetPort: admin
    - port: 8080
    - name: dns
      port: 53
`,
    finds: ['/spec/ports/0/name', '/spec/ports/1/name', '/spec/ports/2/name'],
    fixed: `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  ports:
    - name: http
      port: 80 # shop
    - name: admin
      port: 9000
      targetPort: admin
    - name: port-8080
      port: 8080
    - name: dns
      port: 53
`,
  },
  {
    name: 'finds a name twice, and a port twice',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: a, port: 80}, {name: a, port: 81}, {name: b, port: 80}, {name: c, port: 80, protocol: UDP}]}
`,
    finds: ['/spec/ports/1/name', '/spec/ports/2/port'],
  },
  {
    name: 'is content with one port, and with names',
    yaml: `apiVersion: v1
kind: Service
metadata: {name: one}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: two}
spec: {ports: [{name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53}]}
`,
    finds: [],
  },
];
