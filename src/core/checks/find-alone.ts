import type { DocumentSummary } from '../graph/summary.ts';
import { gathered } from '../gathered.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { type AskedAlone, aloneOn, type TextGroup, textGroupsIn } from './asked-checks.ts';
import type { Check, CheckSet, Finding, Report } from './check.ts';
import { locateFindings } from './locate-findings.ts';
import type { ObjectInDocument } from './object-in-document.ts';
import { inTextOrder } from './text-order.ts';

/** A document that checks are to look at. */
export interface Examined {
  readonly key: string;
  readonly document: YamlDocument;
  readonly summary: DocumentSummary;
  /** One for each object of the document, for all checks: what they remember of it, they read once. */
  readonly objects: readonly ObjectInDocument[];
}

/** What was found so far in a document, apart by its objects: so it is in one order, whoever is asked first. */
interface Sheet {
  readonly of: Examined;
  readonly text: Found[];
  readonly objects: readonly ObjectSheet[];
}

interface ObjectSheet {
  readonly object: ObjectInDocument;
  readonly found: Found[];
}

interface Found {
  readonly check: Check;
  readonly reports: readonly Report[];
}

/**
 * The findings of each document, by its key, from checks that need nothing but it, in the order of its text.
 *
 * All documents are asked by one check before the next one asks. Document by document some two hundred checks took
 * turns, and the processor had put away the code of each before it came again: 500 documents cost half as much again.
 */
export function findAlone(documents: readonly Examined[], set: CheckSet): ReadonlyMap<string, readonly Finding[]> {
  const sheets = documents.map(sheetOf);
  for (const group of textGroupsIn(set)) {
    for (const sheet of sheets) askText(group, sheet);
  }
  for (const [checks, visited] of byChecks(sheets, set)) {
    for (const { check, find } of checks) {
      for (const { object, found } of visited) note(found, check, find(object));
    }
  }
  // a place is looked up in the tree of its document: there, what is near was looked up just before
  return new Map(sheets.map((sheet) => [sheet.of.key, inTextOrder(located(sheet, set))]));
}

function sheetOf(of: Examined): Sheet {
  const there = of.objects.filter((object) => object.isThere());
  return { of, text: [], objects: there.map((object) => ({ object, found: [] })) };
}

function askText({ family, checks }: TextGroup, { of, text }: Sheet): void {
  if (family?.(of.document).size === 0) return;
  for (const check of checks) note(text, check, check.find(of.document));
}

/** The objects by the checks that visit them, which are one list for those of a kind. */
function byChecks(sheets: readonly Sheet[], set: CheckSet): ReadonlyMap<readonly AskedAlone[], readonly ObjectSheet[]> {
  const visited = new Map<readonly AskedAlone[], ObjectSheet[]>();
  for (const { objects } of sheets) {
    for (const one of objects) {
      const checks = aloneOn(set, one.object.summary);
      const others = visited.get(checks);
      if (others === undefined) visited.set(checks, [one]);
      else others.push(one);
    }
  }
  return visited;
}

function note(found: Found[], check: Check, reports: readonly Report[]): void {
  if (reports.length > 0) found.push({ check, reports });
}

function located({ of: { key, document, summary }, text, objects }: Sheet, { severities }: CheckSet): Finding[] {
  return gathered([text, ...objects.map(({ found }) => found)], (all) =>
    gathered(all, ({ check, reports }) => locateFindings(check, key, document, summary, reports, severities)),
  );
}
