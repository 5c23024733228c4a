import { composeEdits } from '../text/compose.ts';
import type { Edit } from '../text/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { applyFix } from './apply-fix.ts';
import type { CheckSet, Finding } from './check.ts';
import { WITHOUT_SCHEMA } from './index.ts';
import { type BundleDocument, bundleDocument, type BundleRun, NO_RUN, runBundle } from './run.ts';

export interface FixedBundle {
  /** By key, only documents that changed: the edits of their text as it was given, and the new document. */
  readonly changed: ReadonlyMap<string, FixedDocument>;
  readonly applied: number;
  /** What is left to be found. */
  readonly run: BundleRun;
}

export interface FixedDocument {
  readonly edits: readonly Edit[];
  readonly document: YamlDocument;
}

/** As ESLint's: a fix that makes work for another, and that for the first, ends here. */
const MAX_PASSES = 10;

export function isSafelyFixable({ fix }: Finding): boolean {
  return fix !== null && fix.safe;
}

/**
 * Applies the fixes of all findings that are wanted: one fix, then everything is read and checked again, since two
 * fixes that each add the same key do not overlap and would still break the text. A fix that is refused or changes
 * nothing is passed over.
 * @param previous a run over these documents, where there is one.
 */
export function fixAll(
  documents: readonly BundleDocument[],
  wanted: (finding: Finding) => boolean = isSafelyFixable,
  previous: BundleRun = NO_RUN,
  set: CheckSet = WITHOUT_SCHEMA,
): FixedBundle {
  const current = [...documents];
  const changed = new Map<string, FixedDocument>();
  const passedOver = new Set<string>();
  let run = runBundle(current, previous, set);
  let applied = 0;
  const nextOf = (key: string): Finding | undefined =>
    run.documents.get(key)?.findings.find((finding) => finding.fix !== null && !passedOver.has(finding.id) && wanted(finding));

  const fixNext = (position: number, key: string, finding: Finding): void => {
    const before = changed.get(key);
    const document = before?.document ?? current[position]?.read();
    const result = document === undefined || finding.fix === null ? null : applyFix(document, finding.fix);
    if (result === null || !result.ok || result.edits.length === 0) {
      passedOver.add(finding.id);
      return;
    }
    changed.set(key, { edits: composeEdits(before?.edits ?? [], result.edits), document: result.document });
    current[position] = bundleDocument(key, result.document);
    run = runBundle(current, run, set);
    applied++;
  };

  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const appliedBefore = applied;
    for (const [position, { key }] of documents.entries()) {
      // each finding of the pass has its turn; what a fix brings up waits for the next pass
      const turns = run.documents.get(key)?.findings.filter(wanted).length ?? 0;
      for (let turn = 0; turn < turns; turn++) {
        const finding = nextOf(key);
        if (finding === undefined) break;
        fixNext(position, key, finding);
      }
    }
    if (applied === appliedBefore) break;
  }
  return { changed, applied, run };
}
