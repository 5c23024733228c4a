import type { Area, Finding, Severity } from '../../core/checks/check.ts';
import { isSafelyFixable } from '../../core/checks/fix.ts';
import type { BundleRun, DocumentRun } from '../../core/checks/run.ts';
import { objectAt, type ObjectSummary } from '../../core/graph/summary.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { isSameList } from '../../store/keep-same.ts';
import type { DocumentState, FileState } from '../../store/state.ts';

/** Where a problem is gone to: its field in the form, or its line in the YAML. */
export type Destination = 'field' | 'line';

/** A finding with what its row says of its place. */
export interface Problem {
  readonly finding: Finding;
  readonly fileName: string;
  /** The object it is about; inside a List one of its items. */
  readonly object: Pick<ObjectSummary, 'kind' | 'name'>;
  /** In the file, from 1. */
  readonly line: number;
  /** Lines of the file before the document. */
  readonly linesBefore: number;
  /** Line of the other place in the same document, such as the earlier of two equal keys. */
  readonly alsoLine: number | null;
  /** What this one says in sum, with others: told below it when somebody asks. */
  readonly parts: readonly Problem[];
}

/** All findings of the work, or those that annotations mute, the worst first, then in the order of files and texts. */
export function problemsOf(run: BundleRun, files: readonly FileState[], which: 'findings' | 'muted' = 'findings'): readonly Problem[] {
  const problems = files.flatMap((file) => {
    let linesBefore = 0;
    return file.documents.flatMap((state) => {
      const document = run.documents.get(state.id);
      const found = document === undefined ? [] : documentProblems(document, document[which], file.name, linesBefore);
      linesBefore += lineBreaksOf(state);
      return found;
    });
  });
  return problems.sort((left, right) => RANK[left.finding.severity] - RANK[right.finding.severity]);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function documentProblems(run: DocumentRun, findings: readonly Finding[], fileName: string, linesBefore: number): Problem[] {
  if (findings.length === 0) return [];
  const lines = linesOf(run);
  const lineAt = (offset: number): number => linesBefore + lines.position(Math.min(offset, run.text.length)).line;
  return findings.map((finding) => {
    const other = finding.related?.key === null ? finding.related.range : undefined;
    return {
      finding,
      fileName,
      object: objectAt(run.summary, finding.path),
      line: lineAt(finding.range.start),
      linesBefore,
      alsoLine: other === undefined ? null : lineAt(other.start),
      parts: [],
    };
  });
}

const lineIndexes = new WeakMap<DocumentRun, LineIndex>();
const lineBreaks = new WeakMap<DocumentState, number>();

function linesOf(run: DocumentRun): LineIndex {
  let lines = lineIndexes.get(run);
  if (lines === undefined) {
    lines = new LineIndex(run.text);
    lineIndexes.set(run, lines);
  }
  return lines;
}

export function lineBreaksOf(state: DocumentState): number {
  let count = lineBreaks.get(state);
  if (count === undefined) {
    count = new LineIndex(state.text).lineCount - 1;
    lineBreaks.set(state, count);
  }
  return count;
}

export interface ProblemFilter {
  readonly severities: ReadonlySet<Severity>;
  /** null: all. */
  readonly area: Area | null;
}

export function filtered(problems: readonly Problem[], { severities, area }: ProblemFilter): readonly Problem[] {
  return problems.filter(({ finding }) => severities.has(finding.severity) && (area === null || finding.area === area));
}

export function countsOf(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of problems) counts[finding.severity]++;
  return counts;
}

/** The problems with the parts of each below it, as far as both are among them. */
export function withPartsBelow(problems: readonly Problem[]): readonly Problem[] {
  const ids = new Set(problems.map(({ finding }) => finding.id));
  const parts = new Map<string, Problem[]>();
  for (const problem of problems) {
    const whole = problem.finding.partOf;
    if (whole === undefined || !ids.has(whole)) continue;
    const list = parts.get(whole);
    if (list === undefined) parts.set(whole, [problem]);
    else list.push(problem);
  }
  if (parts.size === 0) return problems;
  return problems.flatMap((problem): Problem[] => {
    const { id, partOf } = problem.finding;
    if (partOf !== undefined && ids.has(partOf)) return [];
    const below = parts.get(id);
    return [below === undefined ? problem : withParts(problem, below)];
  });
}

const wholes = new WeakMap<Problem, Problem>();

/** The same object for the same problem with the same parts. */
function withParts(problem: Problem, parts: readonly Problem[]): Problem {
  let whole = wholes.get(problem);
  if (whole === undefined || !isSameList(whole.parts, parts)) {
    whole = { ...problem, parts };
    wholes.set(problem, whole);
  }
  return whole;
}

/** Findings of one check and one severity that are told as one. */
export interface ProblemGroup {
  readonly key: string;
  readonly check: string;
  readonly severity: Severity;
  readonly problems: readonly Problem[];
  /** Of all problems of the check, also of those that are told as parts of others. */
  readonly safeFixes: number;
}

/** More findings than this of one check are a group, which can be folded. */
const MOST_SINGLE = 3;

/** The problems as the list shows them: single ones, and groups where one check has found much, at the place of its first. */
export function groupsOf(problems: readonly Problem[]): readonly (Problem | ProblemGroup)[] {
  const byCheck = new Map<string, Problem[]>();
  const safeFixes = new Map<string, number>();
  for (const problem of problems) {
    const key = groupKey(problem);
    const list = byCheck.get(key);
    if (list === undefined) byCheck.set(key, [problem]);
    else list.push(problem);
    for (const { finding } of [problem, ...problem.parts]) {
      if (isSafelyFixable(finding)) safeFixes.set(finding.check, (safeFixes.get(finding.check) ?? 0) + 1);
    }
  }
  return problems.flatMap((problem): (Problem | ProblemGroup)[] => {
    const key = groupKey(problem);
    const group = byCheck.get(key) ?? [];
    if (group.length <= MOST_SINGLE) return [problem];
    if (group[0] !== problem) return [];
    const { check, severity } = problem.finding;
    return [{ key, check, severity, problems: group, safeFixes: safeFixes.get(check) ?? 0 }];
  });
}

export function groupKey({ finding }: Problem): string {
  return `${finding.severity} ${finding.check}`;
}

/** The problem before or after another one, or after what that is a part of, round the end; the first (or last) when it is not among them. */
export function stepFrom(problems: readonly Problem[], id: string | null, direction: 1 | -1): Problem | null {
  const at = problems.findIndex(({ finding, parts }) => finding.id === id || parts.some((part) => part.finding.id === id));
  const from = at < 0 && direction < 0 ? 0 : at;
  return problems[(from + direction + problems.length) % problems.length] ?? null;
}
