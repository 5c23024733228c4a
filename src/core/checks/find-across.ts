import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import type { DocumentSummary } from '../graph/summary.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { YamlMap } from '../yaml/nodes.ts';
import { type AskedAcross, visits } from './asked-checks.ts';
import { BundleView } from './bundle-view.ts';
import type { CheckSet, Finding, Report } from './check.ts';
import { locateFindings } from './locate-findings.ts';
import type { ObjectInDocument } from './object-in-document.ts';

export interface SharedFindings {
  readonly findings: readonly Finding[];
  /** Keys of the documents it looked into, beyond their summaries. */
  readonly lookedInto: readonly string[];
}

/** Opens an object of the bundle. */
export type Look = (object: LinkedObject) => YamlMap | null;

/** A document that checks across documents are to look at. It is parsed only when one, or the place of what it found, needs it. */
export interface Compared {
  readonly key: string;
  readonly summary: DocumentSummary;
  readonly read: () => YamlDocument;
  readonly objects: readonly ObjectInDocument[];
  readonly checks: readonly AskedAcross[];
  /** By check, of those that found something or looked into another document. What it holds of `checks` is replaced. */
  readonly found: Map<string, SharedFindings>;
}

/** Asks the checks of each document, all documents by one before the next one asks: see `findAlone`. */
export function findAcross(documents: readonly Compared[], index: ObjectIndex, look: Look, { severities }: CheckSet): void {
  for (const [checks, asked] of byChecks(documents, index, look)) {
    for (const check of checks) {
      for (const inquiry of asked) inquiry.ask(check);
    }
    for (const inquiry of asked) inquiry.conclude(severities);
  }
}

/** Documents of a kind have one list of checks, unless an edit has left only some of them to be asked. */
function byChecks(documents: readonly Compared[], index: ObjectIndex, look: Look): ReadonlyMap<readonly AskedAcross[], readonly Inquiry[]> {
  const asked = new Map<readonly AskedAcross[], Inquiry[]>();
  for (const document of documents) {
    const inquiry = new Inquiry(document, index, look);
    const others = asked.get(document.checks);
    if (others === undefined) asked.set(document.checks, [inquiry]);
    else others.push(inquiry);
  }
  return asked;
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_REPORTS: readonly Report[] = [];

interface Answer {
  readonly asked: AskedAcross;
  readonly reports: readonly Report[];
  readonly lookedInto: readonly string[];
}

/** One document among the others, as one check after the other is asked of it. */
class Inquiry {
  readonly #document: Compared;
  readonly #index: ObjectIndex;
  readonly #look: Look;
  readonly #selves: readonly LinkedObject[];
  /** By the check that is being asked. */
  readonly #lookedInto = new Set<string>();
  readonly #answers: Answer[] = [];

  constructor(document: Compared, index: ObjectIndex, look: Look) {
    this.#document = document;
    this.#index = index;
    this.#look = (object) => {
      if (object.key !== document.key) this.#lookedInto.add(object.key);
      return look(object);
    };
    this.#selves = index.inDocument(document.key);
  }

  ask(asked: AskedAcross): void {
    const lookedInto = this.#lookedInto;
    // nearly all checks find nothing and look at nobody: that must cost nothing but the question
    if (lookedInto.size > 0) lookedInto.clear();
    const reports = this.#reportsOf(asked);
    if (reports.length > 0 || lookedInto.size > 0) this.#answers.push({ asked, reports, lookedInto: [...lookedInto] });
    else if (this.#document.found.size > 0) this.#document.found.delete(asked.id);
  }

  /** Looks up the places of what was found. */
  conclude(severities: CheckSet['severities']): void {
    const { key, summary, read, found } = this.#document;
    for (const { asked, reports, lookedInto } of this.#answers) {
      const findings = reports.length === 0 ? NO_FINDINGS : locateFindings(asked.check, key, read(), summary, reports, severities);
      found.set(asked.id, { findings, lookedInto });
    }
  }

  #reportsOf(asked: AskedAcross): readonly Report[] {
    const { objects } = this.#document;
    let reports = NO_REPORTS;
    for (let at = 0; at < objects.length; at++) {
      const [object, self] = [objects[at], this.#selves[at]];
      if (object === undefined || self === undefined || (objects.length > 1 && !visits(asked.check, self.summary))) continue;
      const found = asked.find(object, new BundleView(this.#index, asked, self, this.#look));
      if (found.length > 0 && object.isThere()) reports = reports.length === 0 ? found : [...reports, ...found];
    }
    return reports;
  }
}
