import type { Profile } from '../core/checks/profile.ts';
import type { DocumentRun } from '../core/checks/run.ts';
import type { TargetVersion } from '../core/schema/target-version.ts';

/** A document as the worker is told of it. */
export interface SentDocument {
  /** The store's id of it. */
  readonly key: string;
  readonly text: string;
  /** The name of its file, for a Dockerfile; left out for YAML. */
  readonly dockerfile?: string;
}

/** What the page asks; each request is answered once, in order. */
export type AnalysisRequest =
  /** Reads documents that are new or have another text. */
  | { readonly kind: 'take'; readonly id: number; readonly documents: readonly SentDocument[] }
  /** Checks the bundle of these documents, in this order; all of them were taken before. */
  | { readonly kind: 'run'; readonly id: number; readonly keys: readonly string[]; readonly targetVersion: TargetVersion; readonly profile: Profile }
  /** The next of what was found. */
  | { readonly kind: 'more'; readonly id: number };

export type AnalysisAnswer =
  | { readonly kind: 'taken'; readonly id: number }
  | {
      readonly kind: 'ran';
      readonly id: number;
      /** Of documents for which something changed since the last answer. Summaries and findings, never trees. */
      readonly runs: readonly (readonly [key: string, run: AnalysedDocument])[];
      /** There are others: thousands at once would hold up the page while it reads them. */
      readonly more: boolean;
    };

/** The run of a document without its text, which the page has. */
export type AnalysedDocument = Omit<DocumentRun, 'text'>;
