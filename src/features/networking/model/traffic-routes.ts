import type { LinkedObject, ObjectIndex } from '../../../core/graph/object-index.ts';
import type { ReadObject } from '../../../core/graph/object-place.ts';
import { type NameReference, sameNamespace } from '../../../core/graph/summary.ts';
import { isFilledInLater } from '../../../core/graph/well-known.ts';
import type { KindName } from '../../../core/kinds/index.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { httpRulesOf } from './http-routes.ts';
import { requestText, routesOf } from './routes.ts';

/** What a route does with requests for one host and path. */
export interface RoutedWay {
  readonly from: LinkedObject;
  readonly takes: readonly string[];
  readonly secure: boolean;
  readonly gateways: readonly string[];
  /** Of what says the path, from the route. */
  readonly at: Path;
  /** null: not named yet. */
  readonly service: string | null;
  readonly namespace: string | null;
  readonly port: string | number | null;
  /** Of the Service's name, from the route. */
  readonly backendAt: Path;
}

const ROUTES = ['Ingress', 'HTTPRoute'] as const satisfies readonly KindName[];

/**
 * What routes do that lead to one of these Services; and what leads to a Service that is not there, where it was meant
 * for the workload: the route leads to it elsewhere, the name is its own, or nothing else in its namespace makes Pods.
 */
export function routedWays(index: ObjectIndex, workload: LinkedObject, services: readonly LinkedObject[], read: ReadObject): readonly RoutedWay[] {
  const leading = new Set(services.flatMap((service) => ROUTES.flatMap((kind) => index.naming(kind, service.summary))));
  const lost = ROUTES.flatMap((kind) => index.ofKind(kind)).filter((route) => !leading.has(route) && missing(index, route).some(isMeant));
  return [...leading, ...lost].flatMap((route) => waysOf(route, read)).filter((way) => leadsHere(way) || isLostHere(way));

  function isMeant({ name, namespace }: Pick<NameReference, 'name' | 'namespace'>): boolean {
    if (!sameNamespace(namespace, workload.summary.namespace) || isFilledInLater(name)) return false;
    return name === workload.summary.name || (services.length === 0 && isAlone());
  }

  function isAlone(): boolean {
    return index.podMakers().filter(({ summary }) => sameNamespace(summary.namespace, workload.summary.namespace)).length === 1;
  }

  function leadsHere({ service, namespace }: RoutedWay): boolean {
    return services.some(({ summary }) => summary.name === service && sameNamespace(summary.namespace, namespace));
  }

  function isLostHere({ from, service, namespace }: RoutedWay): boolean {
    if (service === null) return leading.has(from);
    if (isFilledInLater(service) || index.named('Service', service, namespace).length > 0) return false;
    return leading.has(from) || isMeant({ name: service, namespace });
  }
}

function missing(index: ObjectIndex, { summary }: LinkedObject): readonly NameReference[] {
  return summary.references.filter((reference): reference is NameReference => reference.by === 'name' && reference.kind === 'Service' && index.resolve(summary, reference).length === 0);
}

function waysOf(from: LinkedObject, read: ReadObject): readonly RoutedWay[] {
  const object = read(from);
  const { namespace, known } = from.summary;
  if (known === 'Ingress') {
    return routesOf(object).map((route): RoutedWay => {
      const { at, backend, isDefault, secure } = route;
      const backendAt = [...at, isDefault ? 'defaultBackend' : 'backend', 'service', 'name'];
      return { from, takes: [requestText(route)], secure, gateways: [], at: isDefault ? backendAt : [...at, 'path'], service: backend?.service ?? null, namespace, port: backend?.port ?? null, backendAt };
    });
  }
  const gateways = from.summary.references.flatMap((reference) => (reference.by === 'name' && reference.kind === 'Gateway' ? [reference.name] : []));
  return httpRulesOf(object).flatMap(({ takes, backends, redirect }, rule): readonly RoutedWay[] => {
    const at = ['spec', 'rules', rule];
    const way = { from, takes, secure: false, gateways, at };
    if (backends.length === 0) return redirect === null ? [{ ...way, service: null, namespace, port: null, backendAt: [...at, 'backendRefs'] }] : [];
    return backends.map((backend): RoutedWay => ({ ...way, service: backend.service, namespace: backend.namespace ?? namespace, port: backend.port, backendAt: [...backend.at, 'name'] }));
  });
}
