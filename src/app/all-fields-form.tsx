import { AllFieldsArea } from '../features/all-fields/AllFieldsArea.tsx';
import type { AreaFormProps } from './area-form.ts';

export function AllFieldsForm({ documentId }: AreaFormProps) {
  return <AllFieldsArea documentId={documentId} />;
}
