import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Splitter.module.css';

interface SplitterProps {
  /** What it resizes, for screen readers: "Width of the resources column". */
  readonly label: string;
  /** 'vertical' stands between columns, 'horizontal' between rows. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Size of the pane it belongs to, in CSS pixels. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** 1: the pane grows to the right or down; -1: to the left or up. */
  readonly direction: 1 | -1;
  readonly onResize: (size: number) => void;
  /** Folds the pane: Enter or a double click. */
  readonly onFold: () => void;
}

const STEP = 16;

/** The line between two panes, to be dragged or moved by the arrow keys (ARIA window splitter). */
export function Splitter({ label, orientation, size, min, max, direction, onResize, onFold }: SplitterProps) {
  const drag = useRef<{ readonly from: number; readonly size: number } | null>(null);
  const along = (event: PointerEvent): number => (orientation === 'vertical' ? event.clientX : event.clientY);
  const resizeTo = (next: number): void => onResize(Math.round(Math.min(max, Math.max(min, next))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === less) resizeTo(size - STEP * direction);
    else if (event.key === more) resizeTo(size + STEP * direction);
    else if (event.key === 'Home') resizeTo(min);
    else if (event.key === 'End') resizeTo(max);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) onFold();
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={`${styles['splitter'] ?? ''} ${styles[orientation] ?? ''}`}
      onKeyDown={onKeyDown}
      onDoubleClick={onFold}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: along(event), size };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null) resizeTo(drag.current.size + (along(event) - drag.current.from) * direction);
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
    />
  );
}
