import type { YamlDocument } from '../document.ts';
import { parseDocument } from '../parse.ts';
import { attemptsAt, spotsOf, type Operation, type Spot } from './edit-attempts.ts';
import { judge } from './edit-verdict.ts';
import { plainOf } from './plain-tree.ts';

/** Documents up to this size are tried at every node, larger ones at as many nodes, chosen by a seed. */
export const MOST_NODES = 500;

/** How often each operation came out how: 'done', 'refused <code>', 'wrong value', 'bytes outside', 'comment lost', 'threw'. */
export type Tally = Record<string, Record<string, number>>;

export interface Swept {
  readonly tally: Tally;
  /** What went wrong, in words; refusals included. */
  readonly remarks: readonly string[];
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A document that can be edited: kubectl reads it and finds something in it. */
export function editable(text: string): YamlDocument | null {
  const document = parseDocument(text);
  return document.error === null && document.root !== null ? document : null;
}

/** How many nodes of a document are tried. */
export function nodesTried(document: YamlDocument): number {
  return document.root === null ? 0 : Math.min(MOST_NODES, spotsOf(document.root).length);
}

/**
 * Tries every operation at the nodes of one document.
 * @param most nodes, beyond which a choice is made.
 * @param from and `to`: which of the chosen nodes, for doing a large document in parts.
 */
export function sweepDocument(document: YamlDocument, seed: number, most = MOST_NODES, from = 0, to = most): Swept {
  const tally: Tally = {};
  const remarks: string[] = [];
  if (document.root === null) return { tally, remarks };
  const tree = plainOf(document.text, document.root);
  const all = spotsOf(document.root);
  const spots = chosen(all, seed, most);
  for (const [turn, spot] of spots.entries()) {
    if (turn < from || turn >= to) continue;
    for (const attempt of attemptsAt(document, spot, turn + seed)) {
      const verdict = judge(document, tree, attempt, all.length <= MOST_NODES);
      const outcome = verdict.outcome === 'refused' ? `refused ${verdict.code}` : verdict.outcome;
      count(tally, attempt.operation, outcome);
      if (outcome !== 'done') {
        remarks.push(`${attempt.operation} ${attempt.label} at /${attempt.path.join('/')}: ${outcome}${'detail' in verdict ? ` (${verdict.detail})` : ''}`);
      }
    }
  }
  return { tally, remarks };
}

function chosen(spots: readonly Spot[], seed: number, most: number): Spot[] {
  if (spots.length <= most) return [...spots];
  const random = seeded(seed);
  return spots.map((spot) => ({ spot, order: random() })).sort((left, right) => left.order - right.order).slice(0, most).map(({ spot }) => spot);
}

function count(tally: Tally, operation: Operation | string, outcome: string, by = 1): void {
  const row = (tally[operation] ??= {});
  row[outcome] = (row[outcome] ?? 0) + by;
}

export function addTally(into: Tally, from: Tally): void {
  for (const [operation, row] of Object.entries(from)) {
    for (const [outcome, times] of Object.entries(row)) count(into, operation, outcome, times);
  }
}

/** How many attempts, how many of them refused, and how many that broke a law. */
export function summary(tally: Tally): { readonly attempts: number; readonly refused: number; readonly broken: number } {
  let attempts = 0;
  let refused = 0;
  let broken = 0;
  for (const row of Object.values(tally)) {
    for (const [outcome, times] of Object.entries(row)) {
      attempts += times;
      if (outcome.startsWith('refused')) refused += times;
      else if (outcome !== 'done') broken += times;
    }
  }
  return { attempts, refused, broken };
}
