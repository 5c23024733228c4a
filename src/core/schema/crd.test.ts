import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { YamlValue } from '../yaml/nodes.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { learnedDocs, learnedKinds } from './crd.ts';
import type { FieldSchema } from './field-schema.ts';
import { loadSchema } from './load.ts';
import { below } from './place.ts';
import type { Schema } from './schema.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../../shared/corpus/files');

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

/** A definition of one version whose `spec` has this schema. */
function definition(spec: string, rest = 'apiVersion: apiextensions.k8s.io/v1'): string {
  return `${rest}
kind: CustomResourceDefinition
spec:
  group: example.com
  names: {kind: Widget}
  scope: Namespaced
  validation: {openAPIV3Schema: {properties: {spec: ${spec}}}}
  versions: [{name: v1, served: true}]
`;
}

function specOf(spec: string, rest?: string): FieldSchema {
  const [kind] = learnedKinds(parseDocument(definition(spec, rest)).value, schema);
  const field = kind?.root.properties.get('spec');
  if (field === undefined) throw new RangeError('nothing learned');
  return field;
}

/** Every place of a field, itself included; stops at what is not a map, a list or a value of its own. */
function* placesOf(field: FieldSchema, level = 0): Generator<FieldSchema> {
  yield field;
  if (level > 70) throw new RangeError('deeper than any definition is read');
  for (const member of [...field.properties.values(), field.items, field.values]) {
    if (member !== null) yield* placesOf(member, level + 1);
  }
}

describe('what is learned of a place', () => {
  it.each<[name: string, spec: string, expected: Partial<FieldSchema>]>([
    ['a string', '{type: string, minLength: 1, maxLength: 9, pattern: "^a", format: date-time}', { type: 'string', minLength: 1, maxLength: 9, pattern: '^a', format: 'date-time' }],
    ['choices', '{type: string, enum: [a, b]}', { enum: ['a', 'b'] }],
    ['choices of a number', '{type: integer, enum: [1, 2], minimum: 1, maximum: 2}', { type: 'integer', enum: ['1', '2'], minimum: 1, maximum: 2 }],
    ['mixed choices', '{enum: [a, 1]}', { type: 'any', enum: null, open: true }],
    ['int or string', '{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}', { type: 'int-or-string' }],
    ['a list with keys', '{type: array, minItems: 1, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: {type: object}}', { type: 'list', minItems: 1, listKeys: ['name'] }],
    ['a list that is no map', '{type: array, x-kubernetes-list-map-keys: [name]}', { type: 'list', listKeys: [], items: null }],
    ['a default', '{type: boolean, default: false}', { type: 'boolean', default: false }],
    ['null', '{type: string, nullable: true}', { nullable: true }],
    ['what cannot change', '{type: string, x-kubernetes-validations: [{rule: self == oldSelf}]}', { immutable: true }],
    ['an object of its own', '{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}', { embedded: true, open: true }],
    ['a map that is closed', '{type: object, properties: {a: {type: string}}}', { type: 'map', open: false }],
    ['an object of which nothing is said', '{type: object}', { type: 'map', open: true }],
    ['a union', '{type: object, properties: {a: {}, b: {}}, oneOf: [{required: [a]}, {required: [b]}]}', { exclusive: [{ members: ['a', 'b'], needed: true }] }],
    ['no union: branches that say more', '{type: object, oneOf: [{required: [a]}, {required: [b, c]}]}', { exclusive: [] }],
    ['what is of another type than it must be', '{type: 7, enum: a, required: x, properties: [], items: [1], minimum: low, default: {a: 1}}', { type: 'any', enum: null, minimum: null, default: null, items: null }],
  ])('%s', (_, spec, expected) => {
    expect(specOf(spec)).toMatchObject(expected);
  });

  it('takes values of a map whose keys are free', () => {
    const field = specOf('{type: object, additionalProperties: {type: object, properties: {cpu: {x-kubernetes-int-or-string: true}}}}');
    expect(field).toMatchObject({ type: 'map', open: false });
    expect(below(below(field, 'any') ?? field, 'cpu')?.type).toBe('int-or-string');
  });

  it('keeps what v1beta1 does not name, unless it says that it does not', () => {
    const closed = '{type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}';
    const old = 'apiVersion: apiextensions.k8s.io/v1beta1';
    expect([...placesOf(specOf(closed, old))].map(({ open }) => open)).toEqual([true, true, false]);
    const pruned = definition(closed, old).replace('group:', 'preserveUnknownFields: false\n  group:');
    const [kind] = learnedKinds(parseDocument(pruned).value, schema);
    expect(kind?.root.properties.get('spec')?.open).toBe(false);
  });

  it('has its words under the ids of its places', () => {
    const text = definition('{description: All of it., type: object, properties: {a: {type: array, description: Some., items: {type: object, properties: {b: {description: One.}}}}}}');
    const value = parseDocument(text).value;
    const spec = specOf('{properties: {a: {items: {properties: {b: {}}}}}}');
    const item = spec.properties.get('a')?.items?.definition ?? '';
    expect(learnedDocs(value)).toMatchObject({ [spec.definition]: { '': 'All of it.', a: 'Some.' }, [item]: { b: 'One.' } });
  });
});

describe('definitions', () => {
  it('teach nothing, and break nothing, whatever they are', () => {
    const key = fc.constantFrom('spec', 'group', 'names', 'kind', 'versions', 'name', 'schema', 'openAPIV3Schema', 'properties', 'items', 'type', 'additionalProperties', 'required', 'enum', 'oneOf', 'default', 'crd', 'validation', '__proto__');
    const text = fc.constantFrom('a', 'object', 'array', 'string', '');
    const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
      value: fc.oneof({ maxDepth: 8, withCrossShrink: true }, text, fc.constantFrom(null, true, 1.5, 10n), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 5 })),
    }));
    fc.assert(
      fc.property(fc.constantFrom('CustomResourceDefinition', 'ConstraintTemplate'), value, value, (kind, spec, openAPIV3Schema) => {
        const whole = { group: 'a', names: { kind: 'B' }, versions: [{ name: 'v1', schema: { openAPIV3Schema } }] };
        for (const one of [spec, whole, { crd: { spec: { ...whole, validation: { openAPIV3Schema } } } }]) {
          const object = { apiVersion: 'a/v1', kind, spec: one };
          for (const learned of learnedKinds(object, schema)) {
            for (const place of placesOf(learned.root.properties.get('spec') ?? learned.root)) expect(place.type).toBeDefined();
          }
          expect(learnedDocs(object)).toBeDefined();
        }
      }),
    );
  });

  it('may be deeper than any is', () => {
    const deep = Array.from({ length: 5000 }).reduce<YamlValue>((inner) => ({ type: 'array', items: inner }), { type: 'string' });
    const value = { kind: 'CustomResourceDefinition', spec: { group: 'a', names: { kind: 'B' }, versions: [{ name: 'v1', schema: { openAPIV3Schema: { type: 'object', properties: { spec: deep } } } }] } };
    const [kind] = learnedKinds(value, schema);
    expect([...placesOf(kind?.root.properties.get('spec') ?? specOf('{}'))].length).toBeLessThan(100);
    expect(learnedDocs(value)).toBeDefined();
  });
});

describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  const definitions = (existsSync(CORPUS) ? readdirSync(CORPUS) : [])
    .map((file) => [file, readFileSync(path.join(CORPUS, file), 'utf8')] as const)
    .filter(([, text]) => /^kind: (CustomResourceDefinition|ConstraintTemplate)$/m.test(text))
    .flatMap(([file, text]) => splitDocuments(text).map((slice, at) => [`${file} ${at}`, parseDocument(slice).value] as const))
    .filter(([, value]) => learnedKinds(value, schema).length > 0);

  it.each(definitions)('%s', (_, value) => {
    for (const kind of learnedKinds(value, schema)) {
      expect(kind.apiVersion).toMatch(/^[a-z0-9.-]+\/v\d+((alpha|beta)\d+)?$/);
      expect(kind.root.properties.get('metadata')?.properties.has('labels')).toBe(true);
      const places = [...placesOf(kind.root)];
      expect(places.length).toBeGreaterThan(2);
      const named = new Set(places.map(({ definition: id }) => id));
      for (const id of Object.keys(learnedDocs(value))) if (id.startsWith(`learned.${kind.apiVersion}.${kind.kind}/spec`)) expect(named).toContain(id);
    }
  });
});
