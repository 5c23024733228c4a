import { describe, expect, it } from 'vitest';
import { emptyHistory, HISTORY_BYTES, withStep } from './history.ts';
import type { Change, History, Step } from './state.ts';

const PLACE = { documentId: null, path: null };

/** A step whose undoing writes `text` over the range. */
function step(id: number, start: number, end: number, text: string, group: string | null = 'g', at = 0): Omit<Step, 'bytes'> {
  const changes: Change[] = [{ kind: 'text', fileId: 'f', edits: [{ start, end, text }], ids: { at: 0, remove: 0, insert: [] } }];
  return { id, changes, before: PLACE, after: PLACE, group, at };
}

function stroke(start: number, end = start) {
  return [{ fileId: 'f', start, end, text: 'x' }];
}

describe('withStep', () => {
  it('makes one change of typed strokes', () => {
    let history: History = emptyHistory;
    for (let at = 0; at < 100; at++) history = withStep(history, step(at, at, at + 1, '', 'g', at * 100), stroke(at));
    expect(history.undo).toHaveLength(1);
    expect(history.undo[0]?.changes).toEqual([
      { kind: 'text', fileId: 'f', edits: [{ start: 0, end: 100, text: '' }], ids: { at: 0, remove: 0, insert: [] } },
    ]);
  });

  it('keeps changes apart that give or take ids, in the order in which they lead back', () => {
    const first = step(1, 0, 1, '');
    const second = step(2, 1, 2, '');
    const splitting: Omit<Step, 'bytes'> = { ...second, changes: second.changes.map((change) => ({ ...change, ids: { at: 1, remove: 1, insert: [] } })) };
    const history = withStep(withStep(emptyHistory, first, stroke(0)), splitting, stroke(1));
    expect(history.undo).toHaveLength(1);
    expect(history.undo[0]?.changes).toEqual([...splitting.changes, ...first.changes]);
  });

  it('forgets what was taken back, and never joins over it', () => {
    const taken: History = { undo: [{ ...step(1, 0, 1, ''), bytes: 1 }], redo: [{ ...step(2, 1, 2, ''), bytes: 1 }] };
    const history = withStep(taken, step(3, 1, 2, ''), stroke(1));
    expect(history.undo.map(({ id }) => id)).toEqual([1, 3]);
    expect(history.redo).toEqual([]);
  });

  it('drops the oldest steps over its limit, never the last', () => {
    const text = 'x'.repeat(HISTORY_BYTES / 8);
    let history: History = emptyHistory;
    for (let id = 1; id <= 6; id++) history = withStep(history, step(id, 0, 0, text, null), stroke(0));
    expect(history.undo.map(({ id }) => id)).toEqual([4, 5, 6]);
    history = withStep(history, step(7, 0, 0, text.repeat(8), null), stroke(0));
    expect(history.undo.map(({ id }) => id)).toEqual([7]);
  });
});
