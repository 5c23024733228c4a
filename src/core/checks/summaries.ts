import { type Path, toPointer } from '../yaml/path.ts';
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

const byCheck: ReadonlyMap<string, Summary> = new Map(SUMMARIES.map((summary) => [summary.check, summary]));
const coveredBy: ReadonlyMap<string, ReadonlySet<string>> = new Map(SUMMARIES.map(({ check, covers }) => [check, new Set(covers)]));
const COVERED: ReadonlySet<string> = new Set(SUMMARIES.flatMap(({ covers }) => covers));

interface Sum {
  readonly finding: Finding;
  readonly covers: ReadonlySet<string>;
}

/**
 * The findings of a document, those marked as parts that another one says in sum. Nothing is left out: who lists them
 * all may, who has little room shows the sum. What is more serious than the sum, or not as muted as it is, stays apart.
 */
export function withParts(findings: readonly Finding[]): readonly Finding[] {
  const sumsAt = new Map<string, Sum[]>();
  for (const finding of findings) {
    const [summary, covers] = [byCheck.get(finding.check), coveredBy.get(finding.check)];
    if (summary === undefined || covers === undefined) continue;
    const sum = { finding, covers };
    for (const place of placesOf(finding, summary)) sumsAt.set(place, [...(sumsAt.get(place) ?? []), sum]);
  }
  if (sumsAt.size === 0) return findings;
  return findings.map((finding) => {
    let whole = sumOf(finding, sumsAt);
    // a part of a part belongs to the whole
    for (let above = whole; above !== null; above = sumOf(above, sumsAt)) whole = above;
    return whole === null ? finding : { ...finding, partOf: whole.id };
  });
}

/** The most serious sum that speaks of a place around the finding's, or of its own. */
function sumOf(part: Finding, sumsAt: ReadonlyMap<string, readonly Sum[]>): Finding | null {
  if (!COVERED.has(part.check)) return null;
  let best: Finding | null = null;
  for (let length = part.path.length; length >= 0; length--) {
    for (const { finding, covers } of sumsAt.get(toPointer(part.path.slice(0, length))) ?? []) {
      const fits = covers.has(part.check) && RANK[part.severity] >= RANK[finding.severity] && (part.muted === null) === (finding.muted === null);
      if (fits && (best === null || RANK[finding.severity] < RANK[best.severity])) best = finding;
    }
  }
  return best;
}

function placesOf({ path, fix }: Finding, { within }: Summary): ReadonlySet<string> {
  const places: readonly Path[] = [path, ...(fix?.steps ?? []).flatMap((step) => ('path' in step ? [step.path] : []))];
  return new Set(
    places.flatMap((place) => {
      const at = within === undefined ? place.length - 1 : place.lastIndexOf(within);
      return at < 0 && within !== undefined ? [] : [toPointer(place.slice(0, at + 1))];
    }),
  );
}
