import { AllFieldsArea } from '../features/all-fields/AllFieldsArea.tsx';
import { useFormHost } from '../ui/form/form-host.ts';
import type { AreaFormProps } from './area-form.ts';
import { EmptyDocument } from './EmptyDocument.tsx';

export function AllFieldsForm({ documentId }: AreaFormProps) {
  const empty = useFormHost().useSelected((document) => document.empty && document.error === null);
  return empty ? <EmptyDocument /> : <AllFieldsArea documentId={documentId} />;
}
