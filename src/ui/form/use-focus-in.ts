import { useCallback, useEffect, useRef, type RefObject } from 'react';

type Where = 'first' | 'same';

/**
 * Moves the focus into a row after rows were added, removed or moved, so that it is never lost. 'same' finds the
 * control with the same name; 'first' the first input of the row.
 */
export function useFocusIn(list: RefObject<HTMLElement | null>): (row: number, where: Where) => void {
  const wanted = useRef<{ readonly row: number; readonly where: Where; readonly control: number } | null>(null);
  useEffect(() => {
    const target = wanted.current;
    if (target === null) return;
    wanted.current = null;
    const rows = list.current?.querySelectorAll<HTMLElement>(':scope > [data-row]');
    const row = rows?.[target.row];
    if (row === undefined) {
      // the last row is gone: the button that adds one is next
      list.current?.parentElement?.querySelector<HTMLElement>(':scope > button')?.focus();
      return;
    }
    const controls = controlsOf(row);
    const control = target.where === 'same' ? controls[target.control] : undefined;
    (control ?? row.querySelector<HTMLElement>('input, select, textarea') ?? controls[0])?.focus();
  });
  return useCallback(
    (row, where) => {
      const active = document.activeElement;
      const from = active?.closest<HTMLElement>('[data-row]') ?? null;
      const control = from === null || !(active instanceof HTMLElement) ? -1 : controlsOf(from).indexOf(active);
      wanted.current = { row, where, control };
    },
    [],
  );
}

function controlsOf(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('input, select, textarea, button')];
}
