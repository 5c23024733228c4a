/**
 * The versions of Kubernetes that manifests can be written for, oldest first. '1.35' stands for 1.36 as well: no
 * source tells the two apart.
 */
export const TARGET_VERSIONS = ['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35'] as const;
export type TargetVersion = (typeof TARGET_VERSIONS)[number];
export const USUAL_TARGET: TargetVersion = '1.34';

export function isTargetVersion(text: unknown): text is TargetVersion {
  return TARGET_VERSIONS.some((version) => version === text);
}

/** Less than 0 when the left version is older. */
export function compareVersions(left: string, right: string): number {
  if (left === right) return 0;
  const [leftMajor = 0, leftMinor = 0] = numbersOf(left);
  const [rightMajor = 0, rightMinor = 0] = numbersOf(right);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

/** There are few versions, and thousands of questions. */
const numbers = new Map<string, readonly number[]>();

function numbersOf(version: string): readonly number[] {
  let found = numbers.get(version);
  if (found === undefined) {
    found = version.split('.').map(Number);
    numbers.set(version, found);
  }
  return found;
}
