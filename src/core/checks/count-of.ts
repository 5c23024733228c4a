import type { Finding, Severity } from './check.ts';

/** How many of the findings are this severe. */
export function countOf(findings: readonly Pick<Finding, 'severity'>[], wanted: Severity): number {
  let count = 0;
  for (const { severity } of findings) if (severity === wanted) count++;
  return count;
}
