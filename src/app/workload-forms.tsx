import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Area } from '../core/checks/check.ts';
import { textField } from '../core/kinds/fields.ts';
import { kindNamed, type KindName } from '../core/kinds/index.ts';
import { PROBE_NAMES } from '../core/probes/timing.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import { samePath, type Path } from '../core/yaml/path.ts';
import { ContainerChooser, useContainers } from '../features/workload/ContainerChooser.tsx';
import { containerSection, envSection, resourcesSection } from '../features/workload/container.section.ts';
import { identitySection, labelsSection, podLabelsSection } from '../features/workload/identity.section.ts';
import { rolloutSection } from '../features/workload/rollout.section.ts';
import { WorkloadArea } from '../features/workload/WorkloadArea.tsx';
import { useSelection } from '../store/hooks.ts';
import type { DocumentId } from '../store/state.ts';
import { coverageOf, patternsOfSection } from '../ui/form/coverage.ts';
import type { Section } from '../ui/form/field.ts';
import { ScopesProvider, useFormHost } from '../ui/form/form-host.ts';
import { MoreFields } from '../ui/form/MoreFields.tsx';
import type { AreaFormProps } from './area-form.ts';
import { LATE_IN_CONTAINER, LATE_IN_JOB, LATE_IN_OBJECT, LATE_IN_POD, OTHERS_IN_CONTAINER, OTHERS_IN_POD } from './areas/workload-places.ts';
import { lateForm } from './late-form.tsx';

/** The kinds that are designed as a workload: they have Workload, Probes and every other area of Pods. */
export const WORKLOAD_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'] as const satisfies readonly KindName[];

const FIRST_SECTIONS: readonly Section[] = [identitySection, rolloutSection, containerSection, resourcesSection, envSection, labelsSection, podLabelsSection];

/** Where each of them describes its Pods, as patterns from the root of the document. */
const TEMPLATES: readonly string[] = [...new Set(WORKLOAD_KINDS.map((kind) => (kindNamed(kind).podTemplate ?? []).join('.')))];
const PODS = TEMPLATES.map((template) => (template === '' ? 'spec' : `${template}.spec`));

/** Where a scope of sections begins, in every kind of workload. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  object: [''],
  job: ['spec', 'spec.jobTemplate.spec'],
  template: TEMPLATES,
  pod: PODS,
  container: PODS.flatMap((pod) => [`${pod}.containers[]`, `${pod}.initContainers[]`]),
};

function rooted(scope: string, patterns: readonly string[]): string[] {
  return (BASES[scope] ?? []).flatMap((base) => patterns.map((pattern) => (base === '' ? pattern : `${base}.${pattern}`)));
}

/** What needs no field: who says `kind: Deployment` has the forms of one. */
const ALWAYS = ['apiVersion', 'kind'];
const PROBE_PATTERNS = rooted('container', PROBE_NAMES);
const WORKLOAD_PATTERNS = [
  ...ALWAYS,
  ...FIRST_SECTIONS.flatMap((section) => rooted(section.scope, patternsOfSection(section))),
  ...rooted('container', LATE_IN_CONTAINER),
  ...rooted('pod', LATE_IN_POD),
  ...rooted('job', LATE_IN_JOB),
  ...LATE_IN_OBJECT,
];

export const WORKLOAD_COVERAGE = coverageOf(WORKLOAD_PATTERNS);
export const PROBES_COVERAGE = coverageOf(PROBE_PATTERNS);
const ALL_COVERAGE = coverageOf([
  ...WORKLOAD_PATTERNS,
  ...PROBE_PATTERNS,
  ...rooted('container', OTHERS_IN_CONTAINER),
  ...rooted('pod', OTHERS_IN_POD),
  'spec.volumeClaimTemplates',
]);

export function isProbePath(path: Path): boolean {
  return path.some((step) => PROBE_NAMES.some((probe) => probe === step));
}

const { Form: LateKind } = lateForm(async () => (await import('./workload-late.tsx')).LateKind);
const { Form: LateImage } = lateForm(async () => (await import('./workload-late.tsx')).LateImage);
const { Form: LateContainer } = lateForm(async () => (await import('./workload-late.tsx')).LateContainer);
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
          <MoreFields base={[]} coverage={ALL_COVERAGE} omit={podSpec} />
        </>
      )}
    </WithContainer>
  );
}

/** The kind of the document whose form this is; a Deployment for anything without Pods. */
export function useWorkloadKind(): KindName {
  return useFormHost().useSelected(workloadKindOf) ?? 'Deployment';
}

function workloadKindOf(document: YamlDocument): KindName | null {
  const kind = textField(document.value, 'kind');
  return WORKLOAD_KINDS.find((name) => name === kind) ?? null;
}

function templateOf(kind: KindName): Path {
  return kindNamed(kind).podTemplate ?? [];
}

function podSpecOf(kind: KindName): Path {
  return [...templateOf(kind), 'spec'];
}

const ChosenContainer = createContext<readonly [Path | null, (path: Path) => void]>([null, () => undefined]);

/** Remembers which container is looked at, while the tabs of a document are switched. */
export function ChosenContainerProvider({ documentId, children }: { readonly documentId: DocumentId; readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Path | null>(null);
  const { documentId: selectedId, path, serial, by } = useSelection();
  useEffect(() => {
    if (selectedId !== documentId || path === null || by === 'form') return;
    const container = containerOn(path);
    if (container !== null) setChosen(container);
    // each new selection counts, not each new path object
    // oxlint-disable-next-line react/exhaustive-deps
  }, [serial, selectedId, documentId]);
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
