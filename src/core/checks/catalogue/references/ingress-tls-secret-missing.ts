import type { BundleCheck, CheckCase } from '../../check.ts';
import { missingObjects } from '../../families/missing-reference.ts';
import { openForm } from '../../families/open-form.ts';

export const ingressTlsSecretMissing: BundleCheck = {
  id: 'ingress-tls-secret-missing',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['Ingress'],
  reads: ['Secret'],
  title: { en: 'The certificate comes from nowhere', ko: '인증서를 만드는 곳이 없습니다' },
  why: {
    en: 'While the Secret of the certificate does not exist, the controller answers with its own self-signed certificate, and every browser warns its user away.',
    ko: '인증서 시크릿이 없으면 컨트롤러는 자체 서명한 기본 인증서로 응답하고, 브라우저는 사용자에게 경고를 보여 줍니다.',
  },
  todo: {
    en: 'Let cert-manager make it (annotation cert-manager.io/cluster-issuer, or a Certificate with this secretName), or bring the Secret.',
    ko: 'cert-manager가 만들게 하거나(cert-manager.io/cluster-issuer 어노테이션 또는 같은 secretName을 가진 Certificate) 시크릿을 준비하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  find(_, bundle) {
    return missingObjects(bundle, 'Secret', ({ path }) => path.includes('tls')).map(({ reference: { name, path } }) => ({
      path,
      message: {
        en: `Nothing in this bundle makes the Secret ${name}, which holds the certificate`,
        ko: `이 묶음에는 인증서 시크릿을 만드는 것이 없습니다: ${name}`,
      },
      open: openForm('networking', path),
    }));
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds a Secret that nobody makes, and minds the namespace',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec: {tls: [{hosts: [a.example.com], secretName: a-tls}, {hosts: [b.example.com], secretName: b-tls}]}
---
apiVersion: v1
kind: Secret
metadata: {name: a-tls, namespace: lab}
type: kubernetes.io/tls
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: b, namespace: shop}
spec: {secretName: b-tls, dnsNames: [b.example.com]}
`,
    finds: ['/spec/tls/0/secretName'],
  },
  {
    name: 'is content with cert-manager, with a Secret, and without a name',
    yaml: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: a, annotations: {cert-manager.io/issuer: ours}}
spec: {tls: [{secretName: a-tls}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: b}
spec: {tls: [{secretName: b-tls}, {hosts: [c.example.com]}]}
---
apiVersion: v1
kind: Secret
metadata: {name: b-tls}
`,
    finds: [],
  },
];
