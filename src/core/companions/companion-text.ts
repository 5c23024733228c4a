import type { YamlMap } from '../yaml/nodes.ts';
import { writeBlockCollection, type BlockStyle } from '../yaml/write.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/** As kubectl's own examples look: two blanks, dashes flush. */
const STYLE: BlockStyle = { lineBreak: '\n', step: 2, listOffset: 0, quotes: 'double', literals: true };

/** A document, keys in the order given. */
export function documentText(object: YamlMap): string {
  return `${writeBlockCollection(object, 0, STYLE)}\n`;
}

/** Labels that tell what an object belongs to; those of one of its releases (version, chart) are not the companion's. */
const SHARED_LABELS = ['app', 'app.kubernetes.io/name', 'app.kubernetes.io/instance', 'app.kubernetes.io/component', 'app.kubernetes.io/part-of'];

/** `metadata` of a companion: the name of its workload, in its namespace, with the labels that tell whose it is. */
export function companionMetadata({ name, namespace, labels }: WorkloadFacts, own: string = name): YamlMap {
  const shared = Object.entries(labels).filter(([key]) => SHARED_LABELS.includes(key));
  return {
    name: own,
    ...(namespace === null ? {} : { namespace }),
    ...(shared.length === 0 ? {} : { labels: Object.fromEntries(shared) }),
  };
}
