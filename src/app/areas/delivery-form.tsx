import { ApplicationForm, DELIVERY_SECTIONS } from '../../features/delivery/ApplicationForm.tsx';
import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';

const COVERAGE = coverageOf([...DELIVERY_SECTIONS.flatMap(patternsOfSection), 'apiVersion', 'kind']);

/** The form of an Application, and the count of what it does not show. */
export function DeliveryForm() {
  return (
    <>
      <ApplicationForm />
      <MoreFields base={[]} coverage={COVERAGE} />
    </>
  );
}
