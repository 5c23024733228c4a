import type { DocumentHead } from '../../core/bundle/head.ts';
import { isDockerfileName } from '../../core/dockerfile/file-name.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { kindOf } from '../../core/kinds/index.ts';
import { headOfState, isEmptyState } from '../../store/heads.ts';
import { isSameList } from '../../store/keep-same.ts';
import type { DocumentState, FileState } from '../../store/state.ts';

/** A line of the list: a file, or one of its documents. */
export type ResourceRow = FileRow | DocumentRow;

export interface FileRow {
  readonly type: 'file';
  readonly id: string;
  readonly file: FileState;
  /** Documents with content, whatever the filter. */
  readonly count: number;
  readonly folded: boolean;
}

export interface DocumentRow {
  readonly type: 'document';
  readonly id: string;
  readonly file: FileState;
  readonly document: DocumentState;
  /** Position in `file.documents`, and among its documents with content from 1. */
  readonly index: number;
  readonly position: number;
  readonly head: DocumentHead;
}

/**
 * The rows of a workspace in order: files, and below each its documents with content that fit the filter. A file none
 * of whose documents fits is left out while filtering.
 * @param filter words that name, kind (also in Korean) or file name must hold, in any case; '' for all.
 */
export function resourceRows(files: readonly FileState[], filter: string, folded: ReadonlySet<string>): ResourceRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return files.flatMap((file): ResourceRow[] => {
    const documents: DocumentRow[] = [];
    for (const [index, document] of file.documents.entries()) {
      if (isEmptyState(document)) continue;
      documents.push({ type: 'document', id: document.id, file, document, index, position: documents.length + 1, head: headOfState(document) });
    }
    const listed = isDockerfileName(file.name) ? documents.slice(0, 1).map((row) => ({ ...row, head: dockerfileHead(file.name) })) : documents;
    const shown = words.length === 0 ? listed : listed.filter((row) => fits(row, words));
    if (words.length > 0 && shown.length === 0) return [];
    const isFolded = words.length === 0 && folded.has(file.id);
    return [{ type: 'file', id: file.id, file, count: listed.length, folded: isFolded }, ...(isFolded ? [] : shown)];
  });
}

/** Whether two states of the files have the same rows, whatever the filter: a letter in a value changes none. */
export function sameRows(left: readonly FileState[], right: readonly FileState[]): boolean {
  return isSameList(left, right, (file, other) => file.id === other.id && file.name === other.name && isSameList(file.documents, other.documents, sameRow));
}

function sameRow(left: DocumentState, right: DocumentState): boolean {
  return left.id === right.id && isEmptyState(left) === isEmptyState(right) && samePlain(headOfState(left), headOfState(right));
}

/** Whether a row is a file as a whole: the row of a file, or of the one document that a Dockerfile is. */
export function isWholeFile(row: ResourceRow): boolean {
  return row.type === 'file' || isDockerfileName(row.file.name);
}

/** A Dockerfile is one document, whatever its lines look like. */
function dockerfileHead(name: string): DocumentHead {
  return { apiVersion: null, kind: 'Dockerfile', name: name.split('/').at(-1) ?? name, keys: [] };
}

function fits({ head, file }: DocumentRow, words: readonly string[]): boolean {
  const label = kindOf(head.apiVersion, head.kind)?.label;
  const text = [head.name, head.kind, label?.ko, label?.en, file.name].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
