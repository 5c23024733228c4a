import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/*
 * Where the wish for one namespace meets the dialog that grants it: asked in the list, the palette and the export,
 * answered by features/cluster.
 */

const desk = createStore<{ readonly open: boolean }>(() => ({ open: false }));

export function namespaceAsked(): void {
  desk.setState({ open: true });
}

export function namespaceRequestEnded(): void {
  desk.setState({ open: false });
}

export function useNamespaceAsked(): boolean {
  return useStore(desk, ({ open }) => open);
}
