import type { Documents } from '../core/rename/target.ts';
import { documentOf, placeOf } from './documents.ts';
import { store } from './store.ts';

/** The documents of the work, as they are when they are asked for. */
export const WORK_DOCUMENTS: Documents = {
  text: (key) => placeOf(store.getState().files, key)?.document.text ?? null,
  read: (key) => {
    const place = placeOf(store.getState().files, key);
    return place === null ? null : documentOf(place.document);
  },
};
