import { field, listField, textField } from '../../../core/kinds/fields.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';

/** One path of an Ingress, and where it leads. */
export interface Route {
  /** null: every host. */
  readonly host: string | null;
  readonly path: string;
  readonly pathType: 'Prefix' | 'Exact' | 'ImplementationSpecific';
  /** null: a resource that is no Service, or nothing yet. */
  readonly backend: Backend | null;
  /** What is served by TLS. */
  readonly secure: boolean;
  /** The default backend, which has neither host nor path. */
  readonly isDefault: boolean;
  /** Of what holds the backend, from the Ingress. */
  readonly at: Path;
}

export interface Backend {
  readonly service: string;
  /** A name or a number; null while it is missing. */
  readonly port: string | number | null;
}

/** The routes of an Ingress, in the order of the text, the default backend last. @param ingress the whole object */
export function routesOf(ingress: YamlValue | undefined): readonly Route[] {
  const spec = field(ingress, 'spec');
  const secured = listField(spec, 'tls').flatMap((tls) => listField(tls, 'hosts').filter((host) => typeof host === 'string'));
  const routes = listField(spec, 'rules').flatMap((rule, ruleAt) => {
    const host = textField(rule, 'host');
    return listField(rule, 'http', 'paths').map((path, pathAt): Route => {
      const type = textField(path, 'pathType');
      return {
        host,
        path: textField(path, 'path') ?? '/',
        pathType: type === 'Exact' || type === 'Prefix' ? type : 'ImplementationSpecific',
        backend: backendOf(field(path, 'backend')),
        secure: host !== null && secured.some((one) => one === host || hostMatches(one, host)),
        isDefault: false,
        at: ['spec', 'rules', ruleAt, 'http', 'paths', pathAt],
      };
    });
  });
  const rest = backendOf(field(spec, 'defaultBackend'));
  return rest === null ? routes : [...routes, { host: null, path: '/', pathType: 'Prefix', backend: rest, secure: false, isDefault: true, at: ['spec'] }];
}

/** What requests a route takes: "shop.example.com/cart/*"; `*` for every host. */
export function requestText({ host, path, pathType }: Pick<Route, 'host' | 'path' | 'pathType'>): string {
  return `${host ?? '*'}${pathType === 'Exact' ? path : `${path.replace(/\/+$/, '')}/*`}`;
}

function backendOf(value: YamlValue | undefined): Backend | null {
  const service = textField(value, 'service', 'name');
  if (service === null || service === '') return null;
  const number = field(value, 'service', 'port', 'number');
  return { service, port: typeof number === 'number' ? number : textField(value, 'service', 'port', 'name') };
}

/** An address as it is typed: `https://shop.example.com/cart?id=1`, or without the scheme. */
export interface TriedUrl {
  readonly host: string;
  readonly path: string;
}

/** @returns null for what is no address of the web. */
export function readUrl(text: string): TriedUrl | null {
  const found = /^(?:https?:\/\/)?([a-z0-9*](?:[a-z0-9.-]*[a-z0-9])?)(?::\d+)?(\/[^?#]*)?(?:[?#].*)?$/i.exec(text.trim());
  return found === null ? null : { host: (found[1] ?? '').toLowerCase(), path: found[2] ?? '/' };
}

/**
 * The route that answers a request, as the API defines it: rules of the host itself before those of a wildcard, these
 * before those for every host; there the longest path, an exact one before a prefix of the same length. What the class
 * decides (ImplementationSpecific) is taken as a prefix, as the common controllers do.
 * @returns null when none does, not even the default backend.
 */
export function routeFor(routes: readonly Route[], { host, path }: TriedUrl): Route | null {
  const own = routes.filter((route) => !route.isDefault);
  const tiers = [own.filter((route) => route.host?.toLowerCase() === host), own.filter((route) => route.host !== null && hostMatches(route.host, host)), own.filter((route) => route.host === null)];
  // the first host that has any rule decides: a request it does not serve goes to the default backend
  const tier = tiers.find((rules) => rules.length > 0) ?? [];
  const fitting = tier.filter((route) => pathMatches(route, path));
  const best = fitting.reduce<Route | null>((found, route) => (found === null || rank(route) > rank(found) ? route : found), null);
  return best ?? routes.find((route) => route.isDefault) ?? null;
}

function rank({ path, pathType }: Route): number {
  return path.length * 2 + (pathType === 'Exact' ? 1 : 0);
}

/** `*.example.com` stands for one part: shop.example.com, not a.shop.example.com. */
export function hostMatches(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return false;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot).toLowerCase() === pattern.slice(1).toLowerCase();
}

/** Prefixes count by whole parts: /cart is a prefix of /cart/1, not of /carts. */
export function pathMatches({ path: pattern, pathType }: Pick<Route, 'path' | 'pathType'>, path: string): boolean {
  if (pathType === 'Exact') return path === pattern;
  const prefix = pattern.replace(/\/+$/, '');
  return path === prefix || path.startsWith(`${prefix}/`);
}
