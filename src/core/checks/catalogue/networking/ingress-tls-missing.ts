import { listField } from '../../../kinds/fields.ts';
import type { CheckCase, CheckedObject, Fix, ObjectCheck, Open } from '../../check.ts';
import { annotationsOf } from '../../reading/annotations.ts';
import { hostsOf } from '../../reading/ingresses.ts';

export const ingressTlsMissing: ObjectCheck = {
  id: 'ingress-tls-missing',
  severity: 'warning',
  area: 'networking',
  scope: 'object',
  kinds: ['Ingress'],
  title: { en: 'The Ingress has no TLS', ko: 'TLS가 없는 인그레스' },
  why: {
    en: 'Requests arrive unencrypted: passwords, cookies and answers can be read and changed on the way, and browsers call the page not secure.',
    ko: '요청이 암호화되지 않고 들어옵니다. 비밀번호, 쿠키, 응답을 중간에서 읽고 바꿀 수 있으며 브라우저는 안전하지 않다고 표시합니다.',
  },
  todo: { en: 'Add tls with the hosts and the Secret that holds the certificate; cert-manager can make it.', ko: '호스트와 인증서 시크릿을 tls에 추가하세요. 인증서는 cert-manager가 만들 수 있습니다.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  find(object) {
    if (listField(object.value, 'spec', 'tls').length > 0 || hasTlsElsewhere(object)) return [];
    const path = [...object.path, 'spec', 'tls'];
    const fix = certificateByManager(object);
    const open: Open = { label: { en: 'Add TLS', ko: 'TLS 추가' }, area: 'networking', path };
    return [{ path, message: UNENCRYPTED, ...(fix === null ? { open } : { fix }) }];
  },
};

const UNENCRYPTED = { en: 'Without tls the Ingress serves plain HTTP', ko: 'tls가 없어 암호화되지 않은 HTTP로 제공됩니다' };

/** Load balancers of clouds take their certificates from annotations. */
const CLOUD_CERTIFICATES: readonly string[] = [
  'alb.ingress.kubernetes.io/certificate-arn',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'networking.gke.io/managed-certificates',
  'nginx.ingress.kubernetes.io/ssl-passthrough',
];

function hasTlsElsewhere(object: CheckedObject): boolean {
  return CLOUD_CERTIFICATES.some((key) => Object.hasOwn(annotationsOf(object), key));
}

const ISSUERS: readonly string[] = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'];

/** Where cert-manager makes the Secret the certificate comes by itself; else somebody has to bring it first. */
function certificateByManager(object: CheckedObject): Fix | null {
  const hosts = hostsOf(object.value);
  const { name } = object.summary;
  if (name === null || hosts.length === 0 || !ISSUERS.some((key) => Object.hasOwn(annotationsOf(object), key))) return null;
  return {
    label: { en: 'Add TLS for its hosts', ko: '호스트에 TLS 추가' },
    safe: true,
    steps: [{ op: 'set', path: [...object.path, 'spec', 'tls'], value: [{ hosts, secretName: `${name}-tls` }] }],
  };
}

export const cases: CheckCase[] = [
  {
    name: 'adds TLS where cert-manager makes the certificate',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations: {cert-manager.io/cluster-issuer: letsencrypt}
spec:
  ingressClassName: traefik # the edge
  rules:
    - host: shop.example.com
    - host: www.example.com
`,
    finds: ['/spec/tls'],
    fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations: {cert-manager.io/cluster-issuer: letsencrypt}
spec:
  ingressClassName: traefik # the edge
  tls:
    - hosts:
        - shop.example.com
        - www.example.com
      secretName: web-tls
  rules:
    - host: shop.example.com
    - host: www.example.com
`,
  },
  {
    name: 'leaves the certificate to the user where nobody makes it',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {tls: [], rules: [{host: shop.example.com}]}
`,
    finds: ['/spec/tls'],
  },
  {
    name: 'is content with TLS, also that of a cloud',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {tls: [{hosts: [shop.example.com], secretName: shop}], rules: [{host: shop.example.com}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: cloud, annotations: {alb.ingress.kubernetes.io/certificate-arn: "arn:aws:acm:1"}}
spec: {rules: [{host: shop.example.com}]}
`,
    finds: [],
  },
];
