import type { Localized } from '../localized.ts';
import type { Edit, Range } from '../text/edit.ts';
import type { YamlDocument } from './document.ts';
import type { Path } from './path.ts';

export type RefusalCode =
  | 'document-broken' // kubectl refuses the document as it stands
  | 'no-such-path'
  | 'not-a-map'
  | 'not-a-list'
  | 'index-out-of-range'
  | 'key-exists'
  | 'through-alias' // the value comes from an anchor elsewhere: `related` is that place
  | 'through-merge'
  | 'anchor-in-use' // removing it would leave aliases without a target
  | 'explicit-key' // `? key`
  | 'prototype-key'
  | 'unwritable-text' // lone surrogate: no YAML can carry it
  | 'comment-would-be-lost'
  | 'not-proved'; // the new text does not read back as asked: never given out

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: Localized;
  readonly range: Range | null;
  readonly related: Range | null;
}

export interface ProvedEdit {
  readonly ok: true;
  /** Ascending, not overlapping, offsets in the old document text; empty when the document already says so. */
  readonly edits: readonly Edit[];
  /** The document after the edits: the parse that proved them. */
  readonly document: YamlDocument;
  /** Other places whose value changes too, because they are aliases of what was set. */
  readonly alsoChanges: readonly Path[];
}

/** Every edit is proved by parsing its result before it is given out; a refusal leaves the text alone. */
export type EditResult = ProvedEdit | Refusal;
