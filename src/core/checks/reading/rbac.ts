import type { Rule } from '../../rbac/rules.ts';
import type { Path } from '../../yaml/path.ts';

export { type Rule, roleRefOf, rulesOf, type Subject, subjectsOf } from '../../rbac/rules.ts';

export const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** Something that a rule may allow: verbs on resources (`pods`, `pods/exec`) of a group. */
export interface Right {
  readonly group: string;
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What of a right a rule allows. */
export interface Grant {
  readonly resource: string;
  readonly verb: string;
  /** The entry of `resources` that says so. */
  readonly path: Path;
}

/**
 * Whether a rule allows any of a right. A resource that is called by its name also counts in another group of
 * Kubernetes itself: the API server finds nothing there, but whoever wrote it meant this one.
 */
export function grantOf(rule: Rule, { group, resources, verbs }: Right): Grant | null {
  const verb = rule.verbs.find((one) => one === '*' || verbs.includes(one));
  if (verb === undefined) return null;
  const inGroup = rule.apiGroups.some((one) => one === '*' || one === group);
  for (const [index, written] of rule.resources.entries()) {
    const path = [...rule.path, 'resources', index];
    if (resources.includes(written) && (inGroup || rule.apiGroups.some(isOfKubernetes))) return { resource: written, verb, path };
    const meant = inGroup ? resources.find((one) => covers(written, one)) : undefined;
    if (meant !== undefined) return { resource: meant, verb, path };
  }
  return null;
}

/** The first of several rights that a rule allows any of. */
export function firstGrant(rule: Rule, rights: readonly Right[]): Grant | null {
  for (const right of rights) {
    const grant = grantOf(rule, right);
    if (grant !== null) return grant;
  }
  return null;
}

/**
 * A star is every resource with its parts; a star with a part behind it (scale) is that part of every resource. A star
 * for all parts of one resource is no such thing, but again it is meant.
 */
function covers(written: string, resource: string): boolean {
  if (written === '*') return true;
  return written.startsWith('*/') ? resource.endsWith(written.slice(1)) : written.endsWith('/*') && resource.startsWith(written.slice(0, -1));
}

function isOfKubernetes(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}

/** Verbs that a word for them all stands for. */
export const ALL_VERBS: readonly string[] = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];

/** Whether a rule allows everything there is. */
export function allowsAll({ apiGroups, resources, verbs }: Rule): boolean {
  const every = verbs.includes('*') || ALL_VERBS.every((verb) => verbs.includes(verb));
  return every && apiGroups.includes('*') && resources.includes('*');
}

/** Roles that every cluster brings; bundles that repeat them only install the cluster. */
export function isBuiltInRole(name: string | null): boolean {
  return name !== null && (BUILT_IN_ROLES.has(name) || isOfTheCluster(name));
}

const BUILT_IN_ROLES: ReadonlySet<string> = new Set(['cluster-admin', 'admin', 'edit', 'view']);

/** Bindings, too: what the cluster or its provider makes for itself. */
export function isOfTheCluster(name: string | null): boolean {
  return name !== null && ['system:', 'gce:', 'eks:'].some((prefix) => name.startsWith(prefix));
}
