import { commentsOf } from '../../yaml/comments.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { isWithin, type Path, samePath, toPointer } from '../../yaml/path.ts';
import { splitDocuments } from '../../yaml/split.ts';
import { isList, isMap, sameValue } from '../../yaml/value.ts';
import { applyFix } from '../apply-fix.ts';
import type { CheckSet, Finding, Fix, FixStep } from '../check.ts';
import { fixAll, isSafelyFixable } from '../fix.ts';
import { type BundleDocument, bundleDocument, type BundleRun, findingsOf, NO_RUN, runBundle } from '../run.ts';

export interface FixesJudged {
  /** What was looked at: each fix by itself, and those that all of them together were. */
  readonly alone: number;
  readonly together: number;
  /** Laws that do not hold, in words; none where all is well. */
  readonly broken: readonly string[];
}

/** The documents of a text as a bundle of its own. */
export function bundleOf(name: string, text: string): readonly BundleDocument[] {
  return splitDocuments(text).map((slice, index) => bundleDocument(`${name} ${index}`, parseDocument(slice)));
}

/**
 * Holds the safe fixes of a bundle against their laws, without using anything that made them. Each by itself, and all
 * together: what comes out is read without a new fault; what a fix asks for is there, and every value that none names
 * is as before; no comment is gone; its finding is, and no error is new; the same again changes nothing.
 */
export function judgeSafeFixes(documents: readonly BundleDocument[], set: CheckSet): FixesJudged {
  const run = runBundle(documents, NO_RUN, set);
  const wanted = findingsOf(run).filter(isSafelyFixable);
  if (wanted.length === 0) return { alone: 0, together: 0, broken: [] };
  const alone = wanted.flatMap((finding) => brokenAlone(documents, run, finding, set).map((what) => `${finding.id}: ${what}`));
  const { applied, broken } = brokenTogether(documents, run, set);
  return { alone: wanted.length, together: applied, broken: [...alone, ...broken] };
}

function brokenAlone(documents: readonly BundleDocument[], run: BundleRun, finding: Finding, set: CheckSet): readonly string[] {
  const entry = documents.find(({ key }) => key === finding.documentKey);
  if (entry === undefined || finding.fix === null) return ['its document is not there'];
  const before = entry.read();
  const result = applyFix(before, finding.fix);
  if (!result.ok) return []; // nothing was done: the text is refused with a reason
  const parts = readAgain(entry.key, result.document.text);
  const after = documents.flatMap((one) => (one.key === entry.key ? parts : [one]));
  const again = runBundle(after, run, set);
  return [
    ...(result.edits.length === 0 ? ['changes nothing'] : []),
    ...brokenInText(before, parts.map((part) => part.read())),
    ...(parts.length === 1 ? brokenValues(before.value, parts[0]?.read().value ?? null, [finding.fix]) : []),
    ...newErrors(findingsOf(run), findingsOf(again)),
    ...(findingsOf(again).some((one) => one.id === finding.id && one.fix !== null) ? ['is offered again'] : []),
  ];
}

function brokenTogether(documents: readonly BundleDocument[], run: BundleRun, set: CheckSet): { readonly applied: number; readonly broken: readonly string[] } {
  const fixes = new Map<string, Set<Fix>>();
  const fixed = fixAll(documents, (finding) => {
    if (finding.fix === null || !finding.fix.safe) return false;
    const known = fixes.get(finding.documentKey);
    if (known === undefined) fixes.set(finding.documentKey, new Set([finding.fix]));
    else known.add(finding.fix);
    return true;
  }, run, set);
  const broken = documents.flatMap((entry) => {
    const changed = fixed.changed.get(entry.key);
    if (changed === undefined) return [];
    const [first] = changed.documents;
    return [
      ...brokenInText(entry.read(), splitDocuments(changed.text).map(parseDocument)),
      ...(changed.documents.length === 1 ? brokenValues(entry.read().value, first?.value ?? null, [...(fixes.get(entry.key) ?? [])]) : []),
    ].map((what) => `${entry.key}: ${what}`);
  });
  const mended = documents.flatMap((entry) => readAgain(entry.key, fixed.changed.get(entry.key)?.text ?? entry.text));
  const second = fixAll(mended, isSafelyFixable, NO_RUN, set);
  return {
    applied: fixed.applied,
    broken: [
      ...broken,
      ...newErrors(findingsOf(run), findingsOf(fixed.run)),
      ...[...second.changed.keys()].map((key) => `${key}: a second run changes it`),
    ],
  };
}

/** What a document's text has become: usually one document again, several where they were separated. */
function readAgain(key: string, text: string): readonly BundleDocument[] {
  return splitDocuments(text).map((slice, index) => bundleDocument(index === 0 ? key : `${key}/${index}`, parseDocument(slice)));
}

/** What is wrong with the texts that one document became, whatever was to change. */
function brokenInText(before: YamlDocument, after: readonly YamlDocument[]): readonly string[] {
  const faults = before.error === null ? after.flatMap(({ error }) => (error === null ? [] : [`is no longer read: ${error.code}`])) : [];
  const left = after.flatMap((document) => commentsOf(document).map(({ start, end }) => document.text.slice(start, end).trim()));
  const lost = commentsOf(before).map(({ start, end }) => before.text.slice(start, end).trim()).filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...faults, ...lost.map((comment) => `a comment is gone: ${comment}`)];
}

/** Where values are not what the fixes asked for, or not as before. */
function brokenValues(before: YamlValue, after: YamlValue, fixes: readonly Fix[]): readonly string[] {
  const steps = fixes.flatMap((fix) => fix.steps);
  if (before === null || steps.some(({ op }) => op === 'remove-earlier-entries')) return []; // nothing was read before
  const named = steps.flatMap((step): Path[] => {
    if (step.op === 'separate-objects') return [];
    if (step.op === 'rename') return [step.path, [...step.path.slice(0, -1), step.to]];
    // what stands behind an item that goes moves up
    return step.op === 'remove' && typeof step.path.at(-1) === 'number' ? [step.path.slice(0, -1)] : [step.path];
  });
  const other = differences(before, after).filter((path) => !named.some((one) => isWithin(path, one)));
  const unmet = steps.filter((step) => {
    if (!('path' in step)) return false;
    const now = valueIn(after, step.path);
    // of several fixes for one place the last has its way
    const others = steps.flatMap((one) => ('path' in one && !sameStep(one, step) ? [one.path] : []));
    if (others.some((one) => isWithin(step.path, one))) return false;
    if (step.op === 'set') return !includesValue(now, step.value, step.path, others);
    return now !== undefined && typeof step.path.at(-1) !== 'number';
  });
  return [
    ...other.map((path) => `another value changed: ${toPointer(path)}`),
    ...unmet.map((step) => `not as asked: ${step.op} ${'path' in step ? toPointer(step.path) : ''}`),
  ];
}

function sameStep(one: FixStep, other: FixStep): boolean {
  if (!('path' in one && 'path' in other) || one.op !== other.op || !samePath(one.path, other.path)) return false;
  return one.op !== 'set' || other.op !== 'set' || sameValue(one.value, other.value);
}

/** Whether what was asked for is there, but for what other fixes name. */
function includesValue(now: YamlValue | undefined, asked: YamlValue, at: Path, others: readonly Path[]): boolean {
  if (others.some((one) => samePath(one, at))) return true;
  if (isMap(asked)) return isMap(now) && Object.entries(asked).every(([key, value]) => includesValue(now[key], value, [...at, key], others));
  if (isList(asked)) return isList(now) && asked.every((value, index) => includesValue(now[index], value, [...at, index], others));
  return sameValue(now, asked);
}

/** The deepest paths at which two values differ; a list whose length is another in whole, but for what is added behind it. */
function differences(before: YamlValue | undefined, after: YamlValue | undefined, at: Path = []): readonly Path[] {
  if (sameValue(before, after)) return [];
  // what is filled or left empty is looked at as if nothing and an empty map or list were the same
  const old = before ?? null;
  const now = after ?? null;
  if ((old === null || isMap(old)) && (now === null || isMap(now))) {
    const keys = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
    return keys.size === 0 ? [at] : [...keys].flatMap((key) => differences(old?.[key], now?.[key], [...at, key]));
  }
  if ((old === null || isList(old)) && (now === null || isList(now)) && (now === null || now.length === 0 || now.length >= (old?.length ?? 0))) {
    const longer = (now?.length ?? 0) > (old?.length ?? 0) ? now : old;
    return (longer ?? []).length === 0 ? [at] : (longer ?? []).flatMap((_, index) => differences(old?.[index], now?.[index], [...at, index]));
  }
  return [at];
}

/**
 * Errors of which nothing was said before: neither of their place, nor of what holds it. Of an object whose kind nobody
 * knows only that is said; and a check that names one of several places may name the next when the first is mended.
 */
function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const known = before.filter(({ severity }) => severity === 'error');
  const errors = after.filter(({ severity }) => severity === 'error');
  const wasSaid = ({ documentKey, path }: Finding): boolean =>
    known.some((one) => one.documentKey === documentKey && isWithin(path, ['apiVersion', 'kind'].includes(String(one.path.at(-1))) ? one.path.slice(0, -1) : one.path));
  const countOf = (findings: readonly Finding[], like: Finding): number => findings.filter(({ check, documentKey }) => check === like.check && documentKey === like.documentKey).length;
  return errors.filter((one) => !wasSaid(one) && countOf(errors, one) > countOf(known, one)).map(({ id, message }) => `new error: ${id}: ${message.en}`);
}
