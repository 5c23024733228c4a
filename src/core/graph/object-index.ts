import type { BuildFile } from '../dockerfile/build-file.ts';
import { kindInGroup, kindNamed, type KindName } from '../kinds/index.ts';
import { groupOf } from '../kinds/kind.ts';
import { Lookup, PairLookup } from './lookup.ts';
import { selects } from './selector.ts';
import {
  ANY_NAMESPACE,
  type DocumentSummary,
  kindOrPart,
  type LabelSelector,
  type NameReference,
  namespaceOf,
  sameNamespace,
  type ObjectSummary,
  objectsOf,
  type Reference,
  type SelectorReference,
} from './summary.ts';

/** An object of the bundle, and the key of the document it stands in. */
export interface LinkedObject {
  readonly key: string;
  readonly summary: ObjectSummary;
}

/** A Dockerfile of the bundle, and the key of its document. */
export interface LinkedDockerfile {
  readonly key: string;
  readonly file: BuildFile;
}

type Labels = Readonly<Record<string, string>>;
/** An object with a selector that matches no Pod, and one that makes Pods which carry all its labels but one. */
export interface NearMiss {
  readonly from: LinkedObject;
  readonly to: LinkedObject;
  readonly label: string;
  readonly wanted: string;
}

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | null;
}

export type Link<R extends Reference> = readonly [from: LinkedObject, reference: R];

/**
 * Who points at whom in a bundle. Immutable; each table is made when it is first asked for, and narrows by one label
 * or name before selectors are evaluated, so that a question does not cost a walk over the bundle. Answers are in the
 * order of the documents.
 */
export class ObjectIndex {
  readonly objects: readonly LinkedObject[];
  readonly dockerfiles: readonly LinkedDockerfile[];
  readonly #tables = new Map<string, Lookup<LinkedObject>>();
  readonly #selectors = new Map<KindName, Lookup<Link<SelectorReference>>>();
  /** Who selects Pods with given labels: a dozen checks ask it of each workload. By the labels' identity. */
  readonly #selected = new Map<KindName, WeakMap<Labels, { readonly namespace: string | null; readonly objects: readonly LinkedObject[] }>>();
  readonly #nearMisses = new Map<KindName, readonly NearMiss[]>();
  readonly #naming = new Map<KindName, Lookup<Link<NameReference>>>();

  readonly #kindsInNamespaces = new Map<KindName, Lookup<LinkedObject>>();
  #names: PairLookup<LinkedObject> | null = null;
  #byDocument: Lookup<LinkedObject> | null = null;
  #referring: PairLookup<Link<NameReference>> | null = null;
  #namespaces: readonly string[] | null = null;
  #order: ReadonlyMap<LinkedObject, number> | null = null;

  constructor(documents: Iterable<{ readonly key: string; readonly summary: DocumentSummary }>) {
    const all = [...documents];
    this.objects = all.flatMap(({ key, summary }) => objectsOf(summary).map((object) => ({ key, summary: object })));
    this.dockerfiles = all.flatMap(({ key, summary }) => (summary.dockerfile === undefined ? [] : [{ key, file: summary.dockerfile }]));
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

  /** Those of them with a name, in a namespace; of several kinds there may be several. */
  podMakersNamed(name: string, namespace: string | null): readonly LinkedObject[] {
    const table = this.#table('makers', ({ podLabels, name: own, namespace: space }) =>
      podLabels === null || own === null ? [] : [named('', own, space)],
    );
    return table.at(named('', name, namespace));
  }

  /** Those of a namespace whose Pods a selector matches. */
  selectedBy(selector: LabelSelector, namespace: string | null): readonly LinkedObject[] {
    const pods = this.#podsByLabel();
    const candidates = Object.entries(selector.matchLabels).map((label) => pods.at(inNamespace(namespace, label)));
    const fewest = candidates.reduce(
      (best, list) => (list.length < best.length ? list : best),
      pods.at(inNamespace(namespace)),
    );
    return fewest.filter(({ summary }) => selects(selector, summary.podLabels ?? {}));
  }

  /** Objects of a kind whose selector matches Pods with these labels in this namespace. */
  selecting(kind: KindName, podLabels: Labels, namespace: string | null): readonly LinkedObject[] {
    let answers = this.#selected.get(kind);
    if (answers === undefined) {
      answers = new WeakMap();
      this.#selected.set(kind, answers);
    }
    let answer = answers.get(podLabels);
    if (answer === undefined || answer.namespace !== namespace) {
      answer = { namespace, objects: this.#findSelecting(kind, podLabels, namespace) };
      answers.set(podLabels, answer);
    }
    return answer.objects;
  }

  #findSelecting(kind: KindName, podLabels: Labels, namespace: string | null): readonly LinkedObject[] {
    let table = this.#selectors.get(kind);
    if (table === undefined) {
      table = new Lookup(this.#links(kind, 'selector'), ([from, { selector, selects: target }]) =>
        target === 'pods' ? [inNamespace(from.summary.namespace, Object.entries(selector.matchLabels)[0])] : [],
      );
      this.#selectors.set(kind, table);
    }
    const keys = [undefined, ...Object.entries(podLabels)].map((label) => inNamespace(namespace, label));
    const links = keys.flatMap((key) => table.at(key));
    return this.#inOrder(links.filter(([, { selector }]) => selects(selector, podLabels)).map(([from]) => from));
  }

  /** Pairs of an object of a kind whose selector matches no Pod of its namespace, and what misses it by one label. */
  nearMisses(kind: KindName): readonly NearMiss[] {
    let found = this.#nearMisses.get(kind);
    if (found === undefined) {
      found = this.#links(kind, 'selector').flatMap(([from, { selector, selects: target }]) => {
        const { namespace } = from.summary;
        if (target !== 'pods' || this.selectedBy(selector, namespace).length > 0) return [];
        return this.#almostSelectedBy(selector, namespace).map((miss) => ({ from, ...miss }));
      });
      this.#nearMisses.set(kind, found);
    }
    return found;
  }

  /** Who carries all labels but one carries one of any two of them: the two rarest tell whom to look at. */
  #almostSelectedBy({ matchLabels, matchExpressions }: LabelSelector, namespace: string | null): Omit<NearMiss, 'from'>[] {
    const wanted = Object.entries(matchLabels);
    if (wanted.length < 2 || matchExpressions.length > 0) return [];
    const carriers = wanted.map((label) => this.#podsByLabel().at(inNamespace(namespace, label)));
    const rarest = carriers.sort((left, right) => left.length - right.length).slice(0, 2).flat();
    return this.#inOrder(rarest).flatMap((to) => {
      const labels = to.summary.podLabels ?? {};
      const missed = wanted.filter(([key, value]) => !Object.hasOwn(labels, key) || labels[key] !== value);
      const [first] = missed;
      return first === undefined || missed.length > 1 ? [] : [{ to, label: first[0], wanted: first[1] }];
    });
  }

  /** Objects of a kind that name this object: same group, kind, name and, where it has one, namespace. */
  naming(kind: KindName, target: ObjectSummary): readonly LinkedObject[] {
    let table = this.#naming.get(kind);
    if (table === undefined) {
      table = new Lookup(this.#links(kind, 'name'), ([, { kind: to, name, namespace }]) => [named(to, name, namespace)]);
      this.#naming.set(kind, table);
    }
    if (target.kind === null || target.name === null) return [];
    const links = table.at(named(target.kind, target.name, target.namespace));
    return this.#inOrder(links.filter(([, { group }]) => isOfGroup(group, target)).map(([from]) => from));
  }

  /** The objects of a document. */
  inDocument(key: string): readonly LinkedObject[] {
    this.#byDocument ??= new Lookup(this.objects, (object) => [object.key]);
    return this.#byDocument.at(key);
  }

  /** The objects of that kind and name, and what makes one. @param namespace `ANY_NAMESPACE` for all */
  named(kind: string, name: string, namespace: string | null): readonly LinkedObject[] {
    const called = this.#called(kind, name);
    if (called.length === 0 || namespace === ANY_NAMESPACE) return called;
    const isCalled = (own: Pick<ObjectSummary, 'kind' | 'name' | 'namespace'>): boolean =>
      own.kind === kind && own.name === name && (own.namespace === ANY_NAMESPACE || sameNamespace(own.namespace, namespace));
    const isThere = ({ summary }: LinkedObject): boolean => isCalled(summary) || summary.makes.some(isCalled);
    return called.every(isThere) ? called : called.filter(isThere);
  }

  /** In whatever namespace. */
  #called(kind: string, name: string): readonly LinkedObject[] {
    let names = this.#names;
    if (names === null) {
      names = new PairLookup();
      for (const object of this.objects) {
        for (const own of namesOf(object.summary)) names.note(own.kind, own.name, object);
      }
      this.#names = names;
    }
    return names.at(kind, name);
  }

  /** The objects that a reference of an object means; none when they are not in the bundle. */
  resolve(from: ObjectSummary, reference: NameReference | SelectorReference): readonly LinkedObject[] {
    if (reference.by === 'name') {
      const found = this.named(reference.kind, reference.name, reference.namespace);
      const isMeant = ({ summary }: LinkedObject): boolean => summary.kind !== reference.kind || isOfGroup(reference.group, summary);
      return found.every(isMeant) ? found : found.filter(isMeant);
    }
    const { selector, selects: what } = reference;
    if (what === 'own-pods') {
      return this.objects.filter(({ summary }) => summary === from && summary.podLabels !== null && selects(selector, summary.podLabels));
    }
    const found = this.#namespacesOf(from, reference).flatMap((namespace) =>
      what === 'pods'
        ? this.selectedBy(selector, namespace)
        : this.#inNamespaces(what).at(namespacedKind(what, namespace)).filter(({ summary }) => selects(selector, labelsOf(summary))),
    );
    return this.#inOrder(found);
  }

  /** Every reference by name that could mean an object of this kind and name, wherever it stands. */
  referringTo(kind: string, name: string): readonly Link<NameReference>[] {
    let referring = this.#referring;
    if (referring === null) {
      referring = new PairLookup();
      for (const link of this.#allLinks('name')) referring.note(link[1].kind, link[1].name, link);
      this.#referring = referring;
    }
    return referring.at(kind, name);
  }

  /** Every reference by selector, but those of objects to their own Pods. */
  selectors(): readonly Link<SelectorReference>[] {
    return this.#allLinks('selector').filter(([, reference]) => reference.selects !== 'own-pods');
  }

  /** Where a selector looks: none of a kind without namespaces is in any. */
  #namespacesOf(from: ObjectSummary, { selects: what, namespaces }: SelectorReference): readonly (string | null)[] {
    if (what !== 'pods' && kindNamed(what)?.namespaced === false) return [null];
    if (namespaces === null) return [from.namespace];
    if (isNames(namespaces)) return [...new Set(namespaces)];
    return this.#namespacesWith(namespaces);
  }

  /** The namespaces of the bundle whose labels a selector matches; all of them when it is empty. */
  #namespacesWith(selector: LabelSelector): readonly string[] {
    this.#namespaces ??= [...new Set(this.objects.map(({ summary }) => namespaceOf(summary.namespace)))];
    return this.#namespaces.filter((namespace) => {
      const objects = this.named('Namespace', namespace, null);
      // the API server puts this label on every namespace
      const automatic = { 'kubernetes.io/metadata.name': namespace };
      const labels = objects.length === 0 ? [automatic] : objects.map(({ summary }) => ({ ...automatic, ...summary.labels }));
      return labels.some((own) => selects(selector, own));
    });
  }

  #inNamespaces(kind: KindName): Lookup<LinkedObject> {
    let table = this.#kindsInNamespaces.get(kind);
    if (table === undefined) {
      table = new Lookup(this.ofKind(kind), ({ summary }) => [namespacedKind(kind, summary.namespace)]);
      this.#kindsInNamespaces.set(kind, table);
    }
    return table;
  }

  /** What makes Pods, by namespace and by each of their labels in it. */
  #podsByLabel(): Lookup<LinkedObject> {
    return this.#table('pods', ({ podLabels, namespace }) =>
      podLabels === null
        ? []
        : [inNamespace(namespace), ...Object.entries(podLabels).map((label) => inNamespace(namespace, label))],
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
    return linksOf(this.ofKind(kind), by);
  }

  #allLinks(by: 'name'): Link<NameReference>[];
  #allLinks(by: 'selector'): Link<SelectorReference>[];
  #allLinks(by: 'name' | 'selector'): Link<Reference>[] {
    return linksOf(this.objects, by);
  }

  #inOrder(objects: readonly LinkedObject[]): readonly LinkedObject[] {
    if (objects.length < 2) return objects;
    this.#order ??= new Map(this.objects.map((object, position) => [object, position]));
    const order = this.#order;
    return [...new Set(objects)].sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0));
  }
}

function linksOf(objects: readonly LinkedObject[], by: 'name' | 'selector'): Link<Reference>[] {
  const links: Link<Reference>[] = [];
  for (const from of objects) {
    for (const reference of from.summary.references) {
      if (reference.by === by) links.push([from, reference]);
    }
  }
  return links;
}

function inNamespace(namespace: string | null, label?: readonly [key: string, value: string]): string {
  return label === undefined ? namespaceOf(namespace) : `${namespaceOf(namespace)}\n${label[0]}\n${label[1]}`;
}

function named(kind: string, name: string, namespace: string | null): string {
  return `${kind}\n${name}\n${namespaceOf(namespace)}`;
}

function namespacedKind(kind: string, namespace: string | null): string {
  return `${kind}\n${namespaceOf(namespace)}`;
}

/** What names mean the object: its own, and those of the objects it makes. */
function namesOf({ kind, name, namespace, makes }: ObjectSummary): readonly Named[] {
  return kind === null || name === null ? makes : [{ kind, name, namespace }, ...makes];
}

function labelsOf({ kind, name, labels }: ObjectSummary): Labels {
  return kind === 'Namespace' && name !== null ? { 'kubernetes.io/metadata.name': name, ...labels } : labels;
}

function isNames(namespaces: readonly string[] | LabelSelector): namespaces is readonly string[] {
  return Array.isArray(namespaces);
}

/** A reference without group, and an object that does not say its apiVersion, fit any. */
function isOfGroup(group: string | null, { apiVersion, kind, known }: ObjectSummary): boolean {
  if (group === null || apiVersion === null || group === groupOf(apiVersion)) return true;
  // extensions/v1beta1 Deployments are apps/v1 ones
  return kind !== null && known !== null && kindInGroup(group, kind)?.name === known;
}
