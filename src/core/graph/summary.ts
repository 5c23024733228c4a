import type { Path } from '../yaml/path.ts';

/**
 * The facts of a document that lists, references and checks across documents stand on. Plain data: it can cross from a
 * worker to the page and be compared by value.
 */
export interface DocumentSummary {
  readonly apiVersion: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  /** null when the document does not say; absent namespaces equal each other. */
  readonly namespace: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Labels of the Pods this document is or makes; null when it makes none. */
  readonly podLabels: Readonly<Record<string, string>> | null;
  /** What it points at. */
  readonly references: readonly Reference[];
  /** Set when the document is broken: one sentence is in its YamlProblem. */
  readonly broken: boolean;
}

export type Reference =
  | {
      readonly by: 'name';
      readonly path: Path;
      /** API group without version ('' for core), kind and name of the target; group null: any. */
      readonly group: string | null;
      readonly kind: string;
      readonly name: string;
    }
  | { readonly by: 'selector'; readonly path: Path; readonly selector: LabelSelector };

/** As in the API: all of matchLabels and all of matchExpressions must hold; an empty selector matches everything. */
export interface LabelSelector {
  readonly matchLabels: Readonly<Record<string, string>>;
  readonly matchExpressions: readonly {
    readonly key: string;
    readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    readonly values: readonly string[];
  }[];
}
