import type { YamlDocument } from '../../../core/yaml/document.ts';
import { inSequence, insertItem, removeValue, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList, isMap } from '../../../core/yaml/value.ts';

/** The Pods of a workload apart from each other: on different nodes, in different zones. */
export const SPREADS = { nodes: 'kubernetes.io/hostname', zones: 'topology.kubernetes.io/zone' } as const;
export type SpreadOver = keyof typeof SPREADS;

/** 'soft': as far as there is room; 'hard': rather not started. */
export type SpreadMode = 'none' | 'soft' | 'hard';

export interface SpreadState {
  readonly mode: SpreadMode;
  /** A rule of podAntiAffinity keeps them apart already. */
  readonly byAffinity: 'soft' | 'hard' | null;
  /** Position of the constraint in topologySpreadConstraints; null when there is none. */
  readonly index: number | null;
}

export function spreadOf(podSpec: YamlValue | undefined, over: SpreadOver): SpreadState {
  const key = SPREADS[over];
  const index = listOf(podSpec, 'topologySpreadConstraints').findIndex((constraint) => isMap(constraint) && constraint['topologyKey'] === key);
  const constraint = listOf(podSpec, 'topologySpreadConstraints')[index];
  const hard = isMap(constraint) && constraint['whenUnsatisfiable'] !== 'ScheduleAnyway';
  return { mode: index < 0 ? 'none' : hard ? 'hard' : 'soft', byAffinity: affinityOver(podSpec, key), index: index < 0 ? null : index };
}

function affinityOver(podSpec: YamlValue | undefined, key: string): 'soft' | 'hard' | null {
  const affinity = isMap(podSpec) ? podSpec['affinity'] : undefined;
  const anti = isMap(affinity) ? affinity['podAntiAffinity'] : undefined;
  const isOver = (term: YamlValue | undefined): boolean => isMap(term) && term['topologyKey'] === key;
  if (listOf(anti, 'requiredDuringSchedulingIgnoredDuringExecution').some(isOver)) return 'hard';
  const wishes = listOf(anti, 'preferredDuringSchedulingIgnoredDuringExecution');
  return wishes.some((wish) => isMap(wish) && isOver(wish['podAffinityTerm'])) ? 'soft' : null;
}

/**
 * Spreads the Pods, or no longer. An existing constraint keeps what else it says; a new one counts the Pods with the
 * workload's own labels.
 * @param labels of the workload's selector, else of its Pods
 */
export function setSpread(document: YamlDocument, pod: Path, over: SpreadOver, mode: SpreadMode, labels: YamlMap): EditResult {
  const list = [...pod, 'topologySpreadConstraints'];
  const podSpec = valueAt(document, pod);
  const { index } = spreadOf(podSpec, over);
  const count = listOf(podSpec, 'topologySpreadConstraints').length;
  if (mode === 'none') {
    if (index === null) return inSequence(document, []);
    return removeValue(document, count === 1 ? list : [...list, index]);
  }
  const whenUnsatisfiable = mode === 'hard' ? 'DoNotSchedule' : 'ScheduleAnyway';
  if (index !== null) {
    // minDomains is refused beside ScheduleAnyway
    const hasDomains = valueAt(document, [...list, index, 'minDomains']) !== undefined && mode === 'soft';
    return inSequence(document, [
      (current) => setValue(current, [...list, index, 'whenUnsatisfiable'], whenUnsatisfiable),
      ...(hasDomains ? [(current: YamlDocument) => removeValue(current, [...list, index, 'minDomains'])] : []),
    ]);
  }
  const constraint = { maxSkew: 1, topologyKey: SPREADS[over], whenUnsatisfiable, labelSelector: { matchLabels: labels } };
  return count === 0 ? setValue(document, list, [constraint]) : insertItem(document, list, count, constraint);
}

function listOf(value: YamlValue | undefined, key: string): readonly YamlValue[] {
  const list = isMap(value) ? value[key] : undefined;
  return isList(list) ? list : [];
}

/** What tells the Pods of a workload: the labels of its selector, else those of its Pods. */
export function ownLabels(document: YamlDocument, template: Path): YamlMap {
  const selector = valueAt(document, ['spec', 'selector', 'matchLabels']);
  if (isMap(selector) && Object.keys(selector).length > 0) return selector;
  const labels = valueAt(document, [...template, 'metadata', 'labels']);
  return isMap(labels) ? labels : {};
}
