import { ACCESS_FORMS, AccessObjectForm } from '../../features/security/AccessForms.tsx';
import { useFromDocument } from '../../store/hooks.ts';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import type { AreaFormProps } from '../area-form.ts';
import { factsOf } from '../document-facts.ts';

const COVERAGE = new Map(
  Object.entries(ACCESS_FORMS).map(([kind, { open, folded }]) => [kind, coverageOf([...open, ...folded].flatMap(patternsOfSection).concat('apiVersion', 'kind'))]),
);

export function SecurityObjectForm({ documentId }: AreaFormProps) {
  const kind = useFromDocument(documentId, (view) => factsOf(view).kind);
  const coverage = kind === null ? undefined : COVERAGE.get(kind);
  if (kind === null || coverage === undefined) return null;
  return (
    <>
      <AccessObjectForm kind={kind} documentId={documentId} />
      <MoreFields base={[]} coverage={coverage} />
    </>
  );
}
