import { field, listField, textField } from '../../kinds/fields.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isMap } from '../../yaml/value.ts';

export const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** A rule of a Role or ClusterRole. */
export interface Rule {
  /** From the root of its document. */
  readonly path: Path;
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

/** The rules of a role. @param path of the role in its document */
export function rulesOf(role: YamlValue | undefined, path: Path): readonly Rule[] {
  return listField(role, 'rules').flatMap((rule, index): Rule[] => {
    if (!isMap(rule)) return [];
    const texts = (key: string): readonly string[] => listField(rule, key).filter((text) => typeof text === 'string');
    return [
      {
        path: [...path, 'rules', index],
        apiGroups: texts('apiGroups'),
        resources: texts('resources'),
        verbs: texts('verbs'),
        resourceNames: texts('resourceNames'),
        nonResourceURLs: texts('nonResourceURLs'),
      },
    ];
  });
}

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

export interface Subject {
  readonly kind: string;
  readonly name: string;
  readonly path: Path;
  readonly value: YamlValue;
}

/** The subjects of a binding that have a name. */
export function subjectsOf(binding: YamlValue | undefined, path: Path): readonly Subject[] {
  return listField(binding, 'subjects').flatMap((value, index): Subject[] => {
    const name = textField(value, 'name');
    return name === null ? [] : [{ kind: textField(value, 'kind') ?? '', name, path: [...path, 'subjects', index], value }];
  });
}

/** The role that a binding names. */
export function roleRefOf(binding: YamlValue | undefined): { readonly kind: string | null; readonly name: string | null; readonly group: string | null } {
  const group = field(binding, 'roleRef', 'apiGroup');
  return { kind: textField(binding, 'roleRef', 'kind'), name: textField(binding, 'roleRef', 'name'), group: typeof group === 'string' ? group : null };
}
