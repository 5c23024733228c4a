import { useCallback, useMemo, useState } from 'react';
import type { OutlineView, RowRequest } from './outline-commands.ts';

export interface OutlineState {
  readonly open: ReadonlySet<string>;
  /** The group whose list of fields is open, and what was asked for in it. */
  readonly adding: { readonly key: string; readonly query: string } | null;
  readonly renaming: string | null;
  readonly helped: ReadonlySet<string>;
  readonly request: (RowRequest & { readonly serial: number }) | null;
  /** Rows that hold a text which is written nowhere else. */
  readonly kept: ReadonlySet<string>;
}

/** What an outline remembers besides the document: what is open, what is asked for. */
export function useOutlineView(firstOpen: () => ReadonlySet<string>): readonly [OutlineState, OutlineView] {
  const [state, setState] = useState<OutlineState>(() => ({ open: firstOpen(), adding: null, renaming: null, helped: new Set(), request: null, kept: new Set() }));
  const change = useCallback((next: (before: OutlineState) => Partial<OutlineState>) => setState((before) => ({ ...before, ...next(before) })), []);
  const view = useMemo<OutlineView>(
    () => ({
      open: (keys) => change(({ open }) => ({ open: new Set([...open, ...keys]) })),
      close: (key) => change(({ open }) => ({ open: toggled(open, key, false) })),
      keysRenamed: (from, to) =>
        change(({ open }) => ({ open: new Set([...open].map((key) => (key === from || key.startsWith(`${from}/`) ? to + key.slice(from.length) : key))) })),
      request: (wanted) => change(({ request }) => ({ request: { ...wanted, serial: (request?.serial ?? 0) + 1 } })),
      adding: (key, query = '') => change(() => ({ adding: key === null ? null : { key, query } })),
      renaming: (key) => change(() => ({ renaming: key })),
      helped: (key) => change(({ helped }) => ({ helped: toggled(helped, key, !helped.has(key)) })),
      keep: (key, isKept) => change(({ kept }) => (kept.has(key) === isKept ? {} : { kept: toggled(kept, key, isKept) })),
    }),
    [change],
  );
  return [state, view];
}

function toggled(set: ReadonlySet<string>, key: string, has: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (has) next.add(key);
  else next.delete(key);
  return next;
}
