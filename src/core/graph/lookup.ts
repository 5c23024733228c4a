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
    return this.#lists.get(key) ?? [];
  }
}
