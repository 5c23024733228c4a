import { beforeAll, describe, expect, it } from 'vitest';
import { joinPatterns } from '../../../core/kinds/pattern.ts';
import { loadSchema } from '../../../core/schema/load.ts';
import type { FieldSchema, FieldType } from '../../../core/schema/field-schema.ts';
import { schemaAt } from '../../../core/schema/place.ts';
import type { Schema } from '../../../core/schema/schema.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { sameValue } from '../../../core/yaml/value.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { pathOf } from '../coverage.ts';
import type { Field, RowsField, Section } from '../field.ts';
import { fitsInput, readField } from '../field-values.ts';
import type { FieldScopes } from '../form-host.ts';
import { TextForm } from './text-form.ts';

interface SectionsUnderTest {
  /** A document of the kind, with comments and in the style people write; what the sections need (one container) in it. */
  readonly text: string;
  readonly scopes: FieldScopes;
  readonly sections: readonly Section[];
  /** Values for fields whose rule takes none of the usual ones, by `section id path`: at least two. */
  readonly samples?: Readonly<Record<string, readonly YamlValue[]>>;
}

/**
 * What holds for every field of every section: its place is one of the API's and of its type; setting it changes its
 * own lines only; clearing it gives the text back byte for byte.
 */
export function describeSections(name: string, { text, scopes, sections, samples = {} }: SectionsUnderTest): void {
  describe(name, () => {
    let schema: Schema;
    beforeAll(async () => {
      schema = await loadSchema();
    });

    for (const section of sections) {
      const scope = scopes[section.scope];
      if (scope === undefined) throw new RangeError(`no scope ${section.scope}`);
      describe(section.id, () => {
        for (const place of placesOf(section.fields, pathOf(scope, section.path), null)) {
          const title = place.path.join('.');
          it(`${title} is a place of the API`, () => {
            const found = schemaAt(schema, parseDocument(text).value, place.path);
            expect(found, title).not.toBeNull();
            if (found !== null) expectFits(place.field, found);
          });
          const values = samples[`${section.id} ${place.field.path}`] ?? samplesOf(place.field);
          if (place.field.input !== 'fact') {
            it(`${title} is set, changed and cleared`, () => expectRoundTrip(text, place, values));
          }
        }
      });
    }
  });
}

interface FieldPlace {
  readonly field: Field;
  readonly path: Path;
  /** The list, and what its row holds, that must be there first. */
  readonly row: { readonly list: Path; readonly item: YamlValue } | null;
}

function placesOf(fields: readonly Field[], base: Path, row: FieldPlace['row']): FieldPlace[] {
  return fields.flatMap((field): FieldPlace[] => {
    const path = pathOf(base, field.path);
    const own: FieldPlace = { field, path, row };
    // rows of rows are tested as rows of the outer list's first item
    return field.input === 'rows' && row === null ? [own, ...placesOf(field.fields, [...path, 0], { list: path, item: itemOf(field) })] : [own];
  });
}

function itemOf(field: RowsField): YamlValue {
  if (field.newItem !== undefined) return field.newItem;
  return field.fields.length === 1 && field.fields[0]?.path === '' ? '' : Object.fromEntries(field.fields.filter(({ required }) => required === true).map(({ path }) => [joinPatterns('', path), '']));
}

const TYPES: Readonly<Record<Exclude<Field['input'], 'fact' | 'choice'>, readonly FieldType[]>> = {
  text: ['string', 'int-or-string', 'any'],
  'multi-line': ['string', 'int-or-string', 'any'],
  integer: ['integer', 'number', 'int-or-string', 'any'],
  'int-or-text': ['int-or-string', 'any'],
  quantity: ['int-or-string', 'string', 'any'],
  switch: ['boolean', 'any'],
  rows: ['list', 'any'],
  tokens: ['list', 'any'],
  map: ['map', 'any'],
};

function expectFits(field: Field, schema: FieldSchema): void {
  if (field.input === 'fact') return;
  if (field.input === 'choice') {
    const values = field.choices.map(({ value }) => String(value));
    if (schema.enum !== null) expect(schema.enum).toEqual(expect.arrayContaining(values));
    return;
  }
  expect(TYPES[field.input]).toContain(schema.type);
}

/** Texts of which a rule takes some. */
const TEXTS = ['alpha', 'beta', '/data', '/srv', 'A_B', 'C_D', '10.0.0.1', '10.0.0.2', '1d', '2d'];

/** Values that an input of the sort writes; none where a rule takes none of the usual ones. */
export function samplesOf(field: Field): readonly YamlValue[] {
  switch (field.input) {
    case 'text': return TEXTS.filter((text) => field.rule === undefined || field.rule(text) === null);
    case 'multi-line': return ['one\ntwo\n', 'three'];
    case 'integer': return [field.min ?? 0, (field.min ?? 0) + 1].filter((value) => value <= (field.max ?? value));
    case 'int-or-text': return [field.min, field.text === 'port-name' ? 'http' : '30%'];
    case 'quantity': return field.resource === 'cpu' ? ['250m', '2'] : ['64Mi', '1Gi'];
    case 'switch': return [!field.default, field.default];
    case 'choice': return field.choices.map(({ value }) => value);
    case 'rows': return [[itemOf(field)]];
    case 'tokens': {
      const items = field.of === 'integer' ? [1, 2] : TEXTS.filter((text) => field.rule === undefined || field.rule(text) === null).slice(0, 2);
      return [items.slice(0, 1), items];
    }
    case 'map': return [{ alpha: 'beta' }, { alpha: 'beta', gamma: '1' }];
    case 'fact': return [];
  }
}

function expectRoundTrip(text: string, { field, path, row }: FieldPlace, values: readonly YamlValue[]): void {
  const form = new TextForm(text);
  const [first] = values;
  if (first === undefined) throw new Error(`no sample for ${path.join('.')}`);
  if (row !== null && valueAt(form.document, row.list) === undefined) form.set(row.list, [row.item]);
  const start = form.text;
  const before = valueAt(form.document, path);
  for (const value of values) {
    form.set(path, value);
    const read = readField(form.document, path).value;
    expect(sameValue(read, value), `${path.join('.')} reads ${String(read)}`).toBe(true);
    expect(fitsInput(field.input, read)).toBe(true);
    if (before === undefined) expectOnlyAdded(start, form.text);
  }
  if (before === undefined) form.unset(path);
  else form.set(path, before);
  expect(form.text).toBe(start);
}

/**
 * All lines that were there are there, in their order: what was added stands in one place. The dash of an item may move
 * to the key that now is its first.
 */
function expectOnlyAdded(before: string, after: string): void {
  const old = before.split('\n').map(withoutDash);
  const now = after.split('\n').map(withoutDash);
  let head = 0;
  while (head < old.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  expect(old.slice(head, old.length - tail)).toEqual([]);
}

function withoutDash(line: string): string {
  return line.replace(/^( *)- /, '$1  ');
}
