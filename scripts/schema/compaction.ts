import type { CompactExclusive, CompactNode, CompactObject, CompactType } from '../../src/core/schema/compact.ts';
import type { ApiNode, ApiType } from './api-node.ts';
import { definitionId } from './names.ts';

/** A compact node while it is made. */
export type Draft = { -readonly [Key in keyof CompactObject]: CompactObject[Key] };

/** Definitions that are one scalar, or anything: written where they are used. */
const IN_PLACE: ReadonlyMap<string, Draft> = new Map<string, Draft>([
  ['IoK8sApimachineryPkgApiResourceQuantity', { t: 'x', f: 'quantity' }],
  ['IoK8sApimachineryPkgUtilIntstrIntOrString', { t: 'x' }],
  ['IoK8sApimachineryPkgApisMetaV1Time', { t: 's', f: 'date-time' }],
  ['IoK8sApimachineryPkgApisMetaV1MicroTime', { t: 's', f: 'date-time' }],
  ['IoK8sApimachineryPkgApisMetaV1FieldsV1', { U: 1 }],
  ['IoK8sApimachineryPkgRuntimeRawExtension', { U: 1 }],
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSON', { t: '*' }],
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1beta1JSON', { t: '*' }],
  // The validators demand an object of these, where the API takes a boolean, a list or strings as well.
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaPropsOrBool', { t: '*' }],
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaPropsOrStringArray', { t: '*' }],
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaPropsOrArray', { t: '*' }],
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaPropsOrBool', { t: '*' }],
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaPropsOrStringArray', { t: '*' }],
]);

/** `items` of a CustomResourceDefinition in v1 is one schema: a structural schema takes no list of them. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ['IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaPropsOrArray', 'IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps'],
]);

const TYPES: Readonly<Record<ApiType, CompactType>> = { string: 's', integer: 'i', number: 'n', boolean: 'b', array: 'a', object: 'o' };

/** Writes what validators demand in the compact form, and remembers which other modules that takes. */
export class Compaction {
  readonly #nodeOf: (module: string) => ApiNode;
  /** Modules that were referred to, in the order of meeting. */
  readonly met = new Set<string>();

  constructor(nodeOf: (module: string) => ApiNode) {
    this.#nodeOf = nodeOf;
  }

  /** The definition that a module is. */
  definition(module: string): CompactNode {
    return finished(this.#draft(this.#nodeOf(module)));
  }

  /**
   * The definition of a kind. Its apiVersion and kind are what it is found by, and in the template of a claim they may
   * be left out; nobody writes its status, and what a cluster says there is let pass.
   */
  kind(module: string): CompactNode {
    const node = this.#nodeOf(module);
    const properties = new Map([...(node.properties ?? []), ['apiVersion', STRING], ['kind', STRING]] satisfies [string, ApiNode][]);
    if (properties.has('status')) properties.set('status', {});
    const required = (node.required ?? []).filter((name) => !['apiVersion', 'kind', 'status'].includes(name));
    return finished(this.#draft({ ...node, properties, required }));
  }

  #draft(node: ApiNode): Draft {
    if (node.reference !== undefined) return this.#reference(node.reference);
    if (isIntOrString(node)) return { t: 'x' };
    const bases = (node.bases ?? []).filter((base) => base.oneOf === undefined);
    const [base] = bases;
    if (base === undefined) return this.#own(node);
    const narrowsOnly = bases.length === 1 && node.properties === undefined && node.required === undefined;
    return narrowsOnly ? { ...this.#draft(base), ...narrowed(facetsOf(node), facetsOf(this.#followed(base))) } : this.#own(this.#merged(node, bases));
  }

  #reference(module: string): Draft {
    const inPlace = IN_PLACE.get(module);
    if (inPlace !== undefined) return inPlace;
    const target = STANDS_FOR.get(module) ?? module;
    this.met.add(target);
    return { r: definitionId(target) };
  }

  #own(node: ApiNode): Draft {
    return { ...facetsOf(node), ...this.#inside(node), ...exclusiveIn(node) };
  }

  #inside({ type, items, values, properties, required = [] }: ApiNode): Draft {
    if (type === 'array') return items === undefined ? {} : { i: this.#compact(items, 'needed') };
    if (values !== undefined) return { v: this.#compact(values, 'needed') };
    if (properties === undefined || properties.size === 0) return type === 'object' ? { U: 1 } : {};
    const members = [...properties].toSorted(([left], [right]) => (left < right ? -1 : 1));
    return {
      k: Object.fromEntries(members.map(([name, member]) => [name, this.#compact(member, required.includes(name) ? 'needed' : 'optional')])),
      ...(required.length > 0 && { R: required.toSorted() }),
    };
  }

  #compact(node: ApiNode, standing: Standing): CompactNode {
    const draft = this.#draft(node);
    return finished(standing === 'needed' && node.nullable === true ? { ...draft, N: 1 } : draft);
  }

  /** What a node demands together with all its bases: of an embedded struct the members stand beside its own. */
  #merged(node: ApiNode, bases: readonly ApiNode[]): ApiNode {
    const followed = bases.map((base) => this.#flat(base));
    return {
      ...node,
      bases: (node.bases ?? []).filter((base) => base.oneOf !== undefined),
      properties: new Map([...followed, node].flatMap(({ properties }) => [...(properties ?? [])])),
      required: [...new Set([...followed, node].flatMap(({ required }) => required ?? []))],
    };
  }

  #flat(node: ApiNode): ApiNode {
    const followed = this.#followed(node);
    return followed.bases === undefined ? followed : this.#merged(followed, followed.bases);
  }

  #followed(node: ApiNode): ApiNode {
    return node.reference === undefined ? node : this.#followed(this.#nodeOf(node.reference));
  }
}

const STRING: ApiNode = { type: 'string' };

/** Only a member that may be missing may be null without its schema saying so. */
type Standing = 'optional' | 'needed';

function facetsOf(node: ApiNode): Draft {
  const { type, properties, pattern } = node;
  return {
    ...(type === undefined ? properties === undefined && { t: '*' as const } : type !== 'object' && { t: TYPES[type] }),
    ...(node.enum !== undefined && { e: node.enum }),
    ...(node.format !== undefined && { f: node.format }),
    ...(pattern !== undefined && { p: pattern }),
    ...(node.minimum !== undefined && { m: node.minimum }),
    ...(node.maximum !== undefined && { M: node.maximum }),
    ...(node.minLength !== undefined && { l: node.minLength }),
    ...(node.maxLength !== undefined && { L: node.maxLength }),
    ...sizesOf(node),
  };
}

function sizesOf({ type, minItems, maxItems, minProperties, maxProperties, properties }: ApiNode): Draft {
  if (type === 'object' && properties !== undefined) return {}; // said as exclusive members, where it says anything
  const [least, most] = type === 'object' ? [minProperties, maxProperties] : [minItems, maxItems];
  return { ...(least !== undefined && { q: least }), ...(most !== undefined && { Q: most }) };
}

/** The facets that the place itself narrows. */
function narrowed(own: Draft, known: Draft): Draft {
  const rest = { ...own };
  for (const facet of ['t', 'e', 'f', 'p', 'm', 'M', 'l', 'L', 'q', 'Q'] as const) {
    if (JSON.stringify(own[facet]) === JSON.stringify(known[facet]) || own[facet] === '*') delete rest[facet];
  }
  return rest;
}

/** `anyOf: [integer, string]`. */
function isIntOrString({ anyOf }: ApiNode): boolean {
  return anyOf?.map(({ type }) => type).toSorted().join() === 'integer,string';
}

/** Groups of members of which one may stand: of a oneOf over `required`, and of maps that take one member only. */
function exclusiveIn(node: ApiNode): Draft {
  const groups = [node, ...(node.bases ?? [])].flatMap(({ oneOf }) => (oneOf === undefined ? [] : [exclusiveOf(oneOf)]));
  if (node.maxProperties === 1 && node.properties !== undefined && node.properties.size > 1) {
    groups.push({ k: [...node.properties.keys()].toSorted(), ...(node.minProperties === 1 && { n: 1 as const }) });
  }
  return groups.length === 0 ? {} : { X: groups };
}

/** A oneOf begins with a branch for "none of them" where none is fine. */
function exclusiveOf(oneOf: readonly ApiNode[]): CompactExclusive {
  const branches = oneOf.filter(({ not }) => not === undefined);
  const k = branches.map(({ required, ...rest }) => {
    const [member] = required ?? [];
    if (member === undefined || required?.length !== 1 || Object.keys(rest).length > 0) throw new Error(`a oneOf of ${JSON.stringify(oneOf)} is more than a choice of members`);
    return member;
  });
  return branches.length === oneOf.length ? { k, n: 1 } : { k };
}

/** In the shortest way to say it. */
function finished(draft: Draft): CompactNode {
  const keys = Object.keys(draft);
  if (keys.length === 1 && draft.r !== undefined) return `#${draft.r}`;
  if (keys.length === 1 && draft.t !== undefined) return draft.t;
  return draft;
}
