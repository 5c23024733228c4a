/** A host that a setting names, as a client would call it. */
export interface NamedHost {
  readonly host: string;
  readonly port: number | null;
  /** Of the URL; null where the setting is a host alone. */
  readonly scheme: string | null;
}

const URL_IN_TEXT = /\b([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@"']*@)?(\[[0-9a-f:.]+\]|[^\s/:,?#"'<>@\])]+)(?::(\d{1,5}))?/gi;
/** Last words of a name that say host, also where nothing parts them from the word before: `DB_HOST`, `dbHost`. */
const HOST_WORDS = ['host', 'hostname', 'addr', 'address', 'server', 'servers', 'broker', 'brokers', 'endpoint'];
/** And those that have to be words of their own. */
const HOST_WORDS_APART = [...HOST_WORDS, 'endpoints', 'nodes'];
const HOST_NAME = new RegExp(`(?:^|[._-])(?:${HOST_WORDS_APART.join('|')})$|[a-z](?:${HOST_WORDS.join('|')})$`, 'i');
/** The expression looks at each letter of a name, and most names end otherwise. */
const HOST_ENDS: ReadonlySet<string> = new Set(HOST_WORDS_APART.map((word) => word.slice(-1)));
const HOST_VALUE = /^(\[[0-9a-f:]+\]|::1|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?$/i;

/** The hosts in a setting: in its URLs, or, where its name says that it is a host, in the text itself. */
export function hostsIn(name: string, text: string): readonly NamedHost[] {
  const urls = !text.includes('://') ? [] : [...text.matchAll(URL_IN_TEXT)].map(([, scheme = '', host = '', port]): NamedHost => ({ scheme: scheme.toLowerCase(), host, port: port === undefined ? null : Number(port) }));
  if (urls.length > 0 || !HOST_ENDS.has(name.slice(-1).toLowerCase()) || !HOST_NAME.test(name)) return urls;
  const parts = text.split(',').map((part) => HOST_VALUE.exec(part.trim()));
  return parts.every((part) => part !== null)
    ? parts.map((part): NamedHost => ({ scheme: null, host: part[1] ?? '', port: part[2] === undefined ? null : Number(part[2]) }))
    : [];
}

export function isLocalhost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** A Service of the cluster that a host can only mean; null for public names, addresses and anything unfinished. */
export function serviceNamed(host: string): { readonly name: string; readonly namespace: string | null } | null {
  if (isLocalhost(host) || !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(host)) return null;
  const labels = host.split('.');
  const [name = '', namespace] = labels;
  if (labels.length === 1) return /^\d+$/.test(name) ? null : { name, namespace: null };
  const inCluster = /^[^.]+\.[^.]+\.svc(?:\.cluster\.local)?$/.test(host);
  return inCluster && namespace !== undefined ? { name, namespace } : null;
}
