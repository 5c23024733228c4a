import { fileEditsOf, joinedChanges } from './change.ts';
import { textOf } from './documents.ts';
import type { Change, FileEdit, History, Step } from './state.ts';

export const emptyHistory: History = { undo: [], redo: [] };

/** What the history may weigh; the oldest steps go first. */
export const HISTORY_BYTES = 50_000_000;

/** A pause between two strokes after which a new step begins. */
export const GROUP_PAUSE_MILLISECONDS = 1000;

/**
 * The history after one more step, joined to the last one when it goes on with it.
 * @param strokes the edits that were made, in the offsets before them; null when more than text was changed.
 */
export function withStep(history: History, step: Omit<Step, 'bytes'>, strokes: readonly FileEdit[] | null): History {
  const last = history.undo.at(-1);
  if (last !== undefined && history.redo.length === 0 && continues(last, step, strokes)) {
    const changes = joinedChanges(step.changes, last.changes);
    const joined = { ...last, changes, after: step.after, at: step.at, bytes: bytesOf(changes) };
    return bounded({ undo: history.undo.with(-1, joined), redo: [] });
  }
  return bounded({ undo: [...history.undo, { ...step, bytes: bytesOf(step.changes) }], redo: [] });
}

function continues(last: Step, step: Omit<Step, 'bytes'>, strokes: readonly FileEdit[] | null): boolean {
  if (strokes === null || step.group === null || step.group !== last.group) return false;
  if (step.at - last.at > GROUP_PAUSE_MILLISECONDS || last.changes.some((change) => change.kind !== 'text')) return false;
  const written = fileEditsOf(last.changes);
  return strokes.every((stroke) =>
    written.some((edit) => edit.fileId === stroke.fileId && stroke.start <= edit.end && stroke.end >= edit.start),
  );
}

function bounded(history: History): History {
  let bytes = 0;
  for (const step of history.undo) bytes += step.bytes;
  for (const step of history.redo) bytes += step.bytes;
  let oldest = 0;
  while (bytes > HISTORY_BYTES && oldest < history.undo.length - 1) bytes -= history.undo[oldest++]?.bytes ?? 0;
  return oldest === 0 ? history : { ...history, undo: history.undo.slice(oldest) };
}

/** UTF-16 costs two bytes a code unit; the rest is a guess at the objects around the texts. */
export function bytesOf(changes: readonly Change[]): number {
  let bytes = 200;
  for (const change of changes) {
    if (change.kind === 'text') for (const edit of change.edits) bytes += 50 + 2 * edit.text.length;
    if (change.kind === 'file-added') bytes += 200 + 4 * textOf(change.file).length;
  }
  return bytes;
}
