import type { KindReference } from './link.ts';
import { below, keyOf, name, part } from './write.ts';

/** Where providers name a key of a Secret: `{ name, key, namespace }`. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  akeyless: [
    'authSecretRef.kubernetesAuth.secretRef',
    'authSecretRef.secretRef.accessID',
    'authSecretRef.secretRef.accessType',
    'authSecretRef.secretRef.accessTypeParam',
  ],
  alibaba: ['auth.secretRef.accessKeyIDSecretRef', 'auth.secretRef.accessKeySecretSecretRef'],
  aws: ['auth.secretRef.accessKeyIDSecretRef', 'auth.secretRef.secretAccessKeySecretRef', 'auth.secretRef.sessionTokenSecretRef'],
  azurekv: ['authSecretRef.clientCertificate', 'authSecretRef.clientId', 'authSecretRef.clientSecret', 'authSecretRef.tenantId'],
  beyondtrust: [
    'auth.apiKey.secretRef',
    'auth.certificate.secretRef',
    'auth.certificateKey.secretRef',
    'auth.clientId.secretRef',
    'auth.clientSecret.secretRef',
  ],
  bitwardensecretsmanager: ['auth.secretRef.credentials'],
  chef: ['auth.secretRef.privateKeySecretRef'],
  cloudrusm: ['auth.secretRef.accessKeyIDSecretRef', 'auth.secretRef.accessKeySecretSecretRef'],
  conjur: ['auth.apikey.apiKeyRef', 'auth.apikey.userRef', 'auth.jwt.secretRef'],
  delinea: ['clientId.secretRef', 'clientSecret.secretRef'],
  device42: ['auth.secretRef.credentials'],
  doppler: ['auth.secretRef.dopplerToken'],
  fortanix: ['apiKey.secretRef'],
  gcpsm: ['auth.secretRef.secretAccessKeySecretRef'],
  github: ['auth.privateKey'],
  gitlab: ['auth.SecretRef.accessToken'],
  ibm: ['auth.secretRef.secretApiKeySecretRef'],
  infisical: ['auth.universalAuthCredentials.clientId', 'auth.universalAuthCredentials.clientSecret'],
  keepersecurity: ['authRef'],
  kubernetes: ['auth.cert.clientCert', 'auth.cert.clientKey', 'auth.token.bearerToken', 'authRef'],
  onboardbase: ['auth.apiKeyRef', 'auth.passcodeRef'],
  onepassword: ['auth.secretRef.connectTokenSecretRef'],
  oracle: ['auth.secretRef.fingerprint', 'auth.secretRef.privatekey'],
  passbolt: ['auth.passwordSecretRef', 'auth.privateKeySecretRef'],
  passworddepot: ['auth.secretRef.credentials'],
  previder: ['auth.secretRef.accessToken'],
  pulumi: ['accessToken.secretRef'],
  scaleway: ['accessKey.secretRef', 'secretKey.secretRef'],
  secretserver: ['password.secretRef', 'username.secretRef'],
  senhasegura: ['auth.clientSecretSecretRef'],
  vault: [
    'auth.appRole.roleRef',
    'auth.appRole.secretRef',
    'auth.cert.clientCert',
    'auth.cert.secretRef',
    'auth.iam.secretRef.accessKeyIDSecretRef',
    'auth.iam.secretRef.secretAccessKeySecretRef',
    'auth.iam.secretRef.sessionTokenSecretRef',
    'auth.jwt.secretRef',
    'auth.kubernetes.secretRef',
    'auth.ldap.secretRef',
    'auth.tokenSecretRef',
    'auth.userPass.secretRef',
    'tls.certSecretRef',
    'tls.keySecretRef',
  ],
  webhook: ['auth.ntlm.passwordSecret', 'auth.ntlm.usernameSecret', 'secrets[].secretRef'],
  yandexcertificatemanager: ['auth.authorizedKeySecretRef', 'caProvider.certSecretRef'],
  yandexlockbox: ['auth.authorizedKeySecretRef', 'caProvider.certSecretRef'],
};

/** Where they name a ServiceAccount: `{ name, namespace }`. */
const SERVICE_ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  akeyless: ['authSecretRef.kubernetesAuth.serviceAccountRef'],
  aws: ['auth.jwt.serviceAccountRef'],
  azurekv: ['serviceAccountRef'],
  conjur: ['auth.jwt.serviceAccountRef'],
  gcpsm: ['auth.workloadIdentity.serviceAccountRef'],
  kubernetes: ['auth.serviceAccount'],
  oracle: ['serviceAccountRef'],
  vault: [
    'auth.iam.jwt.serviceAccountRef',
    'auth.jwt.kubernetesServiceAccountToken.serviceAccountRef',
    'auth.kubernetes.serviceAccountRef',
  ],
};

/** Where they name a key of a Secret or, by its `type`, of a ConfigMap. */
const AUTHORITIES: Readonly<Record<string, readonly string[]>> = {
  akeyless: ['caProvider'],
  bitwardensecretsmanager: ['caProvider'],
  conjur: ['caProvider'],
  kubernetes: ['server.caProvider'],
  vault: ['caProvider'],
  webhook: ['caProvider'],
};

/** What the providers of External Secrets' stores point at. */
export const STORE_PROVIDERS: readonly KindReference[] = [
  ...below(placesOf(SECRETS), (at) => keyOf(at, 'Secret', { namespace: 'namespace' })),
  ...placesOf(SERVICE_ACCOUNTS).map((at) => name(`${at}.name`, 'ServiceAccount', { namespace: 'namespace' })),
  ...below(placesOf(AUTHORITIES), (at) => [
    name(`${at}.name`, 'Secret', { namespace: 'namespace', unless: { key: 'type', is: 'ConfigMap', to: 'ConfigMap' } }),
    part(`${at}.key`, 'key', `${at}.name`),
  ]),
];

function placesOf(byProvider: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(byProvider).flatMap(([provider, places]) => places.map((place) => `spec.provider.${provider}.${place}`));
}
