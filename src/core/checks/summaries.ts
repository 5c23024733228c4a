import { gathered } from '../gathered.ts';
import { isWithin, type Path } from '../yaml/path.ts';
import type { Finding, Severity } from './check.ts';

/** A check that says in sum what others say one by one. */
export interface Summary {
  readonly check: string;
  /** The others. */
  readonly covers: readonly string[];
  /** It speaks of everything below the last such key of its place, and of the places that its fix changes. */
  readonly within?: string;
}

const OF_CONTAINER = ['allow-privilege-escalation', 'capabilities-not-dropped', 'net-raw-not-dropped', 'read-only-root-filesystem'] as const;
const OF_POD = ['run-as-non-root', 'run-as-non-root-not-true', 'seccomp-profile-missing', 'kernel-hardening-missing'] as const;
const RIGHTS = ['rbac-admission-control', 'rbac-create-workloads', 'rbac-escalation', 'rbac-pod-exec', 'rbac-secrets-access', 'rbac-resource-names-missing'] as const;

export const SUMMARIES: readonly Summary[] = [
  { check: 'resources-missing', covers: ['cpu-request-missing', 'memory-request-missing', 'cpu-limit-missing', 'memory-limit-missing'], within: 'resources' },
  { check: 'namespace-pod-security-conflict', covers: [...OF_CONTAINER, ...OF_POD, 'capability-added', 'capability-dangerous', 'privileged-container', 'host-network', 'host-pid', 'host-ipc', 'seccomp-unconfined'] },
  { check: 'security-context-missing', covers: [...OF_CONTAINER, ...OF_POD, 'run-as-low-user-id'], within: 'securityContext' },
  { check: 'container-security-context-missing', covers: [...OF_CONTAINER], within: 'securityContext' },
  { check: 'run-as-user-zero', covers: ['run-as-non-root', 'run-as-low-user-id'] },
  { check: 'run-as-group-root', covers: ['run-as-low-user-id'] },
  { check: 'run-as-non-root', covers: ['run-as-non-root-not-true', 'run-as-low-user-id'] },
  { check: 'capability-dangerous', covers: ['capability-added', 'capabilities-not-dropped', 'net-raw-not-dropped'] },
  { check: 'capabilities-not-dropped', covers: ['net-raw-not-dropped'] },
  { check: 'seccomp-unconfined', covers: ['seccomp-profile-missing', 'kernel-hardening-missing'] },
  { check: 'seccomp-profile-missing', covers: ['kernel-hardening-missing'] },
  { check: 'rbac-cluster-admin', covers: ['rbac-wildcard', ...RIGHTS] },
  { check: 'rbac-wildcard', covers: RIGHTS },
  { check: 'namespace-inconsistent', covers: ['default-namespace'] },
];

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const sumsByCheck: ReadonlyMap<string, Summary & { readonly covered: ReadonlySet<string> }> = new Map(
  SUMMARIES.map((summary) => [summary.check, { ...summary, covered: new Set(summary.covers) }]),
);
const COVERED: ReadonlySet<string> = new Set(gathered(SUMMARIES, ({ covers }) => covers));

interface Sum {
  readonly finding: Finding;
  readonly covered: ReadonlySet<string>;
  /** Where it speaks for others. */
  readonly places: readonly Path[];
}

/**
 * The findings of a document, those marked as parts that another one says in sum. Nothing is left out: who lists them
 * all may, who has little room shows the sum. What is more serious than the sum, or not as muted as it is, stays apart.
 */
export function withParts(findings: readonly Finding[]): readonly Finding[] {
  const sums: Sum[] = [];
  for (const finding of findings) {
    const summary = sumsByCheck.get(finding.check);
    if (summary !== undefined) sums.push({ finding, covered: summary.covered, places: placesOf(finding, summary) });
  }
  if (sums.length === 0) return findings;
  return findings.map((finding) => {
    let whole = sumOf(finding, sums);
    // a part of a part belongs to the whole
    for (let above = whole; above !== null; above = sumOf(above, sums)) whole = above;
    return whole === null ? finding : { ...finding, partOf: whole.id };
  });
}

/** The most serious sum that speaks of a place around the finding's, or of its own; of several the nearest. */
function sumOf(part: Finding, sums: readonly Sum[]): Finding | null {
  if (!COVERED.has(part.check)) return null;
  let best: { readonly finding: Finding; readonly depth: number } | null = null;
  for (const { finding, covered, places } of sums) {
    const fits = covered.has(part.check) && RANK[part.severity] >= RANK[finding.severity] && (part.muted === null) === (finding.muted === null);
    const depth = fits ? depthAround(part.path, places) : -1;
    if (depth < 0) continue;
    const order = best === null ? -1 : RANK[finding.severity] - RANK[best.finding.severity];
    if (best === null || order < 0 || (order === 0 && depth > best.depth)) best = { finding, depth };
  }
  return best?.finding ?? null;
}

/** How deep the innermost of the places lies that hold a path; -1: none does. */
function depthAround(path: Path, places: readonly Path[]): number {
  return places.reduce((deepest, place) => (place.length > deepest && isWithin(path, place) ? place.length : deepest), -1);
}

function placesOf({ path, fix }: Finding, { within }: Summary): readonly Path[] {
  const places: readonly Path[] = [path, ...gathered(fix?.steps ?? [], (step) => ('path' in step ? [step.path] : []))];
  return gathered(places, (place) => {
    const at = within === undefined ? place.length - 1 : place.lastIndexOf(within);
    return at < 0 && within !== undefined ? [] : [place.slice(0, at + 1)];
  });
}
