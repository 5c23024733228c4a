import { lateOverlay } from '../../ui/late-component.tsx';
import { newKindClosed, useNewKindOpened } from './desk.ts';
import type { OtherWay } from './NewKindDialog.tsx';

const NewKindDialog = lateOverlay(async () => (await import('./NewKindDialog.tsx')).NewKindDialog, newKindClosed);

/** Shows the list of kinds when it is asked for. Once in the app. */
export function NewKindHost({ others }: { readonly others: readonly OtherWay[] }) {
  const opened = useNewKindOpened();
  return opened !== null && <NewKindDialog {...opened} others={others} />;
}
