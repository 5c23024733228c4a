import { OBSERVABILITY_SECTIONS, ObservabilityForm } from '../../features/observability/ObservabilityForms.tsx';
import { useFromDocument } from '../../store/hooks.ts';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import type { AreaFormProps } from '../area-form.ts';
import { factsOf } from '../document-facts.ts';

const COVERAGE = new Map(Object.entries(OBSERVABILITY_SECTIONS).map(([kind, sections]) => [kind, coverageOf([...sections.flatMap(patternsOfSection), 'apiVersion', 'kind'])]));
const NOTHING = coverageOf([]);

/** The form of a monitor or of a rule for alerts, by its kind. */
export function ObservabilityObjectForm({ documentId }: AreaFormProps) {
  const kind = useFromDocument(documentId, (view) => factsOf(view).kind);
  return (
    <>
      <ObservabilityForm kind={kind} documentId={documentId} />
      <MoreFields base={[]} coverage={COVERAGE.get(kind ?? '') ?? NOTHING} />
    </>
  );
}
