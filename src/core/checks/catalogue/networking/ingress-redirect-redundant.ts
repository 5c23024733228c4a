import { listField } from '../../../kinds/fields.ts';
import type { CheckCase, ObjectCheck } from '../../check.ts';
import { annotationPath, withoutAnnotations } from '../../reading/annotations.ts';
import { nginxAnnotation, NGINX_PREFIX } from '../../reading/ingresses.ts';

const REDIRECT = `${NGINX_PREFIX}ssl-redirect`;

export const ingressRedirectRedundant: ObjectCheck = {
  id: 'ingress-redirect-redundant',
  severity: 'info',
  area: 'networking',
  scope: 'object',
  kinds: ['Ingress'],
  title: { en: 'A redirect that is there anyway', ko: '없어도 되는 리디렉션 설정' },
  why: {
    en: 'With tls the controller redirects to HTTPS by itself, and force-ssl-redirect does so in any case. The line changes nothing, but reads as if it did.',
    ko: 'tls가 있으면 컨트롤러가 스스로 HTTPS로 리디렉션하고, force-ssl-redirect는 어떤 경우에도 그렇게 합니다. 이 줄은 아무것도 바꾸지 않으면서 바꾸는 것처럼 보입니다.',
  },
  todo: { en: 'Remove ssl-redirect.', ko: 'ssl-redirect를 지우세요.' },
  source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#server-side-https-enforcement-through-redirect',
  find(object) {
    if (nginxAnnotation(object, 'ssl-redirect') !== 'true') return [];
    const isForced = nginxAnnotation(object, 'force-ssl-redirect') === 'true';
    if (!isForced && listField(object.value, 'spec', 'tls').length === 0) return [];
    return [
      {
        path: annotationPath(object, REDIRECT),
        message: isForced ? FORCED : USUAL,
        fix: { label: { en: 'Remove ssl-redirect', ko: 'ssl-redirect 삭제' }, safe: true, steps: withoutAnnotations(object, [REDIRECT]) },
      },
    ];
  },
};

const FORCED = {
  en: 'force-ssl-redirect does this already, whether there is tls or not',
  ko: 'tls가 있든 없든 force-ssl-redirect가 이미 하는 일입니다',
};
const USUAL = {
  en: 'With tls this is what happens anyway',
  ko: 'tls가 있으면 원래 이렇게 동작합니다',
};

export const cases: CheckCase[] = [
  {
    name: 'removes what changes nothing',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/ssl-redirect: "true"
    nginx.ingress.kubernetes.io/force-ssl-redirect: "true" # behind a proxy
spec: {rules: []}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: tls
  annotations: {nginx.ingress.kubernetes.io/ssl-redirect: "true"}
spec: {tls: [{hosts: [a.example.com]}]}
`,
    finds: ['/metadata/annotations/nginx.ingress.kubernetes.io~1ssl-redirect', '#1/metadata/annotations/nginx.ingress.kubernetes.io~1ssl-redirect'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/force-ssl-redirect: "true" # behind a proxy
spec: {rules: []}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: tls
spec: {tls: [{hosts: [a.example.com]}]}
`,
  },
  {
    name: 'is content where it says something',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: off, annotations: {nginx.ingress.kubernetes.io/ssl-redirect: "false"}}
spec: {tls: [{hosts: [a.example.com]}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: forced, annotations: {nginx.ingress.kubernetes.io/force-ssl-redirect: "true"}}
spec: {tls: [{hosts: [a.example.com]}]}
`,
    finds: [],
  },
];
