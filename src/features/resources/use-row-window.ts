import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ResourceRow } from './resource-rows.ts';

/** Heights of rows in CSS pixels; ResourceList.module.css draws them so. */
export const ROW_HEIGHTS = { file: 30, document: 42 } as const;

/** Rows drawn above and below what can be seen, so that scrolling shows no gaps. */
const OVERSCAN = 6;

interface RowWindow {
  /** To be attached to the element that scrolls. */
  readonly scroller: (element: HTMLElement | null) => void;
  /** Rows from `first` up to, not including, `end` are drawn. */
  readonly first: number;
  readonly end: number;
  /** Where a row begins, and how high all of them are, in CSS pixels. */
  readonly topOf: (index: number) => number;
  readonly height: number;
  readonly reveal: (index: number) => void;
}

/** The part of a long list that can be seen: 4,000 documents cost what 20 cost. */
export function useRowWindow(rows: readonly ResourceRow[]): RowWindow {
  const [view, setView] = useState({ top: 0, height: 0 });
  const element = useRef<HTMLElement | null>(null);
  const tops = useMemo(() => {
    const result = [0];
    for (const row of rows) result.push((result.at(-1) ?? 0) + ROW_HEIGHTS[row.type]);
    return result;
  }, [rows]);

  const measure = useCallback(() => {
    const scrolled = element.current;
    if (scrolled === null) return;
    setView((before) =>
      before.top === scrolled.scrollTop && before.height === scrolled.clientHeight
        ? before
        : { top: scrolled.scrollTop, height: scrolled.clientHeight },
    );
  }, []);
  const scroller = useCallback(
    (attached: HTMLElement | null) => {
      element.current = attached;
      if (attached === null) return undefined;
      const observer = new ResizeObserver(measure);
      observer.observe(attached);
      attached.addEventListener('scroll', measure, { passive: true });
      measure();
      return () => {
        observer.disconnect();
        attached.removeEventListener('scroll', measure);
      };
    },
    [measure],
  );
  const height = tops.at(-1) ?? 0;
  // asking is dear while the page is not laid out: only other heights can move what is seen
  useLayoutEffect(measure, [measure, height]);

  const rowAt = (offset: number): number => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle + 1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = Math.max(0, rowAt(view.top) - OVERSCAN);
  const end = Math.min(rows.length, rowAt(view.top + view.height) + 1 + OVERSCAN);
  const reveal = useCallback(
    (index: number) => {
      const scrolled = element.current;
      const [top, bottom] = [tops[index], tops[index + 1]];
      if (scrolled === null || top === undefined || bottom === undefined) return;
      if (top < scrolled.scrollTop) scrolled.scrollTop = top;
      else if (bottom > scrolled.scrollTop + scrolled.clientHeight) scrolled.scrollTop = bottom - scrolled.clientHeight;
    },
    [tops],
  );
  const topOf = (index: number): number => tops[index] ?? 0;
  return { scroller, first, end, topOf, height, reveal };
}
