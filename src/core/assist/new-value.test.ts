import { expect, test } from 'vitest';
import type { FieldSchema } from '../schema/field-schema.ts';
import { loadSchema } from '../schema/load.ts';
import { GIVEN, USUAL } from './new-value.ts';

const schema = await loadSchema();
const members = new Map<string, FieldSchema>();

function collect(field: FieldSchema | null): void {
  if (field === null || members.has(field.definition)) return;
  members.set(field.definition, field);
  for (const member of field.properties.values()) collect(member);
  collect(field.values);
  collect(field.items);
}
for (const { root } of schema.kinds()) collect(root);

test.each(Object.entries(USUAL))('%s has the members that are usual in it', (definition, usual) => {
  expect([...(members.get(definition)?.properties.keys() ?? [])]).toEqual(expect.arrayContaining([...usual]));
});

test.each(Object.keys(GIVEN))('%s is a member', (id) => {
  const [definition = '', member = ''] = id.split('/');
  expect(members.get(definition)?.properties.has(member)).toBe(true);
});
