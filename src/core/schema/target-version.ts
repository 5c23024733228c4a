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
  const [leftMajor = 0, leftMinor = 0] = left.split('.').map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split('.').map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
