import { lazy, Suspense } from 'react';
import { useNamespaceAsked } from '../../store/namespace-desk.ts';

const NamespaceDialog = lazy(async () => ({ default: (await import('./NamespaceDialog.tsx')).NamespaceDialog }));

/** Asks for one namespace for the whole work, when somebody wants it. Once in the app. */
export function NamespaceHost() {
  return useNamespaceAsked() ? (
    <Suspense>
      <NamespaceDialog />
    </Suspense>
  ) : null;
}
