import { gathered } from '../gathered.ts';
import { ObjectIndex } from '../graph/object-index.ts';
import { usesOf } from '../graph/references.ts';
import { composeEdits } from '../text/compose.ts';
import type { Edit } from '../text/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { applyFix } from './apply-fix.ts';
import type { CheckSet, Finding } from './check.ts';
import { WITHOUT_SCHEMA } from './index.ts';
import { type BundleDocument, bundleDocument, type BundleRun, type DocumentRun, NO_RUN, runBundle, runDocument } from './run.ts';

export interface FixedBundle {
  /** By key, only documents that changed: the edits of their text as it was given, and what it becomes. */
  readonly changed: ReadonlyMap<string, FixedDocument>;
  readonly applied: number;
  /** What is left to be found. */
  readonly run: BundleRun;
}

export interface FixedDocument {
  readonly edits: readonly Edit[];
  readonly text: string;
  /** One, or several where objects that read as one were separated. */
  readonly documents: readonly YamlDocument[];
}

/** As ESLint's: a fix that makes work for another, and that for the first, ends here. */
const MAX_PASSES = 10;

export function isSafelyFixable({ fix }: Finding): boolean {
  return fix !== null && fix.safe;
}

/**
 * Applies the fixes of all findings that are wanted: one fix, then its document is read and checked again, since
 * two fixes that each add the same key do not overlap and would still break the text. A fix that is refused or changes
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
  /** The document that a part was separated from. */
  const originOf = new Map<string, string>();
  const edits = new Map<string, readonly Edit[]>();
  const passedOver = new Set<string>();
  let run = runBundle(current, previous, set);
  let applied = 0;
  const partsOf = (origin: string): readonly BundleDocument[] => current.filter(({ key }) => (originOf.get(key) ?? key) === origin);
  const isNext = (finding: Finding): boolean => finding.fix !== null && finding.muted === null && !passedOver.has(finding.id) && wanted(finding);

  /** @returns whether it changed the document, which may be several afterwards. */
  const fixOne = (key: string, finding: Finding): boolean => {
    const position = current.findIndex((one) => one.key === key);
    const document = current[position]?.read();
    const result = document === undefined || finding.fix === null ? null : applyFix(document, finding.fix);
    if (result === null || !result.ok || result.edits.length === 0) {
      passedOver.add(finding.id);
      return false;
    }
    const origin = originOf.get(key) ?? key;
    const parts = partsOf(origin);
    const before = parts.slice(0, parts.findIndex((part) => part.key === key));
    const offset = before.reduce((sum, { text }) => sum + text.length, 0);
    edits.set(origin, composeEdits(edits.get(origin) ?? [], result.edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }))));
    const made = separated(key, result.document);
    for (const part of made.slice(1)) originOf.set(part.key, origin);
    current.splice(position, 1, ...made);
    applied++;
    return true;
  };

  /** What the document alone brings up: no other has to be checked again in between. */
  const fixOwn = (key: string): void => {
    let own = run.documents.get(key)?.own ?? [];
    for (let turns = own.filter(isNext).length; turns > 0; turns--) {
      const finding = own.find(isNext);
      if (finding === undefined) break;
      if (!fixOne(key, finding)) continue;
      const entry = current.find((one) => one.key === key);
      own = entry === undefined ? [] : runDocument(key, entry.read(), entry.summary, set);
    }
  };

  /**
   * What documents bring up together with others: one fix of each, then all are checked again. A document that points
   * at one that was just changed, or is pointed at by it, waits: the same fault may be gone now.
   */
  const fixShared = (): void => {
    const sharedOf = ({ shared }: DocumentRun): readonly Finding[] => gathered([...shared.values()], ({ findings }) => findings);
    const most = Math.max(0, ...[...run.documents.values()].map((one) => sharedOf(one).filter(isNext).length));
    for (let round = 0; round < most; round++) {
      const index = new ObjectIndex(current);
      const fixed = new Set<string>();
      const touched = new Set<string>();
      for (const [key, document] of run.documents) {
        const finding = touched.has(key) ? undefined : sharedOf(document).find(isNext);
        if (finding === undefined) continue;
        const linked = linkedKeys(index, key);
        if (linked.some((one) => fixed.has(one)) || !fixOne(key, finding)) continue;
        fixed.add(key);
        for (const one of linked) touched.add(one);
      }
      if (fixed.size === 0) break;
      run = runBundle(current, run, set);
    }
  };

  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const appliedBefore = applied;
    // each finding of the pass has its turn; what a fix brings up waits for the next pass
    for (const key of run.documents.keys()) fixOwn(key);
    if (applied > appliedBefore) run = runBundle(current, run, set);
    fixShared();
    if (applied === appliedBefore) break;
  }
  const changed = new Map([...edits].map(([key, all]): [string, FixedDocument] => {
    const parts = partsOf(key);
    return [key, { edits: all, text: parts.map(({ text }) => text).join(''), documents: parts.map((part) => part.read()) }];
  }));
  return { changed, applied, run };
}

/** A document that was fixed: usually one, several where a separator came in. The first keeps the key. */
function separated(key: string, document: YamlDocument): readonly BundleDocument[] {
  const slices = splitDocuments(document.text);
  if (slices.length < 2) return [bundleDocument(key, document)];
  return slices.map((text, index) => bundleDocument(index === 0 ? key : `${key}/${index}`, parseDocument(text)));
}

/** The documents that the objects of a document point at. */
function linkedKeys(index: ObjectIndex, key: string): readonly string[] {
  return gathered(index.inDocument(key), (object) => gathered(usesOf(index, object), ({ targets }) => targets.map((target) => target.object.key))).filter((one) => one !== key);
}
