import { differenceEdit } from '../core/text/edit.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import type { EditResult } from '../core/yaml/edit-result.ts';
import { setValue } from '../core/yaml/edit.ts';
import type { Path } from '../core/yaml/path.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';

/**
 * The strokes in one field, each written as if it were the only one since the field was entered. So what the YAML says
 * in the end does not depend on the way there: over `cpu: 250m`, the 5 of 500m needs quotes for a moment, and `500m`
 * does not keep them; and who types the old value again has the old bytes again.
 */
export class TypingSession {
  #group: string | null = null;
  /** The document when the field was entered, and after the latest stroke. */
  #before: YamlDocument | null = null;
  #after: YamlDocument | null = null;

  /** Sets a value. @param group of all strokes in the field; null for what is no typing. */
  set(document: YamlDocument, path: Path, value: YamlValue, group: string | null): EditResult {
    const goesOn = group !== null && group === this.#group && this.#after?.text === document.text;
    const before = goesOn && this.#before !== null ? this.#before : document;
    const result = setValue(before, path, value);
    if (!result.ok) return before === document ? result : setValue(document, path, value);
    this.#group = group;
    this.#before = before;
    this.#after = result.document;
    if (before === document) return result;
    const edit = differenceEdit(document.text, result.document.text);
    return { ...result, edits: edit === null ? [] : [edit] };
  }

  /** The field is left, or entered again. */
  end(): void {
    this.#group = null;
  }
}
