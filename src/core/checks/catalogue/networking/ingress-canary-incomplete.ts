import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { sameNamespace } from '../../../graph/summary.ts';
import { field } from '../../../kinds/fields.ts';
import type { Localized } from '../../../localized.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { annotationPath } from '../../reading/annotations.ts';
import { type IngressRoute, nginxAnnotation, NGINX_PREFIX, routesOf } from '../../reading/ingresses.ts';

export const ingressCanaryIncomplete: BundleCheck = {
  id: 'ingress-canary-incomplete',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Ingress'],
  fragments: ['ingress'],
  reads: ['Ingress'],
  title: { en: 'A canary that something is missing for', ko: '필요한 것이 빠진 카나리' },
  why: {
    en: 'A canary Ingress only takes a share from another Ingress with the same host and path. Without that one, with the same Service behind both, or with a weight that cannot be read, no request goes where it should.',
    ko: '카나리 인그레스는 호스트와 경로가 같은 다른 인그레스의 요청을 나누어 받을 뿐입니다. 그 인그레스가 없거나, 둘의 서비스가 같거나, 가중치를 읽을 수 없으면 요청이 원하는 대로 나뉘지 않습니다.',
  },
  todo: { en: 'Add the main Ingress, give the canary a Service of its own, and a weight from 0 to the total in quotes.', ko: '기본 인그레스를 추가하고, 카나리에 별도의 서비스와 0부터 전체까지의 가중치(따옴표로 감싼 값)를 주세요.' },
  source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary',
  find(object, bundle) {
    if (!isCanary(object.value)) return [];
    const path = annotationPath(object, `${NGINX_PREFIX}canary`);
    const weight = weightReport(object);
    if (object.summary.fragment !== null) return [...weight, { path, message: FRAGMENT }];
    const others = bundle.ofKind('Ingress').filter(({ summary }) => summary !== object.summary && sameNamespace(summary.namespace, object.summary.namespace));
    const routes = routesOf(object.value, object.path);
    return [...weight, ...gathered(routes, (route) => routeReport(route, others, bundle))];
  },
};

function isCanary(ingress: YamlValue | undefined): boolean {
  const value = field(ingress, 'metadata', 'annotations', `${NGINX_PREFIX}canary`);
  return value === 'true' || value === true;
}

function weightReport(object: CheckedObject): Report[] {
  const weight = nginxAnnotation(object, 'canary-weight');
  // that it has to be a text is told by ingress-annotation-unknown
  if (weight === undefined || typeof weight === 'number' || typeof weight === 'boolean') return [];
  const total = Number(nginxAnnotation(object, 'canary-weight-total') ?? 100);
  const share = typeof weight === 'string' && /^\d+$/.test(weight) ? Number(weight) : null;
  if (share !== null && share <= total) return [];
  return [{ path: annotationPath(object, `${NGINX_PREFIX}canary-weight`), message: badWeight(String(weight), total) }];
}

/** The main one for a host and path must be there, with another Service, and no second canary. */
function routeReport(route: IngressRoute, others: readonly LinkedObject[], bundle: Bundle): Report[] {
  const same = gathered(others, (other) => {
    const value = bundle.look(other) ?? undefined;
    const twins = routesOf(value, other.summary.path).filter(({ host, path }) => host === route.host && path === route.path);
    return twins.map((twin) => ({ other, twin, canary: isCanary(value) }));
  });
  const main = same.find(({ canary }) => !canary);
  if (main === undefined) return [{ path: [...route.at, 'path'], message: noMain(route) }];
  const related = { key: main.other.key, path: main.twin.at };
  if (route.service !== null && main.twin.service === route.service) {
    return [{ path: [...route.at, 'backend', 'service', 'name'], message: sameService(route.service, main.other.summary.name ?? ''), related }];
  }
  const second = same.find(({ canary }) => canary);
  return second === undefined ? [] : [{ path: [...route.at, 'path'], message: twoCanaries(second.other.summary.name ?? ''), related: { key: second.other.key, path: second.twin.at } }];
}

const FRAGMENT: Localized = {
  en: 'A canary needs more than these annotations: a main Ingress with the same host and path, and a Service of its own for the new version',
  ko: '이 어노테이션만으로는 부족합니다. 호스트와 경로가 같은 기본 인그레스와 새 버전을 위한 별도의 서비스가 있어야 합니다',
};

function badWeight(weight: string, total: number): Localized {
  return { en: `The weight ${weight} is no whole number from 0 to ${total}`, ko: `가중치는 0~${total}의 정수여야 합니다. 지금 값: ${weight}` };
}

function noMain({ host, path }: IngressRoute): Localized {
  const place = `${host ?? '*'}${path}`;
  return { en: `No other Ingress of the bundle serves ${place}, so there is nothing to take a share from`, ko: `나누어 받을 기본 인그레스가 묶음에 없습니다: ${place}` };
}

function sameService(service: string, main: string): Localized {
  return { en: `${main} leads to ${service} too: the canary serves the same version`, ko: `기본 인그레스(${main})와 서비스가 같아 카나리도 같은 버전을 제공합니다: ${service}` };
}

function twoCanaries(other: string): Localized {
  return { en: `${other} is a canary for the same host and path: only one of them counts`, ko: `호스트와 경로가 같은 카나리가 또 있어 하나만 적용됩니다: ${other}` };
}

export const cases: CheckCase[] = [
  {
    name: 'wants a main Ingress, another Service, a weight, and no second canary',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: main}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, backend: {service: {name: web}}}, {path: /x, backend: {service: {name: web}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: canary, annotations: {nginx.ingress.kubernetes.io/canary: "true", nginx.ingress.kubernetes.io/canary-weight: "110"}}
spec:
  rules:
  - host: a.example.com
    http: {paths: [{path: /, backend: {service: {name: web}}}, {path: /x, backend: {service: {name: next}}}]}
  - host: b.example.com
    http: {paths: [{path: /, backend: {service: {name: next}}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: second, annotations: {nginx.ingress.kubernetes.io/canary: "true", nginx.ingress.kubernetes.io/canary-weight: 5}}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /x, backend: {service: {name: other}}}]}}]}
`,
    finds: [
      '#1/metadata/annotations/nginx.ingress.kubernetes.io~1canary-weight',
      '#1/spec/rules/0/http/paths/0/backend/service/name',
      '#1/spec/rules/0/http/paths/1/path',
      '#1/spec/rules/1/http/paths/0/path',
      '#2/spec/rules/0/http/paths/0/path',
    ],
  },
  {
    name: 'says what annotations alone still need',
    yaml: `metadata:
  annotations:
    nginx.ingress.kubernetes.io/canary: "true"
    nginx.ingress.kubernetes.io/canary-weight: "20"
`,
    finds: ['/metadata/annotations/nginx.ingress.kubernetes.io~1canary'],
  },
  {
    name: 'is content with a whole one, and with Ingresses that are no canary',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: main}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, backend: {service: {name: web}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: canary, annotations: {nginx.ingress.kubernetes.io/canary: "true", nginx.ingress.kubernetes.io/canary-weight: "300", nginx.ingress.kubernetes.io/canary-weight-total: "1000"}}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, backend: {service: {name: next}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: off, annotations: {nginx.ingress.kubernetes.io/canary: "false", nginx.ingress.kubernetes.io/canary-weight: "10"}}
spec: {rules: [{host: z.example.com, http: {paths: [{path: /, backend: {service: {name: next}}}]}}]}
`,
    finds: [],
  },
];
