/** Things by key; a thing may stand under several keys. */
export class Lookup<Thing> {
  readonly #lists = new Map<string, Thing[]>();

  constructor(things: Iterable<Thing>, keysOf: (thing: Thing) => readonly string[]) {
    for (const thing of things) {
      for (const key of keysOf(thing)) {
        const list = this.#lists.get(key);
        if (list === undefined) this.#lists.set(key, [thing]);
        else list.push(thing);
      }
    }
  }

  /** In the order in which they came; empty when there are none. */
  at(key: string): readonly Thing[] {
    return this.#lists.get(key) ?? NOTHING;
  }
}

/** Things by two keys. Not by one made of both: it would be made, and hashed, for each question. */
export class PairLookup<Thing> {
  readonly #lists = new Map<string, Map<string, Thing[]>>();

  /** Each thing once under its keys, also where it is noted several times in a row. */
  note(first: string, second: string, thing: Thing): void {
    let bySecond = this.#lists.get(first);
    if (bySecond === undefined) {
      bySecond = new Map();
      this.#lists.set(first, bySecond);
    }
    const list = bySecond.get(second);
    if (list === undefined) bySecond.set(second, [thing]);
    else if (list.at(-1) !== thing) list.push(thing);
  }

  /** In the order in which they came; empty when there are none. */
  at(first: string, second: string): readonly Thing[] {
    return this.#lists.get(first)?.get(second) ?? NOTHING;
  }
}

const NOTHING: readonly never[] = [];
