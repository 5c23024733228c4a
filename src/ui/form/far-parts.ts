/** What is further out of sight, in CSS pixels, is not painted. Browsers paint what is within one and a half screens: a key would paint it all again. */
const NEAR = 300;

/**
 * Marks which parts of a form are far out of sight (`data-far`), and looks again only when that may have changed. An
 * observer of intersections would be asked twice in each frame, so with each key; and one of a part whose mark clips
 * it is told of its middle.
 */
export class FarParts {
  readonly #form: HTMLElement;
  readonly #parts: string;
  #frame = 0;
  /** What grows or shrinks, moves what is below it. */
  readonly #sizes = new ResizeObserver(() => this.#look());
  readonly #boxes = new MutationObserver(() => this.#followSizes());

  /**
   * @param form what scrolls
   * @param parts selects them in it; one may stand in another
   */
  constructor(form: HTMLElement, parts: string) {
    this.#form = form;
    this.#parts = parts;
    form.addEventListener('scroll', this.#look);
    this.#boxes.observe(form, { childList: true });
    this.#followSizes();
  }

  /** Parts have come, or are elsewhere. */
  readonly moved = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  };

  end(): void {
    this.#form.removeEventListener('scroll', this.#look);
    this.#boxes.disconnect();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  readonly #look = (): void => {
    const sight = this.#form.getBoundingClientRect();
    const isFar = new Map<Element, boolean>();
    let outer: Node | null = null;
    for (const part of this.#form.querySelectorAll(this.#parts)) {
      // to ask for a part in one that is left out would lay that out
      if (outer !== null && outer.contains(part)) continue;
      const { top, bottom } = part.getBoundingClientRect();
      const far = bottom < sight.top - NEAR || top > sight.bottom + NEAR;
      isFar.set(part, far);
      if (far) outer = part;
    }
    // all was asked before anything is changed: else each would be laid out anew
    for (const [part, far] of isFar) part.toggleAttribute('data-far', far);
  };

  #followSizes(): void {
    this.#sizes.disconnect();
    for (const box of [this.#form, ...this.#form.children]) this.#sizes.observe(box);
  }
}
