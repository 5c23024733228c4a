import { listField, mapField, textField } from '../kinds/fields.ts';
import { applyEdits } from '../text/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, removeValue, setValue } from '../yaml/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { valueAt } from '../yaml/locate.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import { mapOf } from '../yaml/value.ts';
import { lineBreakOf } from './arrange.ts';

/** Whether a text has a Secret with a value in it. */
export function hasSecretValues(text: string): boolean {
  return splitDocuments(text).some((slice) => maybeSecret(slice) && withoutValues(slice) !== slice);
}

/**
 * A file with the values of its Secrets left out: their keys stay, with empty texts, and so does all else. A document
 * that says it is a Secret but cannot be read leaves nothing but a comment that says so.
 */
export function withoutSecretValues(text: string): string {
  return splitDocuments(text).map((slice) => (maybeSecret(slice) ? withoutValues(slice) : slice)).join('');
}

/** At a glance: few documents are worth reading for this. */
function maybeSecret(slice: string): boolean {
  return /["']?kind["']?\s*:\s*["']?Secret\b/.test(slice);
}

function withoutValues(slice: string): string {
  const document = parseDocument(slice);
  const result = document.error === null ? emptied(document) : null;
  if (result?.ok === true) return applyEdits(slice, result.edits);
  const separator = /^---[^\n]*\n/.exec(slice)?.[0] ?? '';
  return `${separator}# A Secret that cannot be read without its values was left out here.${lineBreakOf(slice)}`;
}

function emptied(document: YamlDocument): EditResult {
  return inSequence(document, secretPaths(document).flatMap((path) => [
    ...(['data', 'stringData'] as const).flatMap((member) => {
      const keys = Object.keys(mapField(valueAt(document, path), member) ?? {});
      return keys.length === 0 ? [] : [(current: YamlDocument) => emptiedMap(current, [...path, member], keys)];
    }),
    // kubectl keeps all of the object there, values included
    (current: YamlDocument) => {
      const applied = [...path, 'metadata', 'annotations', LAST_APPLIED];
      return valueAt(current, applied) === undefined ? inSequence(current, []) : removeValue(current, applied);
    },
  ]));
}

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Key by key, so that comments stay; as a whole where a value cannot be changed by itself. */
function emptiedMap(document: YamlDocument, path: Path, keys: readonly string[]): EditResult {
  const result = inSequence(document, keys.map((key) => (current: YamlDocument) => setValue(current, [...path, key], '')));
  return result.ok ? result : setValue(document, path, mapOf(keys.map((key) => [key, ''])));
}

function secretPaths({ value }: YamlDocument): readonly Path[] {
  if (textField(value, 'kind') === 'Secret') return [[]];
  return listField(value, 'items').flatMap((item, at) => (textField(item, 'kind') === 'Secret' ? [['items', at]] : []));
}
