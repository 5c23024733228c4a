import type { Edit } from '../core/text/edit.ts';
import { composeEdits } from '../core/text/compose.ts';
import { reslice } from './reslice.ts';
import type { Change, DocumentId, FileEdit, FileId, FileState, IdSplice } from './state.ts';

export interface Changed {
  readonly files: readonly FileState[];
  /** Applied in this order they lead back. */
  readonly inverse: readonly Change[];
}

/** @throws RangeError when a change does not fit the files. */
export function applyChanges(files: readonly FileState[], changes: readonly Change[], newId: () => DocumentId): Changed {
  const inverse: Change[] = [];
  let current = files;
  for (const change of changes) {
    const applied = applyChange(current, change, newId);
    current = applied.files;
    inverse.unshift(applied.inverse);
  }
  return { files: current, inverse };
}

function applyChange(
  files: readonly FileState[],
  change: Change,
  newId: () => DocumentId,
): { readonly files: readonly FileState[]; readonly inverse: Change } {
  if (change.kind === 'file-added') {
    return {
      files: files.toSpliced(change.index, 0, change.file),
      inverse: { kind: 'file-removed', fileId: change.file.id },
    };
  }
  const index = files.findIndex(({ id }) => id === change.fileId);
  const file = files[index];
  if (file === undefined) throw new RangeError(`no file ${change.fileId}`);
  switch (change.kind) {
    case 'text': {
      const { documents, inverse } = reslice(file.documents, change.edits, change.ids, newId);
      return {
        files: files.with(index, { ...file, documents }),
        inverse: { kind: 'text', fileId: file.id, ...inverse },
      };
    }
    case 'file-removed':
      return { files: files.toSpliced(index, 1), inverse: { kind: 'file-added', index, file } };
    case 'file-renamed':
      return {
        files: files.with(index, { ...file, name: change.name }),
        inverse: { kind: 'file-renamed', fileId: file.id, name: file.name },
      };
    case 'file-moved':
      return {
        files: files.toSpliced(index, 1).toSpliced(change.index, 0, file),
        inverse: { kind: 'file-moved', fileId: file.id, index },
      };
  }
}

/** The edits of all text changes, each in the offsets of its file before the first change. */
export function fileEditsOf(changes: readonly Change[]): FileEdit[] {
  const byFile = new Map<FileId, readonly Edit[]>();
  for (const change of changes) {
    if (change.kind !== 'text') continue;
    const earlier = byFile.get(change.fileId);
    byFile.set(change.fileId, earlier === undefined ? change.edits : composeEdits(earlier, change.edits));
  }
  return [...byFile].flatMap(([fileId, edits]) => edits.map((edit) => ({ ...edit, fileId })));
}

/** One text change for each file that the edits name. Edits of one file must be in ascending order. */
export function textChanges(edits: readonly FileEdit[]): Change[] {
  const byFile = new Map<FileId, Edit[]>();
  for (const { fileId, start, end, text } of edits) {
    const list = byFile.get(fileId) ?? [];
    list.push({ start, end, text });
    byFile.set(fileId, list);
  }
  return [...byFile].map(([fileId, list]) => ({ kind: 'text', fileId, edits: list, ids: null }));
}

/**
 * The changes of `first` and then `second` as one list; two edits of one file that move no document become one, so
 * that a typed line is not a hundred changes.
 */
export function joinedChanges(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const last = first.at(-1);
  const next = second[0];
  if (last?.kind !== 'text' || next?.kind !== 'text' || last.fileId !== next.fileId) return [...first, ...second];
  if (!keepsIds(last.ids) || !keepsIds(next.ids)) return [...first, ...second];
  return [...first.slice(0, -1), { ...last, edits: composeEdits(last.edits, next.edits) }, ...second.slice(1)];
}

function keepsIds(ids: IdSplice | null): boolean {
  return ids !== null && ids.remove === 0 && ids.insert.length === 0;
}
