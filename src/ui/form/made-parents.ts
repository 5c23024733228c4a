import { valueIn } from '../../core/yaml/locate.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { fromPointer, toPointer, type Path } from '../../core/yaml/path.ts';
import { sameValue } from '../../core/yaml/value.ts';

/** States of the text for which it is remembered what the form made: enough for any walk through undo. */
const REMEMBERED = 200;

/**
 * Which maps and lists a form made on its way to a field, so that taking the field back takes them back too, and
 * nothing the user wrote. Remembered per text, so undo and redo keep it; after a change from elsewhere it holds for
 * what that change left as it was, at its place.
 */
export class MadeParents {
  readonly #byText = new Map<string, ReadonlySet<string>>();
  #text = '';
  #value: YamlValue = null;
  #made: ReadonlySet<string> = new Set();

  /** Tells of the present text; must be called before each question and each edit. */
  follow(text: string, value: YamlValue): void {
    if (text === this.#text) return;
    const kept = [...this.#made].filter((pointer) => {
      const path = fromPointer(pointer) ?? [];
      const now = valueIn(value, path);
      return now !== undefined && sameValue(valueIn(this.#value, path), now);
    });
    this.#enter(text, value, this.#byText.get(text) ?? new Set(kept));
  }

  /** Tells that the form set or removed what stands at a path, which led from the present text to another one. */
  edited(path: Path, text: string, value: YamlValue): void {
    const made = new Set([...this.#made].filter((pointer) => valueIn(value, fromPointer(pointer) ?? []) !== undefined));
    const isSet = valueIn(value, path) !== undefined;
    for (let length = 1; isSet && length < path.length; length++) {
      const parent = path.slice(0, length);
      if (valueIn(this.#value, parent) === undefined) made.add(toPointer(parent));
    }
    this.#enter(text, value, made);
  }

  has(path: Path): boolean {
    return this.#made.has(toPointer(path));
  }

  #enter(text: string, value: YamlValue, made: ReadonlySet<string>): void {
    this.#remember(this.#text, this.#made);
    this.#text = text;
    this.#value = value;
    this.#made = made;
    this.#remember(text, made);
  }

  #remember(text: string, made: ReadonlySet<string>): void {
    this.#byText.delete(text);
    this.#byText.set(text, made);
    const [oldest] = this.#byText.keys();
    if (this.#byText.size > REMEMBERED && oldest !== undefined) this.#byText.delete(oldest);
  }
}
