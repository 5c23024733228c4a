import { gathered } from '../../../gathered.ts';
import { nearestOf } from '../../../schema/nearest.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Report } from '../../check.ts';
import { annotationPath, annotationsOf } from '../../reading/annotations.ts';
import { NGINX_PREFIX } from '../../reading/ingresses.ts';
import { FORMER_NGINX_ANNOTATIONS, NGINX_ANNOTATIONS } from '../../reading/nginx-annotations.ts';

export const ingressAnnotationUnknown: ObjectCheck = {
  id: 'ingress-annotation-unknown',
  severity: 'error',
  area: 'networking',
  scope: 'object',
  kinds: ['Ingress'],
  title: { en: 'An annotation that the controller does not read', ko: '컨트롤러가 읽지 않는 어노테이션' },
  why: {
    en: 'The controller passes over annotations it does not know without a word: the limit, redirect or timeout that was meant is simply not there.',
    ko: 'ingress-nginx는 모르는 어노테이션을 아무 말 없이 넘어갑니다. 설정하려던 제한, 리디렉션, 시간 제한이 그냥 없는 것이 됩니다.',
  },
  todo: { en: 'Write the name that the controller knows, or remove the annotation.', ko: '컨트롤러가 아는 이름을 쓰거나 어노테이션을 지우세요.' },
  source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  find(object) {
    return gathered(Object.entries(annotationsOf(object)), ([key, value]): Report[] => {
      if (!key.startsWith(NGINX_PREFIX)) return [];
      const name = key.slice(NGINX_PREFIX.length);
      const path = annotationPath(object, key);
      if (NGINX_ANNOTATIONS.has(name)) return typeof value === 'number' || typeof value === 'boolean' ? [notText(path, name, value)] : [];
      if (FORMER_NGINX_ANNOTATIONS.has(name)) return [{ path, message: former(name) }];
      const fix = rateLimit(object, name, value) ?? nearest(object, path, name);
      return [{ path, message: unknown(name, fix), ...(fix === null ? {} : { fix }) }];
    });
  },
};

/** A map of annotations holds texts; the API server refuses anything else. */
function notText(path: Report['path'], name: string, value: number | boolean): Report {
  return {
    path,
    message: { en: `${name} must be a text: put ${String(value)} in quotes`, ko: `${name}: 텍스트여야 합니다. 따옴표로 감싸세요: "${String(value)}"` },
    fix: { label: { en: 'Put it in quotes', ko: '따옴표로 감싸기' }, safe: true, steps: [{ op: 'set', path, value: String(value) }] },
  };
}

const WINDOWS: ReadonlyMap<string, string> = new Map([
  ['1s', 'limit-rps'],
  ['1m', 'limit-rpm'],
  ['60s', 'limit-rpm'],
]);

/** What other proxies say in two annotations, this one says in one. */
function rateLimit(object: CheckedObject, name: string, value: YamlValue): Fix | null {
  if (name !== 'rate-limit' && name !== 'rate-limit-window') return null;
  const annotations = annotationsOf(object);
  const window = annotations[`${NGINX_PREFIX}rate-limit-window`];
  const limit = name === 'rate-limit' ? value : annotations[`${NGINX_PREFIX}rate-limit`];
  const known = WINDOWS.get(String(window ?? '1s'));
  if (known === undefined || limit === undefined || Object.hasOwn(annotations, NGINX_PREFIX + known)) return null;
  return {
    label: { en: `Write ${known}: "${String(limit)}"`, ko: `${known}: "${String(limit)}" 쓰기` },
    safe: false,
    steps: [
      { op: 'rename', path: annotationPath(object, `${NGINX_PREFIX}rate-limit`), to: NGINX_PREFIX + known },
      ...(window === undefined ? [] : [{ op: 'remove' as const, path: annotationPath(object, `${NGINX_PREFIX}rate-limit-window`) }]),
    ],
  };
}

function nearest(object: CheckedObject, path: Report['path'], name: string): Fix | null {
  const found = nearestOf(name, NGINX_ANNOTATIONS)?.name ?? null;
  if (found === null || Object.hasOwn(annotationsOf(object), NGINX_PREFIX + found)) return null;
  return { label: { en: `Write ${found}`, ko: `${found} 쓰기` }, safe: false, steps: [{ op: 'rename', path, to: NGINX_PREFIX + found }] };
}

function former(name: string) {
  return { en: `ingress-nginx does not read ${name} any more`, ko: `ingress-nginx가 더 이상 읽지 않는 어노테이션입니다: ${name}` };
}

function unknown(name: string, fix: Fix | null) {
  const [last] = gathered(fix?.steps ?? [], (step) => (step.op === 'rename' ? [step.to.slice(NGINX_PREFIX.length)] : []));
  return {
    en: `ingress-nginx knows no annotation ${name}${last === undefined ? '' : ` — ${last}?`}`,
    ko: `ingress-nginx에 없는 어노테이션입니다: ${name}${last === undefined ? '' : `. 혹시 ${last} 어노테이션인가요?`}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'knows how ingress-nginx limits requests',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/rate-limit: "100" # by day
    nginx.ingress.kubernetes.io/rate-limit-window: 1m
`,
    finds: ['/metadata/annotations/nginx.ingress.kubernetes.io~1rate-limit', '/metadata/annotations/nginx.ingress.kubernetes.io~1rate-limit-window'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/limit-rpm: "100" # by day
`,
  },
  {
    name: 'offers the nearest name, and quotes',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/proxy-bodysize: 8m
    nginx.ingress.kubernetes.io/proxy-read-timeout: 60
`,
    finds: ['/metadata/annotations/nginx.ingress.kubernetes.io~1proxy-bodysize', '/metadata/annotations/nginx.ingress.kubernetes.io~1proxy-read-timeout'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 8m
    nginx.ingress.kubernetes.io/proxy-read-timeout: '60'
`,
  },
  {
    name: 'has nothing to offer for what is gone, or like nothing it knows',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {nginx.ingress.kubernetes.io/enable-opentracing: "true", nginx.ingress.kubernetes.io/shop-of-the-day: x}}
`,
    finds: ['/metadata/annotations/nginx.ingress.kubernetes.io~1enable-opentracing', '/metadata/annotations/nginx.ingress.kubernetes.io~1shop-of-the-day'],
  },
  {
    name: 'is content with what it reads, and leaves other controllers alone',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {nginx.ingress.kubernetes.io/limit-rps: "5", nginx.org/rate-limit: "5", alb.ingress.kubernetes.io/anything: x}}
`,
    finds: [],
  },
];
