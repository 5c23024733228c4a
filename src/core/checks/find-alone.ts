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
  readonly text: Finding[];
  readonly objects: readonly ObjectSheet[];
}

interface ObjectSheet {
  readonly of: Examined;
  readonly object: ObjectInDocument;
  readonly findings: Finding[];
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
    for (const sheet of sheets) askText(group, sheet, set);
  }
  for (const [checks, visited] of byChecks(sheets, set)) {
    for (const { check, find } of checks) {
      for (const { of, object, findings } of visited) note(findings, check, of, find(object), set);
    }
  }
  return new Map(sheets.map(({ of, text, objects }) => [of.key, inTextOrder([...text, ...gathered(objects, ({ findings }) => findings)])]));
}

function sheetOf(of: Examined): Sheet {
  const there = of.objects.filter((object) => object.isThere());
  return { of, text: [], objects: there.map((object) => ({ of, object, findings: [] })) };
}

function askText({ family, checks }: TextGroup, { of, text }: Sheet, set: CheckSet): void {
  if (family?.(of.document).size === 0) return;
  for (const check of checks) note(text, check, of, check.find(of.document), set);
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

function note(findings: Finding[], check: Check, { key, document, summary }: Examined, reports: readonly Report[], { severities }: CheckSet): void {
  if (reports.length > 0) findings.push(...locateFindings(check, key, document, summary, reports, severities));
}
