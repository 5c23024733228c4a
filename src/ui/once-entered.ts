/**
 * Loads what makes keys cost less when somebody first goes into a field: the first page is spared it. Where it cannot be
 * loaded, keys cost more, and nothing else.
 * @param within where the field is
 * @param load gives what is begun then with `within`, and returns what ends it
 * @returns what ends it
 */
export function onceEntered(within: HTMLElement, load: () => Promise<(within: HTMLElement) => () => void>): () => void {
  let ends: (() => void) | null = (): void => within.removeEventListener('focusin', entered);
  const entered = async (): Promise<void> => {
    within.removeEventListener('focusin', entered);
    const begin = await load().catch(() => null);
    if (ends !== null && begin !== null) ends = begin(within);
  };
  within.addEventListener('focusin', entered);
  return () => {
    ends?.();
    ends = null;
  };
}
