import { useEffect } from 'react';
import { useNotice, useRestored, useWorkspace } from '../store/hooks.ts';
import type { SaveState, WorkspaceState } from '../store/state.ts';
import { lateComponent } from '../ui/late-component.tsx';

const { Component: NoticeLines, ahead } = lateComponent(async () => (await import('./NoticeLines.tsx')).NoticeLines);

/** How the work stands where it is not simply saved: each key says that, and nothing here. */
function hindrance({ save }: WorkspaceState): SaveState | null {
  return save.kind === 'saved' || save.kind === 'saving' ? null : save;
}

/** Sentences about the work as a whole, above the columns, for as long as they are true. */
export function Notices() {
  const restored = useRestored();
  const save = useWorkspace(hindrance);
  const notice = useNotice();
  // behind the first form, but before anything of it can be lost: when they are wanted there may be no network
  const used = useWorkspace(({ files }) => files.length > 0);
  useEffect(() => {
    if (used) ahead();
  }, [used]);
  return !restored || (save === null && notice === null) ? null : <NoticeLines save={save} notice={notice} />;
}
