import type { Finding } from '../../core/checks/check.ts';
import type { BundleRun } from '../../core/checks/run.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { isSameList } from '../../store/keep-same.ts';
import type { FileState } from '../../store/state.ts';
import { lineBreaksOf, type Problem, problemsOf } from './problem-list.ts';

/**
 * Reads the problems of one run after another. A problem that says what it said is the very object of before, and so is
 * the list when all do, so that a row is drawn again only when it says something else. The ranges of kept findings are
 * of earlier texts.
 */
export function keptProblems(which: 'findings' | 'muted'): (run: BundleRun, files: readonly FileState[]) => readonly Problem[] {
  let last: { readonly run: BundleRun; readonly files: readonly FileState[]; readonly problems: readonly Problem[] } | null = null;
  return (run, files) => {
    if (last?.run !== run || last.files !== files) {
      last = { run, files, problems: kept(last?.problems ?? [], problemsOf(run, files, which)) };
    }
    return last.problems;
  };
}

function kept(before: readonly Problem[], now: readonly Problem[]): readonly Problem[] {
  const known = new Map(before.map((problem) => [problem.finding.id, problem]));
  const next = now.map((problem) => {
    const same = known.get(problem.finding.id);
    return same !== undefined && saysTheSame(same, problem) ? same : problem;
  });
  return isSameList(before, next) ? before : next;
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
