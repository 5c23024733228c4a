import { graphLoaded } from '../../store/bundle-index.ts';
import { namespaceRequestEnded, useNamespaceAsked } from '../../store/namespace-desk.ts';
import { lateOverlay } from '../../ui/late-component.tsx';

const NamespaceDialog = lateOverlay(async () => {
  const [{ NamespaceDialog: Dialog }] = await Promise.all([import('./NamespaceDialog.tsx'), graphLoaded()]);
  return Dialog;
}, namespaceRequestEnded);

/** Asks for one namespace for the whole work, when somebody wants it. Once in the app. */
export function NamespaceHost() {
  return useNamespaceAsked() ? <NamespaceDialog /> : null;
}
