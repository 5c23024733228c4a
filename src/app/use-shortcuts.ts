import { useEffect } from 'react';
import { redone, undone } from '../store/actions.ts';

/**
 * Undo and redo over the whole window. By the key's place (`code`), because on a Korean layout Z types ㅋ. Inputs that
 * hold no manifest text (a filter, a dialog) keep the browser's own undo; the YAML pane routes its keys itself.
 */
export function useUndoShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof Element && target.closest('[data-own-undo], .monaco-editor, [role="dialog"]') !== null) return;
      const redo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
      if (!redo && event.code !== 'KeyZ') return;
      event.preventDefault();
      if (redo) redone();
      else undone();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
