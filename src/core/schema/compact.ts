/**
 * The schema as it is committed and loaded: `generated/structure.json`, written by `scripts/schema`. Keys are short
 * because every page loads it. Never read it directly: `Schema` gives it meaning.
 */
export interface CompactSchema {
  /** By short id: `core.v1.Container`, `cert-manager.v1.CertificateSpec`. */
  readonly definitions: Readonly<Record<string, CompactNode>>;
  readonly kinds: readonly CompactKind[];
}

export interface CompactKind {
  /** apiVersion: `apps/v1`. */
  readonly a: string;
  /** kind: `Deployment`. */
  readonly k: string;
  /** Definition of its object. */
  readonly d: string;
  /** Cluster-scoped. */
  readonly c?: 1;
  /** Of an operator, not of Kubernetes itself. */
  readonly u?: 1;
}

/** A type without anything else to say, a reference (`#core.v1.Container`), or all there is to say. */
export type CompactNode = CompactType | `#${string}` | CompactObject;

/**
 * `s` string, `i` integer, `n` number, `b` boolean, `x` integer or string, `o` map, `a` list, `*` any value.
 * A resource quantity is `{ t: 'x', f: 'quantity' }`: the API takes numbers as well.
 */
export type CompactType = 's' | 'i' | 'n' | 'b' | 'x' | 'o' | 'a' | '*';

export interface CompactObject {
  /** Left out where `r` names a definition that says it; a map where neither is there. */
  readonly t?: CompactType;
  /** Definition that this place has; the other members narrow or complete it. */
  readonly r?: string;
  /** Choices; those of an integer as text. */
  readonly e?: readonly string[];
  /** `int32`, `int64`, `double`, `byte`, `date-time`, `quantity`, `duration` … */
  readonly f?: string;
  readonly p?: string;
  readonly m?: number;
  readonly M?: number;
  readonly l?: number;
  readonly L?: number;
  /** Fewest and most: items of a list, keys of a map. */
  readonly q?: number;
  readonly Q?: number;
  /** Items of a list. */
  readonly i?: CompactNode;
  /** Values of a map with free keys. */
  readonly v?: CompactNode;
  /** Members of a map with known keys. */
  readonly k?: Readonly<Record<string, CompactNode>>;
  readonly R?: readonly string[];
  /** List keys: what makes items of the list the same item. */
  readonly K?: readonly string[];
  /** Default that the API sets. */
  readonly D?: string | number | boolean;
  /** null is a value here. */
  readonly N?: 1;
  /** Takes keys that are not in `k` as well (x-kubernetes-preserve-unknown-fields). */
  readonly U?: 1;
  /** Cannot be changed after creation. */
  readonly I?: 1;
  /** Groups of members of which the API takes one. */
  readonly X?: readonly CompactExclusive[];
  /** An object with apiVersion, kind and metadata of its own (x-kubernetes-embedded-resource). */
  readonly E?: 1;
}

export interface CompactExclusive {
  readonly k: readonly string[];
  /** One of them must be there. */
  readonly n?: 1;
}
