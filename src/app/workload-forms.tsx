import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Area } from '../core/checks/check.ts';
import { PROBE_NAMES } from '../core/probes/timing.ts';
import { samePath, type Path } from '../core/yaml/path.ts';
import { ContainerChooser, useContainers } from '../features/workload/ContainerChooser.tsx';
import { WorkloadArea } from '../features/workload/WorkloadArea.tsx';
import { useSelectionFromElsewhere } from '../store/hooks.ts';
import type { DocumentId } from '../store/state.ts';
import { coverageOf } from '../ui/form/coverage.ts';
import { ScopesProvider } from '../ui/form/form-host.ts';
import type { AreaFormProps } from './area-form.ts';
import { lateForm } from './late-form.tsx';
import { podSpecOf, rooted, templateOf, useWorkloadKind } from './workload-scopes.ts';

export const PROBES_COVERAGE = coverageOf(rooted('container', PROBE_NAMES));

export function isProbePath(path: Path): boolean {
  return path.some((step) => PROBE_NAMES.some((probe) => probe === step));
}

const { Form: LateKind } = lateForm(async () => (await import('./workload-late.tsx')).LateKind);
const { Form: LateImage } = lateForm(async () => (await import('./workload-late.tsx')).LateImage);
const { Form: LateContainer } = lateForm(async () => (await import('./workload-late.tsx')).LateContainer);
const { Form: LateMore } = lateForm(async () => (await import('./workload-late.tsx')).LateMore);
const { Form: LatePod } = lateForm(async () => (await import('./workload-late.tsx')).LatePod);

export function WorkloadForm({ documentId }: AreaFormProps) {
  const kind = useWorkloadKind();
  const podSpec = podSpecOf(kind);
  return (
    <WithContainer documentId={documentId} area="workload">
      {(container, chooser) => (
        <>
          <WorkloadArea
            podSpec={podSpec}
            chooser={chooser}
            hasContainer={container !== null}
            hasRollout={kind === 'Deployment'}
            hasTemplate={kind !== 'Pod'}
            kindSections={<LateKind documentId={documentId} />}
            imageParts={<LateImage documentId={documentId} />}
            moreOfContainer={<LateContainer documentId={documentId} />}
            moreOfPod={<LatePod documentId={documentId} />}
          />
          <LateMore documentId={documentId} />
        </>
      )}
    </WithContainer>
  );
}

const ChosenContainer = createContext<readonly [Path | null, (path: Path) => void]>([null, () => undefined]);

/** Remembers which container is looked at, while the tabs of a document are switched. */
export function ChosenContainerProvider({ documentId, children }: { readonly documentId: DocumentId; readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Path | null>(null);
  const selection = useSelectionFromElsewhere();
  useEffect(() => {
    if (selection === null || selection.documentId !== documentId || selection.path === null) return;
    const container = containerOn(selection.path);
    if (container !== null) setChosen(container);
    // each new selection counts, not each new path object
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selection?.serial, documentId]);
  return <ChosenContainer value={useMemo(() => [chosen, setChosen], [chosen])}>{children}</ChosenContainer>;
}

/** The container that a path leads through; null when it leads through none. */
function containerOn(path: Path): Path | null {
  const list = path.findIndex((step) => step === 'containers' || step === 'initContainers');
  return list > 0 && path[list - 1] === 'spec' && path.length > list + 1 ? path.slice(0, list + 2) : null;
}

interface WithContainerProps {
  readonly documentId: DocumentId;
  readonly area: Area;
  readonly children: (container: Path | null, chooser: ReactNode) => ReactNode;
}

/** The scopes that the sections of a workload count from, for the container chosen by a chip. */
export function WithContainer({ area, children }: WithContainerProps) {
  const kind = useWorkloadKind();
  const podSpec = podSpecOf(kind);
  const containers = useContainers(podSpec);
  const [wanted, choose] = useContext(ChosenContainer);
  const chosen = containers.find(({ path }) => wanted !== null && samePath(path, wanted)) ?? containers[0] ?? null;
  const container = chosen?.path ?? null;
  const scopes = useMemo(() => {
    const template = templateOf(kind);
    const job = kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec'] : ['spec'];
    return { object: [], job, template, pod: podSpecOf(kind), ...(container === null ? {} : { container }) };
  }, [kind, container]);
  const chooser = <ContainerChooser podSpec={podSpec} containers={containers} chosen={chosen} onChoose={choose} area={area} />;
  return <ScopesProvider value={scopes}>{children(container, chooser)}</ScopesProvider>;
}
