import type { Localized } from '../localized.ts';
import type { Range } from '../text/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import type { Path } from '../yaml/path.ts';
import type { DocumentSummary } from '../graph/summary.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Which tab of the designer a finding belongs to; 'document' for what belongs to none. */
export type Area = 'workload' | 'probes' | 'scaling' | 'security' | 'networking' | 'config' | 'storage' | 'document';

/** A document of the bundle as checks see it. `key` names it for the caller (a store id, a file and index). */
export interface BundleDocument {
  readonly key: string;
  readonly document: YamlDocument;
  readonly summary: DocumentSummary;
}

/** What a check reports, before it is located. */
export interface Report {
  /** The field it is about; it may be absent from the document (then the nearest existing ancestor is marked). */
  readonly path: Path;
  /** One sentence for the field; the check's title when left out. */
  readonly message?: Localized;
  readonly severity?: Severity;
  /** Exact place when the path cannot say it (a duplicate key, a syntax error). */
  readonly range?: Range;
  /** The other document the finding speaks of: its `key`, and where in it. */
  readonly related?: { readonly key: string; readonly path: Path; readonly range?: Range };
  /** Computes the mend from the document as it then stands; absent when there is no safe one. */
  readonly fix?: Fix;
}

export interface Fix {
  /** What the button says it will do: "Remove replicas". */
  readonly label: Localized;
  /** true: safe without a choice of the user, so part of "fix all safe". */
  readonly safe: boolean;
  readonly apply: (document: YamlDocument) => EditResult;
}

export interface Check {
  /** As in the catalogue; also the file name. */
  readonly id: string;
  readonly severity: Severity;
  readonly area: Area;
  /** Kinds whose documents carry the finding; '*' for any, also for documents without a kind. */
  readonly kinds: readonly string[];
  readonly title: Localized;
  readonly why: Localized;
  /** What to do, in a sentence. */
  readonly todo: Localized;
  /** https address of the documentation behind it. */
  readonly source: string;
  /**
   * 'document': depends on its own document alone, cached by it. 'bundle': also looks at the summaries of others.
   */
  readonly scope: 'document' | 'bundle';
  readonly find: (document: BundleDocument, bundle: Bundle) => readonly Report[];
}

/** Look-ups on summaries, never on trees: what other documents say. */
export interface Bundle {
  readonly documents: readonly BundleDocument[];
  readonly summaries: readonly { readonly key: string; readonly summary: DocumentSummary }[];
}

export interface Finding {
  /** Stable while the same thing is wrong at the same place: document key, check id, pointer. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly area: Area;
  readonly documentKey: string;
  readonly path: Path;
  /** In the document's text. For an absent field: the key (or list item) of its nearest existing ancestor. */
  readonly range: Range;
  readonly message: Localized;
  readonly related: { readonly key: string; readonly path: Path; readonly range?: Range } | null;
  readonly fix: Fix | null;
}

/** A case of a check as data. Several documents in `yaml` form a bundle; pointers are '<document index>#<pointer>' or, for document 0, '<pointer>'. */
export interface CheckCase {
  readonly name: string;
  readonly yaml: string;
  readonly finds: readonly string[];
  /** The whole text after all fixes; only for cases with fixes. */
  readonly fixed?: string;
}
