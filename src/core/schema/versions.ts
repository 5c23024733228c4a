import type { ApiLife } from './api-life.ts';
import { LIVES, SINCE } from './version-tables.ts';

/** null for what is in every target version, and for what is not Kubernetes' own. */
export function lifeOf(apiVersion: string, kind: string): ApiLife | null {
  return LIVES.find((life) => life.apiVersion === apiVersion && life.kind === kind) ?? null;
}

/** The first version that has a field, `1.30`; null when every target version has it. */
export function fieldSince(definition: string, property: string): string | null {
  const fields = Object.hasOwn(SINCE, definition) ? SINCE[definition] : undefined;
  return fields !== undefined && Object.hasOwn(fields, property) ? (fields[property] ?? null) : null;
}

export { compareVersions, isTargetVersion, TARGET_VERSIONS, USUAL_TARGET, type TargetVersion } from './target-version.ts';
