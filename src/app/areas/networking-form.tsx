import { NetworkingArea } from '../../features/networking/NetworkingArea.tsx';
import type { AreaFormProps } from '../area-form.ts';

export function NetworkingForm({ documentId }: AreaFormProps) {
  return <NetworkingArea documentId={documentId} />;
}
