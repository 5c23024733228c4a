import { lazy, Suspense } from 'react';
import { useOpened } from './desk.ts';

const NewServiceDialog = lazy(async () => ({ default: (await import('./NewServiceDialog.tsx')).NewServiceDialog }));

/** Shows New service and the templates when they are asked for. Once in the app. */
export function NewServiceHost() {
  const opened = useOpened();
  return opened !== null && <Suspense><NewServiceDialog opened={opened} /></Suspense>;
}
