import { memo, type ReactNode } from 'react';
import type { DocumentId } from '../../store/state.ts';
import { DotenvCard } from './DotenvCard.tsx';
import { EffectiveCard } from './EffectiveCard.tsx';
import { EnvCard } from './EnvCard.tsx';
import { StaleChecksums } from './RestartCard.tsx';
import { UsedObjects } from './UsedObjectsCard.tsx';
import { useConfigLookup } from './used-objects.ts';

interface ConfigAreaProps extends ConfigCardsProps {
  readonly chooser: ReactNode;
}

/** What a workload is told from outside: its variables, and the ConfigMaps and Secrets they come from. */
export function ConfigArea({ documentId, chooser, hasContainer }: ConfigAreaProps) {
  return (
    <>
      {chooser}
      <ConfigCards documentId={documentId} hasContainer={hasContainer} />
    </>
  );
}

interface ConfigCardsProps {
  readonly documentId: DocumentId;
  readonly hasContainer: boolean;
}

const ConfigCards = memo(function ConfigCards({ documentId, hasContainer }: ConfigCardsProps) {
  const lookup = useConfigLookup(documentId);
  return (
    <>
      {hasContainer && (
        <>
          <EnvCard lookup={lookup} />
          <EffectiveCard lookup={lookup} />
          <DotenvCard documentId={documentId} />
        </>
      )}
      <StaleChecksums documentId={documentId} />
      <UsedObjects documentId={documentId} />
    </>
  );
});
