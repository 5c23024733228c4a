// What the tables name must be in the schema: an entry that names nothing never speaks.
import { describe, expect, it } from 'vitest';
import type { FieldSchema } from '../field-schema.ts';
import { goPattern } from '../go-pattern.ts';
import { loadSchema } from '../load.ts';
import { REFUSED_DUPLICATES } from './duplicates.ts';
import { RULES } from './index.ts';
import { ACCEPTED_WITHOUT, NEEDED } from './needed.ts';

const schema = await loadSchema();

const fields = new Set<FieldSchema>();
const definitions = new Map<string, FieldSchema>();
const waiting: FieldSchema[] = schema.kinds().map(({ root }) => root);
for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
  if (fields.has(field)) continue;
  fields.add(field);
  if (field.properties.size > 0 && !definitions.has(field.definition)) definitions.set(field.definition, field);
  waiting.push(...field.properties.values(), ...[field.values, field.items].filter((inner) => inner !== null));
}

describe('the tables', () => {
  it.each([
    ['rules', RULES.keys()],
    ['needed', NEEDED.keys()],
    ['accepted without', ACCEPTED_WITHOUT.keys()],
    ['refused duplicates', REFUSED_DUPLICATES.values()],
  ])('of %s name definitions of the schema', (_, names) => {
    expect([...names].filter((name) => !definitions.has(name))).toEqual([]);
  });

  it('name fields that are there', () => {
    const named = [...[...NEEDED].map(([name, members]) => [name, members.map(([member]) => member)] as const), ...[...ACCEPTED_WITHOUT].map(([name, members]) => [name, [...members]] as const)];
    expect(named.flatMap(([name, members]) => members.filter((member) => definitions.get(name)?.properties.has(member) !== true).map((member) => `${name}/${member}`))).toEqual([]);
  });

  it('except only what the schema demands', () => {
    const exceptions = [...ACCEPTED_WITHOUT].flatMap(([name, members]) => [...members].filter((member) => definitions.get(name)?.required.has(member) !== true).map((member) => `${name}/${member}`));
    expect(exceptions).toEqual([]);
  });
});

describe('the patterns of the schema', () => {
  it('are all understood', () => {
    const patterns = new Set([...fields].flatMap(({ pattern }) => pattern ?? []));
    expect(patterns.size).toBeGreaterThan(20);
    expect([...patterns].filter((pattern) => goPattern(pattern) === null)).toEqual([]);
  });
});
