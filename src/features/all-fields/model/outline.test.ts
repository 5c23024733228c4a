import { describe, expect, it } from 'vitest';
import { Schema } from '../../../core/schema/schema.ts';
import { ANYTHING } from '../../../core/schema/field-schema.ts';
import { moveItem, setValue } from '../../../core/yaml/edit.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { firstOpen } from './first-open.ts';
import { OutlineReader } from './outline.ts';
import type { Row } from './rows.ts';
import { SCHEMA } from './testing/schema.ts';

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: LoadBalancer
  colour: blue
  ports:
    - name: http
      port: 80
    - name: https
      port: 443
`;

/** All groups are open, and no list of what can be added. */
function everyGroup(key: string): boolean {
  return !key.endsWith('+');
}

/** The outline as one line per row: what it is called, what it is, what is to be said of it. */
function outlined(text: string, schema = SCHEMA, isOpen = everyGroup): string[] {
  return new OutlineReader().read(parseDocument(text), schema, isOpen).map(line);
}

function line(row: Row): string {
  const indent = '  '.repeat(row.depth);
  if (row.kind === 'add') return `${indent}+ ${row.what}`;
  if (row.kind === 'one-of') return `${indent}? ${row.members.join(' | ')}`;
  const marks = [
    row.type ?? 'missing', row.field === null && 'unknown', row.required && 'required', row.free && 'free', row.merged && 'merged',
    (row.shape === 'alias' || row.shape === 'merge') && row.shape, row.shape === 'group' && !row.open && row.size > 0 && 'closed',
  ];
  return `${indent}${row.name}${row.title === null ? '' : ` (${row.title})`}: ${marks.filter((mark) => mark !== false).join(', ')}`;
}

describe('the outline of a document', () => {
  it('shows what is there in the order of the text, with what the schema says', () => {
    expect(outlined(SERVICE)).toEqual([
      'apiVersion: string',
      'kind: string',
      'metadata: map',
      '  name: string',
      'spec: map',
      '  type: string',
      '  colour: string, unknown, free',
      '  ports: list',
      '    0 (http): map',
      '      name: string',
      '      port: number, required',
      '    1 (https): map',
      '      name: string',
      '      port: number, required',
      '    + item',
      '+ member',
    ].map((expected) => expect.stringMatching(new RegExp(`^${expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:, required)?$`))));
  });

  it('reads nothing inside a closed group', () => {
    expect(outlined(SERVICE, SCHEMA, () => false).filter((row) => row.startsWith(' '))).toEqual([]);
  });

  it('shows what the API demands and is not there, and asks which of several', () => {
    const rows = outlined('apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - image: a\n    livenessProbe: {}\n');
    expect(rows).toContain('      name: missing, required');
    expect(rows.find((row) => row.includes('?'))).toMatch(/^ +\? .*httpGet/);
  });

  it('shows what a merge brings in, and does not let it be edited there', () => {
    expect(outlined('a: &a\n  x: 1\nb:\n  <<: *a\n  z: 2\nc: *a\n')).toEqual([
      'a: map, free', '  x: number, free', '  + key', 'b: map, free', '  <<: missing, merge', '  z: number, free', '  x: number, merged, alias', '  + key', 'c: map, free, alias', '+ key',
    ]);
  });

  it('shows the last of duplicate keys, and the nodes of a document that kubectl refuses', () => {
    expect(outlined('a: 1\nb: 2\na: x\n')).toEqual(['a: string, free', 'b: number, free', '+ key']);
  });

  it('shows documents that are no map', () => {
    expect(outlined('- 1\n- [x]\n')).toEqual(['0: number', '1: list', '  0: string', '  + item', '+ item']);
    expect(outlined('text\n')).toEqual([': string']);
    expect(outlined('')).toEqual(['+ member']);
  });

  it('follows the objects of a list by what they say they are', () => {
    const rows = outlined('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: s}\n  spec: {colour: x}\n- kind: Odd\n  apiVersion: x/v1\n  thing: 1\n');
    expect(rows).toContain('      colour: string, unknown, free');
    expect(rows).toContain('    thing: number, free');
  });

  it('gives the same row as long as it says the same, and follows items that move', () => {
    const reader = new OutlineReader();
    const before = parseDocument(SERVICE);
    const rows = reader.read(before, SCHEMA, () => true);
    const typed = setValue(before, ['spec', 'type'], 'NodePort');
    if (!typed.ok) throw new Error(typed.code);
    expect(reader.read(typed.document, SCHEMA, () => true).every((row, index) => row === rows[index])).toBe(true);
    const moved = moveItem(typed.document, ['spec', 'ports', 0], 1);
    if (!moved.ok) throw new Error(moved.code);
    const titled = (list: readonly Row[], title: string): string | undefined => list.find((row) => row.kind === 'node' && row.title === title)?.key;
    expect(titled(reader.read(moved.document, SCHEMA, () => true), 'http')).toBe(titled(rows, 'http'));
  });

  it('opens about two screens of it first', () => {
    const reader = new OutlineReader();
    const big = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: big}\ndata:\n${Array.from({ length: 500 }, (_, index) => `  k${index}: v\n`).join('')}`;
    expect([...firstOpen(reader, parseDocument(big), SCHEMA)]).toEqual(['/metadata']);
    expect([...firstOpen(reader, parseDocument(SERVICE), SCHEMA)].length).toBe(5);
  });

  it('takes what is known of a kind that was learned', () => {
    const root = { ...ANYTHING, type: 'map', open: false, properties: new Map([['kind', ANYTHING], ['apiVersion', ANYTHING], ['spec', ANYTHING]]) } as const;
    const learned = new Schema([{ apiVersion: 'x/v1', kind: 'Odd', namespaced: true, source: 'learned', root }]);
    expect(outlined('apiVersion: x/v1\nkind: Odd\nextra: 1\n', learned)).toContain('extra: number, unknown, free');
  });
});
