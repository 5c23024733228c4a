import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { type ObjectPlace, placeOfObject, type ReadObject } from '../graph/object-place.ts';
import { fullSelector, selects } from '../graph/selector.ts';
import { namespaceOf } from '../graph/summary.ts';
import { field, listField, textField } from '../kinds/fields.ts';
import { roleRefOf, type Rule, rulesOf, subjectsOf } from './rules.ts';

/*
 * Which roles an account has, as https://kubernetes.io/docs/reference/access-authn-authz/rbac/ says: by bindings that
 * name it, or a group that all accounts are in.
 */

export interface Account {
  readonly name: string;
  /** null: not written. */
  readonly namespace: string | null;
}

/** A role that a binding gives. */
export interface BoundRole {
  readonly binding: ObjectPlace;
  readonly roleKind: string;
  readonly roleName: string;
  /** null: the bundle does not have the role. */
  readonly role: ObjectPlace | null;
  /** Where it counts; null: in the whole cluster. */
  readonly namespace: string | null;
  /** The group by which the account has it; null: the binding names the account itself. */
  readonly group: string | null;
  /** null: not known, since the bundle does not have the role. */
  readonly rules: readonly Rule[] | null;
}

/** The roles that the bindings of a bundle give an account, in the order of the documents. */
export function rolesOf(index: ObjectIndex, account: Account, read: ReadObject): readonly BoundRole[] {
  const bindings = [...index.ofKind('RoleBinding'), ...index.ofKind('ClusterRoleBinding')];
  return bindings.flatMap((binding) => {
    const group = givenBy(binding, account, read);
    return group === undefined ? [] : [boundRole(index, binding, group, read)];
  });
}

/** What a binding gives, whoever it gives it to. */
export function roleOfBinding(index: ObjectIndex, binding: LinkedObject, read: ReadObject): BoundRole {
  return boundRole(index, binding, null, read);
}

/** The group that the account is meant by, null for the account itself; undefined where the binding does not mean it. */
function givenBy(binding: LinkedObject, { name, namespace }: Account, read: ReadObject): string | null | undefined {
  const home = namespaceOf(namespace);
  const user = `system:serviceaccount:${home}:${name}`;
  const groups = ['system:serviceaccounts', `system:serviceaccounts:${home}`, 'system:authenticated'];
  const subjects = subjectsOf(read(binding), []);
  const isNamed = subjects.some((subject) => {
    if (subject.kind === 'User') return subject.name === user;
    // who says no namespace means the binding's
    return subject.kind === 'ServiceAccount' && subject.name === name && namespaceOf(textField(subject.value, 'namespace') ?? binding.summary.namespace) === home;
  });
  return isNamed ? null : subjects.find((subject) => subject.kind === 'Group' && groups.includes(subject.name))?.name;
}

function boundRole(index: ObjectIndex, binding: LinkedObject, group: string | null, read: ReadObject): BoundRole {
  const { kind, name } = roleRefOf(read(binding));
  const { known, namespace } = binding.summary;
  const roleKind = kind ?? 'Role';
  const roleName = name ?? '';
  const [role] = index.named(roleKind, roleName, roleKind === 'ClusterRole' ? null : namespace);
  return {
    binding: placeOfObject(binding),
    roleKind,
    roleName,
    role: role === undefined ? null : placeOfObject(role),
    namespace: known === 'ClusterRoleBinding' ? null : namespaceOf(namespace),
    group,
    rules: role === undefined ? builtIn(roleKind, roleName) : rulesOfRole(index, role, read),
  };
}

/** Its own rules; for one that is made of others, theirs. */
export function rulesOfRole(index: ObjectIndex, role: LinkedObject, read: ReadObject): readonly Rule[] {
  const value = read(role);
  const selectors = listField(value, 'aggregationRule', 'clusterRoleSelectors').flatMap((selector) => fullSelector(selector) ?? []);
  const parts = index.ofKind('ClusterRole').filter((one) => one !== role && selectors.some((selector) => selects(selector, one.summary.labels)));
  // the controller replaces what is written beside an aggregationRule
  if (field(value, 'aggregationRule') !== undefined) return parts.flatMap((part) => rulesOf(read(part), part.summary.path));
  return rulesOf(value, role.summary.path);
}

/** Of the roles that every cluster has, the one whose rules never change. */
function builtIn(kind: string, name: string): readonly Rule[] | null {
  if (kind !== 'ClusterRole' || name !== 'cluster-admin') return null;
  return [
    { path: [], apiGroups: ['*'], resources: ['*'], verbs: ['*'], resourceNames: [], nonResourceURLs: [] },
    { path: [], apiGroups: [], resources: [], verbs: ['*'], resourceNames: [], nonResourceURLs: ['*'] },
  ];
}
