import type { ObjectIndex } from '../graph/object-index.ts';
import { type DocumentSummary, kindOrPart, objectsOf } from '../graph/summary.ts';
import type { Bundle, BundleCheck, Facet } from './check.ts';

/**
 * The index as one check may see it.
 * @throws RangeError (the questions of the view) when the check asks for objects that its `reads` does not name: such
 * an answer would go stale unnoticed.
 */
export function bundleView(index: ObjectIndex, check: BundleCheck): Bundle {
  const allow = (facet: Facet): void => {
    if (!check.reads.includes(facet)) throw new RangeError(`${check.id} asks for ${facet}, which its reads do not name`);
  };
  return {
    ofKind(kind) {
      allow(kind);
      return index.ofKind(kind);
    },
    podMakers() {
      allow('pods');
      return index.podMakers();
    },
    podMakersNamed(name, namespace) {
      allow('pods');
      return index.podMakersNamed(name, namespace);
    },
    selectedBy(selector, namespace) {
      allow('pods');
      return index.selectedBy(selector, namespace);
    },
    selecting(kind, podLabels, namespace) {
      allow(kind);
      return index.selecting(kind, podLabels, namespace);
    },
    nearMisses(kind) {
      allow(kind);
      allow('pods');
      return index.nearMisses(kind);
    },
    naming(kind, target) {
      allow(kind);
      return index.naming(kind, target);
    },
  };
}

/** What a document holds that checks may read. */
export function facetsOf(summary: DocumentSummary): readonly Facet[] {
  return objectsOf(summary).flatMap((object): Facet[] => {
    const kind = kindOrPart(object);
    return [...(kind === null ? [] : [kind]), ...(object.podLabels === null ? [] : ['pods' as const])];
  });
}
