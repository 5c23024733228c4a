/** What tabs of one browser tell each other of a workspace. */
export type TabMessage =
  /** Let the tab `to` have the work, after what is unsaved was written. */
  | { readonly kind: 'hand-over'; readonly workspaceId: string; readonly to: string }
  | { readonly kind: 'handed-over'; readonly workspaceId: string; readonly to: string }
  | { readonly kind: 'saved'; readonly workspaceId: string };

/** Names this tab to the others. */
export const TAB_ID = Math.random().toString(36).slice(2);

/** @returns what sends a message to the other tabs. */
export function tabsJoined(heard: (message: TabMessage) => void): (message: TabMessage) => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel('kubewright');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) heard(data);
  });
  return (message) => channel.postMessage(message);
}

/** Only our own pages can post here; what an older version posts may lack something. */
function isMessage(data: unknown): data is TabMessage {
  return typeof data === 'object' && data !== null && 'kind' in data && 'workspaceId' in data;
}

/** The workspace of this tab, so that a reload opens the same one. */
const KEY = 'kubewright.workspace';

export function rememberedWorkspace(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // blocked: the latest work opens
  }
}

export function rememberWorkspace(workspaceId: string): void {
  try {
    sessionStorage.setItem(KEY, workspaceId);
  } catch {
    // blocked: a reload opens the latest work
  }
}
