// The laws of every edit, on generated documents of every style: see testing/edit-verdict.ts for what is judged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import { inSequence, removeValue, renameKey, setValue } from './edit.ts';
import type { RefusalCode } from './edit-result.ts';
import type { Node } from './nodes.ts';
import { parseDocument } from './parse.ts';
import { splitDocuments } from './split.ts';
import { attemptsAt, spotsOf, type Spot } from './testing/edit-attempts.ts';
import { judge } from './testing/edit-verdict.ts';
import { generatedDocuments } from './testing/generated-documents.ts';
import { plainOf } from './testing/plain-tree.ts';
import { hasKubectl, readByKubectl } from './testing/kubectl.ts';
import { sameValue } from './value.ts';

const readable = generatedDocuments.filter((text) => {
  const { error, root } = parseDocument(text);
  return error === null && root !== null;
});

/** A document's text, and which of its nodes is meant: small to print when a law is broken. */
const places = fc.record({ text: readable, pick: fc.nat(10_000) });

function open({ text, pick }: { readonly text: string; readonly pick: number }): { document: YamlDocument; root: Node; spot: Spot } {
  const document = parseDocument(text);
  const { root } = document;
  const spots = root === null ? [] : spotsOf(root);
  const spot = spots[pick % spots.length];
  if (root === null || spot === undefined) throw new RangeError('nothing there');
  return { document, root, spot };
}

/** Reasons that have to do with what was asked, not with how the text looks. */
const GOOD_REASONS: ReadonlySet<RefusalCode> = new Set(['through-alias', 'anchor-in-use', 'through-merge', 'explicit-key']);

describe('every edit of generated documents', () => {
  it('changes what was asked and nothing else, or is refused for a reason', () => {
    const refused = { notProved: 0, all: 0 };
    fc.assert(fc.property(places, fc.nat(11), (place, turn) => {
      const { document, root, spot } = open(place);
      const tree = plainOf(document.text, root);
      for (const attempt of attemptsAt(document, spot, turn)) {
        const verdict = judge(document, tree, attempt);
        refused.all++;
        if (verdict.outcome === 'refused' && !GOOD_REASONS.has(verdict.code)) {
          expect(verdict.code).toBe('not-proved');
          refused.notProved++;
        } else if (verdict.outcome !== 'refused') expect({ ...verdict, operation: attempt.operation, label: attempt.label }).toMatchObject({ outcome: 'done' });
      }
    }), { numRuns: 1500 });
    // text that keeps its trailing line breaks cannot always change places
    expect(refused.notProved / refused.all).toBeLessThan(0.002);
  });

  it('makes one removed and one added line of a scalar of one line', () => {
    fc.assert(fc.property(places, (place) => {
      const { document, spot } = open(place);
      const { text } = document;
      fc.pre(spot.node.kind === 'scalar' && !['literal', 'folded'].includes(spot.node.style) && !/[\r\n]/.test(text.slice(spot.head, spot.node.end)));
      const result = setValue(document, spot.path, 'another value');
      if (!result.ok) return;
      const before = text.split(/\r\n|\r|\n/);
      const after = result.document.text.split(/\r\n|\r|\n/);
      expect(after.length).toBe(before.length);
      expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
    }));
  });

  it('renamed there and back is as before', () => {
    fc.assert(fc.property(places, (place) => {
      const { document, spot } = open(place);
      fc.pre(spot.pair !== null && spot.pair.source === spot.pair.name && document.problems.length === 0);
      const there = renameKey(document, spot.path, 'somewhere-else');
      if (!there.ok) return;
      const back = renameKey(there.document, [...spot.path.slice(0, -1), 'somewhere-else'], String(spot.path.at(-1)));
      if (!back.ok) throw new Error(back.code);
      const key = spot.pair?.key;
      // a key whose quotes were not needed keeps them, one whose quotes are needed may get others
      if (key?.kind === 'scalar' && key.style !== 'plain') expect(back.document.text).toBe(document.text);
      expect(sameValue(back.document.value, document.value)).toBe(true);
    }));
  });

  it('removed and set again is as before in value', () => {
    fc.assert(fc.property(places, (place) => {
      const { document, spot } = open(place);
      fc.pre(spot.pair !== null && spot.node.kind === 'scalar' && document.problems.length === 0);
      const removed = removeValue(document, spot.path);
      if (!removed.ok || spot.node.kind !== 'scalar') return;
      const again = setValue(removed.document, spot.path, spot.node.value);
      if (!again.ok) throw new Error(again.code);
      expect(sameValue(again.document.value, document.value)).toBe(true);
    }));
  });

  it('in a sequence is one edit that gives the same text', () => {
    const steps = fc.array(fc.tuple(fc.nat(1000), fc.constantFrom('a', 'two\nlines', 5, null, [1], { a: { b: 'c' } })), { minLength: 2, maxLength: 5 });
    fc.assert(fc.property(readable, steps, (text, chosen) => {
      const document = parseDocument(text);
      const result = inSequence(document, chosen.map(([pick, value]) => (current) => {
        const spots = current.root === null ? [] : spotsOf(current.root);
        const spot = spots[pick % spots.length];
        const each = setValue(current, spot?.path ?? [], value);
        return each.ok ? each : { ok: true, edits: [], document: current, alsoChanges: [] };
      }));
      if (!result.ok) throw new Error(result.code);
      expect(applyEdits(document.text, result.edits)).toBe(result.document.text);
    }));
  });

  it('finds ranges that are nested, in order, and say what they hold', () => {
    fc.assert(fc.property(readable, (text) => {
      const { root } = parseDocument(text);
      const visit = (node: Node, from: number, to: number): void => {
        expect([from <= node.propertiesStart, node.propertiesStart <= node.start, node.start <= node.end, node.end <= to]).toEqual([true, true, true, true]);
        if (node.kind === 'scalar') {
          const source = text.slice(node.start, node.end);
          const alone = parseDocument(source);
          const standsAlone = node.style !== 'literal' && node.style !== 'folded' && !/[\r\n]/.test(source) && source !== '';
          if (standsAlone && alone.root?.kind === 'scalar') expect(alone.root.text).toBe(node.text);
        }
        let cursor = node.start;
        if (node.kind === 'map') {
          for (const { key, colon, value } of node.pairs) {
            visit(key, cursor, node.end);
            if (colon >= 0) expect(colon >= key.end && colon < value.propertiesStart + 1).toBe(true);
            visit(value, Math.max(key.end, colon), node.end);
            cursor = value.end;
          }
        } else if (node.kind === 'list') {
          for (const { dash, value } of node.items) {
            if (dash >= 0) expect(text.charAt(dash)).toBe('-');
            visit(value, Math.max(cursor, dash), node.end);
            cursor = value.end;
          }
        }
      };
      if (root !== null) visit(root, 0, text.length);
    }));
  });

  it('touches no other document of the file', () => {
    fc.assert(fc.property(places, readable, (place, neighbour) => {
      const { document, spot } = open(place);
      fc.pre(/[\r\n]$/.test(document.text) && !neighbour.includes('\uFEFF'));
      const next = neighbour.startsWith('---') ? neighbour : `---\n${neighbour}`;
      fc.pre(splitDocuments(document.text + next).length === 2);
      const result = setValue(document, spot.path, 'a\nb\n');
      if (result.ok) expect(splitDocuments(result.document.text + next)).toEqual([result.document.text, next]);
    }));
  });

  it.skipIf(!hasKubectl())('is read by kubectl as by us', () => {
    const samples = fc.sample(places, { numRuns: 400, seed: 20 }).flatMap((place, turn) => {
      const { document, spot } = open(place);
      if (document.text.startsWith('\uFEFF') || document.text.startsWith('---')) return [];
      const result = attemptsAt(document, spot, turn, 1)[turn % 2]?.run(document);
      return result?.ok === true && result.document.root?.kind === 'map' && !result.document.root.flow ? [result.document] : [];
    });
    // each document becomes the value of one key, so that one call of kubectl reads many
    const text = samples.map((document, index) => `s${index}:\n${document.text.replace(/^(?=[^\r\n])/gm, '  ')}\n`).join('');
    const ours = parseDocument(text);
    expect(ours.error).toBeNull();
    const theirs = readByKubectl(`apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n${text}`);
    for (const key of Object.keys(ours.value ?? {})) {
      const pick = (value: unknown): unknown => (value as Record<string, unknown>)[key];
      expect(pick(theirs)).toEqual(pick(ours.value));
    }
  });
});
