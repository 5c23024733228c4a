import { ConfigArea } from '../../features/config/ConfigArea.tsx';
import { ConfigMapForm } from '../../features/config/ConfigMapForm.tsx';
import { SecretForm } from '../../features/config/SecretForm.tsx';
import type { AreaFormProps } from '../area-form.ts';
import { WithContainer } from '../workload-forms.tsx';

export function WorkloadConfigForm({ documentId }: AreaFormProps) {
  return (
    <WithContainer documentId={documentId} area="config">
      {(container, chooser) => <ConfigArea key={container?.join('/')} documentId={documentId} chooser={chooser} hasContainer={container !== null} />}
    </WithContainer>
  );
}

export function ConfigMapAreaForm({ documentId }: AreaFormProps) {
  return <ConfigMapForm documentId={documentId} />;
}

export function SecretAreaForm({ documentId }: AreaFormProps) {
  return <SecretForm documentId={documentId} />;
}
