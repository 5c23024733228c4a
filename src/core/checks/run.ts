import { gathered } from '../gathered.ts';
import { type LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { type DocumentSummary, objectsOf, sameSummary } from '../graph/summary.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueIn } from '../yaml/locate.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { isMap } from '../yaml/value.ts';
import { acrossOn, type AskedAcross, aloneOn, textGroupsIn, visits } from './asked-checks.ts';
import { BundleView, facetsOf } from './bundle-view.ts';
import type { Check, CheckSet, Facet, Finding, Report } from './check.ts';
import { WITHOUT_SCHEMA } from './index.ts';
import { locateFindings } from './locate-findings.ts';
import { ObjectInDocument } from './object-in-document.ts';
import { withoutRepeats } from './repeats.ts';
import { withParts } from './summaries.ts';

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
  /** From checks that looked at others, by check: of those that found something, or looked into another document. */
  readonly shared: ReadonlyMap<string, SharedFindings>;
  /** All of them that are not muted and that no other one says better, in the order of the text. */
  readonly findings: readonly Finding[];
  /** Those that an annotation mutes, in the order of the text. */
  readonly muted: readonly Finding[];
}

export interface SharedFindings {
  readonly findings: readonly Finding[];
  /** Keys of the documents it looked into, beyond their summaries. */
  readonly lookedInto: readonly string[];
}

export const NO_RUN: BundleRun = { documents: new Map() };

/**
 * All findings of a bundle. Given the previous run of the same set, a document whose text is the same keeps its own
 * findings, and of the checks across documents only those run again that read objects whose summaries have changed, or
 * looked into a document whose text did. A document for which nothing ran again keeps its very `DocumentRun`.
 */
export function runBundle(documents: readonly BundleDocument[], previous: BundleRun = NO_RUN, set: CheckSet = WITHOUT_SCHEMA): BundleRun {
  const entries = documents.map((document) => new Entry(document, previous.documents.get(document.key)));
  const gone = goneSince(previous, entries);
  const changed = changedFacets(entries, gone);
  const rewritten = rewrittenKeys(entries, gone);
  const stale = new Set(set.checks.filter((check) => check.scope === 'bundle' && check.reads.some((facet) => changed.has(facet))));
  const index = indexOf(entries, previous);
  const look = lookInto(entries);
  const runs = entries.map((entry): [string, DocumentRun] => {
    const same = entry.isSame() ? entry.before : null;
    // of hundreds of documents an edit leaves all but a few alone: they must cost next to nothing
    if (same !== null && stale.size === 0 && !hasLookedInto(same.shared.values(), rewritten)) return [entry.key, same];
    const across = acrossOn(set, objectsOf(entry.summary));
    const again = same === null ? across : across.filter(({ check, id }) => stale.has(check) || hasLookedInto(sharedBy(same, id), rewritten));
    if (same !== null && again.length === 0) return [entry.key, same];
    const objects = objectsIn(entry.summary, entry.read, set);
    const own = same?.own ?? runAlone(entry.key, entry.read(), entry.summary, objects, set);
    const shared = new Map(same?.shared);
    runAcross(again, entry, objects, index, look, set, shared);
    return [entry.key, documentRun(entry.text, entry.summary, own, shared)];
  });
  const run = { documents: new Map(runs) };
  indexes.set(run, index);
  return run;
}

/** A document of the bundle and what the run before says of it. */
class Entry implements BundleDocument {
  readonly before: DocumentRun | null;
  /** The very object of the run before when it says the same, so that it can be told by identity. */
  readonly summary: DocumentSummary;
  readonly #given: BundleDocument;
  #document: YamlDocument | null = null;

  constructor(given: BundleDocument, before: DocumentRun | undefined) {
    this.#given = given;
    this.before = before ?? null;
    this.summary = before !== undefined && sameSummary(before.summary, given.summary) ? before.summary : given.summary;
  }

  get key(): string {
    return this.#given.key;
  }

  get text(): string {
    return this.#given.text;
  }

  /** Whoever looks, the document is asked for once. */
  readonly read = (): YamlDocument => (this.#document ??= this.#given.read());

  isSame(): boolean {
    return this.before !== null && this.before.text === this.text && this.before.summary === this.summary;
  }
}

/** The findings of a document put together. */
export function documentRun(
  text: string,
  summary: DocumentSummary,
  own: readonly Finding[],
  shared: ReadonlyMap<string, SharedFindings>,
): DocumentRun {
  const found = [...own];
  for (const one of shared.values()) found.push(...one.findings);
  const all = withParts(withoutRepeats(inTextOrder(found)));
  const isHeard = ({ muted }: Finding): boolean => muted === null;
  // nearly always nothing is muted, and then one list serves
  const findings = all.every(isHeard) ? all : all.filter(isHeard);
  return { text, summary, own, shared, findings, muted: findings === all ? NONE : all.filter((finding) => !isHeard(finding)) };
}

const NONE: readonly Finding[] = [];
const NO_REPORTS: readonly Report[] = [];

function hasLookedInto(shared: Iterable<SharedFindings>, keys: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false;
  for (const { lookedInto } of shared) {
    for (const key of lookedInto) if (keys.has(key)) return true;
  }
  return false;
}

function sharedBy({ shared }: DocumentRun, id: string): readonly SharedFindings[] {
  const one = shared.get(id);
  return one === undefined ? [] : [one];
}

/** What the run before tells of documents that are here no more. */
function goneSince(previous: BundleRun, entries: readonly Entry[]): ReadonlyMap<string, DocumentRun> {
  const stayed = entries.reduce((count, { before }) => (before === null ? count : count + 1), 0);
  if (stayed === previous.documents.size) return new Map();
  const gone = new Map(previous.documents);
  for (const { key } of entries) gone.delete(key);
  return gone;
}

/** Of documents that came, went or have another text. */
function rewrittenKeys(entries: readonly Entry[], gone: ReadonlyMap<string, DocumentRun>): ReadonlySet<string> {
  const keys = new Set(gone.keys());
  for (const { key, text, before } of entries) if (before?.text !== text) keys.add(key);
  return keys;
}

/** Opens an object of the bundle. */
type Look = (object: LinkedObject) => YamlMap | null;

function lookInto(entries: readonly BundleDocument[]): Look {
  let byKey: ReadonlyMap<string, BundleDocument> | null = null;
  return ({ key, summary }) => {
    byKey ??= new Map(entries.map((entry) => [entry.key, entry]));
    const value = valueIn(byKey.get(key)?.read().value ?? null, summary.path);
    return isMap(value) ? value : null;
  };
}

/** The index each run was made with: most edits change no summary, and then it serves again. */
const indexes = new WeakMap<BundleRun, ObjectIndex>();

function indexOf(entries: readonly Entry[], previous: BundleRun): ObjectIndex {
  const known = indexes.get(previous);
  return known !== undefined && isSameBundle(entries, previous) ? known : new ObjectIndex(entries);
}

/** Whether the bundle says to others what it said, in the same order. */
function isSameBundle(entries: readonly Entry[], { documents }: BundleRun): boolean {
  if (documents.size !== entries.length) return false;
  let at = 0;
  for (const before of documents.values()) {
    const entry = entries[at++];
    if (entry?.before !== before || entry.summary !== before.summary) return false;
  }
  return true;
}

/** The findings of one document that need nothing but it. */
export function runDocument(key: string, document: YamlDocument, summary: DocumentSummary, set: CheckSet = WITHOUT_SCHEMA): readonly Finding[] {
  return runAlone(key, document, summary, objectsIn(summary, () => document, set), set);
}

/** One for each object of a document, for all checks: what they remember of it, they read once. */
function objectsIn(summary: DocumentSummary, read: () => YamlDocument, { target }: CheckSet): readonly ObjectInDocument[] {
  return objectsOf(summary).map((object) => new ObjectInDocument(read, object, target));
}

function runAlone(key: string, document: YamlDocument, summary: DocumentSummary, objects: readonly ObjectInDocument[], set: CheckSet): readonly Finding[] {
  const findings: Finding[] = [];
  const locate = (check: Check, reports: readonly Report[]): void => {
    if (reports.length > 0) findings.push(...locateFindings(check, key, document, summary, reports, set.severities));
  };
  for (const { family, checks } of textGroupsIn(set)) {
    if (family?.(document).size === 0) continue;
    for (const check of checks) locate(check, check.find(document));
  }
  for (const object of objects) {
    if (!object.isThere()) continue;
    for (const { check, find } of aloneOn(set, object.summary)) locate(check, find(object));
  }
  return inTextOrder(findings);
}

/** All findings of a run that are not muted, document by document. */
export function findingsOf(run: BundleRun): readonly Finding[] {
  return gathered([...run.documents.values()], ({ findings }) => findings);
}

/** Those that are. */
export function mutedOf(run: BundleRun): readonly Finding[] {
  return gathered([...run.documents.values()], ({ muted }) => muted);
}

/** Runs checks on one document. It is parsed only when a check, or the place of what it found, needs it. */
function runAcross(
  checks: readonly AskedAcross[],
  { key, summary, read }: BundleDocument,
  objects: readonly ObjectInDocument[],
  index: ObjectIndex,
  look: Look,
  { severities }: CheckSet,
  into: Map<string, SharedFindings>,
): void {
  const selves = index.inDocument(key);
  const lookedInto = new Set<string>();
  const noted: Look = (object) => {
    if (object.key !== key) lookedInto.add(object.key);
    return look(object);
  };
  for (const asked of checks) {
    const { check, id, find } = asked;
    // nearly all of them find nothing and look at nobody: that must cost nothing but the question
    if (lookedInto.size > 0) lookedInto.clear();
    let reports: readonly Report[] = NO_REPORTS;
    for (let at = 0; at < objects.length; at++) {
      const [object, self] = [objects[at], selves[at]];
      if (object === undefined || self === undefined || (objects.length > 1 && !visits(check, self.summary))) continue;
      const found = find(object, new BundleView(index, asked, self, noted));
      if (found.length > 0 && object.isThere()) reports = reports.length === 0 ? found : [...reports, ...found];
    }
    if (reports.length === 0 && lookedInto.size === 0) {
      if (into.size > 0) into.delete(id);
    } else {
      const findings = reports.length === 0 ? NONE : locateFindings(check, key, read(), summary, reports, severities);
      into.set(id, { findings, lookedInto: [...lookedInto] });
    }
  }
}

/** What documents that came, went or now say something else hold, or held. */
function changedFacets(entries: readonly Entry[], gone: ReadonlyMap<string, DocumentRun>): ReadonlySet<Facet> {
  const changed = new Set<Facet>();
  const note = (summary: DocumentSummary): void => facetsOf(summary).forEach((facet) => changed.add(facet));
  for (const { summary, before } of entries) {
    if (before?.summary === summary) continue;
    note(summary);
    if (before !== null) note(before.summary);
  }
  for (const { summary } of gone.values()) note(summary);
  return changed;
}

function inTextOrder(findings: Finding[]): readonly Finding[] {
  return findings.sort((left, right) => left.range.start - right.range.start || left.range.end - right.range.end);
}
