import type { YamlDocument } from '../../../core/yaml/document.ts';
import type { ListNode } from '../../../core/yaml/nodes.ts';
import { followRows } from '../../../ui/form/row-keys.ts';

interface KnownItems {
  readonly text: string;
  readonly contents: readonly string[];
  readonly keys: readonly string[];
}

/** Keys of list items that stay with their item while items come, go and move, whoever moved them. */
export class ItemKeys {
  readonly #lists = new Map<string, KnownItems>();
  #next = 0;

  /** The keys of a list's items. Items are told apart by what they say. */
  of(listKey: string, document: YamlDocument, list: ListNode): readonly string[] {
    const known = this.#lists.get(listKey);
    if (known !== undefined && known.text === document.text) return known.keys;
    const contents = list.items.map(({ value }) => document.text.slice(value.start, value.end));
    const keys = followRows(known?.contents ?? [], known?.keys ?? [], contents, () => `${listKey}/#${this.#next++}`);
    this.#lists.set(listKey, { text: document.text, contents, keys });
    return keys;
  }
}
