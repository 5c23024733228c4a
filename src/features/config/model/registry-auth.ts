import { decodeBase64, encodeBase64 } from '../../../core/notation/base64-text.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import { fromJson, isMap, toJson } from '../../../core/yaml/value.ts';

/** Who logs in to one registry. */
export interface RegistryAuth {
  readonly server: string;
  readonly username: string;
  readonly password: string;
  readonly email: string;
}

export const NO_AUTH: RegistryAuth = { server: '', username: '', password: '', email: '' };

/** The first registry of a `.dockerconfigjson`; null for a text that is none. Of '' an empty one. */
export function readRegistryAuth(text: string): RegistryAuth | null {
  if (text.trim() === '') return NO_AUTH;
  const auths = authsOf(text);
  const [first] = Object.entries(auths ?? {});
  if (auths === null) return null;
  if (first === undefined) return NO_AUTH;
  const [server, entry] = first;
  const pair = textOf(entry, 'auth');
  const decoded = pair === '' ? null : decodeBase64(pair);
  const [user = '', ...rest] = decoded?.kind === 'text' ? decoded.text.split(':') : [];
  return { server, username: textOf(entry, 'username') || user, password: textOf(entry, 'password') || rest.join(':'), email: textOf(entry, 'email') };
}

/** The text with its first registry set; further ones, and what else it says, stay. */
export function writeRegistryAuth(text: string, { server, username, password, email }: RegistryAuth): string {
  const root = text.trim() === '' ? {} : parsed(text);
  const [first, ...others] = Object.entries(authsOf(text) ?? {});
  const kept = first !== undefined && isMap(first[1]) ? first[1] : {};
  const { email: _, ...rest } = kept;
  const entry: YamlMap = { ...rest, username, password, ...(email === '' ? {} : { email }), auth: encodeBase64(`${username}:${password}`) };
  return toJson({ ...(isMap(root) ? root : {}), auths: Object.fromEntries([[server, entry], ...others]) });
}

function authsOf(text: string): YamlMap | null {
  const value = text.trim() === '' ? null : parsed(text);
  if (!isMap(value)) return null;
  const { auths } = value;
  return auths === undefined ? {} : isMap(auths) ? auths : null;
}

function parsed(text: string): YamlValue {
  try {
    return fromJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function textOf(value: YamlValue, key: string): string {
  const found = isMap(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}
