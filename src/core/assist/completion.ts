import type { Choice, Choices } from '../graph/choices.ts';
import type { FieldSchema } from '../schema/field-schema.ts';
import type { Schema } from '../schema/schema.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import type { Range } from '../text/edit.ts';
import type { Path } from '../yaml/path.ts';

/** Something that can stand at the cursor. They come in the order in which they are to be shown. */
export interface Completion {
  readonly label: string;
  readonly what: 'key' | 'value' | 'name' | 'item' | 'document';
  /** What is written, as a snippet (`$1`, `${1:given}`), all indentation included. */
  readonly snippet: string;
  /** What it replaces, in the document's text. */
  readonly range: Range;
  /** What the text in the range is matched with. */
  readonly filter: string;
  /** Beside the label: an apiVersion, the document a name is of; '' for nothing. */
  readonly detail: string;
  /** What the API says of it; null where it says nothing. */
  readonly field: FieldSchema | null;
  /** Whose description stands for it: a member of a definition, or the definition itself (''). */
  readonly docs: { readonly definition: string; readonly member: string } | null;
  readonly required: boolean;
  /** The API takes it when nothing is set. */
  readonly isDefault: boolean;
  readonly note: CompletionNote | null;
  /** Something can be chosen again where the user goes on. */
  readonly goesOn: boolean;
}

/** What speaks against it. */
export type CompletionNote =
  /** Not in the target version yet. */
  | { readonly is: 'newer'; readonly since: string }
  /** The API takes one of the two. */
  | { readonly is: 'excluded'; readonly by: string }
  | { readonly is: 'deprecated'; readonly since: string; readonly use: string | null };

/** What is known where completions are asked for. */
export interface Knowledge {
  readonly schema: Schema;
  readonly target: TargetVersion;
  /** What of the bundle can be written at a path. */
  readonly choices: (path: Path) => Choices;
}

/** What a choice is of, in one line: `ConfigMap settings`. */
export function detailOf({ object }: Choice): string {
  return object === null ? '' : [object.summary.kind, object.summary.name].filter((part) => part !== null).join(' ');
}

/** A completion from what it does not share with most others. */
export function completion(given: Pick<Completion, 'label' | 'what' | 'snippet' | 'range'> & Partial<Completion>): Completion {
  return { filter: given.label, detail: '', field: null, docs: null, required: false, isDefault: false, note: null, goesOn: false, ...given, snippet: withLastStop(given.snippet) };
}

/** A stop that is the only one, and empty, is where the user simply goes on: nothing is left to be filled in by turns. */
function withLastStop(snippet: string): string {
  const stops = snippet.match(/(?<!\\)\$[\d{]/g) ?? [];
  return stops.length === 1 ? snippet.replace(/(?<!\\)\$1/, '$$0') : snippet;
}
