import type { BuildFile } from '../dockerfile/build-file.ts';
import type { Fragment } from '../kinds/fragment.ts';
import type { KindName } from '../kinds/index.ts';
import type { PartName } from '../kinds/links/link.ts';
import { remembered } from '../remembered.ts';
import { isWithin, type Path } from '../yaml/path.ts';
import { samePlain } from './same-plain.ts';

/**
 * The facts of one object that lists, references and checks across documents stand on. Plain data: it can cross from
 * a worker to the page and be compared by value. Texts that are not strings in the document are left out.
 */
export interface ObjectSummary {
  /** Where the object stands in its document: [] or, inside a List, ['items', n]. */
  readonly path: Path;
  readonly apiVersion: string | null;
  readonly kind: string | null;
  /** The kind as this product knows it, its API group considered; null for any other. */
  readonly known: KindName | null;
  /** What a document without kind looks like a part of. */
  readonly fragment: Fragment | null;
  readonly name: string | null;
  /** null when the document does not say, and for kinds without a namespace; compare by `sameNamespace`. */
  readonly namespace: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Labels of the Pods this object is or makes; null when it makes none. */
  readonly podLabels: Readonly<Record<string, string>> | null;
  /** How a controller tells its own Pods (`spec.selector`); null when it has none. */
  readonly ownSelector: LabelSelector | null;
  /** What it points at. */
  readonly references: readonly Reference[];
  /** What of it others, or it itself, can name: keys of a ConfigMap, ports, containers, volumes. */
  readonly parts: readonly PartGroup[];
  /** Objects its controller makes: the Secret of a Certificate. */
  readonly makes: readonly MadeObject[];
  /** Ports of a Service, defaults applied; null for other kinds. */
  readonly servicePorts: readonly ServicePort[] | null;
}

/** The summary of a document is that of its own object, and of the objects kubectl expands it to. */
export interface DocumentSummary extends ObjectSummary {
  /** Set when the document is broken: one sentence is in its YamlProblem. */
  readonly broken: boolean;
  /** The objects inside a List; empty for any other document. */
  readonly items: readonly ObjectSummary[];
  /** Set for a Dockerfile that lies beside the manifests: a document without any object. */
  readonly dockerfile?: BuildFile;
}

export type Reference = NameReference | SelectorReference | PartReference;

export interface NameReference {
  readonly by: 'name';
  /** Of the name itself, from the document's root. */
  readonly path: Path;
  /** API group without version ('' for core), kind and name of the target; group null: any. */
  readonly group: string | null;
  readonly kind: string;
  readonly name: string;
  /** Where the target is looked for; null also for kinds without a namespace; `ANY_NAMESPACE` where nobody can say. */
  readonly namespace: string | null;
  /** `optional: true` stands beside it: neither the object nor any key of it has to be there. */
  readonly optional: boolean;
  /**
   * Whether something is amiss when the bundle has no such object: not so where the reference is optional, the name
   * is filled in later (`${NAME}`), or every cluster has it (ServiceAccount `default`, ClusterRole `view`).
   */
  readonly needed: boolean;
}

/** Stands for a namespace that nothing in the bundle tells. No namespace can be called so. */
export const ANY_NAMESPACE = '*';

export interface SelectorReference {
  readonly by: 'selector';
  /** Of the selector, from the document's root. */
  readonly path: Path;
  readonly selector: LabelSelector;
  /** Whose labels it is held against; 'own-pods': those of the template beside it. */
  readonly selects: 'pods' | 'own-pods' | KindName;
  /** null: the object's own; a selector is held against the labels of Namespaces. */
  readonly namespaces: readonly string[] | LabelSelector | null;
  /** Whether something is amiss when it selects nothing. */
  readonly needed: boolean;
}

export interface PartReference {
  readonly by: 'part';
  /** Of the part's name or number, from the document's root. */
  readonly path: Path;
  readonly part: PartName;
  readonly name: string | number;
  /** Whose part: position in `references` of the one that leads to it, or a place of this document it lies below. */
  readonly of: number | Path;
  readonly needed: boolean;
}

/** Parts of one sort that stand in one map or list; together, because a ConfigMap may have hundreds of them. */
export interface PartGroup {
  readonly part: PartName;
  /** Of the map or list, from the document's root. */
  readonly path: Path;
  /** The keys of the map, or the name of each item of the list. */
  readonly names: readonly (string | null)[];
  /** The number of each item; null for parts without. */
  readonly numbers: readonly (number | null)[] | null;
  /** Whether it is a list. */
  readonly items: boolean;
}

/** One of them. */
export interface ObjectPart {
  readonly part: PartName;
  readonly name: string | null;
  /** Of a port. */
  readonly number: number | null;
  /** Where it stands, from the document's root. */
  readonly path: Path;
}

export interface MadeObject {
  readonly kind: KindName;
  readonly name: string;
  /** `ANY_NAMESPACE` when its maker has none. */
  readonly namespace: string | null;
  /** Of what gives it its name, from the document's root. */
  readonly path: Path;
}

/** As in the API: all of matchLabels and all of matchExpressions must hold; an empty selector matches everything. */
export interface LabelSelector {
  readonly matchLabels: Readonly<Record<string, string>>;
  readonly matchExpressions: readonly {
    readonly key: string;
    readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    readonly values: readonly string[];
  }[];
}

export interface ServicePort {
  readonly name: string | null;
  readonly port: number;
  /** A number, or the name of a container's port. */
  readonly targetPort: number | string;
  readonly protocol: string;
}

/** The objects of a document as kubectl sees them: the items of a List, else the document's own. */
export function objectsOf(summary: DocumentSummary): readonly ObjectSummary[] {
  if (summary.dockerfile !== undefined) return [];
  return summary.items.length > 0 ? summary.items : [summary];
}

/**
 * Absent namespaces equal each other, and `default`: kubectl refuses a file that names another namespace than the one
 * it is applied to, so a bundle that names `default` in one place and nothing in another can only go there.
 */
export function sameNamespace(left: string | null, right: string | null): boolean {
  return namespaceOf(left) === namespaceOf(right);
}

/** The namespace as a key of look-ups. */
export function namespaceOf(namespace: string | null): string {
  return namespace ?? 'default';
}

/** The kind of an object, or of which a document without kind is recognised as a part. */
export function kindOrPart({ known, fragment }: ObjectSummary): KindName | null {
  return known ?? (fragment === 'service' ? 'Service' : null);
}

/** What of an object can be named, of one sort. @param within a place they lie below */
export function partsOfSort({ parts }: ObjectSummary, part: PartName, within: Path = []): readonly ObjectPart[] {
  const found: ObjectPart[] = [];
  for (const group of parts) {
    if (group.part !== part) continue;
    for (let position = 0; position < group.names.length; position++) {
      const one = partAt(group, position);
      if (isWithin(one.path, within)) found.push(one);
    }
  }
  return found;
}

/** Their names alone, each as often as it stands there. */
export function partNames({ parts }: ObjectSummary, part: PartName): readonly string[] {
  return parts.flatMap((group) => (group.part === part ? group.names.filter((name) => name !== null) : []));
}

const ROOT: Path = [];
const NO_PARTS: readonly ObjectPart[] = [];

/** Those of them with a name or number. */
export function partsNamed({ parts }: ObjectSummary, part: PartName, name: string | number, within: Path = ROOT): readonly ObjectPart[] {
  let found = NO_PARTS;
  for (const group of parts) {
    if (group.part !== part) continue;
    const position = positionIn(group, name);
    if (position < 0) continue;
    const one = partAt(group, position);
    // nearly always it is the only one
    if (isWithin(one.path, within)) found = found.length === 0 ? [one] : [...found, one];
  }
  return found;
}

/** Whether there is any of them, wherever it lies. */
export function hasPart({ parts }: ObjectSummary, part: PartName, name: string | number): boolean {
  for (const group of parts) if (group.part === part && positionIn(group, name) >= 0) return true;
  return false;
}

function positionIn(group: PartGroup, name: string | number): number {
  return typeof name === 'string' ? positionOf(group, name) : (group.numbers?.indexOf(name) ?? -1);
}

/** As many are looked through sooner than remembered by name. */
const FEW_NAMES = 16;

function positionOf(group: PartGroup, name: string): number {
  return group.names.length <= FEW_NAMES ? group.names.indexOf(name) : (positionsOf(group).get(name) ?? -1);
}

/** Dozens of variables each name a key of one ConfigMap, which may have hundreds. */
const positionsOf = remembered(({ names }: PartGroup): ReadonlyMap<string, number> => {
  const positions = new Map<string, number>();
  for (const [position, name] of names.entries()) {
    if (name !== null && !positions.has(name)) positions.set(name, position);
  }
  return positions;
});

function partAt({ part, path, names, numbers, items }: PartGroup, position: number): ObjectPart {
  const name = names[position] ?? null;
  return { part, name, number: numbers?.[position] ?? null, path: [...path, items ? position : (name ?? '')] };
}

/** The object that a path of the document lies in. */
export function objectAt(summary: DocumentSummary, path: Path): ObjectSummary {
  const [list, index] = path;
  if (list !== 'items' || summary.items.length === 0) return summary;
  return summary.items.find((item) => String(item.path[1]) === String(index)) ?? summary;
}

/** Whether two summaries say the same. */
export function sameSummary(left: DocumentSummary, right: DocumentSummary): boolean {
  return samePlain(left, right);
}
