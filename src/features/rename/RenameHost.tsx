import { useEffect } from 'react';
import { graphLoaded } from '../../store/bundle-index.ts';
import { renameRequestEnded, useRenameRequest } from '../../store/rename-desk.ts';
import { store, subscribeToFileEdits } from '../../store/store.ts';
import { lateOverlay } from '../../ui/late-component.tsx';
import { nameEntered, nameLeft, offerReviewed } from './session.ts';

const RenameDialog = lateOverlay(async () => {
  const [{ RenameDialog: Dialog }] = await Promise.all([import('./RenameDialog.tsx'), graphLoaded()]);
  return Dialog;
}, renameRequestEnded);

/** Grants wishes for another name, and offers to change what refers to a name that was changed. Once in the app. */
export function RenameHost() {
  const request = useRenameRequest();
  useEffect(() => {
    // a field may have been entered before this was here; without the relations there is nothing to offer
    graphLoaded().then(fieldFollowed, () => undefined);
    // the field writes what is left to write when it is left: after that
    const left = (): void => void setTimeout(nameLeft);
    const confirmed = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter') left();
    };
    document.addEventListener('focusout', left);
    document.addEventListener('keydown', confirmed);
    const ends = [store.subscribe((state, before) => state.selection !== before.selection && fieldFollowed()), subscribeToFileEdits(offerReviewed)];
    return () => {
      document.removeEventListener('focusout', left);
      document.removeEventListener('keydown', confirmed);
      for (const end of ends) end();
    };
  }, []);
  return request === null ? null : <RenameDialog key={`${request.documentId} ${request.path.join('/')}`} request={request} />;
}

/** The field that the user is in may hold a name. */
function fieldFollowed(): void {
  const { documentId, path, by } = store.getState().selection;
  if (by === 'form' && documentId !== null && path !== null) nameEntered(documentId, path);
}
