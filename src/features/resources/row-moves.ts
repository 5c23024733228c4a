import { hasNoContent } from '../../core/bundle/arrange.ts';
import { documentMoved, fileMoved } from '../../store/actions.ts';
import type { FileState } from '../../store/state.ts';
import { isWholeFile, type ResourceRow } from './resource-rows.ts';

/** Up or down. */
export type Step = -1 | 1;

/**
 * The way to put a file before or behind its neighbour, or a document among those of its file; null where it is the
 * first or the last already.
 */
export function moveOf(row: ResourceRow, files: readonly FileState[], step: Step): (() => boolean) | null {
  if (row.type === 'file' || isWholeFile(row)) {
    const to = files.findIndex(({ id }) => id === row.file.id) + step;
    return to < 0 || to >= files.length ? null : () => fileMoved(row.file.id, to);
  }
  const { documents } = row.file;
  // slices of comments alone are no rows: a document passes them
  let to = row.index + step;
  while (documents[to] !== undefined && hasNoContent(documents[to]?.text ?? '')) to += step;
  return documents[to] === undefined ? null : () => documentMoved(row.document.id, to);
}
