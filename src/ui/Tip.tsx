import { cloneElement, useEffect, useId, useLayoutEffect, useRef, useState, type FocusEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './Tip.module.css';

/** What a tip attaches to: any element that takes these props. */
interface TipTarget {
  readonly 'aria-describedby'?: string | undefined;
  readonly onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave?: (event: PointerEvent<HTMLElement>) => void;
  readonly onFocus?: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur?: (event: FocusEvent<HTMLElement>) => void;
}

interface TipProps {
  readonly text: ReactNode;
  /** true: the text says more than the element's name, and screen readers read it too. */
  readonly describes?: boolean;
  readonly children: ReactElement<TipTarget>;
}

const SHOW_AFTER_MILLISECONDS = 400;
const HIDE_AFTER_MILLISECONDS = 120;
const GAP = 6;

/**
 * A short text beside an element, shown on hover and keyboard focus. It can be reached by the pointer, stays as long
 * as it is wanted, and Escape closes it (WCAG 1.4.13).
 */
export function Tip({ text, describes = false, children }: TipProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [timer] = useState(() => new Timer());
  const after = (milliseconds: number, next: HTMLElement | null): void => timer.start(milliseconds, () => setAnchor(next));
  useEffect(() => () => timer.stop(), [timer]);
  const target = cloneElement(children, {
    'aria-describedby': describes && anchor !== null ? id : children.props['aria-describedby'],
    onPointerEnter: (event) => {
      children.props.onPointerEnter?.(event);
      if (event.pointerType !== 'touch') after(SHOW_AFTER_MILLISECONDS, event.currentTarget);
    },
    onPointerLeave: (event) => {
      children.props.onPointerLeave?.(event);
      after(HIDE_AFTER_MILLISECONDS, null);
    },
    onFocus: (event) => {
      children.props.onFocus?.(event);
      if (event.target.matches(':focus-visible')) after(0, event.currentTarget);
    },
    onBlur: (event) => {
      children.props.onBlur?.(event);
      after(0, null);
    },
  });
  return (
    <>
      {target}
      {anchor !== null &&
        createPortal(
          <Bubble
            id={id}
            anchor={anchor}
            onEnter={() => timer.stop()}
            onLeave={() => after(HIDE_AFTER_MILLISECONDS, null)}
            onClose={() => after(0, null)}
          >
            {text}
          </Bubble>,
          document.body,
        )}
    </>
  );
}

/** One thing to do later; starting it again puts it off. */
class Timer {
  #handle: ReturnType<typeof setTimeout> | undefined;

  start(milliseconds: number, action: () => void): void {
    clearTimeout(this.#handle);
    this.#handle = setTimeout(action, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#handle);
  }
}

interface BubbleProps {
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly children: ReactNode;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

function Bubble({ id, anchor, children, onEnter, onLeave, onClose }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bubble.current;
    if (element === null) return;
    const around = anchor.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const below = around.bottom + GAP + height <= window.innerHeight;
    const left = Math.max(GAP, Math.min(around.left + around.width / 2 - width / 2, window.innerWidth - width - GAP));
    element.style.translate = `${Math.round(left)}px ${Math.round(below ? around.bottom + GAP : around.top - GAP - height)}px`;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('scroll', onClose, true);
    window.addEventListener('pointerdown', onClose, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('scroll', onClose, true);
      window.removeEventListener('pointerdown', onClose, true);
    };
  });
  return (
    <div ref={bubble} id={id} role="tooltip" className={styles['bubble']} onPointerEnter={onEnter} onPointerLeave={onLeave}>
      {children}
    </div>
  );
}
