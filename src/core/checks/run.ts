import { gathered } from '../gathered.ts';
import { ObjectIndex } from '../graph/object-index.ts';
import { summarise } from '../graph/summarise.ts';
import { type DocumentSummary, objectsOf, sameSummary } from '../graph/summary.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueIn } from '../yaml/locate.ts';
import { isMap } from '../yaml/value.ts';
import { acrossOn, type AskedAcross } from './asked-checks.ts';
import { facetsOf } from './bundle-view.ts';
import type { CheckSet, Facet, Finding } from './check.ts';
import { type Compared, findAcross, type Look, type SharedFindings } from './find-across.ts';
import { type Examined, findAlone } from './find-alone.ts';
import { WITHOUT_SCHEMA } from './index.ts';
import { ObjectInDocument } from './object-in-document.ts';
import { withoutRepeats } from './repeats.ts';
import { withParts } from './summaries.ts';
import { inTextOrder } from './text-order.ts';

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
  const due = gathered(entries, (entry): Due[] => {
    const same = entry.isSame() ? entry.before : null;
    // of hundreds of documents an edit leaves all but a few alone: they must cost next to nothing
    if (same !== null && stale.size === 0 && !hasLookedInto(same.shared.values(), rewritten)) return [];
    const across = acrossOn(set, objectsOf(entry.summary));
    const checks = same === null ? across : across.filter(({ check, id }) => stale.has(check) || hasLookedInto(sharedBy(same, id), rewritten));
    if (same !== null && checks.length === 0) return [];
    return [new Due(entry, same, checks, set)];
  });
  const alone = findAlone(due.filter(({ same }) => same === null), set);
  findAcross(due, index, lookInto(entries), set);
  const again = new Map(due.map((one) => [one.key, one.run(alone)]));
  const runs = new Map<string, DocumentRun>();
  for (const { key, before } of entries) {
    const one = again.get(key) ?? before;
    if (one !== null) runs.set(key, one);
  }
  const run = { documents: runs };
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

/** A document on which checks have to run: all of them, or, where it says the same, some that look at others. */
class Due implements Examined, Compared {
  readonly key: string;
  readonly summary: DocumentSummary;
  readonly read: () => YamlDocument;
  readonly objects: readonly ObjectInDocument[];
  readonly checks: readonly AskedAcross[];
  readonly found: Map<string, SharedFindings>;
  /** The run before, whose own findings still hold; null: none do. */
  readonly same: DocumentRun | null;
  readonly #text: string;

  constructor({ key, text, summary, read }: Entry, same: DocumentRun | null, checks: readonly AskedAcross[], set: CheckSet) {
    this.key = key;
    this.summary = summary;
    this.read = read;
    this.objects = objectsIn(summary, read, set);
    this.checks = checks;
    this.found = new Map(same?.shared);
    this.same = same;
    this.#text = text;
  }

  get document(): YamlDocument {
    return this.read();
  }

  run(alone: ReadonlyMap<string, readonly Finding[]>): DocumentRun {
    return documentRun(this.#text, this.summary, this.same?.own ?? alone.get(this.key) ?? NONE, this.found);
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
  return findAlone([{ key, document, summary, objects: objectsIn(summary, () => document, set) }], set).get(key) ?? NONE;
}

function objectsIn(summary: DocumentSummary, read: () => YamlDocument, { target }: CheckSet): readonly ObjectInDocument[] {
  return objectsOf(summary).map((object) => new ObjectInDocument(read, object, target));
}

/** All findings of a run that are not muted, document by document. */
export function findingsOf(run: BundleRun): readonly Finding[] {
  return gathered([...run.documents.values()], ({ findings }) => findings);
}

/** Those that are. */
export function mutedOf(run: BundleRun): readonly Finding[] {
  return gathered([...run.documents.values()], ({ muted }) => muted);
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
