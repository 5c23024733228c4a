import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** What the arrow keys step through: the first button of each row and group. */
export const ROW = '[data-row]';

/** Where the focus was when a fix was asked for. */
interface Left {
  readonly element: Element | null;
  /** Of its row among the rows. */
  readonly position: number;
}

/**
 * Keeps the focus near when a fix takes away the row it was in: on the row that now stands there, else on the heading.
 * The row may go some time after the fix, when its document has been checked again.
 * @param problems a new list after each fix.
 * @returns to be called before a fix is applied; always the same.
 */
export function useFocusAfterFix(root: RefObject<HTMLElement | null>, problems: readonly unknown[]): () => void {
  const left = useRef<Left | null>(null);
  useEffect(() => {
    const drawer = root.current;
    if (left.current === null || drawer === null || document.activeElement === left.current.element) return;
    const { position } = left.current;
    left.current = null;
    if (document.activeElement !== document.body) return; // the user has gone elsewhere
    const rows = rowsIn(root);
    const target = rows[Math.min(position, rows.length - 1)] ?? drawer.querySelector<HTMLElement>('h2');
    target?.focus();
  }, [problems, root]);
  return useCallback(() => {
    const rows = rowsIn(root);
    const element = document.activeElement;
    const row = element?.closest('[data-problem-row]')?.querySelector<HTMLElement>(ROW);
    left.current = { element, position: row === null || row === undefined ? 0 : Math.max(0, rows.indexOf(row)) };
  }, [root]);
}

function rowsIn(root: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  return [...(root.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
}
