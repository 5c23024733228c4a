import { ProbesArea } from '../features/probes/ProbesArea.tsx';
import type { AreaFormProps } from './area-form.ts';
import { WithContainer } from './workload-forms.tsx';

export function ProbesForm({ documentId }: AreaFormProps) {
  return (
    <WithContainer documentId={documentId} area="probes">
      {(container, chooser) => (
        <>
          {chooser}
          {container !== null && <ProbesArea key={container.join('/')} container={container} />}
        </>
      )}
    </WithContainer>
  );
}
