import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { layoutChanged, usePreferences } from '../store/preferences.ts';
import { fittedLayout, layoutFrom, type Pane, type ShellLayout } from './shell-layout.ts';

interface ShellLayoutControl {
  readonly layout: ShellLayout;
  readonly resize: (pane: Pane, size: number) => void;
  readonly fold: (pane: Pane, folded: boolean) => void;
}

function subscribeToWidth(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** The layout of the shell, fitted into the window and kept for the next visit. */
export function useShellLayout(): ShellLayoutControl {
  const stored = usePreferences((state) => state.layout);
  const [layout, setLayout] = useState(() => layoutFrom(stored));
  const width = useSyncExternalStore(subscribeToWidth, () => window.innerWidth);
  useEffect(() => layoutChanged(layout), [layout]);
  const resize = useCallback((pane: Pane, size: number) => setLayout((before) => ({ ...before, [pane]: size })), []);
  const fold = useCallback(
    (pane: Pane, folded: boolean) => setLayout((before) => ({ ...before, folded: { ...before.folded, [pane]: folded } })),
    [],
  );
  return { layout: fittedLayout(layout, width), resize, fold };
}
