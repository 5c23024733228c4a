import { fragmentValue } from '../../core/bundle/fragment/places.ts';
import { changedLines, type ChangedLines } from '../../core/text/changed-lines.ts';
import type { Edit } from '../../core/text/edit.ts';
import { separatorEdits } from '../../core/yaml/missing-separators.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { documentOf, offsetOf, textOf } from '../../store/documents.ts';
import { headOfState, isEmptyState } from '../../store/heads.ts';
import { isJsonToWrite } from '../../store/file-as-yaml.ts';
import type { FileState } from '../../store/state.ts';

/** What can be done about a file that came in. */
export type ImportOffer =
  | { readonly kind: 'separators'; readonly fileId: string; readonly name: string; readonly edits: readonly Edit[]; readonly changes: readonly ChangedLines[] }
  | { readonly kind: 'json'; readonly fileId: string; readonly name: string }
  | { readonly kind: 'part'; readonly documentId: string; readonly keys: readonly string[] };

/** Of hundreds nobody reads more. */
const MOST = 5;

/** @param mayHoldParts whether a file was recognised as manifests or parts of them, not as something else */
export function importOffers(files: readonly FileState[], mayHoldParts: (name: string) => boolean): readonly ImportOffer[] {
  return files.flatMap((file) => [...separatorOffers(file), ...(mayHoldParts(file.name) ? [...jsonOffers(file), ...partOffers(file)] : [])]).slice(0, MOST);
}

/** It can stay as it is; in YAML it can have comments, and is what most others are. */
function jsonOffers(file: FileState): ImportOffer[] {
  return isJsonToWrite(file) ? [{ kind: 'json', fileId: file.id, name: file.name }] : [];
}

function separatorOffers(file: FileState): ImportOffer[] {
  const edits = file.documents.flatMap((state) => {
    // at a glance: only where a head stands twice is it worth reading
    const { keys } = headOfState(state);
    if (keys.indexOf('apiVersion') === keys.lastIndexOf('apiVersion')) return [];
    const offset = offsetOf(file, state.id);
    return separatorEdits(parseDocument(state.text)).map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
  });
  return edits.length === 0 ? [] : [{ kind: 'separators', fileId: file.id, name: file.name, edits, changes: changedLines(textOf(file), edits) }];
}

function partOffers(file: FileState): ImportOffer[] {
  return file.documents.flatMap((state): ImportOffer[] => {
    // at a glance first: a big bundle is not read for this
    const value = isEmptyState(state) || headOfState(state).kind !== null ? null : fragmentValue(documentOf(state));
    return value === null ? [] : [{ kind: 'part', documentId: state.id, keys: Object.keys(value) }];
  });
}
