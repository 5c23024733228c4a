import type { Localized } from '../localized.ts';
import type { Range } from '../text/edit.ts';
import type { Path } from './path.ts';

/** Codes are stable: tests, findings and the headless command refer to them. */
export type YamlProblemCode =
  | 'syntax' // the parser refuses the text
  | 'template' // does not parse and holds {{ }}: a Helm or Go template
  | 'document-end-content' // text after `...`: kubectl loses it without a word
  | 'separator-content' // `--- {a: b}`
  | 'flow-plain' // text with ? or a leading : inside [ ] or { }, without quotes
  | 'directive' // %YAML, %TAG
  | 'not-a-number' // .inf, .nan
  | 'key-null'
  | 'key-collection'
  | 'key-too-long'
  | 'escape' // "\/"
  | 'control-character'
  | 'byte-order-mark' // inside the text, at a line start: not refused, but part of the key
  | 'flow-file' // begins with `{` and is no JSON: kubectl refuses the file, the document itself is readable
  | 'alias-unknown'
  | 'alias-cycle' // an anchor that contains itself
  | 'tag-mismatch' // `!!int abc`, broken base64 of `!!binary`
  | 'merge-value' // `<<` with something that is no map
  | 'too-deep'
  | 'too-many-nodes' // after aliases are resolved
  | 'duplicate-key' // not refused: the last wins
  | 'merge-override' // not refused: kubectl lets the merge override
  | 'unknown-tag' // not refused: kubectl ignores the tag
  | 'prototype-key'; // not refused: `__proto__` as a key

export interface YamlProblem {
  readonly code: YamlProblemCode;
  /** true: kubectl refuses the document (or silently loses part of it), so it has no value or not all of it. */
  readonly fatal: boolean;
  readonly message: Localized;
  readonly range: Range;
  /** Where in the document, when the tree could be built. */
  readonly path: Path | null;
  /** The other place the message speaks of, e.g. the earlier entry of a duplicate key. */
  readonly related: Range | null;
}
