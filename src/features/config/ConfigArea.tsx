import type { ReactNode } from 'react';
import type { DocumentId } from '../../store/state.ts';
import { DotenvCard } from './DotenvCard.tsx';
import { EffectiveCard } from './EffectiveCard.tsx';
import { EnvCard } from './EnvCard.tsx';
import { UsedObjects } from './UsedObjectsCard.tsx';
import { useConfigLookup } from './used-objects.ts';

interface ConfigAreaProps {
  readonly documentId: DocumentId;
  readonly chooser: ReactNode;
  readonly hasContainer: boolean;
}

/** What a workload is told from outside: its variables, and the ConfigMaps and Secrets they come from. */
export function ConfigArea({ documentId, chooser, hasContainer }: ConfigAreaProps) {
  const lookup = useConfigLookup(documentId);
  return (
    <>
      {chooser}
      {hasContainer && (
        <>
          <EnvCard lookup={lookup} />
          <EffectiveCard lookup={lookup} />
          <DotenvCard documentId={documentId} />
        </>
      )}
      <UsedObjects documentId={documentId} />
    </>
  );
}
