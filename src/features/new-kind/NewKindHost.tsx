import { lazy, Suspense } from 'react';
import { useNewKindOpened } from './desk.ts';
import type { OtherWay } from './NewKindDialog.tsx';

const NewKindDialog = lazy(async () => ({ default: (await import('./NewKindDialog.tsx')).NewKindDialog }));

/** Shows the list of kinds when it is asked for. Once in the app. */
export function NewKindHost({ others }: { readonly others: readonly OtherWay[] }) {
  const opened = useNewKindOpened();
  return opened !== null && <Suspense><NewKindDialog {...opened} others={others} /></Suspense>;
}
