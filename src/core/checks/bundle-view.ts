import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { meaningOf, usedBy } from '../graph/references.ts';
import { type DocumentSummary, kindOrPart, objectsOf, type Reference } from '../graph/summary.ts';
import type { KindName } from '../kinds/index.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import type { Bundle, BundleCheck, Facet } from './check.ts';

/**
 * The index as one check may see it, from one object.
 * @param look opens another object; null where it has no value.
 * @throws RangeError (the questions of the view) when the check asks for objects that its `reads` does not name: such
 * an answer would go stale unnoticed.
 */
export function bundleView(index: ObjectIndex, check: BundleCheck, self: LinkedObject, look: (object: LinkedObject) => YamlMap | null): Bundle {
  const allow = (facet: Facet): void => {
    if (!check.reads.includes(facet) && !check.reads.includes('objects')) {
      throw new RangeError(`${check.id} asks for ${facet}, which its reads do not name`);
    }
  };
  return {
    self,
    look,
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
    named(kind, name, namespace) {
      allow(kind);
      return index.named(kind, name, namespace);
    },
    objects() {
      allow('objects');
      return index.objects;
    },
    uses(object, of) {
      allow(of);
      const { references } = object.summary;
      return references.filter((reference) => leadsTo(reference, of, references)).map((reference) => meaningOf(index, object, reference));
    },
    usedBy(object, by) {
      allow(by);
      return usedBy(index, object).filter(({ from }) => by === 'objects' || kindOrPart(from.summary) === by);
    },
  };
}

function leadsTo(reference: Reference, of: KindName | 'pods', references: readonly Reference[]): boolean {
  if (reference.by === 'name') return reference.kind === of;
  if (reference.by === 'selector') return reference.selects === of;
  const leader = typeof reference.of === 'number' ? references[reference.of] : undefined;
  return leader !== undefined && leader.by !== 'part' && leadsTo(leader, of, references);
}

/** What a document holds that checks may read. */
export function facetsOf(summary: DocumentSummary): readonly Facet[] {
  const objects = objectsOf(summary).flatMap((object): Facet[] => {
    const kind = kindOrPart(object);
    return [...(kind === null ? [] : [kind]), ...(object.podLabels === null ? [] : ['pods' as const])];
  });
  return [...objects, 'objects'];
}
