import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { placeOfObject, type ObjectPlace } from '../../core/graph/object-place.ts';
import { sameNamespace, type NameReference } from '../../core/graph/summary.ts';

/** The account of a workload's Pods, and the roles that are bound to it. */
export interface AccountRelations {
  /** As the Pod says it; `default` when it does not. */
  readonly name: string;
  /** The account itself; null when the bundle has none of that name. */
  readonly account: ObjectPlace | null;
  readonly bindings: readonly BoundRole[];
}

export interface BoundRole {
  readonly binding: ObjectPlace;
  readonly roleKind: string;
  readonly roleName: string;
  /** null when the bundle does not have the role. */
  readonly role: ObjectPlace | null;
}

/** @returns null while the relations are not known, and for what names no account. */
export function accountRelations(index: ObjectIndex | null, documentId: string): AccountRelations | null {
  const workload = index?.inDocument(documentId)[0];
  if (index === null || workload === undefined) return null;
  const { summary } = workload;
  const said = summary.references.find((reference): reference is NameReference => reference.by === 'name' && reference.kind === 'ServiceAccount');
  const name = said?.name ?? 'default';
  const [account] = index.named('ServiceAccount', name, summary.namespace);
  const bindings = index.referringTo('ServiceAccount', name).flatMap(([from, reference]): BoundRole[] => {
    const kind = from.summary.known;
    if ((kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') || !sameNamespace(reference.namespace, summary.namespace)) return [];
    return [boundRole(index, from)];
  });
  return { name, account: account === undefined ? null : placeOfObject(account), bindings };
}

function boundRole(index: ObjectIndex, binding: LinkedObject): BoundRole {
  const reference = binding.summary.references.find((one): one is NameReference => one.by === 'name' && (one.kind === 'Role' || one.kind === 'ClusterRole'));
  const [role] = reference === undefined ? [] : index.resolve(binding.summary, reference);
  return {
    binding: placeOfObject(binding),
    roleKind: reference?.kind ?? 'Role',
    roleName: reference?.name ?? '',
    role: role === undefined ? null : placeOfObject(role),
  };
}
