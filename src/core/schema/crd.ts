import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';
import type { GroupDocs } from './docs.ts';
import { ANYTHING, type ExclusiveMembers, type FieldSchema, type FieldType, type SchemaKind } from './field-schema.ts';
import { isText, listIn, mapIn, numberIn, textIn } from './members.ts';
import type { Schema } from './schema.ts';

/**
 * The kinds that an object describes: every served version of a CustomResourceDefinition (`apiextensions.k8s.io/v1`,
 * `v1beta1`), the constraint of a Gatekeeper ConstraintTemplate. Empty for any other object, and for a definition that
 * does not say its names; whatever in it is not as it should be counts as not said.
 * @param schema where the metadata that every object has is found.
 */
export function learnedKinds(value: YamlValue, schema: Schema): readonly SchemaKind[] {
  return descriptionsIn(value).map((described) => learned(described, schema));
}

/** What the author of a definition says of the members of its kinds, in words; ids as in `learnedKinds`. */
export function learnedDocs(value: YamlValue): GroupDocs {
  const docs: Record<string, Record<string, string>> = {};
  for (const described of descriptionsIn(value)) {
    if (described.written !== null) describe(described.written, idOf(described), docs);
  }
  return docs;
}

function describe(written: YamlMap, id: string, docs: Record<string, Record<string, string>>, level = 0): void {
  if (level > MOST_LEVELS) return;
  const said: Record<string, string> = {};
  const own = textIn(written, 'description');
  if (own !== null) said[''] = own;
  for (const [key, member] of Object.entries(mapIn(written, 'properties') ?? {})) {
    if (!isMap(member)) continue;
    const text = textIn(member, 'description');
    if (text !== null) said[key] = text;
    describe(member, `${id}/${key}`, docs, level + 1);
  }
  if (Object.keys(said).length > 0) docs[id] = said;
  const items = mapIn(written, 'items');
  if (items !== null) describe(items, `${id}/[]`, docs, level + 1);
  const values = mapIn(written, 'additionalProperties');
  if (values !== null) describe(values, `${id}/{}`, docs, level + 1);
}

/** One version of a kind, as a definition describes it. */
interface Described {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** null: the definition says nothing of its objects. */
  readonly written: YamlMap | null;
  /** Fields that the definition does not name are kept, not refused. */
  readonly keepsUnknown: boolean;
}

function descriptionsIn(value: YamlValue): readonly Described[] {
  if (!isMap(value)) return [];
  const kind = textIn(value, 'kind');
  if (kind === 'CustomResourceDefinition') return definedKinds(value);
  if (kind === 'ConstraintTemplate') return constraintKind(value);
  return [];
}

/** Ids of what is learned begin with this, so that they meet no id of the schema that is built in. */
export const LEARNED = 'learned';

function definedKinds(definition: YamlMap): readonly Described[] {
  const spec = mapIn(definition, 'spec');
  const group = textIn(spec, 'group');
  const kind = textIn(mapIn(spec, 'names'), 'kind');
  if (group === null || kind === null) return [];
  const namespaced = textIn(spec, 'scope') !== 'Cluster';
  const named = listIn(spec, 'versions').filter(isMap);
  const single = textIn(spec, 'version'); // v1beta1 with one version
  const versions = named.length > 0 || single === null ? named : [{ name: single }];
  const shared = mapIn(mapIn(spec, 'validation'), 'openAPIV3Schema'); // v1beta1: one schema for all versions
  // what v1beta1 does unless it is told otherwise
  const keepsUnknown = textIn(definition, 'apiVersion')?.endsWith('/v1beta1') === true && spec?.['preserveUnknownFields'] !== false;
  return versions.flatMap((version): Described[] => {
    const name = textIn(version, 'name');
    if (name === null || version['served'] === false) return [];
    const written = mapIn(mapIn(version, 'schema'), 'openAPIV3Schema') ?? shared;
    return [{ apiVersion: `${group}/${name}`, kind, namespaced, written, keepsUnknown }];
  });
}

/** The parameters of a constraint stand in the schema that its template carries. */
function constraintKind(template: YamlMap): readonly Described[] {
  const crd = mapIn(mapIn(mapIn(template, 'spec'), 'crd'), 'spec');
  const kind = textIn(mapIn(crd, 'names'), 'kind');
  if (kind === null) return [];
  const parameters = mapIn(mapIn(crd, 'validation'), 'openAPIV3Schema');
  const written: YamlMap = {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        properties: {
          enforcementAction: { type: 'string' },
          match: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
          parameters: parameters ?? { 'x-kubernetes-preserve-unknown-fields': true },
        },
      },
    },
  };
  return [{ apiVersion: 'constraints.gatekeeper.sh/v1beta1', kind, namespaced: false, written, keepsUnknown: false }];
}

function idOf({ apiVersion, kind }: Described): string {
  return `${LEARNED}.${apiVersion}.${kind}`;
}

function learned(described: Described, schema: Schema): SchemaKind {
  const { apiVersion, kind, namespaced } = described;
  return {
    apiVersion,
    kind,
    namespaced,
    source: 'learned',
    get root() {
      return rootOf(described, schema);
    },
  };
}

const roots = new WeakMap<YamlMap, FieldSchema>();

function rootOf(described: Described, schema: Schema): FieldSchema {
  const { written, keepsUnknown } = described;
  const id = idOf(described);
  const known = written === null ? undefined : roots.get(written);
  if (known !== undefined) return known;
  const body = written === null ? { ...ANYTHING, type: 'map' as const } : fieldOf(written, id, keepsUnknown);
  const common: readonly [string, FieldSchema][] = [
    ['apiVersion', { ...ANYTHING, type: 'string', open: false }],
    ['kind', { ...ANYTHING, type: 'string', open: false }],
    ['metadata', schema.kind('v1', 'ConfigMap')?.root.properties.get('metadata') ?? ANYTHING],
  ];
  const status: readonly [string, FieldSchema][] = body.properties.has('status') ? [['status', ANYTHING]] : [];
  const root: FieldSchema = {
    ...body,
    type: 'map',
    definition: id,
    embedded: false,
    nullable: false,
    required: new Set([...body.required, 'apiVersion', 'kind', 'metadata']),
    properties: new Map([...body.properties, ...common, ...status]),
  };
  if (written !== null) roots.set(written, root);
  return root;
}

const TYPES: ReadonlyMap<string, FieldType> = new Map([
  ['string', 'string'], ['integer', 'integer'], ['number', 'number'], ['boolean', 'boolean'], ['object', 'map'], ['array', 'list'],
]);

/** Deeper than any real definition; what lies below takes anything. */
const MOST_LEVELS = 60;

function fieldOf(written: YamlMap, id: string, keepsUnknown: boolean, level = 0): FieldSchema {
  if (level > MOST_LEVELS) return ANYTHING;
  const properties = mapIn(written, 'properties') ?? {};
  const additional = written['additionalProperties'];
  const items = mapIn(written, 'items');
  const type = typeOf(written);
  const preserves = written['x-kubernetes-preserve-unknown-fields'] === true || (keepsUnknown && type === 'map');
  return {
    type,
    definition: id,
    properties: new Map(Object.entries(properties).flatMap(([key, member]): [string, FieldSchema][] =>
      isMap(member) ? [[key, fieldOf(member, `${id}/${key}`, keepsUnknown, level + 1)]] : [],
    )),
    required: new Set(listIn(written, 'required').filter(isText)),
    values: isMap(additional) ? fieldOf(additional, `${id}/{}`, keepsUnknown, level + 1) : null,
    items: items === null ? null : fieldOf(items, `${id}/[]`, keepsUnknown, level + 1),
    open: type === 'any' || preserves || additional === true || saysNothing(written, type),
    enum: enumOf(written),
    format: textIn(written, 'format'),
    pattern: textIn(written, 'pattern'),
    minimum: numberIn(written, 'minimum'),
    maximum: numberIn(written, 'maximum'),
    minLength: numberIn(written, 'minLength'),
    maxLength: numberIn(written, 'maxLength'),
    minItems: numberIn(written, type === 'map' ? 'minProperties' : 'minItems'),
    maxItems: numberIn(written, type === 'map' ? 'maxProperties' : 'maxItems'),
    listKeys: written['x-kubernetes-list-type'] === 'map' ? listIn(written, 'x-kubernetes-list-map-keys').filter(isText) : [],
    default: defaultOf(written),
    nullable: written['nullable'] === true,
    immutable: isImmutable(written),
    exclusive: exclusiveOf(written),
    embedded: written['x-kubernetes-embedded-resource'] === true,
  };
}

function typeOf(written: YamlMap): FieldType {
  if (written['x-kubernetes-int-or-string'] === true) return 'int-or-string';
  const type = TYPES.get(textIn(written, 'type') ?? '');
  if (type !== undefined) return type;
  return mapIn(written, 'properties') === null ? 'any' : 'map';
}

/** `type: object` and no more: the API server keeps nothing of what stands in it, but nobody means that by it. */
function saysNothing(written: YamlMap, type: FieldType): boolean {
  return type === 'map' && mapIn(written, 'properties') === null && !('additionalProperties' in written);
}

/** Choices of a string, and of an integer as text; null where they are of another type, or mixed with others. */
function enumOf(written: YamlMap): readonly string[] | null {
  const choices = listIn(written, 'enum');
  const type = textIn(written, 'type');
  const texts = choices.flatMap((choice) => (type === 'integer' && typeof choice === 'number' ? String(choice) : isText(choice) ? choice : []));
  return texts.length > 0 && texts.length === choices.length ? texts : null;
}

function defaultOf({ default: value }: YamlMap): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The rule by which definitions say it: `self == oldSelf`. */
function isImmutable(written: YamlMap): boolean {
  return listIn(written, 'x-kubernetes-validations').some((rule) => textIn(rule, 'rule')?.replaceAll(' ', '') === 'self==oldSelf');
}

/** `oneOf` of branches that each demand one member, and say nothing else, is the way to write a union. */
function exclusiveOf(written: YamlMap): readonly ExclusiveMembers[] {
  const branches = listIn(written, 'oneOf');
  const members = branches.map((branch) => {
    const required = listIn(branch, 'required');
    return isMap(branch) && Object.keys(branch).length === 1 && required.length === 1 ? required[0] : null;
  });
  return members.length > 1 && members.every(isText) ? [{ members, needed: true }] : [];
}
