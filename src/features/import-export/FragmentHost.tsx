import { fragmentPlaceAsked, useFragmentPlaceAsked } from '../../store/fragment-desk.ts';
import { lateOverlay } from '../../ui/late-component.tsx';

const PlaceFragmentDialog = lateOverlay(async () => (await import('./PlaceFragmentDialog.tsx')).PlaceFragmentDialog, () => fragmentPlaceAsked(null));

/** Asks where a part of an object belongs, when somebody wants to know. Once in the app. */
export function FragmentHost() {
  const part = useFragmentPlaceAsked();
  return part === null ? null : <PlaceFragmentDialog key={part} documentId={part} />;
}
