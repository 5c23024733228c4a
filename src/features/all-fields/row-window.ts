import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

/** Rows drawn above and below what can be seen, so that scrolling and Tab meet no gap; right behind the first frame. */
const OVERSCAN = 8;
/** What a window of common size shows of the list, in CSS pixels: more is mended before the first frame, less is drawn in vain. */
const FIRST_HEIGHT = 500;

interface RowWindow {
  /** The indexes that are drawn, ascending. */
  readonly drawn: readonly number[];
  readonly topOf: (index: number) => number;
  readonly height: number;
  /** The row at the upper edge of what can be seen. */
  readonly firstSeen: number;
  /** To be attached to each drawn row. */
  readonly measured: (element: HTMLElement | null) => (() => void) | undefined;
}

interface WindowOptions {
  /** The element that holds the rows; what scrolls is found around it. */
  readonly list: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  /** Height of a row that was never drawn, in CSS pixels. */
  readonly estimate: (index: number) => number;
  /** Rows that are drawn wherever they are: they hold the focus, or a text that is written nowhere else. */
  readonly kept: (key: string) => boolean;
  /** Height of what covers the upper edge. */
  readonly covered: number;
}

/** Heights of rows by key, as they were last drawn. */
class Heights {
  readonly #heights = new Map<string, number>();

  get(key: string): number | undefined {
    return this.#heights.get(key);
  }

  /** @returns whether it is another than before. */
  note(key: string, height: number): boolean {
    if (height === 0 || this.#heights.get(key) === height) return false;
    this.#heights.set(key, height);
    return true;
  }
}

/** The part of a long list of rows of any height that can be seen: a thousand rows cost what thirty cost. */
export function useRowWindow({ list, keys, estimate, kept, covered }: WindowOptions): RowWindow {
  const [heights] = useState(() => new Heights());
  const [version, setVersion] = useState(0);
  const [view, setView] = useState({ top: 0, height: FIRST_HEIGHT });
  const overscan = useDeferredValue(OVERSCAN, 0);
  const tops = useMemo(() => {
    const result = [0];
    for (const [index, key] of keys.entries()) result.push((result[index] ?? 0) + (heights.get(key) ?? estimate(index)));
    return result;
    // version: the heights have changed inside
    // oxlint-disable-next-line react/exhaustive-deps
  }, [keys, heights, version, estimate]);

  const look = useCallback(() => {
    const element = list.current;
    const scroller = element === null ? null : scrollerOf(element);
    if (element === null || scroller === null) return;
    const top = Math.round(scroller.getBoundingClientRect().top - element.getBoundingClientRect().top);
    const { clientHeight: height } = scroller;
    setView((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, [list]);

  const measure = useCallback(() => {
    let changed = false;
    for (const row of list.current?.querySelectorAll<HTMLElement>(':scope > [data-key]') ?? []) {
      changed = heights.note(row.dataset['key'] ?? '', row.offsetHeight) || changed;
    }
    if (changed) setVersion((before) => before + 1);
  }, [list, heights]);

  useLayoutEffect(measure);
  useLayoutEffect(look, [look, keys]);
  useEffect(() => {
    const element = list.current;
    const scroller = element === null ? null : scrollerOf(element);
    if (scroller === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [list, look]);

  // rows change their height by themselves too: a description, a finding, a text of several lines
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  const measured = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      observer.current ??= new ResizeObserver(measure);
      const { current } = observer;
      current.observe(element);
      return () => current.unobserve(element);
    },
    [measure],
  );

  const first = Math.max(0, rowAt(tops, view.top) - overscan);
  const end = Math.min(keys.length, rowAt(tops, view.top + view.height) + 1 + overscan);
  const drawn: number[] = [];
  for (const [index, key] of keys.entries()) if ((index >= first && index < end) || kept(key)) drawn.push(index);
  return {
    drawn,
    topOf: (index) => tops[index] ?? 0,
    height: tops[keys.length] ?? 0,
    firstSeen: Math.min(keys.length - 1, rowAt(tops, Math.max(0, view.top + covered))),
    measured,
  };
}

/** The last row that begins at or above an offset. */
function rowAt(tops: readonly number[], offset: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}
