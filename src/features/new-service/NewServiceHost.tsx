import { lateOverlay } from '../../ui/late-component.tsx';
import { newServiceClosed, useOpened } from './desk.ts';

const NewServiceDialog = lateOverlay(async () => (await import('./NewServiceDialog.tsx')).NewServiceDialog, newServiceClosed);

/** Shows New service and the templates when they are asked for. Once in the app. */
export function NewServiceHost() {
  const opened = useOpened();
  return opened !== null && <NewServiceDialog opened={opened} />;
}
