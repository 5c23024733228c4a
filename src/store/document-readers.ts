import type { YamlDocument } from '../core/yaml/document.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import type { Path } from '../core/yaml/path.ts';
import { traitsOf } from '../core/yaml/traits.ts';
import { memberOf } from '../core/yaml/value.ts';

/**
 * Who reads what of a document. A form has hundreds of fields, and a key changes one: a parse takes over the values
 * that an edit did not touch, so only those are told on whose way down from the root the values are others.
 */
export class DocumentReaders {
  readonly #root = branch();
  #document: YamlDocument | null;

  /** @param document as of which those who come have read; null: there is none */
  constructor(document: YamlDocument | null) {
    this.#document = document;
  }

  /** Tells the listener when what stands at the path or below it may be another. @returns what ends it */
  add(path: Path, listener: () => void): () => void {
    let at = this.#root;
    for (const step of path) {
      const key = String(step);
      let next = at.below.get(key);
      if (next === undefined) at.below.set(key, (next = branch()));
      at = next;
    }
    const { listeners } = at;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) prune(this.#root, path);
    };
  }

  get isEmpty(): boolean {
    return isBare(this.#root);
  }

  /** The document as it is now. */
  changed(document: YamlDocument | null): void {
    const before = this.#document;
    if (before === document) return;
    this.#document = document;
    tell(this.#root, before?.value, document?.value, before === null || document === null || !isReadByNames(before) || !isReadByNames(document));
  }
}

interface Branch {
  readonly listeners: Set<() => void>;
  /** By the step of a path that leads there. */
  readonly below: Map<string, Branch>;
}

function branch(): Branch {
  return { listeners: new Set(), below: new Map() };
}

function isBare({ listeners, below }: Branch): boolean {
  return listeners.size === 0 && below.size === 0;
}

/** Takes away what nobody listens to any more on the way to a path. */
function prune(from: Branch, [step, ...rest]: Path): void {
  if (step === undefined) return;
  const next = from.below.get(String(step));
  if (next === undefined) return;
  prune(next, rest);
  if (isBare(next)) from.below.delete(String(step));
}

/** Whether a path that leads to no value leads nowhere: keys whose text is another than their name are found by both. */
function isReadByNames(document: YamlDocument): boolean {
  return document.error === null && !traitsOf(document).renamedKeys;
}

/** @param all whether also those are told who read that nothing stands there */
function tell({ listeners, below }: Branch, before: YamlValue | undefined, after: YamlValue | undefined, all: boolean): void {
  // the same list or map was taken over with its text; the same number may be written in another way
  if (before === after && (typeof after === 'object' ? after !== null : after === undefined && !all)) return;
  for (const listener of listeners) listener();
  for (const [step, next] of below) tell(next, memberOf(before, step), memberOf(after, step), all);
}
