import { textField } from '../core/kinds/fields.ts';
import { kindNamed, type KindName } from '../core/kinds/index.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import type { Path } from '../core/yaml/path.ts';
import { useFormHost } from '../ui/form/form-host.ts';

/** The kinds that are designed as a workload: they have Workload, Probes and every other area of Pods. */
export const WORKLOAD_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'] as const satisfies readonly KindName[];

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

/** Patterns of a scope, from the root of whatever workload. */
export function rooted(scope: string, patterns: readonly string[]): string[] {
  return (BASES[scope] ?? []).flatMap((base) => patterns.map((pattern) => (base === '' ? pattern : `${base}.${pattern}`)));
}

/** The kind of the document whose form this is; a Deployment for anything without Pods. */
export function useWorkloadKind(): KindName {
  return useFormHost().useSelected(workloadKindOf) ?? 'Deployment';
}

function workloadKindOf(document: YamlDocument): KindName | null {
  const kind = textField(document.value, 'kind');
  return WORKLOAD_KINDS.find((name) => name === kind) ?? null;
}

export function templateOf(kind: KindName): Path {
  return kindNamed(kind).podTemplate ?? [];
}

export function podSpecOf(kind: KindName): Path {
  return [...templateOf(kind), 'spec'];
}

/** What the workload area shows is known when its late part is there; until then it may be anything. */
let shows: (path: Path) => boolean = () => true;

export function isShownInWorkload(path: Path): boolean {
  return shows(path);
}

export function workloadPlacesKnown(told: (path: Path) => boolean): void {
  shows = told;
}
