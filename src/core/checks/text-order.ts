import type { Finding } from './check.ts';

/** Sorts in place; of those of one range the earlier stays the first. */
export function inTextOrder(findings: Finding[]): readonly Finding[] {
  return findings.sort((left, right) => left.range.start - right.range.start || left.range.end - right.range.end);
}
