import type { Localized } from '../localized.ts';

/** What a Kubernetes kind is called, and where it describes Pods. What it points at stands in `references`. */
export interface Kind {
  /** The product's own name of it, unique: the kind; the second kind of a name has its group behind it. */
  readonly name: string;
  readonly kind: string;
  /** The one to write today. */
  readonly apiVersion: string;
  /** Other API groups the kind stands or stood in; documents of that time are still pasted. */
  readonly formerGroups: readonly string[];
  readonly label: Localized;
  /** Two to four capitals for lists: DEP. */
  readonly badge: string;
  readonly namespaced: boolean;
  /** Where its Pods are described (`metadata` and `spec` below it); [] for the Pod itself; null when it makes none. */
  readonly podTemplate: readonly string[] | null;
}

/** '' for the core group (`v1`). */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
