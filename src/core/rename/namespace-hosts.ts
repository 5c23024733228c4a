import type { ObjectIndex } from '../graph/object-index.ts';
import { namespaceOf } from '../graph/summary.ts';
import { walk } from '../yaml/locate.ts';
import { type Path, samePath } from '../yaml/path.ts';
import { mayHoldHosts } from './mentions.ts';
import type { NamespaceMove, NamespacePlace } from './one-namespace.ts';
import type { Documents } from './target.ts';

/** An address in a value that says a namespace given up: `http://web.shop:8080`. */
export interface NamespaceHost {
  /** Key of its document. */
  readonly key: string;
  readonly path: Path;
  /** `web.shop` */
  readonly host: string;
}

/**
 * Addresses of the bundle's Services in values, arguments and configuration, that say a namespace given up. Nobody can
 * be sure what such a text is for, so they are only told of.
 * @param known what changes anyway
 */
export function hostsGivenUp(index: ObjectIndex, documents: Documents, { to, from }: NamespaceMove, known: readonly NamespacePlace[]): readonly NamespaceHost[] {
  const hosts = index.ofKind('Service').flatMap(({ summary: { name, namespace } }) =>
    name === null || !from.has(namespace) || namespaceOf(namespace) === to ? [] : [`${name}.${namespaceOf(namespace)}`],
  );
  if (hosts.length === 0) return [];
  const any = new RegExp(`(?<![\\w.-])(?:${[...new Set(hosts)].map((host) => host.replace(/[^\w-]/g, '\\$&')).join('|')})(?![\\w-])`);
  return [...new Set(index.objects.map(({ key }) => key))].flatMap((key): NamespaceHost[] => {
    const text = documents.text(key);
    const document = text !== null && any.test(text) ? documents.read(key) : null;
    if (document === null || document.error !== null) return [];
    return [...walk(document)].flatMap(({ path, node }) => {
      const [host] = node.kind === 'scalar' && typeof node.value === 'string' && mayHoldHosts(path) ? (any.exec(node.value) ?? []) : [];
      return host === undefined || known.some((place) => place.key === key && samePath(place.path, path)) ? [] : [{ key, path, host }];
    });
  });
}
