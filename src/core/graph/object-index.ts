import type { KindName } from '../kinds/index.ts';
import { groupOf } from '../kinds/kind.ts';
import { Lookup } from './lookup.ts';
import { selects } from './selector.ts';
import {
  type DocumentSummary,
  kindOrPart,
  type LabelSelector,
  type NameReference,
  namespaceOf,
  type ObjectSummary,
  objectsOf,
  type Reference,
  sameNamespace,
  type SelectorReference,
} from './summary.ts';

/** An object of the bundle, and the key of the document it stands in. */
export interface LinkedObject {
  readonly key: string;
  readonly summary: ObjectSummary;
}

type Labels = Readonly<Record<string, string>>;
type Link<R extends Reference> = readonly [from: LinkedObject, reference: R];

/**
 * Who points at whom in a bundle. Immutable; each table is made when it is first asked for, and narrows by one label
 * or name before selectors are evaluated, so that a question does not cost a walk over the bundle. Answers are in the
 * order of the documents.
 */
export class ObjectIndex {
  readonly objects: readonly LinkedObject[];
  readonly #tables = new Map<string, Lookup<LinkedObject>>();
  readonly #selectors = new Map<KindName, Lookup<Link<SelectorReference>>>();
  readonly #idle = new Map<KindName, readonly LinkedObject[]>();
  readonly #names = new Map<KindName, Lookup<Link<NameReference>>>();

  constructor(documents: Iterable<{ readonly key: string; readonly summary: DocumentSummary }>) {
    this.objects = [...documents].flatMap(({ key, summary }) =>
      objectsOf(summary).map((object) => ({ key, summary: object })),
    );
  }

  ofKind(kind: KindName): readonly LinkedObject[] {
    return this.#table('kind', (summary) => {
      const own = kindOrPart(summary);
      return own === null ? [] : [own];
    }).at(kind);
  }

  /** All objects that are or make Pods. */
  podMakers(): readonly LinkedObject[] {
    return this.#table('makes', ({ podLabels }) => (podLabels === null ? [] : ['pods'])).at('pods');
  }

  /** Those of a namespace whose Pods a selector matches. */
  selectedBy(selector: LabelSelector, namespace: string | null): readonly LinkedObject[] {
    const pods = this.#table('pods', ({ podLabels, namespace: own }) =>
      podLabels === null ? [] : [inNamespace(own), ...Object.entries(podLabels).map((label) => inNamespace(own, label))],
    );
    const candidates = Object.entries(selector.matchLabels).map((label) => pods.at(inNamespace(namespace, label)));
    const fewest = candidates.reduce(
      (best, list) => (list.length < best.length ? list : best),
      pods.at(inNamespace(namespace)),
    );
    return fewest.filter(({ summary }) => selects(selector, summary.podLabels ?? {}));
  }

  /** Objects of a kind whose selector matches Pods with these labels in this namespace. */
  selecting(kind: KindName, podLabels: Labels, namespace: string | null): readonly LinkedObject[] {
    let table = this.#selectors.get(kind);
    if (table === undefined) {
      table = new Lookup(this.#links(kind, 'selector'), ([from, { selector, selects: target }]) =>
        target === 'pods' ? [inNamespace(from.summary.namespace, Object.entries(selector.matchLabels)[0])] : [],
      );
      this.#selectors.set(kind, table);
    }
    const keys = [undefined, ...Object.entries(podLabels)].map((label) => inNamespace(namespace, label));
    const links = keys.flatMap((key) => table.at(key));
    return this.#inOrder(links.filter(([, { selector }]) => selects(selector, podLabels)));
  }

  /** Objects of a kind with a selector that matches no Pod of their namespace. */
  selectingNothing(kind: KindName): readonly LinkedObject[] {
    let found = this.#idle.get(kind);
    if (found === undefined) {
      const links = this.#links(kind, 'selector').filter(
        ([from, { selector, selects: target }]) =>
          target === 'pods' && this.selectedBy(selector, from.summary.namespace).length === 0,
      );
      found = this.#inOrder(links);
      this.#idle.set(kind, found);
    }
    return found;
  }

  /** Objects of a kind that name this object: same group, kind, name and, where it has one, namespace. */
  naming(kind: KindName, target: ObjectSummary): readonly LinkedObject[] {
    let table = this.#names.get(kind);
    if (table === undefined) {
      table = new Lookup(this.#links(kind, 'name'), ([, { kind: to, name, namespace }]) => [named(to, name, namespace)]);
      this.#names.set(kind, table);
    }
    if (target.kind === null || target.name === null) return [];
    const links = table.at(named(target.kind, target.name, target.namespace));
    return this.#inOrder(links.filter(([, { group }]) => sameGroup(group, target.apiVersion)));
  }

  /** The objects that a reference of an object means; none when they are not in the bundle. */
  resolve(from: ObjectSummary, reference: Reference): readonly LinkedObject[] {
    if (reference.by === 'name') {
      const table = this.#table('name', ({ kind, name, namespace }) =>
        kind === null || name === null ? [] : [named(kind, name, namespace)],
      );
      const found = table.at(named(reference.kind, reference.name, reference.namespace));
      return found.filter(({ summary }) => sameGroup(reference.group, summary.apiVersion));
    }
    if (reference.selects === 'pods') return this.selectedBy(reference.selector, from.namespace);
    return this.ofKind(reference.selects).filter(
      ({ summary }) => sameNamespace(summary.namespace, from.namespace) && selects(reference.selector, summary.labels),
    );
  }

  #table(name: string, keysOf: (summary: ObjectSummary) => readonly string[]): Lookup<LinkedObject> {
    let table = this.#tables.get(name);
    if (table === undefined) {
      table = new Lookup(this.objects, ({ summary }) => keysOf(summary));
      this.#tables.set(name, table);
    }
    return table;
  }

  #links(kind: KindName, by: 'name'): Link<NameReference>[];
  #links(kind: KindName, by: 'selector'): Link<SelectorReference>[];
  #links(kind: KindName, by: 'name' | 'selector'): Link<Reference>[] {
    return this.ofKind(kind).flatMap((from) =>
      from.summary.references.flatMap((reference): Link<Reference>[] => (reference.by === by ? [[from, reference]] : [])),
    );
  }

  #inOrder(links: readonly Link<Reference>[]): readonly LinkedObject[] {
    if (links.length < 2) return links.map(([from]) => from);
    const found = new Set(links.map(([from]) => from));
    return this.objects.filter((object) => found.has(object));
  }
}

function inNamespace(namespace: string | null, label?: readonly [key: string, value: string]): string {
  return JSON.stringify([namespaceOf(namespace), label]);
}

function named(kind: string, name: string, namespace: string | null): string {
  return JSON.stringify([kind, name, namespaceOf(namespace)]);
}

/** A reference without group, and an object that does not say its apiVersion, fit any. */
function sameGroup(group: string | null, apiVersion: string | null): boolean {
  return group === null || apiVersion === null || group === groupOf(apiVersion);
}
