import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridFocus {
  /** Of what the buttons are in. */
  readonly grid: RefObject<HTMLTableElement | null>;
  /** What the button of a cell needs. */
  readonly cell: (row: number, column: number) => CellProps;
}

interface CellProps {
  readonly 'data-cell': string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * A table of buttons that is one stop of the Tab key: arrows go from button to button, over cells without one.
 * @param has whether a cell has a button
 */
export function useGridFocus(rows: number, columns: number, has: (row: number, column: number) => boolean): GridFocus {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const isThere = ({ row, column }: Place): boolean => row >= 0 && row < rows && column >= 0 && column < columns;
  const here = isThere(at) && has(at.row, at.column) ? at : firstOf(rows, columns, has);
  const cell = (row: number, column: number): CellProps => ({
    'data-cell': `${row} ${column}`,
    tabIndex: row === here?.row && column === here.column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      if (step === undefined) return;
      event.preventDefault();
      let next = { row: row + step.row, column: column + step.column };
      while (isThere(next) && !has(next.row, next.column)) next = { row: next.row + step.row, column: next.column + step.column };
      if (isThere(next)) grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
    },
  });
  return { grid, cell };
}

function firstOf(rows: number, columns: number, has: (row: number, column: number) => boolean): Place | null {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (has(row, column)) return { row, column };
    }
  }
  return null;
}
