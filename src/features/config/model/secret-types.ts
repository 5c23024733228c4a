/** Keys that the API server, or who uses it, demands of a Secret of a type. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/basic-auth': ['username', 'password'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'bootstrap.kubernetes.io/token': ['token-id', 'token-secret'],
};

export function missingKeys(type: string, keys: readonly string[]): readonly string[] {
  return (NEEDED[type] ?? []).filter((key) => !keys.includes(key));
}
