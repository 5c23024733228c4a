import type { Edit, Range } from '../text/edit.ts';
import { commentsOf } from './comments.ts';
import type { YamlDocument } from './document.ts';
import type { AliasNode, Node, YamlValue } from './nodes.ts';
import { reparseDocument } from './reparse.ts';
import { splitDocuments } from './split.ts';
import { isList, isMap, sameValue } from './value.ts';
import { entriesOf } from './write.ts';

/** What a node of the old tree is to be in the new one, where it is not as before. */
export type Shape =
  | { readonly kind: 'value'; readonly value: YamlValue }
  | { readonly kind: 'pairs'; readonly pairs: readonly PairShape[] }
  | { readonly kind: 'items'; readonly items: readonly (Node | NewValue)[] }
  | { readonly kind: 'wrapped' }; // a list with the old node, anchor and tag included, as its only item

export interface NewValue {
  readonly value: YamlValue;
}

/** A member in its place: with a value of the old tree, or with a new one. `name` null: kubectl has no name for it. */
export interface PairShape {
  readonly name: string | null;
  readonly member: Node | NewValue;
}

export interface Candidate {
  /** Ascending, not overlapping. */
  readonly edits: readonly Edit[];
  /** Old nodes that change, each with what it is to be. A document without a root has its value in `root`. */
  readonly changes: ReadonlyMap<Node, Shape>;
  readonly root?: NewValue;
  /** Parts of the old text whose comments go with what is removed. */
  readonly removed: readonly Range[];
}

/**
 * Applies the edits and reads the result: the new document when its tree is the old one but for the changes asked,
 * every comment outside the removed parts is still there, and the text is still one document. Else null.
 */
export function prove(document: YamlDocument, candidate: Candidate): YamlDocument | null {
  const after = reparseDocument(document, candidate.edits);
  if (after.error !== null || splitDocuments(after.text).length !== 1) return null;
  return new Comparison(candidate.changes).isProved(document, after, candidate) ? after : null;
}

class Comparison {
  readonly #changes: ReadonlyMap<Node, Shape>;
  /** Anchored nodes of the old tree, and what stands for them in the new one. */
  readonly #anchored = new Map<Node, Node>();
  readonly #aliases: [AliasNode, AliasNode][] = [];
  /** Changes met on the way: each must be. */
  #met = 0;

  constructor(changes: ReadonlyMap<Node, Shape>) {
    this.#changes = changes;
  }

  isProved(before: YamlDocument, after: YamlDocument, { root, edits, removed }: Candidate): boolean {
    const sameTree = root !== undefined ? after.root !== null && this.#isNew(root.value, after.root)
      : before.root === null ? after.root === null
      : after.root !== null && this.#isSame(before.root, after.root);
    return sameTree && this.#met === this.#changes.size && this.#aliases.every(([old, now]) => this.#isSameTarget(old, now)) &&
      keepsComments(before, after, edits, removed);
  }

  #isSame(old: Node, now: Node): boolean {
    if (old === now) return true; // taken over; a change in it would not have been met
    const change = this.#changes.get(old);
    if (change !== undefined) return this.#isChanged(old, now, change);
    return this.#isAsBefore(old, now);
  }

  #isAsBefore(old: Node, now: Node): boolean {
    if (old.anchor !== now.anchor || old.tag !== now.tag) return false;
    if (old.anchor !== null) this.#anchored.set(old, now);
    switch (old.kind) {
      case 'scalar':
        return now.kind === 'scalar' && old.text === now.text && Object.is(old.value, now.value);
      case 'alias':
        if (now.kind !== 'alias' || old.name !== now.name) return false;
        this.#aliases.push([old, now]);
        return true;
      case 'list':
        return now.kind === 'list' && old.items.length === now.items.length &&
          old.items.every((item, index) => this.#isItem(item.value, now.items[index]?.value));
      case 'map':
        return now.kind === 'map' && old.pairs.length === now.pairs.length && old.pairs.every((pair, index) => {
          const other = now.pairs[index];
          return other !== undefined && pair.name === other.name && pair.source === other.source && this.#isSame(pair.value, other.value);
        });
    }
  }

  #isChanged(old: Node, now: Node, change: Shape): boolean {
    this.#met++;
    if (change.kind === 'wrapped') {
      const [item] = now.kind === 'list' && now.anchor === null && now.tag === null && now.items.length === 1 ? now.items : [];
      return item !== undefined && this.#isAsBefore(old, item.value);
    }
    if (old.kind !== 'alias' && old.anchor !== now.anchor) return false;
    if (old.anchor !== null) this.#anchored.set(old, now);
    switch (change.kind) {
      case 'value':
        return this.#isNew(change.value, now);
      case 'items':
        return now.kind === 'list' && now.items.length === change.items.length &&
          change.items.every((item, index) => this.#isItem(item, now.items[index]?.value));
      case 'pairs':
        return now.kind === 'map' && now.pairs.length === change.pairs.length && change.pairs.every((pair, index) => {
          const other = now.pairs[index];
          return other !== undefined && pair.name === other.name && this.#isItem(pair.member, other.value);
        });
    }
  }

  #isItem(expected: Node | NewValue, now: Node | undefined): boolean {
    if (now === undefined) return false;
    return 'kind' in expected ? this.#isSame(expected, now) : this.#isNew(expected.value, now);
  }

  /** New text holds the value and nothing else: no tags, no aliases, keys in the order in which they were given. */
  #isNew(value: YamlValue, now: Node): boolean {
    if (now.tag !== null) return false;
    if (now.kind === 'alias') return false;
    if (now.kind === 'scalar') return (typeof value !== 'object' || value === null) && sameValue(value, now.value);
    if (now.kind === 'list') {
      return isList(value) && value.length === now.items.length &&
        value.every((item, index) => this.#isItem({ value: item }, now.items[index]?.value));
    }
    if (!isMap(value)) return false;
    const entries = entriesOf(value);
    return entries.length === now.pairs.length && entries.every(([key, member], index) => {
      const pair = now.pairs[index];
      return pair !== undefined && pair.name === key && this.#isNew(member, pair.value);
    });
  }

  #isSameTarget(old: AliasNode, now: AliasNode): boolean {
    return old.target !== null && this.#anchored.get(old.target) === now.target;
  }
}

/**
 * Every comment that does not stand in a removed part must be found again, with its text. A comment of which no
 * character was taken away is still one: inside a scalar it would have changed that scalar.
 */
function keepsComments(before: YamlDocument, after: YamlDocument, edits: readonly Edit[], removed: readonly Range[]): boolean {
  if (!edits.some(({ start, end }) => before.text.slice(start, end).includes('#'))) return true;
  const left = new Map<string, number>();
  for (const comment of commentsOf(after)) {
    const text = after.text.slice(comment.start, comment.end);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  return commentsOf(before).every((comment) => {
    if (removed.some((range) => comment.start >= range.start && comment.end <= range.end)) return true;
    const text = before.text.slice(comment.start, comment.end);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
}
