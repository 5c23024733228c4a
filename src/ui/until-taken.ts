/** What is asked for before anybody can do it waits, in order, for whoever takes it. One takes at a time: the last who came. */
export class UntilTaken<Asked> {
  #take: ((asked: Asked) => void) | null = null;
  #waiting: readonly Asked[] = [];

  ask(asked: Asked): void {
    if (this.#take === null) this.#waiting = [...this.#waiting, asked];
    else this.#take(asked);
  }

  /** Takes what is asked for, first what waits. @returns what ends it. */
  takenBy(take: (asked: Asked) => void): () => void {
    this.#take = take;
    const waiting = this.#waiting;
    this.forget();
    for (const asked of waiting) take(asked);
    return () => {
      if (this.#take === take) this.#take = null;
    };
  }

  /** Nobody does what waits any more. */
  forget(): void {
    this.#waiting = [];
  }
}
