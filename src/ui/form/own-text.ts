/**
 * A text that is in the document because it was typed into the very box that shows it. The box needs no rendering for
 * it: it has the text already. Held for one field, whose reader of the document asks by it whether a change is its own.
 */
export class OwnText {
  #shows: string | null = null;

  /** What the document says of the field, as the field would show it; null while the box shows what it was rendered with. */
  get shows(): string | null {
    return this.#shows;
  }

  begin(shows: string): void {
    this.#shows = shows;
  }

  /** The document says something else, or the box is to be rendered after all. */
  end(): void {
    this.#shows = null;
  }
}

/**
 * Whether the reader of a field may keep the value that it has.
 * @param textOf what the box shows of a value
 * @param looksSame whether two values differ in nothing but what the box shows of them
 * @param same whether two values are the same, when the box shows what it was rendered with
 */
export function unlessOwn<T>(own: OwnText, textOf: (value: T) => string, looksSame: (left: T, right: T) => boolean, same: (left: T, right: T) => boolean): (left: T, right: T) => boolean {
  return (left, right) => {
    if (own.shows === null) return same(left, right);
    if (textOf(right) === own.shows && looksSame(left, right)) return true;
    // even if it says again what it said before: the box shows what was typed meanwhile
    own.end();
    return false;
  };
}
