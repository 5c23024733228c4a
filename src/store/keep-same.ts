/** Gives the value it gave before as long as the next one is the same to its reader. */
export type KeepSame<T> = (next: T, same: (left: T, right: T) => boolean) => T;

/**
 * For selectors that make a new object each time they look: made once per component (`useState(keepSame<T>)`), it lets
 * the component render again only when what it reads has changed.
 */
export function keepSame<T>(): KeepSame<T> {
  let kept: { readonly value: T } | null = null;
  return (next, same) => {
    if (kept === null || !same(kept.value, next)) kept = { value: next };
    return kept.value;
  };
}

/** Whether two lists have the same members in the same order. */
export function isSameList<T>(left: readonly T[], right: readonly T[], same: (left: T, right: T) => boolean = Object.is): boolean {
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index];
      return one === other || (other !== undefined && same(one, other));
    })
  );
}
