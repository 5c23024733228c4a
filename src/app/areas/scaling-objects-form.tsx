import { isScalingKind, SCALING_SECTIONS, ScalingObjectForm } from '../../features/scaling/ScalingForms.tsx';
import { useFromDocument } from '../../store/hooks.ts';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import type { AreaFormProps } from '../area-form.ts';
import { factsOf } from '../document-facts.ts';

const COVERAGE = new Map(Object.entries(SCALING_SECTIONS).map(([kind, sections]) => [kind, coverageOf([...sections.flatMap(patternsOfSection), 'apiVersion', 'kind'])]));

export function ScalingObjectsForm({ documentId }: AreaFormProps) {
  const kind = useFromDocument(documentId, (view) => factsOf(view).kind);
  if (!isScalingKind(kind)) return null;
  return (
    <>
      <ScalingObjectForm kind={kind} documentId={documentId} />
      <MoreFields base={[]} coverage={COVERAGE.get(kind) ?? coverageOf([])} />
    </>
  );
}
