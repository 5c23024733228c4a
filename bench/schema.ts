// The walker against ajv, over the same documents, in one Node process. ajv gets the schema as JSON Schema and answers
// what both can see; the walker also knows nearest names, versions and what the server demands beside its schema.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { CompactSchema } from '../src/core/schema/compact.ts';
import { kindOfObject } from '../src/core/schema/place.ts';
import { kindsOf, Schema } from '../src/core/schema/schema.ts';
import { USUAL_TARGET } from '../src/core/schema/target-version.ts';
import { JsonSchemas } from '../src/core/schema/testing/json-schema.ts';
import { validate } from '../src/core/schema/validate.ts';
import type { YamlValue } from '../src/core/yaml/nodes.ts';
import { parseDocument } from '../src/core/yaml/parse.ts';
import { splitDocuments } from '../src/core/yaml/split.ts';
import { bundleOf } from './bundle.ts';
import { race, row, type Row, timesOf } from './measure.ts';
import { ROOT } from './root.ts';

const STRUCTURE = path.join(ROOT, 'src', 'core', 'schema', 'generated', 'structure.json');

export function schemaRows(quick: boolean): Row[] {
  const text = readFileSync(STRUCTURE, 'utf8');
  const documents = splitDocuments(bundleOf(400)).map((slice) => parseDocument(slice).value);
  return [warmRow(read(text), documents, quick ? 40 : 200), coldRow(text, documents, quick ? 3 : 7)];
}

function read(text: string): Schema {
  const structure = JSON.parse(text) as CompactSchema;
  return new Schema(kindsOf(structure));
}

function warmRow(schema: Schema, documents: readonly YamlValue[], rounds: number): Row {
  const checks = documents.map((document) => [document, ajvFor(schema, document)] as const);
  const [ours, theirs] = race(rounds, [
    () => expectNone(documents.reduce((found: number, document) => found + validate(schema, USUAL_TARGET, document).length, 0)),
    () => expectNone(checks.filter(([document, check]) => check(document) !== true).length),
  ]);
  const each = ours === undefined ? 0 : Math.round(documents.length / (ours.p50 / 1000) / 1000);
  const what = `walk ${documents.length} documents against the schema: ${each} thousand a second`;
  return row(what, ours, ['ajv, compiled before', theirs], 'each under 0.1 ms', ({ p50 }) => p50 / documents.length < 0.1);
}

/** From the text of the schema to the first answer, with what each needs before. */
function coldRow(text: string, [document = null]: readonly YamlValue[], rounds: number): Row {
  const [ours, theirs] = race(rounds, [
    () => expectNone(validate(read(text), USUAL_TARGET, document).length),
    () => {
      compiled.clear();
      expectNone(ajvFor(read(text), document)(document) === true ? 0 : 1);
    },
  ]);
  return row('read the schema, walk the first Deployment', ours ?? timesOf([]), ['ajv, compiled on the way', theirs], 'not slower', (a, b) => a.p50 <= b.p50);
}

const compiled = new Map<string, ValidateFunction>();

function ajvFor(schema: Schema, document: YamlValue): ValidateFunction {
  const kind = kindOfObject(schema, document);
  if (kind === null) throw new Error('the schema does not know a kind of the bundle');
  const id = `${kind.apiVersion} ${kind.kind}`;
  const check = compiled.get(id) ?? new Ajv({ allErrors: true, strict: false, allowUnionTypes: true }).compile(new JsonSchemas().of(kind.root));
  compiled.set(id, check);
  return check;
}

function expectNone(found: number): void {
  if (found !== 0) throw new Error(`${found} faults in good documents`);
}
