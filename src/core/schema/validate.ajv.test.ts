// The walker beside ajv, on what both can see: types, unknown and missing fields, choices, limits and patterns.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { YamlValue } from '../yaml/nodes.ts';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import { isList, isMap, mapOf } from '../yaml/value.ts';
import type { SchemaKind } from './field-schema.ts';
import { loadSchema } from './load.ts';
import { kindOfObject, schemaAt } from './place.ts';
import type { FaultCode, SchemaFault } from './schema-fault.ts';
import { USUAL_TARGET } from './target-version.ts';
import { documentOf } from './testing/arbitrary-document.ts';
import { SCHEMA_FAULTS } from './testing/faults.ts';
import { JsonSchemas } from './testing/json-schema.ts';
import { placesIn } from './testing/places.ts';
import { oneOf, randomFrom } from './testing/sample-random.ts';
import { validate } from './validate.ts';

const schema = await loadSchema();
const GUIDES = path.resolve(import.meta.dirname, '../../../../shared/guides');

const SEEN_BY_BOTH: ReadonlySet<FaultCode> = new Set(['type', 'null-inside', 'unknown-field', 'misplaced-field', 'required', 'enum', 'limit', 'pattern']);
const compiled = new Map<SchemaKind, ReturnType<Ajv['compile']>>();

/** Where ajv finds something. The server drops nulls of members before it looks. */
function seenByAjv(kind: SchemaKind, document: YamlValue): string[] {
  let check = compiled.get(kind);
  if (check === undefined) {
    check = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true }).compile(new JsonSchemas().of(kind.root));
    compiled.set(kind, check);
  }
  check(withoutNulls(document));
  const places = (check.errors ?? []).map(({ keyword, instancePath, params }) => {
    const member = keyword === 'required' ? params['missingProperty'] : keyword === 'additionalProperties' ? params['additionalProperty'] : null;
    return member === null ? instancePath : instancePath + toPointer([String(member)]);
  });
  return [...new Set(places)].sort();
}

/** Where the walker finds something of which the schema says it, not a rule beside it. */
function seenByWalker(document: YamlValue): string[] {
  const isOfSchema = ({ code, path: at }: SchemaFault): boolean =>
    SEEN_BY_BOTH.has(code) && (code !== 'required' || schemaAt(schema, document, at.slice(0, -1))?.required.has(String(at.at(-1))) === true);
  return [...new Set(validate(schema, USUAL_TARGET, document).filter(isOfSchema).map((fault) => toPointer(fault.path)))].sort();
}

function withoutNulls(value: YamlValue): YamlValue {
  if (isList(value)) return value.map(withoutNulls);
  if (!isMap(value)) return value;
  return mapOf(Object.entries(value).filter(([, member]) => member !== null).map(([key, member]) => [key, withoutNulls(member)]));
}

describe.skipIf(!existsSync(GUIDES))('on the manifests of the guides', () => {
  const documents = (existsSync(GUIDES) ? readdirSync(GUIDES, { recursive: true, encoding: 'utf8' }) : [])
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => splitDocuments(readFileSync(path.join(GUIDES, file), 'utf8')).map((text, index) => ({ name: `${file} ${index}`, value: parseDocument(text).value })))
    .flatMap(({ name, value }) => {
      const kind = kindOfObject(schema, value);
      return kind === null ? [] : [{ name, kind, value }];
    });

  it('both find the same', () => {
    expect(documents.length).toBeGreaterThan(50);
    for (const { name, kind, value } of documents) expect([name, seenByWalker(value)]).toEqual([name, seenByAjv(kind, value)]);
  });
});

describe('on documents of our own', () => {
  const kinds = schema.kinds().filter((_, index) => index % 6 === 0);
  const seeds = Object.entries(SCHEMA_FAULTS);

  it.each(kinds.map((kind) => [kind.kind, kind.apiVersion, kind] as const))('both find the same: %s %s', (name, _, kind) => {
    const document = documentOf(kind, name.length, 30);
    expect([seenByWalker(document), seenByAjv(kind, document)]).toEqual([[], []]);
    for (const [index, [fault, seed]] of seeds.entries()) {
      const made = placesIn(kind, document).flatMap((place) => seed(document, place) ?? []);
      if (made.length === 0) continue;
      const { document: wrong, path: at, code } = oneOf(randomFrom(index), made);
      if (!SEEN_BY_BOTH.has(code) || code === 'null-inside') continue;
      const [ours, theirs] = [seenByWalker(wrong), seenByAjv(kind, wrong)];
      expect([fault, ours]).toEqual([fault, expect.arrayContaining([toPointer(at)])]);
      if (code !== 'pattern') expect([fault, ours]).toEqual([fault, theirs]); // JavaScript reads not all of Go's patterns
    }
  });
});
