import { useMemo, useSyncExternalStore } from 'react';
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
  const width = useSyncExternalStore(subscribeToWidth, () => window.innerWidth);
  return useMemo(() => {
    const layout = layoutFrom(stored);
    return {
      layout: fittedLayout(layout, width),
      resize: (pane, size) => layoutChanged({ ...layout, [pane]: size }),
      fold: (pane, folded) => layoutChanged({ ...layout, folded: { ...layout.folded, [pane]: folded } }),
    };
  }, [stored, width]);
}
