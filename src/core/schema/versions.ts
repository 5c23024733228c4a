import type { ApiLife } from './api-life.ts';
import { LIVES, SINCE } from './version-tables.ts';

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

/** null for what is in every target version, and for what is not Kubernetes' own. */
export function lifeOf(apiVersion: string, kind: string): ApiLife | null {
  return LIVES.find((life) => life.apiVersion === apiVersion && life.kind === kind) ?? null;
}

/** The first version that has a field, `1.30`; null when every target version has it. */
export function fieldSince(definition: string, property: string): string | null {
  const fields = Object.hasOwn(SINCE, definition) ? SINCE[definition] : undefined;
  return fields !== undefined && Object.hasOwn(fields, property) ? (fields[property] ?? null) : null;
}

/** Less than 0 when the left version is older. */
export function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split('.').map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split('.').map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
