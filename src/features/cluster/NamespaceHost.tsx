import { namespaceRequestEnded, useNamespaceAsked } from '../../store/namespace-desk.ts';
import { lateOverlay } from '../../ui/late-component.tsx';

const NamespaceDialog = lateOverlay(async () => (await import('./NamespaceDialog.tsx')).NamespaceDialog, namespaceRequestEnded);

/** Asks for one namespace for the whole work, when somebody wants it. Once in the app. */
export function NamespaceHost() {
  return useNamespaceAsked() ? <NamespaceDialog /> : null;
}
