import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { type DocumentSummary, type ObjectSummary, objectsOf, sameSummary } from '../graph/summary.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueIn } from '../yaml/locate.ts';
import { isMap } from '../yaml/value.ts';
import { bundleView, facetsOf } from './bundle-view.ts';
import type { BundleCheck, Check, CheckedObject, Facet, Finding, ObjectCheck } from './check.ts';
import { CHECKS } from './index.ts';
import { locateFindings } from './locate-findings.ts';

/** A document of the bundle as the runner sees it. */
export interface BundleDocument {
  /** Names it for the caller: a store id, a file and index. Unique in the bundle. */
  readonly key: string;
  /** Results are kept as long as it stays the same. */
  readonly text: string;
  /**
   * What others see of it. While the document is broken this may be the summary of its last good text, so that no
   * Service loses its Pods in the middle of a word.
   */
  readonly summary: DocumentSummary;
  /** The document parsed; called only when a check has to look into it. */
  readonly read: () => YamlDocument;
}

/** A document that is at hand, as the runner takes it. */
export function bundleDocument(key: string, document: YamlDocument): BundleDocument {
  return { key, text: document.text, summary: summarise(document), read: () => document };
}

/** The findings of a bundle, and what is needed to bring them up to date. Plain data: a worker can hand it over. */
export interface BundleRun {
  /** By key, in the order of the bundle. */
  readonly documents: ReadonlyMap<string, DocumentRun>;
}

export interface DocumentRun {
  readonly text: string;
  readonly summary: DocumentSummary;
  /** From checks of this document alone. */
  readonly own: readonly Finding[];
  /** From checks that looked at others, by check. */
  readonly shared: ReadonlyMap<string, readonly Finding[]>;
  /** All of them, in the order of the text. */
  readonly findings: readonly Finding[];
}

export const NO_RUN: BundleRun = { documents: new Map() };

/**
 * All findings of a bundle. Given the previous run, a document whose text is the same keeps its own findings, and of
 * the checks across documents only those run again that read objects whose summaries have changed. A document for
 * which nothing ran again keeps its very `DocumentRun`.
 */
export function runBundle(
  documents: readonly BundleDocument[],
  previous: BundleRun = NO_RUN,
  checks: readonly Check[] = CHECKS,
): BundleRun {
  const entries = documents.map((entry) => withKnownSummary(entry, previous.documents.get(entry.key)));
  const changed = changedFacets(entries, previous);
  const across = checks.filter((check) => check.scope === 'bundle');
  const stale = across.filter((check) => check.reads.some((facet) => changed.has(facet)));
  const index = indexOf(entries, previous);
  const runs = entries.map((entry): [string, DocumentRun] => {
    const before = previous.documents.get(entry.key);
    const same = before?.text === entry.text && before.summary === entry.summary ? before : null;
    if (same !== null && stale.length === 0) return [entry.key, same];
    const objects = objectsOf(entry.summary);
    const again = (same === null ? across : stale).filter((check) => objects.some((object) => visits(check, object)));
    if (same !== null && again.length === 0) return [entry.key, same];
    const document = entry.read();
    const own = same?.own ?? runDocument(entry.key, document, entry.summary, checks);
    const shared = new Map(same?.shared);
    for (const check of again) shared.set(check.id, runAcross(check, entry.key, document, entry.summary, index));
    const findings = inTextOrder([...own, ...[...shared.values()].flat()]);
    return [entry.key, { text: entry.text, summary: entry.summary, own, shared, findings }];
  });
  const run = { documents: new Map(runs) };
  indexes.set(run, index);
  return run;
}

/** With the summary object of the run before when it says the same, so that it can be told by identity. */
function withKnownSummary(entry: BundleDocument, before: DocumentRun | undefined): BundleDocument {
  if (before === undefined || before.summary === entry.summary || !sameSummary(before.summary, entry.summary)) return entry;
  return { key: entry.key, text: entry.text, summary: before.summary, read: () => entry.read() };
}

/** The index each run was made with: most edits change no summary, and then it serves again. */
const indexes = new WeakMap<BundleRun, ObjectIndex>();

function indexOf(entries: readonly BundleDocument[], previous: BundleRun): ObjectIndex {
  const known = indexes.get(previous);
  const before = [...previous.documents];
  const same =
    before.length === entries.length &&
    entries.every(({ key, summary }, at) => before[at]?.[0] === key && before[at][1].summary === summary);
  return same && known !== undefined ? known : new ObjectIndex(entries);
}

/** The findings of one document that need nothing but it. */
export function runDocument(
  key: string,
  document: YamlDocument,
  summary: DocumentSummary,
  checks: readonly Check[] = CHECKS,
): readonly Finding[] {
  const objects = checkedObjects(document, summary);
  const findings = checks.flatMap((check) => {
    if (check.scope === 'text') return locateFindings(check, key, document, check.find(document));
    if (check.scope === 'bundle') return [];
    const visited = objects.filter((object) => visits(check, object.summary));
    return locateFindings(check, key, document, visited.flatMap((object) => check.find(object)));
  });
  return inTextOrder(findings);
}

/** All findings of a run, document by document. */
export function findingsOf(run: BundleRun): readonly Finding[] {
  return [...run.documents.values()].flatMap(({ findings }) => findings);
}

function runAcross(
  check: BundleCheck,
  key: string,
  document: YamlDocument,
  summary: DocumentSummary,
  index: ObjectIndex,
): readonly Finding[] {
  const bundle = bundleView(index, check);
  const visited = checkedObjects(document, summary).filter((object) => visits(check, object.summary));
  return locateFindings(check, key, document, visited.flatMap((object) => check.find(object, bundle)));
}

/** None for a document that has no value at the moment. */
function checkedObjects(document: YamlDocument, summary: DocumentSummary): readonly CheckedObject[] {
  return objectsOf(summary).flatMap((object) => {
    const value = valueIn(document.value, object.path);
    return isMap(value) ? [{ document, path: object.path, value, summary: object }] : [];
  });
}

function visits(check: ObjectCheck | BundleCheck, { known, fragment }: ObjectSummary): boolean {
  if (known !== null) return check.kinds.includes(known);
  return fragment !== null && check.fragments !== undefined && check.fragments.includes(fragment);
}

/** What documents that came, went or now say something else hold, or held. */
function changedFacets(documents: readonly BundleDocument[], previous: BundleRun): ReadonlySet<Facet> {
  const changed = new Set<Facet>();
  const note = (summary: DocumentSummary): void => facetsOf(summary).forEach((facet) => changed.add(facet));
  const present = new Set<string>();
  for (const { key, summary } of documents) {
    present.add(key);
    const before = previous.documents.get(key)?.summary;
    if (before === summary) continue;
    note(summary);
    if (before !== undefined) note(before);
  }
  for (const [key, { summary }] of previous.documents) {
    if (!present.has(key)) note(summary);
  }
  return changed;
}

function inTextOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((left, right) => left.range.start - right.range.start || left.range.end - right.range.end);
}
