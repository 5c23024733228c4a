// What All fields does to a document: any edit that it offers, on any document of any kind, changes what was asked and
// leaves every other node and comment as it is, byte for byte.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../core/schema/testing/arbitrary-document.ts';
import { between, oneOf, randomFrom, shuffled, type Random } from '../../../core/schema/testing/sample-random.ts';
import { commentsOf } from '../../../core/yaml/comments.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { locate } from '../../../core/yaml/locate.ts';
import { fromPointer, toPointer, type Path } from '../../../core/yaml/path.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { walkNodes } from '../../../core/yaml/walk.ts';
import { setScalar } from './operations.ts';
import { OutlineReader } from './outline.ts';
import type { Row } from './rows.ts';
import { commented } from './testing/commented.ts';
import { operationAt, type RandomOperation } from './testing/random-operation.ts';
import { SCHEMA } from './testing/schema.ts';

const KINDS = SCHEMA.kinds();

/** A document of some kind, by seed: small to print when a law is broken. */
const documents = fc.record({ kind: fc.nat(KINDS.length - 1), seed: fc.integer(), size: fc.nat(40) });

function opened({ kind, seed, size }: { readonly kind: number; readonly seed: number; readonly size: number }): { document: YamlDocument; random: Random } {
  const chosen = KINDS[kind];
  if (chosen === undefined) throw new RangeError('no such kind');
  const random = randomFrom(seed);
  return { document: commented(documentOf(chosen, seed, size), random), random };
}

function rowsOf(document: YamlDocument): readonly Row[] {
  return new OutlineReader().read(document, SCHEMA, () => true);
}

/** Scalars and empty collections with their keys, as they are written: by pointer. */
function leavesOf({ root, text }: YamlDocument): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const { node, path, pair, effective } of root === null ? [] : walkNodes(root)) {
    const isEmpty = (node.kind === 'map' && node.pairs.length === 0) || (node.kind === 'list' && node.items.length === 0);
    if (!effective || (node.kind !== 'scalar' && !isEmpty)) continue;
    leaves.set(toPointer(path), `${pair === null ? '' : text.slice(pair.key.start, pair.key.end)}: ${text.slice(node.start, node.end)}`);
  }
  return leaves;
}

function pathOf(pointer: string, document: YamlDocument): Path {
  return locate(document, fromPointer(pointer) ?? [])?.path ?? [];
}

/** Says what an edit changed that it must not change. */
function judge(before: YamlDocument, after: YamlDocument, operation: RandomOperation): string[] {
  const wrong: string[] = [];
  const now = leavesOf(after);
  for (const [pointer, text] of leavesOf(before)) {
    const to = operation.after(pathOf(pointer, before));
    if (to === null) continue;
    const found = now.get(toPointer(to));
    // a key that was renamed itself has another name and the same value
    const isRenamed = toPointer(to) !== pointer && String(to.at(-1)) !== String(fromPointer(pointer)?.at(-1));
    if (isRenamed ? found?.slice(found.indexOf(': ')) !== text.slice(text.indexOf(': ')) : found !== text) wrong.push(`${pointer} was ${text}, now at ${toPointer(to)} is ${found ?? 'nothing'}`);
  }
  const left = commentsIn(after);
  const region = operation.loses === null ? null : regionOf(before, operation.loses);
  for (const { start, end } of commentsOf(before)) {
    const comment = before.text.slice(start, end);
    if (left.includes(comment) || (region !== null && start >= region.start && end <= region.end)) continue;
    wrong.push(`lost ${comment}`);
  }
  return wrong;
}

/** The lines of a node, with the comment lines right above it. */
function regionOf({ text, root, ...document }: YamlDocument, path: Path): { readonly start: number; readonly end: number } {
  const located = locate({ text, root, ...document }, path);
  if (located === null) return { start: 0, end: 0 };
  const from = located.pair?.key.start ?? located.item?.dash ?? located.node.start;
  const lines = text.slice(0, text.lastIndexOf('\n', from - 1) + 1);
  const above = /(?:(?<=^|\n) *#[^\n]*\n)*$/.exec(lines)?.[0].length ?? 0;
  const end = text.indexOf('\n', located.node.end);
  return { start: lines.length - above, end: end < 0 ? text.length : end };
}

function commentsIn(document: YamlDocument): string[] {
  return commentsOf(document).map(({ start, end }) => document.text.slice(start, end));
}

function step(document: YamlDocument, random: Random, may: (operation: RandomOperation) => boolean = () => true) {
  for (const row of shuffled(random, rowsOf(document)).slice(0, 8)) {
    const operation = operationAt(row, document, random);
    if (operation !== null && may(operation)) return { row, operation, result: operation.run(document) };
  }
  return null;
}

describe('any document of any kind', () => {
  it('is shown to its last node', () => {
    fc.assert(fc.property(documents, (sample) => {
      const { document } = opened(sample);
      const shown = new Set(rowsOf(document).filter((row) => row.kind === 'node').map((row) => toPointer(row.path)));
      const hidden = [...walkNodes(document.root!)].map(({ path }) => toPointer(path)).filter((pointer) => pointer !== '' && !shown.has(pointer));
      expect(hidden).toEqual([]);
    }), { numRuns: 300 });
  });

  it('is known to its last node', () => {
    fc.assert(fc.property(documents, (sample) => {
      const { document } = opened(sample);
      const unknown = rowsOf(document).filter((row) => row.kind === 'node' && row.field === null).map((row) => toPointer(row.path));
      expect(unknown).toEqual([]);
    }), { numRuns: 300 });
  });

  it('edited 20 times keeps every node and comment that was not touched', () => {
    const refused: string[] = [];
    let made = 0;
    let kept = 0;
    fc.assert(fc.property(documents, (sample) => {
      const opening = opened(sample);
      let { document } = opening;
      for (let count = 0; count < 20; count++) {
        const taken = step(document, opening.random);
        if (taken === null) continue;
        const { row, operation, result } = taken;
        if (!result.ok) {
          refused.push(`${result.code}: ${operation.label} at ${toPointer(row.path)}`);
          continue;
        }
        made++;
        kept += commentsOf(result.document).length;
        expect({ operation: operation.label, at: toPointer(row.path), wrong: judge(document, result.document, operation) }).toMatchObject({ wrong: [] });
        expect(parseDocument(result.document.text).value).toEqual(result.document.value);
        ({ document } = result);
      }
    }), { numRuns: 150 });
    expect(made).toBeGreaterThan(2000);
    expect(kept).toBeGreaterThan(made); // there were comments to lose
    expect(refused.filter((reason) => !reason.startsWith('key-exists')).length / made, refused.slice(0, 10).join('\n')).toBeLessThan(0.01);
  });

  it('keeps fields placed at every level through 50 edits elsewhere', () => {
    let count = 0;
    let moved = 0;
    fc.assert(fc.property(documents, (sample) => {
      const opening = opened(sample);
      const { random } = opening;
      let { document } = opening;
      let placed = new Map<string, string>();
      for (const row of rowsOf(document)) {
        if (row.kind !== 'add' || row.what !== 'member' || row.field === null || between(random, 0, 2) === 0) continue;
        const known = [...row.field.properties].filter(([key, field]) => isPlain(field.type) && locate(document, [...row.path, key]) === null && row.field?.exclusive.every(({ members }) => !members.includes(key)) === true);
        if (known.length === 0) continue;
        const [key, field] = oneOf(random, known);
        const path = [...row.path, key];
        const result = setScalar(document, path, field.default ?? field.enum?.[0] ?? VALUES[field.type] ?? 'placed');
        if (!result.ok) throw new Error(result.code);
        ({ document } = result);
        placed.set(toPointer(path), leavesOf(document).get(toPointer(path)) ?? '');
      }
      count += placed.size;
      for (let edit = 0; edit < 50; edit++) {
        const kept = [...placed.keys()].map((pointer) => pathOf(pointer, document));
        const taken = step(document, random, ({ after }) => kept.every((path) => after(path) !== null));
        if (taken === null || !taken.result.ok) continue;
        moved++;
        placed = new Map([...placed].map(([pointer, text]) => [toPointer(taken.operation.after(pathOf(pointer, document)) ?? []), text]));
        ({ document } = taken.result);
        const leaves = leavesOf(document);
        const now = new Map([...placed].map(([pointer]) => [pointer, leaves.get(pointer)]));
        const valueOf = (text: string | undefined): string => text?.slice(text.indexOf(': ')) ?? 'nothing';
        expect([...now].map(([pointer, text]) => `${pointer}${valueOf(text)}`)).toEqual([...placed].map(([pointer, text]) => `${pointer}${valueOf(text)}`));
      }
    // of 60 documents chance now and then made no more than 99 fields
    }), { numRuns: 180 });
    expect(count).toBeGreaterThan(100);
    expect(moved).toBeGreaterThan(1000);
  });
});

const VALUES: Readonly<Partial<Record<string, string | number | boolean>>> = { integer: 1, number: 1, boolean: true };

function isPlain(type: string): boolean {
  return type === 'string' || type === 'integer' || type === 'boolean' || type === 'number' || type === 'int-or-string';
}
