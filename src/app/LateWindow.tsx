import { lazy, Suspense, useEffect } from 'react';
import { NamespaceHost } from '../features/cluster/NamespaceHost.tsx';
import { FragmentHost } from '../features/import-export/FragmentHost.tsx';
import { RenameHost } from '../features/rename/RenameHost.tsx';
import type { DocumentId } from '../store/state.ts';
import { helpsLoaded } from '../ui/form/help.ts';
import type { DesignerArea } from './area-form.ts';
import { ask, type AskedDialog } from './asked.ts';
import { SHORTCUTS } from './commands.ts';
import { IS_APPLE, useCommandKeys } from './use-command-keys.ts';

const PaletteHost = lazy(async () => ({ default: (await import('./PaletteHost.tsx')).PaletteHost }));
const WorkspacesDialog = lazy(async () => ({ default: (await import('../features/workspaces/WorkspacesDialog.tsx')).WorkspacesDialog }));

export interface LateWindowProps {
  readonly documentId: DocumentId | null;
  readonly dialog: AskedDialog;
  /** The areas of a kind: given, not imported, so that the first page stays in one piece. */
  readonly areasOf: (kind: string | null) => readonly DesignerArea[];
}

const ShortcutsDialog = lazy(async () => ({ default: (await import('../features/palette/ShortcutsDialog.tsx')).ShortcutsDialog }));

const close = (): void => ask({ dialog: null });

/** What of the window comes behind the first form: its keys, and what lies over it when it is asked for. */
export function LateWindow({ documentId, dialog, areasOf }: LateWindowProps) {
  useCommandKeys();
  // for the palette, and for when the network is gone; a help that is opened asks again
  useEffect(() => void helpsLoaded().catch(() => undefined), []);
  return (
    <Suspense>
      <RenameHost />
      <FragmentHost />
      <NamespaceHost />
      {dialog === 'palette' && <PaletteHost documentId={documentId} areasOf={areasOf} onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog shortcuts={SHORTCUTS} apple={IS_APPLE} onClose={close} />}
      {dialog === 'workspaces' && <WorkspacesDialog onClose={close} />}
    </Suspense>
  );
}
