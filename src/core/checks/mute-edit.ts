import type { YamlDocument } from '../yaml/document.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { removeValue, setValue } from '../yaml/edit.ts';
import { valueIn } from '../yaml/locate.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import type { Muted } from './check.ts';
import { muteAnnotation } from './muting.ts';

/** Writes our annotation. @param object where the object stands in the document. @param reason may be empty. */
export function muteEdit(document: YamlDocument, object: Path, check: string, reason: string): EditResult {
  return setValue(document, [...object, 'metadata', 'annotations', muteAnnotation(check)], reason);
}

/** Takes an annotation of ours away, and `annotations` with it when nothing else is in it. */
export function unmuteEdit(document: YamlDocument, { path }: Muted): EditResult {
  const annotations = path.slice(0, -1);
  const rest = valueIn(document.value, annotations);
  const last = isMap(rest) && Object.keys(rest).length === 1;
  return removeValue(document, last ? annotations : path);
}
