import { samePlain } from '../../core/graph/same-plain.ts';
import { volumeMatrix } from '../../core/kinds/volumes.ts';
import { memo, type ReactNode } from 'react';
import type { DocumentId } from '../../store/state.ts';
import { SectionCard } from '../../ui/form/Fields.tsx';
import { FoldedSection } from '../../ui/form/FoldedCard.tsx';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { AddVolumeCard } from './AddVolumeCard.tsx';
import { claimTemplatesSection } from './claim.section.ts';
import { MatrixCard } from './MatrixCard.tsx';
import { UsedClaims } from './UsedClaims.tsx';
import styles from './storage.module.css';
import { mountsMoreSection, mountsSection } from './mount.section.ts';
import { VolumesCard } from './VolumesCard.tsx';

/** The mounts themselves are shown above. */
const MOUNTS_COUNTED = ['volumeMounts[].subPathExpr', 'volumeMounts[].mountPropagation', 'volumeMounts[].recursiveReadOnly', 'volumeDevices'];
const MOUNTS_REPEATED = ['volumeMounts[].mountPath'];

interface StorageAreaProps {
  readonly documentId: DocumentId;
  readonly chooser: ReactNode;
  readonly hasContainer: boolean;
  /** Of a StatefulSet: claims of its own for each Pod. */
  readonly hasTemplates: boolean;
}

/** What a workload keeps and shares: its volumes, where they are mounted, and the claims behind them. */
export function StorageArea({ documentId, chooser, hasContainer, hasTemplates }: StorageAreaProps) {
  return (
    <>
      <VolumeCards documentId={documentId} hasTemplates={hasTemplates} />
      {hasContainer && (
        <>
          <div className={styles['chooser']}>{chooser}</div>
          <SectionCard section={mountsSection} />
          <FoldedSection section={mountsMoreSection} counted={MOUNTS_COUNTED} repeats={MOUNTS_REPEATED} />
        </>
      )}
    </>
  );
}

const VolumeCards = memo(function VolumeCards({ documentId, hasTemplates }: Pick<StorageAreaProps, 'documentId' | 'hasTemplates'>) {
  const pod = useScope('pod');
  const matrix = useFormHost().useSelected(
    (document) => volumeMatrix(document, pod),
    samePlain,
  );
  return (
    <>
      <MatrixCard matrix={matrix} />
      <AddVolumeCard documentId={documentId} matrix={matrix} />
      {hasTemplates && <SectionCard section={claimTemplatesSection} />}
      <VolumesCard matrix={matrix} />
      <UsedClaims documentId={documentId} />
    </>
  );
});
