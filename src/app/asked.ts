import { useEffect, useEffectEvent } from 'react';
import type { DesignerAreaId } from './area-form.ts';
import type { NarrowPane } from './shell-layout.ts';

/** What lies over the window, if anything. */
export type AskedDialog = 'palette' | 'shortcuts' | 'workspaces' | null;

/** What can be asked of the window from anywhere in it; the part that can do it listens. */
export type Asked =
  | { readonly dialog: AskedDialog }
  /** An area of the document in the designer, by its name or by its place among the tabs. */
  | { readonly area: DesignerAreaId | number }
  /** A pane, brought into view where it is folded or only one fits. */
  | { readonly pane: NarrowPane };

const listeners = new Set<(asked: Asked) => void>();

export function ask(asked: Asked): void {
  for (const listener of listeners) listener(asked);
}

export function useAsked(listener: (asked: Asked) => void): void {
  const heard = useEffectEvent(listener);
  // once, not with each drawing: a key that waited for the commands asks while they appear, between two subscriptions
  useEffect(() => {
    const hear = (asked: Asked): void => heard(asked);
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, []);
}
