import { gathered } from '../../../gathered.ts';
import { field, listField, mapField, textField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';

export const ingressHostEmpty: ObjectCheck = {
  id: 'ingress-host-empty',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['Ingress'],
  title: { en: 'The Ingress takes requests for any host', ko: '모든 호스트의 요청을 받는 인그레스' },
  why: {
    en: 'A rule without a host, or with a wildcard, takes requests that are meant for others, for instance those of another team on the same controller or of a name that somebody points at the address.',
    ko: '호스트가 없거나 와일드카드인 규칙은 다른 곳으로 가야 할 요청까지 받습니다. 같은 컨트롤러를 쓰는 다른 팀의 요청이나 누군가 이 주소로 연결해 둔 이름의 요청이 그렇습니다.',
  },
  todo: { en: 'Name the hosts.', ko: '호스트를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards',
  find(object) {
    const rules = gathered(listField(object.value, 'spec', 'rules'), (rule, index): Report[] => {
      const host = textField(rule, 'host');
      const path = [...object.path, 'spec', 'rules', index, 'host'];
      if (host === null) return typeof (field(rule, 'host') ?? '') === 'string' ? [{ path, message: ANY }] : [];
      return host.includes('*') ? [{ path, message: wildcard(host) }] : [];
    });
    const hasDefault = mapField(object.value, 'spec', 'defaultBackend') !== null || mapField(object.value, 'spec', 'backend') !== null;
    const key = mapField(object.value, 'spec', 'defaultBackend') === null ? 'backend' : 'defaultBackend';
    return hasDefault ? [...rules, { path: [...object.path, 'spec', key], message: REST }] : rules;
  },
};

const ANY = { en: 'A rule without a host holds for every host', ko: '호스트가 없는 규칙은 모든 호스트에 적용됩니다' };
const REST = {
  en: 'A default backend answers every request that no rule is for, whatever its host',
  ko: '기본 백엔드는 호스트와 상관없이 규칙에 맞지 않는 모든 요청에 응답합니다',
};

function wildcard(host: string) {
  return { en: `${host} holds for every name below it`, ko: `하위의 모든 이름에 적용됩니다: ${host}` };
}

export const cases: CheckCase[] = [
  {
    name: 'finds rules without a host, with a wildcard, and default backends',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  defaultBackend: {service: {name: web, port: {number: 80}}}
  rules: [{http: {paths: []}}, {host: ""}, {host: "*.example.com"}, {host: a.example.com}]
---
apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: old}
spec: {backend: {serviceName: web, servicePort: 80}}
`,
    finds: ['/spec/rules/0/host', '/spec/rules/1/host', '/spec/rules/2/host', '/spec/defaultBackend', '#1/spec/backend'],
  },
  {
    name: 'is content with names',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {rules: [{host: a.example.com}, {host: b.example.com}]}
`,
    finds: [],
  },
];
