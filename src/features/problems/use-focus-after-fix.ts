import { useEffect, useRef, type RefObject } from 'react';

/** What the arrow keys step through: the first button of each row and group. */
export const ROW = '[data-row]';

/**
 * Keeps the focus near when a fix takes away the row it was in: on the row that now stands there, else on the heading.
 * @param problems a new list after each fix.
 * @returns to be called before a fix is applied.
 */
export function useFocusAfterFix(root: RefObject<HTMLElement | null>, problems: readonly unknown[]): () => void {
  const position = useRef<number | null>(null);
  useEffect(() => {
    const at = position.current;
    const drawer = root.current;
    position.current = null;
    if (at === null || drawer === null || document.activeElement !== document.body) return;
    const rows = drawer.querySelectorAll<HTMLElement>(ROW);
    const target = rows[Math.min(at, rows.length - 1)] ?? drawer.querySelector<HTMLElement>('h2');
    target?.focus();
  }, [problems, root]);
  return () => {
    const rows = [...(root.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
    const row = document.activeElement?.closest('[data-problem-row]')?.querySelector<HTMLElement>(ROW);
    position.current = row === null || row === undefined ? 0 : Math.max(0, rows.indexOf(row));
  };
}
