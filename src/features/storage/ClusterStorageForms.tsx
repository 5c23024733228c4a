import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { labelsSection } from '../../ui/form/metadata.section.ts';
import { claimMoreSection, claimSection } from './claim.section.ts';
import { claimNameSection, clusterNameSection, persistentVolumeSection, storageClassSection } from './cluster-storage.section.ts';

const LABELS = labelsSection('storage');

/** A PersistentVolumeClaim as a document of its own. */
export function ClaimForm() {
  return (
    <>
      <SectionCard section={claimNameSection} />
      <SectionCard section={claimSection} />
      <FoldedSection section={claimMoreSection} />
      <FoldedSection section={LABELS} />
    </>
  );
}

export function PersistentVolumeForm() {
  return (
    <>
      <SectionCard section={clusterNameSection} />
      <SectionCard section={persistentVolumeSection} />
      <FoldedSection section={LABELS} />
    </>
  );
}

export function StorageClassForm() {
  return (
    <>
      <SectionCard section={clusterNameSection} />
      <SectionCard section={storageClassSection} />
      <FoldedSection section={LABELS} />
    </>
  );
}
