import { removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { MadeParents } from '../made-parents.ts';

/** A form over a text, which sets and removes as the app's form host does. */
export class TextForm {
  readonly #made = new MadeParents();
  document: YamlDocument;

  constructor(text: string) {
    this.document = parseDocument(text);
  }

  get text(): string {
    return this.document.text;
  }

  /** @throws Error with the sentence of a refusal. */
  set(path: Path, value: YamlValue): void {
    this.#made.follow(this.document.text, this.document.value);
    this.#take(setValue(this.document, path, value));
    this.#made.edited(path, this.document.text, this.document.value);
  }

  /** @throws Error with the sentence of a refusal. */
  unset(path: Path): void {
    this.#made.follow(this.document.text, this.document.value);
    this.#take(removeValue(this.document, path, { removeEmptyParents: (parent) => this.#made.has(parent) }));
    this.#made.edited(path, this.document.text, this.document.value);
  }

  /** @throws Error with the sentence of a refusal. */
  apply(change: (document: YamlDocument) => EditResult): void {
    this.#take(change(this.document));
  }

  #take(result: EditResult): void {
    if (!result.ok) throw new Error(result.message.en);
    this.document = result.document;
  }
}
