import { NetworkingArea } from '../../features/networking/NetworkingArea.tsx';
import { MonitoringCards } from '../../features/observability/MonitoringCards.tsx';
import type { AreaFormProps } from '../area-form.ts';

/** Who reaches a workload: requests, and Prometheus. */
export function NetworkingForm({ documentId }: AreaFormProps) {
  return (
    <>
      <NetworkingArea documentId={documentId} />
      <MonitoringCards documentId={documentId} />
    </>
  );
}
