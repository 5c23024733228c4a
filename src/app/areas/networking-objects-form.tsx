import { isNetworkingKind, NETWORKING_SECTIONS, NetworkingObjectForm } from '../../features/networking/NetworkingForms.tsx';
import { useFromDocument } from '../../store/hooks.ts';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import type { AreaFormProps } from '../area-form.ts';
import { factsOf } from '../document-facts.ts';

const COVERAGE = new Map(Object.entries(NETWORKING_SECTIONS).map(([kind, sections]) => [kind, coverageOf([...sections.flatMap(patternsOfSection), 'apiVersion', 'kind'])]));

export function NetworkingObjectsForm({ documentId }: AreaFormProps) {
  const kind = useFromDocument(documentId, (view) => factsOf(view).kind);
  if (!isNetworkingKind(kind)) return null;
  return (
    <>
      <NetworkingObjectForm kind={kind} documentId={documentId} />
      <MoreFields base={[]} coverage={COVERAGE.get(kind) ?? coverageOf([])} />
    </>
  );
}
