import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Area } from '../core/checks/check.ts';
import { PROBE_NAMES } from '../core/probes/timing.ts';
import { kindNamed } from '../core/kinds/index.ts';
import { isWithin, samePath, type Path } from '../core/yaml/path.ts';
import { ContainerChooser, useContainers } from '../features/workload/ContainerChooser.tsx';
import { containerSection, envSection, resourcesSection } from '../features/workload/container.section.ts';
import { identitySection, labelsSection, podLabelsSection } from '../features/workload/identity.section.ts';
import { rolloutSection } from '../features/workload/rollout.section.ts';
import { WorkloadArea } from '../features/workload/WorkloadArea.tsx';
import { useSelection } from '../store/hooks.ts';
import type { DocumentId } from '../store/state.ts';
import { coverageOf, patternsOfSection } from '../ui/form/coverage.ts';
import type { Section } from '../ui/form/field.ts';
import { ScopesProvider } from '../ui/form/form-host.ts';
import { MoreFields } from '../ui/form/MoreFields.tsx';
import type { AreaFormProps } from './area-form.ts';

/** Where the Pods of a Deployment are described. */
const TEMPLATE: Path = kindNamed('Deployment').podTemplate ?? [];
const POD_SPEC: Path = [...TEMPLATE, 'spec'];

const CONTAINER_LISTS = ['containers[]', 'initContainers[]'].map((list) => [...POD_SPEC, list].join('.'));
const WORKLOAD_SECTIONS: readonly Section[] = [identitySection, rolloutSection, containerSection, resourcesSection, envSection, labelsSection, podLabelsSection];

/** Patterns from the root of the document, for a section of any scope. */
function rooted(section: Section): string[] {
  const bases = section.scope === 'container' ? CONTAINER_LISTS : [section.scope === 'template' ? TEMPLATE.join('.') : ''];
  return bases.flatMap((base) => patternsOfSection(section).map((pattern) => (base === '' ? pattern : `${base}.${pattern}`)));
}

/** What needs no field: who says `kind: Deployment` has the forms of one. */
const ALWAYS = ['apiVersion', 'kind'];
const PROBE_PATTERNS = CONTAINER_LISTS.flatMap((list) => PROBE_NAMES.map((probe) => `${list}.${probe}`));

export const WORKLOAD_COVERAGE = coverageOf([...WORKLOAD_SECTIONS.flatMap(rooted), ...ALWAYS]);
export const PROBES_COVERAGE = coverageOf(PROBE_PATTERNS);
const ALL_COVERAGE = coverageOf([...WORKLOAD_SECTIONS.flatMap(rooted), ...ALWAYS, ...PROBE_PATTERNS]);

export function isProbePath(path: Path): boolean {
  return path.some((step) => PROBE_NAMES.some((probe) => probe === step));
}

export function WorkloadForm({ documentId }: AreaFormProps) {
  return (
    <WithContainer documentId={documentId} area="workload">
      {(container, chooser) => (
        <>
          <WorkloadArea podSpec={POD_SPEC} chooser={chooser} hasContainer={container !== null} />
          <MoreFields base={[]} coverage={ALL_COVERAGE} omit={POD_SPEC} />
        </>
      )}
    </WithContainer>
  );
}

const ChosenContainer = createContext<readonly [Path | null, (path: Path) => void]>([null, () => undefined]);

/** Remembers which container is looked at, while the tabs of a document are switched. */
export function ChosenContainerProvider({ documentId, children }: { readonly documentId: DocumentId; readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Path | null>(null);
  const { documentId: selectedId, path, serial, by } = useSelection();
  useEffect(() => {
    if (selectedId !== documentId || path === null || by === 'form') return;
    const depth = POD_SPEC.length + 2;
    const isInContainer = isWithin(path, POD_SPEC) && path.length >= depth && String(path[depth - 2]).toLowerCase().endsWith('containers');
    if (isInContainer) setChosen(path.slice(0, depth));
    // each new selection counts, not each new path object
    // oxlint-disable-next-line react/exhaustive-deps
  }, [serial, selectedId, documentId]);
  return <ChosenContainer value={useMemo(() => [chosen, setChosen], [chosen])}>{children}</ChosenContainer>;
}

interface WithContainerProps {
  readonly documentId: DocumentId;
  readonly area: Area;
  readonly children: (container: Path | null, chooser: ReactNode) => ReactNode;
}

/** The scopes that the sections of a workload count from, for the container chosen by a chip. */
export function WithContainer({ area, children }: WithContainerProps) {
  const containers = useContainers(POD_SPEC);
  const [wanted, choose] = useContext(ChosenContainer);
  const chosen = containers.find(({ path }) => wanted !== null && samePath(path, wanted)) ?? containers[0] ?? null;
  const container = chosen?.path ?? null;
  const scopes = useMemo(
    () => ({ object: [], template: TEMPLATE, pod: POD_SPEC, ...(container === null ? {} : { container }) }),
    [container],
  );
  const chooser = <ContainerChooser podSpec={POD_SPEC} containers={containers} chosen={chosen} onChoose={choose} area={area} />;
  return <ScopesProvider value={scopes}>{children(container, chooser)}</ScopesProvider>;
}
