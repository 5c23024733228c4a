import { gathered } from '../../../gathered.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck } from '../../check.ts';
import { annotationPath, withoutAnnotations } from '../../reading/annotations.ts';
import { type IngressRoute, nginxAnnotation, NGINX_PREFIX, routesOf } from '../../reading/ingresses.ts';

const REWRITE = `${NGINX_PREFIX}rewrite-target`;

export const ingressRewriteDropsPath: ObjectCheck = {
  id: 'ingress-rewrite-drops-path',
  severity: 'error',
  area: 'networking',
  scope: 'object',
  kinds: ['Ingress'],
  title: { en: 'The rewrite drops the rest of the path', ko: '경로의 나머지를 버리는 rewrite' },
  why: {
    en: 'The controller sends every request that matches to exactly this target. Without a reference to a group of the path ($1, $2) everything below it is lost: /shop/cart arrives as /.',
    ko: '컨트롤러는 맞는 요청을 모두 정확히 이 대상으로 보냅니다. 경로의 그룹 참조($1, $2)가 없으면 그 아래는 모두 사라져 /shop/cart 요청이 /로 도착합니다.',
  },
  todo: {
    en: 'Write the path as /shop(/|$)(.*) and the target as /$2, or remove the annotation if the program knows its own prefix.',
    ko: '경로를 /shop(/|$)(.*), 대상을 /$2로 쓰거나, 프로그램이 자기 접두사를 안다면 어노테이션을 지우세요.',
  },
  source: 'https://kubernetes.github.io/ingress-nginx/examples/rewrite/',
  find(object) {
    const target = nginxAnnotation(object, 'rewrite-target');
    if (typeof target !== 'string' || target === '' || /\$\d/.test(target)) return [];
    const routes = routesOf(object.value, object.path);
    const longer = routes.filter(({ path }) => path !== '/');
    const [first] = longer;
    const path = annotationPath(object, REWRITE);
    if (first !== undefined) return [{ path, message: drops(first.path, target), related: { key: null, path: [...first.at, 'path'] }, fix: keepRest(object, routes, target) }];
    if (routes.length === 0 || target !== '/') return [];
    return [{ path, severity: 'warning', message: ROOT, fix: removeRewrite(object) }];
  },
};

/** Paths that catch what follows them, and a target that puts it behind its own path. */
function keepRest(object: CheckedObject, routes: readonly IngressRoute[], target: string): Fix {
  const isPlain = routes.every(({ path }) => /^[\w/.~-]*$/.test(path));
  if (!isPlain) return removeRewrite(object);
  return {
    label: { en: 'Keep the rest of the path', ko: '경로의 나머지 유지' },
    safe: false,
    steps: [
      ...gathered(routes, ({ at, path }) => [
        { op: 'set' as const, path: [...at, 'path'], value: path === '/' ? '/()(.*)' : `${path.replace(/\/$/, '')}(/|$)(.*)` },
        { op: 'set' as const, path: [...at, 'pathType'], value: 'ImplementationSpecific' },
      ]),
      { op: 'set', path: annotationPath(object, REWRITE), value: `${target.replace(/\/$/, '')}/$2` },
    ],
  };
}

function removeRewrite(object: CheckedObject): Fix {
  return { label: { en: 'Remove rewrite-target', ko: 'rewrite-target 삭제' }, safe: false, steps: withoutAnnotations(object, [REWRITE]) };
}

const ROOT = {
  en: 'Every path arrives as /, whatever was asked for',
  ko: '무엇을 요청하든 모두 / 경로로 도착합니다',
};

function drops(path: string, target: string) {
  const below = `${path.replace(/\/$/, '')}/…`;
  return {
    en: `Everything below ${path} arrives as ${target}: ${below} loses its rest`,
    ko: `${path} 아래의 모든 요청이 나머지 경로를 잃고 ${target} 경로로 도착합니다: ${below}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'keeps the rest of every path',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: / # strip
spec:
  rules:
    - host: a.example.com
      http:
        paths:
          - path: /shop
            pathType: Prefix
            backend: {service: {name: shop, port: {number: 80}}}
          - path: /
            pathType: Prefix
            backend: {service: {name: home, port: {number: 80}}}
`,
    finds: ['/metadata/annotations/nginx.ingress.kubernetes.io~1rewrite-target'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /$2 # strip
spec:
  rules:
    - host: a.example.com
      http:
        paths:
          - path: /shop(/|$)(.*)
            pathType: ImplementationSpecific
            backend: {service: {name: shop, port: {number: 80}}}
          - path: /()(.*)
            pathType: ImplementationSpecific
            backend: {service: {name: home, port: {number: 80}}}
`,
  },
  {
    name: 'warns where / is rewritten to /',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {nginx.ingress.kubernetes.io/rewrite-target: /}}
spec: {rules: [{http: {paths: [{path: /, pathType: Prefix}]}}]}
`,
    finds: ['/metadata/annotations/nginx.ingress.kubernetes.io~1rewrite-target warning'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {rules: [{http: {paths: [{path: /, pathType: Prefix}]}}]}
`,
  },
  {
    name: 'is content with groups, with one page for everything, and with no rewrite',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: groups, annotations: {nginx.ingress.kubernetes.io/rewrite-target: /api/$2}}
spec: {rules: [{http: {paths: [{path: "/shop(/|$)(.*)", pathType: ImplementationSpecific}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: page, annotations: {nginx.ingress.kubernetes.io/rewrite-target: /maintenance.html}}
spec: {rules: [{http: {paths: [{path: /, pathType: Prefix}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: plain}
spec: {rules: [{http: {paths: [{path: /shop, pathType: Prefix}]}}]}
`,
    finds: [],
  },
];
