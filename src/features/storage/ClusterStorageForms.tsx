import { coverageOf, patternsOfSection } from '../../ui/form/coverage.ts';
import type { Section } from '../../ui/form/field.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { labelsSection } from '../../ui/form/metadata.section.ts';
import { MoreFields } from '../../ui/form/MoreFields.tsx';
import { claimMoreSection, claimSection } from './claim.section.ts';
import { claimNameSection, clusterNameSection, persistentVolumeSection, storageClassSection } from './cluster-storage.section.ts';

const LABELS = labelsSection('storage');

/** What a form of these sections does not show is counted, with the way to it. */
function coverageOfForm(sections: readonly Section[]) {
  return coverageOf(['apiVersion', 'kind', ...[LABELS, ...sections].flatMap(patternsOfSection)]);
}

const CLAIM_COVERAGE = coverageOfForm([claimNameSection, claimSection, claimMoreSection]);
const VOLUME_COVERAGE = coverageOfForm([clusterNameSection, persistentVolumeSection]);
const CLASS_COVERAGE = coverageOfForm([clusterNameSection, storageClassSection]);

/** A PersistentVolumeClaim as a document of its own. */
export function ClaimForm() {
  return (
    <>
      <SectionCard section={claimNameSection} />
      <SectionCard section={claimSection} />
      <FoldedSection section={claimMoreSection} />
      <FoldedSection section={LABELS} />
      <MoreFields base={[]} coverage={CLAIM_COVERAGE} />
    </>
  );
}

export function PersistentVolumeForm() {
  return (
    <>
      <SectionCard section={clusterNameSection} />
      <SectionCard section={persistentVolumeSection} />
      <FoldedSection section={LABELS} />
      <MoreFields base={[]} coverage={VOLUME_COVERAGE} />
    </>
  );
}

export function StorageClassForm() {
  return (
    <>
      <SectionCard section={clusterNameSection} />
      <SectionCard section={storageClassSection} />
      <FoldedSection section={LABELS} />
      <MoreFields base={[]} coverage={CLASS_COVERAGE} />
    </>
  );
}
