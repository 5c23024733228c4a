import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { lastCompanion, objectAtPlace, placeOfObject, type ObjectPlace } from '../../core/graph/object-place.ts';
import { selects } from '../../core/graph/selector.ts';
import { partsOfSort, type NameReference, type ObjectSummary, type SelectorReference, type ServicePort } from '../../core/graph/summary.ts';

/** What leads to a workload, and what stands in the way. */
export interface NetworkRelations {
  readonly services: readonly ServicePlace[];
  readonly ingresses: readonly ObjectPlace[];
  readonly routes: readonly ObjectPlace[];
  readonly policies: readonly ObjectPlace[];
  /** The last document that belongs to it already: a new one goes behind that. */
  readonly last: string;
}

export interface ServicePlace extends ObjectPlace {
  readonly ports: readonly ServicePort[];
}

type At = Pick<ObjectPlace, 'documentId' | 'path'>;

/** @returns null while the relations are not known. */
export function networkRelations(index: ObjectIndex | null, documentId: string): NetworkRelations | null {
  const workload = index?.inDocument(documentId)[0];
  if (index === null || workload === undefined) return null;
  const { summary } = workload;
  const services = servicesOf(index, summary);
  const ingresses = unique(services.flatMap((service) => index.naming('Ingress', service.summary)));
  const routes = unique(services.flatMap((service) => index.naming('HTTPRoute', service.summary)));
  const policies = policiesOver(index, summary);
  return {
    services: services.map((service) => ({ ...placeOfObject(service), ports: service.summary.servicePorts ?? [] })),
    ingresses: ingresses.map(placeOfObject),
    routes: routes.map(placeOfObject),
    policies: policies.map(placeOfObject),
    last: lastCompanion(index, workload),
  };
}

function servicesOf(index: ObjectIndex, { podLabels, namespace }: ObjectSummary): readonly LinkedObject[] {
  return podLabels === null ? [] : index.selecting('Service', podLabels, namespace);
}

function policiesOver(index: ObjectIndex, { podLabels, namespace }: ObjectSummary): readonly LinkedObject[] {
  if (podLabels === null) return [];
  // a policy that names these Pods as a peer selects them as well, but does not cover them
  return index.selecting('NetworkPolicy', podLabels, namespace).filter((policy) => {
    const own = ownSelector(policy.summary);
    return own !== undefined && selects(own.selector, podLabels);
  });
}

/** `spec.selector` of a Service, `spec.podSelector` of a NetworkPolicy. */
export function ownSelector({ path, references }: ObjectSummary): SelectorReference | undefined {
  return references.find((reference): reference is SelectorReference => reference.by === 'selector' && reference.path.length === path.length + 2);
}

function unique(objects: readonly LinkedObject[]): readonly LinkedObject[] {
  return [...new Set(objects)];
}

/** The workloads whose Pods a Service or NetworkPolicy selects; null while that is not known, or it selects by nothing. */
export function selectedWorkloads(index: ObjectIndex | null, at: At): readonly ObjectPlace[] | null {
  const object = objectAtPlace(index, at);
  const own = object === undefined ? undefined : ownSelector(object.summary);
  return index === null || object === undefined || own === undefined ? null : index.resolve(object.summary, own).map(placeOfObject);
}

/** Ports that the Pods under a policy listen on: by name where they have one, each once. */
export function portsUnder(index: ObjectIndex | null, at: At): readonly (string | number)[] {
  const object = objectAtPlace(index, at);
  const own = object === undefined ? undefined : ownSelector(object.summary);
  if (index === null || object === undefined || own === undefined) return [];
  const ports = index.resolve(object.summary, own).flatMap(({ summary }) => partsOfSort(summary, 'port'));
  return [...new Set(ports.flatMap(({ name, number }) => name ?? number ?? []))];
}

/** Where a request ends that an Ingress hands to a port of a Service. */
export interface Reached {
  /** Number of the Service's port; null when it has none of that name or number. */
  readonly servicePort: number | null;
  /** The containers' port behind it, with its name where it has one; null when no Pod of the bundle listens there. */
  readonly container: { readonly number: number; readonly name: string | null } | null;
  readonly workloads: readonly string[];
}

/**
 * @param namespace of the Service; null: that of the object that hands the request to it
 * @returns null when the bundle has no such Service.
 */
export function reachedBy(index: ObjectIndex | null, from: At, service: string, port: string | number | null, namespace: string | null = null): Reached | null {
  const object = objectAtPlace(index, from);
  const found = index === null || object === undefined ? undefined : index.named('Service', service, namespace ?? object.summary.namespace)[0];
  if (index === null || found === undefined) return null;
  const own = ownSelector(found.summary);
  const workloads = own === undefined ? [] : index.resolve(found.summary, own);
  const servicePort = found.summary.servicePorts?.find((one) => one.name === port || one.port === port) ?? null;
  const ports = workloads.flatMap(({ summary }) => partsOfSort(summary, 'port'));
  const target = servicePort?.targetPort;
  const part = ports.find(({ name, number }) => target !== undefined && (name === target || number === target));
  return {
    servicePort: servicePort?.port ?? null,
    container: part?.number == null ? (typeof target === 'number' ? { number: target, name: null } : null) : { number: part.number, name: part.name },
    workloads: [...new Set(workloads.map(({ summary }) => `${summary.kind ?? ''} ${summary.name ?? ''}`))],
  };
}

/** The class that the bundle's Ingresses name; null when none does. */
export function ingressClassUsed(index: ObjectIndex | null): string | null {
  const references = index?.ofKind('Ingress').flatMap(({ summary }) => summary.references) ?? [];
  return references.find((reference): reference is NameReference => reference.by === 'name' && reference.kind === 'IngressClass')?.name ?? null;
}

/** Names of the HTTPRoutes that come in by a Gateway; null while that is not known. */
export function routesOfGateway(index: ObjectIndex | null, at: At): readonly string[] | null {
  const object = objectAtPlace(index, at);
  return index === null || object === undefined ? null : unique(index.naming('HTTPRoute', object.summary)).flatMap(({ summary }) => summary.name ?? []);
}

/** The Gateway that a new route comes in by: the first of the bundle; null when it has none. */
export function gatewayUsed(index: ObjectIndex | null): { readonly name: string; readonly namespace: string | null } | null {
  const gateway = index?.ofKind('Gateway')[0]?.summary;
  return gateway?.name == null ? null : { name: gateway.name, namespace: gateway.namespace };
}
