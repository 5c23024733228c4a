import { graphLoaded } from '../../store/bundle-index.ts';
import { fragmentPlaceAsked, useFragmentPlaceAsked } from '../../store/fragment-desk.ts';
import { schemaLoaded } from '../../store/schema.ts';
import { lateOverlay } from '../../ui/late-component.tsx';

const PlaceFragmentDialog = lateOverlay(async () => {
  const [{ PlaceFragmentDialog: Dialog }] = await Promise.all([import('./PlaceFragmentDialog.tsx'), graphLoaded(), schemaLoaded()]);
  return Dialog;
}, () => fragmentPlaceAsked(null));

/** Asks where a part of an object belongs, when somebody wants to know. Once in the app. */
export function FragmentHost() {
  const part = useFragmentPlaceAsked();
  return part === null ? null : <PlaceFragmentDialog key={part} documentId={part} />;
}
