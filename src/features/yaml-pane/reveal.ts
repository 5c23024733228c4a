import { buildFileOf } from '../../core/dockerfile/build-file.ts';
import { isDockerfileName } from '../../core/dockerfile/file-name.ts';
import type { Range } from '../../core/text/edit.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { rangeOf } from '../../core/yaml/locate.ts';
import { documentOf, offsetOf, textOf } from '../../store/documents.ts';
import type { FileState, Selection } from '../../store/state.ts';
import { linesOf } from './file-text.ts';

/** Lines from 1, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Taller than this a field is marked by its first line alone. */
const TALLEST_MARK = 40;

/**
 * The lines of what is selected: of the field, or of the key nearest to it that is there; for a whole document the
 * line where its content begins, or, when the selection comes from what is wrong with it, where it cannot be read.
 * null when the selection is in another file.
 */
export function selectedLines(file: FileState, selection: Selection): LineRange | null {
  const state = file.documents.find(({ id }) => id === selection.documentId);
  if (state === undefined) return null;
  const document = documentOf(state);
  const dockerfile = isDockerfileName(file.name);
  const range = dockerfile ? dockerfileRange(file, selection) : shownRange(document, selection);
  const lines = linesOf(file);
  const offset = dockerfile ? 0 : offsetOf(file, state.id);
  const first = lines.position(offset + range.start).line;
  // a block scalar may end behind its last line break
  const last = lines.position(offset + Math.max(range.start, range.end - 1)).line;
  return { first, last: last - first < TALLEST_MARK ? last : first };
}

function shownRange(document: YamlDocument, { path, by }: Selection): Range {
  if (document.root !== null && path !== null && path.length > 0) return rangeOf(document, path);
  return by === 'problems' && document.error !== null ? document.error.range : contentStart(document.text);
}

/** In a Dockerfile: where it begins, or what says who runs, which is what a manifest may contradict. */
function dockerfileRange(file: FileState, { by }: Selection): Range {
  const { user } = buildFileOf(file.name, by === 'problems' ? textOf(file) : '');
  return 'range' in user ? user.range : { start: 0, end: 0 };
}

/** Behind the separator, blank lines and comments; in a text of nothing else its beginning. */
function contentStart(text: string): { start: number; end: number } {
  const lead = /^\uFEFF?(?:---[^\r\n]*|[ \t]*(?:#[^\r\n]*)?)(?:\r\n|\r|\n)/;
  let start = 0;
  for (let match = lead.exec(text); match !== null; match = lead.exec(text.slice(start))) start += match[0].length;
  if (start >= text.length) start = 0;
  return { start, end: start };
}
