import type { Area, Finding, Severity } from '../../core/checks/check.ts';
import { isSafelyFixable } from '../../core/checks/fix.ts';
import type { ObjectSummary } from '../../core/graph/summary.ts';
import { isSameList } from '../../store/keep-same.ts';

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
  /** Names its check and severity: problems of one name are told as one where they are many. */
  readonly group: string;
}

const SEVERITIES = 3;

export interface ProblemFilter {
  readonly severities: ReadonlySet<Severity>;
  /** null: all. */
  readonly area: Area | null;
}

export function filtered(problems: readonly Problem[], { severities, area }: ProblemFilter): readonly Problem[] {
  if (area === null && severities.size === SEVERITIES) return problems;
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
    const list = byCheck.get(problem.group);
    if (list === undefined) byCheck.set(problem.group, [problem]);
    else list.push(problem);
    countSafeFixes(problem, safeFixes);
    for (const part of problem.parts) countSafeFixes(part, safeFixes);
  }
  const entries: (Problem | ProblemGroup)[] = [];
  for (const problem of problems) {
    const group = byCheck.get(problem.group) ?? [];
    if (group.length <= MOST_SINGLE) entries.push(problem);
    else if (group[0] === problem) {
      const { check, severity } = problem.finding;
      entries.push({ key: problem.group, check, severity, problems: group, safeFixes: safeFixes.get(check) ?? 0 });
    }
  }
  return entries;
}

function countSafeFixes({ finding }: Problem, counts: Map<string, number>): void {
  if (isSafelyFixable(finding)) counts.set(finding.check, (counts.get(finding.check) ?? 0) + 1);
}

/** The problem before or after another one, or after what that is a part of, round the end; the first (or last) when it is not among them. */
export function stepFrom(problems: readonly Problem[], id: string | null, direction: 1 | -1): Problem | null {
  const at = problems.findIndex(({ finding, parts }) => finding.id === id || parts.some((part) => part.finding.id === id));
  const from = at < 0 && direction < 0 ? 0 : at;
  return problems[(from + direction + problems.length) % problems.length] ?? null;
}
