import { applyEdits } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import type { EditResult } from './edit-result.ts';
import { separatorEdits } from './missing-separators.ts';
import { parseDocument } from './parse.ts';

/**
 * Puts `---` before every object that begins inside another. Proved in that each part reads by itself. The result is
 * several documents: `document` is their text as one, which nobody should look into (split its text instead). No edits
 * where nothing is missing.
 */
export function separateObjects(document: YamlDocument): EditResult {
  const edits = separatorEdits(document);
  return { ok: true, edits, document: edits.length === 0 ? document : parseDocument(applyEdits(document.text, edits)), alsoChanges: [] };
}
