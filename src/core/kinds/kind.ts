import type { Localized } from '../localized.ts';

/** What the product knows of a Kubernetes kind, as data. */
export interface Kind {
  readonly kind: string;
  /** The one to write today. */
  readonly apiVersion: string;
  /** API groups the kind stood in before; documents of that time are still pasted. */
  readonly formerGroups?: readonly string[];
  readonly label: Localized;
  /** Two to four capitals for lists: DEP. */
  readonly badge: string;
  readonly namespaced: boolean;
  /** Where its Pods are described (`metadata` and `spec` below it); [] for the Pod itself; null when it makes none. */
  readonly podTemplate: readonly string[] | null;
  /** How its controller tells its own Pods; null when it has none. */
  readonly ownSelector: SelectorAt | null;
  readonly references: readonly KindReference[];
}

export interface SelectorAt {
  /** Pattern of the path, written as in `pattern.ts`. */
  readonly path: string;
  /** 'labels': a plain map of labels, which selects nothing when empty; 'selector': matchLabels and matchExpressions. */
  readonly form: 'labels' | 'selector';
}

export type KindReference =
  /** `path` leads to the name of an object of one kind. */
  | { readonly by: 'name'; readonly path: string; readonly to: string }
  /** `path` leads to a map with `kind` and `name`, and perhaps `apiVersion` or `apiGroup`, and `namespace`. */
  | { readonly by: 'object'; readonly path: string }
  /** `path` leads to labels that Pods, or objects of a kind, must carry. */
  | ({ readonly by: 'selector'; readonly selects: string } & SelectorAt);

/** '' for the core group (`v1`). */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
