import { field, mapField, textField, textMap } from '../kinds/fields.ts';
import { kindOf } from '../kinds/index.ts';
import { podTemplateOf } from '../kinds/pods.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';

/** What a companion of a workload is made from. */
export interface WorkloadFacts {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** null: as the document, the namespace is left to kubectl. */
  readonly namespace: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly podLabels: Readonly<Record<string, string>>;
  /** `spec.selector`, as it is written; for what has none (Pod, Job), its Pods' labels as matchLabels. */
  readonly selector: YamlMap;
  /** null: not written. */
  readonly replicas: number | null;
  /** The Service by which a StatefulSet names its Pods; null for other kinds, and where it names none. */
  readonly serviceName: string | null;
  readonly podSpec: YamlValue | undefined;
}

/** @returns null for what makes no Pods, or has no name yet. */
export function workloadFacts(object: YamlValue): WorkloadFacts | null {
  const apiVersion = textField(object, 'apiVersion');
  const kind = textField(object, 'kind');
  const name = textField(object, 'metadata', 'name');
  const known = kindOf(apiVersion, kind);
  const template = podTemplateOf(known?.name ?? null, object);
  if (kind === null || name === null || template === null) return null;
  const podLabels = textMap(mapField(object, ...template, 'metadata', 'labels') ?? undefined);
  const replicas = field(object, 'spec', 'replicas');
  return {
    apiVersion: apiVersion ?? known?.apiVersion ?? 'v1',
    kind,
    name,
    namespace: textField(object, 'metadata', 'namespace'),
    labels: textMap(mapField(object, 'metadata', 'labels') ?? undefined),
    podLabels,
    selector: selectorOf(object, podLabels),
    replicas: typeof replicas === 'number' ? replicas : null,
    serviceName: kind === 'StatefulSet' ? textField(object, 'spec', 'serviceName') : null,
    podSpec: field(object, ...template, 'spec'),
  };
}

function selectorOf(object: YamlValue, podLabels: Readonly<Record<string, string>>): YamlMap {
  const own = field(object, 'spec', 'selector');
  return isMap(own) && ('matchLabels' in own || 'matchExpressions' in own) ? own : { matchLabels: podLabels };
}

/** Labels by which a Service finds the workload's Pods: those of its selector, for Services know no conditions. */
export function plainLabels({ selector, podLabels }: WorkloadFacts): Readonly<Record<string, string>> {
  const labels = textMap(mapField(selector, 'matchLabels') ?? undefined);
  return Object.keys(labels).length > 0 ? labels : podLabels;
}
