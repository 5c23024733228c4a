import { useEffect } from 'react';
import { NamespaceHost } from '../features/cluster/NamespaceHost.tsx';
import { downloadsLoaded } from '../features/import-export/downloads-loaded.ts';
import { FragmentHost } from '../features/import-export/FragmentHost.tsx';
import { RenameHost } from '../features/rename/RenameHost.tsx';
import { useRestored } from '../store/hooks.ts';
import type { DocumentId } from '../store/state.ts';
import { helpsLoaded } from '../ui/form/help.ts';
import { lateOverlay } from '../ui/late-component.tsx';
import type { DesignerArea } from './area-form.ts';
import { ask, type AskedDialog } from './asked.ts';
import { commandsRun } from './command-keys.ts';
import { commandRun, SHORTCUTS } from './commands.ts';
import { IS_APPLE } from './use-command-keys.ts';

const PaletteHost = lateOverlay(async () => (await import('./PaletteHost.tsx')).PaletteHost, ({ onClose }) => onClose());
const WorkspacesDialog = lateOverlay(async () => (await import('../features/workspaces/WorkspacesDialog.tsx')).WorkspacesDialog, ({ onClose }) => onClose());

export interface LateWindowProps {
  readonly documentId: DocumentId | null;
  readonly dialog: AskedDialog;
  /** The areas of a kind: given, not imported, so that the first page stays in one piece. */
  readonly areasOf: (kind: string | null) => readonly DesignerArea[];
}

const ShortcutsDialog = lateOverlay(async () => (await import('../features/palette/ShortcutsDialog.tsx')).ShortcutsDialog, ({ onClose }) => onClose());

const close = (): void => ask({ dialog: null });

/** What of the window comes behind the first form: what its keys do, and what lies over it when it is asked for. */
export function LateWindow({ documentId, dialog, areasOf }: LateWindowProps) {
  const restored = useRestored();
  // a key pressed before the stored work was read waits for it
  useEffect(() => (restored ? commandsRun(commandRun) : undefined), [restored]);
  // for the palette, and for when the network is gone; who needs them asks again
  useEffect(() => {
    void helpsLoaded().catch(() => undefined);
    void downloadsLoaded().catch(() => undefined);
  }, []);
  return (
    <>
      <RenameHost />
      <FragmentHost />
      <NamespaceHost />
      {dialog === 'palette' && <PaletteHost documentId={documentId} areasOf={areasOf} onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog shortcuts={SHORTCUTS} apple={IS_APPLE} onClose={close} />}
      {dialog === 'workspaces' && <WorkspacesDialog onClose={close} />}
    </>
  );
}
