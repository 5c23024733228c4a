import { ClaimForm, PersistentVolumeForm, StorageClassForm } from '../../features/storage/ClusterStorageForms.tsx';
import { StorageArea } from '../../features/storage/StorageArea.tsx';
import type { AreaFormProps } from '../area-form.ts';
import { WithContainer } from '../workload-forms.tsx';
import { useWorkloadKind } from '../workload-scopes.ts';

export function WorkloadStorageForm({ documentId }: AreaFormProps) {
  const kind = useWorkloadKind();
  return (
    <WithContainer documentId={documentId} area="storage">
      {(container, chooser) => <StorageArea documentId={documentId} chooser={chooser} hasContainer={container !== null} hasTemplates={kind === 'StatefulSet'} />}
    </WithContainer>
  );
}

export function ClaimAreaForm() {
  return <ClaimForm />;
}

export function PersistentVolumeAreaForm() {
  return <PersistentVolumeForm />;
}

export function StorageClassAreaForm() {
  return <StorageClassForm />;
}
