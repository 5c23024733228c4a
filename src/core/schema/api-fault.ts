import type { ApiLife } from './api-life.ts';
import { distanceOf, nearestOf } from './nearest.ts';
import type { Schema } from './schema.ts';
import type { FaultOf } from './schema-fault.ts';
import { compareVersions, type TargetVersion } from './target-version.ts';
import { lifeOf } from './versions.ts';

type ApiFault = FaultOf<'api-removed' | 'api-deprecated' | 'api-not-yet' | 'wrong-api-version' | 'unknown-kind'>;

/**
 * Kinds of operators that the schema does not have, with the groups and versions they do live in. ClusterLogForwarder:
 * https://docs.redhat.com/en/documentation/red_hat_openshift_logging/6.0/html/upgrading_logging/
 */
const ELSEWHERE: ReadonlyMap<string, readonly string[]> = new Map([
  ['ClusterLogForwarder', ['observability.openshift.io/v1', 'logging.openshift.io/v1']],
]);

/** What is wrong with an apiVersion and a kind together, in a version of Kubernetes; null also where nobody knows. */
export function apiFault(schema: Schema, target: TargetVersion, apiVersion: string, name: string): ApiFault | null {
  const life = lifeOf(apiVersion, name);
  if (life !== null) {
    if (life.removedIn !== null && compareVersions(life.removedIn, target) <= 0) return { code: 'api-removed', life: forTarget(life, target), target };
    if (life.since !== null && compareVersions(life.since, target) > 0) return { code: 'api-not-yet', life, target };
    if (life.deprecatedIn !== null && compareVersions(life.deprecatedIn, target) <= 0) return { code: 'api-deprecated', life: forTarget(life, target), target };
    return null;
  }
  if (schema.kind(apiVersion, name) !== null) return null;
  const versions = [...schema.versionsOf(name).map((kind) => kind.apiVersion), ...(ELSEWHERE.get(name) ?? [])];
  return versions.length > 0 ? wrongVersion(schema, apiVersion, name, versions) : slipInKind(schema, apiVersion, name);
}

/** What is to be written instead must be there already. */
function forTarget(life: ApiLife, target: TargetVersion): ApiLife {
  const since = life.use === null ? null : (lifeOf(life.use, life.kind)?.since ?? null);
  return since !== null && compareVersions(since, target) > 0 ? { ...life, use: null, sameShape: false } : life;
}

/** A kind that is known, under an apiVersion that has it not; null when another operator may well have one of that name. */
function wrongVersion(schema: Schema, apiVersion: string, name: string, versions: readonly string[]): ApiFault | null {
  if (versions.includes(apiVersion)) return null;
  const group = groupOf(apiVersion);
  const groups = versions.map(groupOf);
  const fault: ApiFault = { code: 'wrong-api-version', apiVersion, name, versions: usable(versions, name) };
  // operators have had more versions than are known, and Kubernetes has alpha ones that a cluster may have switched on
  if (groups.includes(group)) return isOfKubernetes(schema, group) && /(?:^|\/)v\d+$/.test(apiVersion) ? fault : null;
  const known = groupsOf(schema);
  const near = groups.some((other) => distanceOf(group, other, 2) <= 2) || groups.some((other) => looksLike(group, other));
  return known.has(group) || !group.includes('.') || near ? fault : null;
}

/** `logging.coreos.com` for `logging.openshift.io`: the first part is what people remember. */
function looksLike(group: string, other: string): boolean {
  return group.split('.')[0] === other.split('.')[0] && group.endsWith('.coreos.com');
}

/** Without those that are gone, while there is one that is not. */
function usable(versions: readonly string[], name: string): readonly string[] {
  const current = versions.filter((version) => (lifeOf(version, name)?.removedIn ?? null) === null);
  return current.length > 0 ? current : versions;
}

/** A kind that nobody has, in a group of which every kind is known, and that looks like one of them. */
function slipInKind(schema: Schema, apiVersion: string, name: string): ApiFault | null {
  if (name.endsWith('List')) return null;
  const names = schema.kinds().filter((kind) => kind.apiVersion === apiVersion).map(({ kind }) => kind);
  const nearest = nearestOf(name, names);
  return nearest === null ? null : { code: 'unknown-kind', apiVersion, name, nearest: nearest.name, sure: nearest.sure };
}

export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}

function groupsOf(schema: Schema): ReadonlyMap<string, boolean> {
  let groups = known.get(schema);
  if (groups === undefined) {
    const made = new Map<string, boolean>();
    for (const { apiVersion, source } of schema.kinds()) made.set(groupOf(apiVersion), source === 'built-in' || (made.get(groupOf(apiVersion)) ?? false));
    known.set(schema, made);
    groups = made;
  }
  return groups;
}

/** Of each schema the groups that it has, and whether they are Kubernetes' own. */
const known = new WeakMap<Schema, ReadonlyMap<string, boolean>>();

function isOfKubernetes(schema: Schema, group: string): boolean {
  return groupsOf(schema).get(group) === true;
}
