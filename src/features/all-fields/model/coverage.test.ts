import { describe, expect, it } from 'vitest';
import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import { Schema } from '../../../core/schema/schema.ts';
import { setValue } from '../../../core/yaml/edit.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { mapOf } from '../../../core/yaml/value.ts';
import { addableMembers } from './addable.ts';
import { coverageTable, fieldCoverage } from './coverage.ts';
import { newValue } from './new-value.ts';
import { OutlineReader } from './outline.ts';
import { SCHEMA } from './testing/schema.ts';

/** Every definition with members that any kind comes to. */
function definitions(): readonly FieldSchema[] {
  const found = new Map<string, FieldSchema>();
  const pending = SCHEMA.kinds().map(({ root }) => root);
  for (let field = pending.pop(); field !== undefined; field = pending.pop()) {
    const inner = field.items ?? field.values;
    if (inner !== null) pending.push(inner);
    if (field.properties.size === 0 || found.has(field.definition)) continue;
    found.set(field.definition, field);
    pending.push(...field.properties.values());
  }
  return [...found.values()];
}

describe('every field of every kind', () => {
  const coverage = fieldCoverage(SCHEMA);

  it('can be reached', () => {
    expect(coverage.filter(({ fields, reachable }) => reachable !== fields)).toEqual([]);
    expect(coverage.length).toBeGreaterThanOrEqual(290);
    expect(coverage.find(({ apiVersion, kind }) => apiVersion === 'apps/v1' && kind === 'Deployment')?.fields).toBeGreaterThan(500);
  });

  it('is shown with what the schema says of it, once it is added', () => {
    const hidden: string[] = [];
    let members = 0;
    for (const field of definitions()) {
      const offered = addableMembers(field, [], new Set());
      const value = mapOf([['apiVersion', 'test/v1'], ['kind', 'Shown'], ...offered.filter(({ key }) => key !== 'apiVersion' && key !== 'kind').map(({ key, field: member }) => [key, newValue(member, [key])] as const)]);
      const written = setValue(parseDocument(''), [], value);
      if (!written.ok) throw new Error(written.code);
      const schema = new Schema([{ apiVersion: 'test/v1', kind: 'Shown', namespaced: true, root: field, source: 'learned' }]);
      const rows = new Map(new OutlineReader().read(written.document, schema, () => false).map((row) => [row.path.join('/'), row]));
      for (const { key, field: member } of offered) {
        const row = rows.get(key);
        const isShown = row?.kind === 'node' && row.type !== null && (row.field === member || member.embedded);
        if (!isShown) hidden.push(`${field.definition}.${key}`);
        members++;
      }
    }
    expect(hidden).toEqual([]);
    expect(members).toBeGreaterThan(10_000);
  });

  it('is counted by group', () => {
    const table = coverageTable(coverage);
    expect(table.split('\n')[0]).toBe('| group | kinds | fields | reachable |');
    expect(table).toMatch(/\| Kubernetes \| \d+ \| [\d,]+ \| 100 % \|/);
  });
});
