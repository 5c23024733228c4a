import type { KindName } from '../index.ts';

/**
 * What an object of a kind points at, and what of it others can point at, as data. Paths are patterns, written as in
 * `pattern.ts`, from the root of the object.
 */
export interface KindLinks {
  readonly references: readonly KindReference[];
  readonly parts: readonly KindPart[];
  /** How its controller tells its own Pods; null when it has none. */
  readonly ownSelector: SelectorAt | null;
  /** Objects that its controller makes, so that they need not stand in the bundle. */
  readonly makes: readonly MadeObject[];
}

export type KindReference = NameAt | ObjectAt | SelectorOf | PartAt;

/** The name of an object of one kind. */
export interface NameAt {
  readonly by: 'name';
  readonly path: string;
  readonly to: KindName;
  /**
   * How the name is written: alone (usual), with the namespace before it (`shop/web`), or as a host in the cluster
   * (`web`, `web.shop`, `web.shop.svc.cluster.local`).
   */
  readonly written?: 'namespace/name' | 'host';
  /** Key beside the name that says the namespace; without it, and where it is not written, the object's own. */
  readonly namespace?: string;
  /** Where the key beside the name has this value, an object of another kind is meant. */
  readonly unless?: { readonly key: string; readonly is: string | boolean; readonly to: KindName };
  /** The object is usually somebody else's (a class of the cluster): no fault when it is not in the bundle. */
  readonly loose?: true;
}

/** A map with `kind`, `name` and perhaps `apiVersion`, `apiGroup` or `group`, and `namespace`. */
export interface ObjectAt {
  readonly by: 'object';
  readonly path: string;
  /** Kinds it usually means, for choices; any kind is followed. */
  readonly to: readonly KindName[];
  /** What is meant where the map says no kind (its group then too, where it says none); null: nothing. */
  readonly usual: KindName | null;
  readonly loose?: true;
}

/** Labels that Pods, or objects of a kind, must carry. */
export interface SelectorOf extends SelectorAt {
  readonly by: 'selector';
  /** 'own-pods': those of its own template. */
  readonly selects: 'pods' | 'own-pods' | KindName;
  /** Where they are looked for; the object's own namespace when left out. Keys stand beside the selector. */
  readonly where?: WhereSelected;
  /** It may well select nothing in the bundle. */
  readonly loose?: true;
}

export type WhereSelected =
  /** Every namespace. */
  | { readonly in: 'any' }
  /** Namespaces by labels (`namespaceSelector`) or by name (`namespaces`). */
  | { readonly in: 'selected' }
  /** `namespaceSelector: { any, matchNames }`, as the Prometheus Operator writes it. */
  | { readonly in: 'matched' };

export interface SelectorAt {
  readonly path: string;
  /** 'labels': a plain map of labels, which selects nothing when empty; 'selector': matchLabels and matchExpressions. */
  readonly form: 'labels' | 'selector';
}

/** A part, by name or number, of what another reference of the same object points at, or of the object itself. */
export interface PartAt {
  readonly by: 'part';
  readonly path: string;
  readonly part: PartName;
  /**
   * Path of the reference whose target has the part; its wildcards stand where this path has the same ones.
   * `{ own }`: a part of this object below that place, in which the path lies too (`spec.containers[]`: of the same
   * container).
   */
  readonly of: string | { readonly own: string };
  readonly loose?: true;
}

/**
 * What parts are there to be named. `key`: of a ConfigMap or Secret; `claim`: a resource claim of a Pod; `log-…`: what
 * a log forwarder's pipelines lead from, through and to.
 */
export type PartName =
  | 'key' | 'port' | 'volume' | 'container' | 'claim' | 'listener' | 'subset' | 'log-input' | 'log-filter' | 'log-output';

/** Where the parts of an object stand. */
export interface KindPart {
  readonly part: PartName;
  /** A map whose keys are the parts, or, where a `name` is given, a list whose items they are. */
  readonly path: string;
  /** From an item to its name. */
  readonly name?: string;
  /** From an item to its number. */
  readonly number?: string;
}

export interface MadeObject {
  readonly kind: KindName;
  /** Where its name is written; where it is not written it has the name of its maker, if `sameName` says so. */
  readonly path: string;
  readonly sameName?: true;
  /** It is made only for an object that carries one of these annotations. */
  readonly whenAnnotated?: readonly string[];
}
