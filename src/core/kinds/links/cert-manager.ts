import type { KindReference } from './link.ts';
import { below, keyOf, labels, links, name, object } from './write.ts';

const issuerRef = object('spec.issuerRef', ['Issuer', 'ClusterIssuer'], { usual: 'Issuer' });

const SOLVER_SECRETS = [
  'acmeDNS.accountSecretRef',
  'akamai.accessTokenSecretRef',
  'akamai.clientSecretSecretRef',
  'akamai.clientTokenSecretRef',
  'azureDNS.clientSecretSecretRef',
  'cloudDNS.serviceAccountSecretRef',
  'cloudflare.apiKeySecretRef',
  'cloudflare.apiTokenSecretRef',
  'digitalocean.tokenSecretRef',
  'rfc2136.tsigSecretSecretRef',
  'route53.accessKeyIDSecretRef',
  'route53.secretAccessKeySecretRef',
];

function solver(at: string): KindReference[] {
  return [
    ...below(SOLVER_SECRETS.map((secret) => `${at}.dns01.${secret}`), (secret) => keyOf(secret, 'Secret')),
    name(`${at}.dns01.route53.auth.kubernetes.serviceAccountRef.name`, 'ServiceAccount'),
    ...below([`${at}.http01.ingress.podTemplate.spec`, `${at}.http01.gatewayHTTPRoute.podTemplate.spec`], (spec) => [
      name(`${spec}.serviceAccountName`, 'ServiceAccount'),
      name(`${spec}.imagePullSecrets[].name`, 'Secret'),
      name(`${spec}.priorityClassName`, 'PriorityClass', { loose: true }),
      labels(`${spec}.nodeSelector`, 'Node', { loose: true }),
    ]),
    name(`${at}.http01.ingress.ingressClassName`, 'IngressClass', { loose: true }),
    name(`${at}.http01.ingress.class`, 'IngressClass', { loose: true }),
    name(`${at}.http01.ingress.name`, 'Ingress'),
    object(`${at}.http01.gatewayHTTPRoute.parentRefs[]`, ['Gateway'], { usual: 'Gateway' }),
    labels(`${at}.selector.matchLabels`, 'Certificate', { where: { in: 'any' }, loose: true }),
  ];
}

const issuer = links({
  references: [
    ...below(['spec.acme.solvers[]'], solver),
    ...keyOf('spec.acme.externalAccountBinding.keySecretRef', 'Secret'),
    name('spec.ca.secretName', 'Secret'),
    ...keyOf('spec.vault.auth.appRole.secretRef', 'Secret'),
    ...keyOf('spec.vault.auth.tokenSecretRef', 'Secret'),
    ...keyOf('spec.vault.auth.kubernetes.secretRef', 'Secret'),
    name('spec.vault.auth.kubernetes.serviceAccountRef.name', 'ServiceAccount'),
    name('spec.vault.auth.clientCertificate.secretName', 'Secret'),
    ...keyOf('spec.vault.caBundleSecretRef', 'Secret'),
    ...keyOf('spec.vault.clientCertSecretRef', 'Secret'),
    ...keyOf('spec.vault.clientKeySecretRef', 'Secret'),
    ...keyOf('spec.venafi.cloud.apiTokenSecretRef', 'Secret'),
    name('spec.venafi.tpp.credentialsRef.name', 'Secret'),
    ...keyOf('spec.venafi.tpp.caBundleSecretRef', 'Secret'),
  ],
  // the key of the ACME account is made at the first registration
  makes: [{ kind: 'Secret', path: 'spec.acme.privateKeySecretRef.name' }],
});

export const CERT_MANAGER = {
  Certificate: links({
    references: [
      issuerRef,
      ...keyOf('spec.keystores.jks.passwordSecretRef', 'Secret'),
      ...keyOf('spec.keystores.pkcs12.passwordSecretRef', 'Secret'),
    ],
    makes: [{ kind: 'Secret', path: 'spec.secretName' }],
  }),
  Issuer: issuer,
  ClusterIssuer: issuer,
  CertificateRequest: links({ references: [issuerRef] }),
} as const;
