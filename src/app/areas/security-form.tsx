import { AccountCards } from '../../features/security/AccountCards.tsx';
import { SecurityArea } from '../../features/security/SecurityArea.tsx';
import type { AreaFormProps } from '../area-form.ts';
import { WithContainer } from '../workload-forms.tsx';

export function SecurityForm({ documentId }: AreaFormProps) {
  return (
    <WithContainer documentId={documentId} area="security">
      {(container, chooser) => <SecurityArea chooser={chooser} hasContainer={container !== null} account={<AccountCards documentId={documentId} />} />}
    </WithContainer>
  );
}
