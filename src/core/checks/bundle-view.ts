import type { LinkedDockerfile, LinkedObject, NearMiss, ObjectIndex } from '../graph/object-index.ts';
import { type Use, usedBy, usesLeadingTo } from '../graph/references.ts';
import { type DocumentSummary, kindOrPart, type LabelSelector, objectsOf, type ObjectSummary } from '../graph/summary.ts';
import type { KindName } from '../kinds/index.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import type { Bundle, BundleCheck, Facet } from './check.ts';

/** The check for which questions are answered. */
type Asking = Pick<BundleCheck, 'id' | 'reads'>;

/**
 * The index as one check may see it, from one object. A class, because tens of thousands are made for a big bundle.
 * The questions throw RangeError when the check asks for objects that its `reads` does not name: such an answer would
 * go stale unnoticed.
 */
export class BundleView implements Bundle {
  readonly self: LinkedObject;
  readonly look: (object: LinkedObject) => YamlMap | null;
  readonly #index: ObjectIndex;
  readonly #check: Asking;

  /** @param look opens another object; null where it has no value. */
  constructor(index: ObjectIndex, check: Asking, self: LinkedObject, look: (object: LinkedObject) => YamlMap | null) {
    this.#index = index;
    this.#check = check;
    this.self = self;
    this.look = look;
  }

  ofKind(kind: KindName): readonly LinkedObject[] {
    this.#allow(kind);
    return this.#index.ofKind(kind);
  }

  podMakers(): readonly LinkedObject[] {
    this.#allow('pods');
    return this.#index.podMakers();
  }

  podMakersNamed(name: string, namespace: string | null): readonly LinkedObject[] {
    this.#allow('pods');
    return this.#index.podMakersNamed(name, namespace);
  }

  selectedBy(selector: LabelSelector, namespace: string | null): readonly LinkedObject[] {
    this.#allow('pods');
    return this.#index.selectedBy(selector, namespace);
  }

  selecting(kind: KindName, podLabels: Readonly<Record<string, string>>, namespace: string | null): readonly LinkedObject[] {
    this.#allow(kind);
    return this.#index.selecting(kind, podLabels, namespace);
  }

  nearMisses(kind: KindName): readonly NearMiss[] {
    this.#allow(kind);
    this.#allow('pods');
    return this.#index.nearMisses(kind);
  }

  naming(kind: KindName, target: ObjectSummary): readonly LinkedObject[] {
    this.#allow(kind);
    return this.#index.naming(kind, target);
  }

  named(kind: KindName, name: string, namespace: string | null): readonly LinkedObject[] {
    this.#allow(kind);
    return this.#index.named(kind, name, namespace);
  }

  dockerfiles(): readonly LinkedDockerfile[] {
    this.#allow('dockerfiles');
    return this.#index.dockerfiles;
  }

  objects(): readonly LinkedObject[] {
    this.#allow('objects');
    return this.#index.objects;
  }

  uses(object: LinkedObject, of: KindName | 'pods'): readonly Use[] {
    this.#allow(of);
    return usesLeadingTo(this.#index, object, of);
  }

  usedBy(object: LinkedObject, by: KindName | 'objects'): readonly Use[] {
    this.#allow(by);
    const uses = usedBy(this.#index, object);
    return by === 'objects' ? uses : uses.filter(({ from }) => kindOrPart(from.summary) === by);
  }

  #allow(facet: Facet): void {
    const { reads, id } = this.#check;
    if (!reads.includes(facet) && (facet === 'dockerfiles' || !reads.includes('objects'))) throw new RangeError(`${id} asks for ${facet}, which its reads do not name`);
  }
}

/** What a document holds that checks may read. */
export function facetsOf(summary: DocumentSummary): readonly Facet[] {
  if (summary.dockerfile !== undefined) return ['dockerfiles'];
  const facets: Facet[] = ['objects'];
  for (const object of objectsOf(summary)) {
    const kind = kindOrPart(object);
    if (kind !== null) facets.push(kind);
    if (object.podLabels !== null) facets.push('pods');
  }
  return facets;
}
