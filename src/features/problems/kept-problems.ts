import type { Finding, Severity } from '../../core/checks/check.ts';
import type { BundleRun, DocumentRun } from '../../core/checks/run.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { isSameList } from '../../store/keep-same.ts';
import type { DocumentId, FileState } from '../../store/state.ts';
import { documentProblems, lineBreaksOf } from './document-problems.ts';
import type { Problem } from './problem-list.ts';

/** The problems of a document, with all that they were read from. */
interface Sheet {
  readonly run: DocumentRun;
  readonly fileName: string;
  readonly linesBefore: number;
  readonly problems: readonly Problem[];
}

/** The problems of one state of the work, and the documents that have some, in order. */
interface Reading {
  readonly run: BundleRun;
  readonly files: readonly FileState[];
  readonly sheets: ReadonlyMap<DocumentId, Sheet>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the problems of one run after another: all findings of the work, or those that annotations mute, the worst
 * first, then in the order of files and texts. Only documents of which something else is found are read again. A
 * problem that says what it said is the very object of before, and so is the list when all do, so that a row is drawn
 * again only when it says something else. The ranges of kept findings are of earlier texts.
 */
export function keptProblems(which: 'findings' | 'muted'): (run: BundleRun, files: readonly FileState[]) => readonly Problem[] {
  let last: Reading | null = null;
  return (run, files) => {
    if (last?.run !== run || last.files !== files) last = readAgain(run, files, which, last);
    return last.problems;
  };
}

function readAgain(run: BundleRun, files: readonly FileState[], which: 'findings' | 'muted', last: Reading | null): Reading {
  const sheets = new Map<DocumentId, Sheet>();
  for (const { name, documents } of files) {
    let linesBefore = 0;
    for (const state of documents) {
      const document = run.documents.get(state.id);
      if (document !== undefined && document[which].length > 0) {
        const before = last?.sheets.get(state.id);
        const isSame = before !== undefined && before.run === document && before.fileName === name && before.linesBefore === linesBefore;
        sheets.set(state.id, isSame ? before : sheetOf(document, name, linesBefore, which, before?.problems ?? []));
      }
      linesBefore += lineBreaksOf(state);
    }
  }
  const same = last !== null && isSameList([...last.sheets.values()], [...sheets.values()], (left, right) => left.problems === right.problems);
  return { run, files, sheets, problems: same ? last.problems : worstFirst(sheets.values()) };
}

function sheetOf(run: DocumentRun, fileName: string, linesBefore: number, which: 'findings' | 'muted', before: readonly Problem[]): Sheet {
  return { run, fileName, linesBefore, problems: kept(before, documentProblems(run, run[which], fileName, linesBefore)) };
}

function kept(before: readonly Problem[], now: readonly Problem[]): readonly Problem[] {
  const known = new Map(before.map((problem) => [problem.finding.id, problem]));
  const next = now.map((problem) => {
    const same = known.get(problem.finding.id);
    return same !== undefined && saysTheSame(same, problem) ? same : problem;
  });
  return isSameList(before, next) ? before : next;
}

function worstFirst(sheets: Iterable<Sheet>): readonly Problem[] {
  const by: Readonly<Record<Severity, Problem[]>> = { error: [], warning: [], info: [] };
  for (const { problems } of sheets) {
    for (const problem of problems) by[problem.finding.severity].push(problem);
  }
  return by.error.concat(by.warning, by.info);
}

function saysTheSame(left: Problem, right: Problem): boolean {
  return (
    left.fileName === right.fileName &&
    left.line === right.line &&
    left.linesBefore === right.linesBefore &&
    left.alsoLine === right.alsoLine &&
    left.object.kind === right.object.kind &&
    left.object.name === right.object.name &&
    (left.finding === right.finding || samePlain(withoutRange(left.finding), withoutRange(right.finding)))
  );
}

/** What a finding says wherever it stands: its line, and that of the other place, are told by the problem. */
function withoutRange(finding: Finding): object {
  const { related } = finding;
  return { ...finding, range: null, related: related === null ? null : { key: related.key, path: related.path } };
}

/** Whether problems have the same places in two states of the files, as far as these decide. */
export function samePlaces(left: readonly FileState[], right: readonly FileState[]): boolean {
  return isSameList(left, right, (file, other) =>
    file.name === other.name &&
    isSameList(file.documents, other.documents, (document, now) => document.id === now.id && lineBreaksOf(document) === lineBreaksOf(now)),
  );
}
