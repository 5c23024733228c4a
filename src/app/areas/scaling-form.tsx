import { ScalingArea } from '../../features/scaling/ScalingArea.tsx';
import { useFromDocument } from '../../store/hooks.ts';
import type { AreaFormProps } from '../area-form.ts';
import { factsOf } from '../document-facts.ts';
import { WithContainer } from '../workload-forms.tsx';

export function ScalingForm({ documentId }: AreaFormProps) {
  const kind = useFromDocument(documentId, (view) => factsOf(view).kind);
  return (
    <WithContainer documentId={documentId} area="scaling">
      {() => kind !== null && <ScalingArea documentId={documentId} kind={kind} />}
    </WithContainer>
  );
}
