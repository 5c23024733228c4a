import { lazy, Suspense } from 'react';
import { useFragmentPlaceAsked } from '../../store/fragment-desk.ts';

const PlaceFragmentDialog = lazy(async () => ({ default: (await import('./PlaceFragmentDialog.tsx')).PlaceFragmentDialog }));

/** Asks where a part of an object belongs, when somebody wants to know. Once in the app. */
export function FragmentHost() {
  const part = useFragmentPlaceAsked();
  return part === null ? null : (
    <Suspense>
      <PlaceFragmentDialog key={part} documentId={part} />
    </Suspense>
  );
}
