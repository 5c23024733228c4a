import type { LinkedObject, ObjectIndex } from '../../core/graph/object-index.ts';
import { sameNamespace, type NameReference } from '../../core/graph/summary.ts';
import type { Path } from '../../core/yaml/path.ts';

/** The account of a workload's Pods, and the roles that are bound to it. */
export interface AccountRelations {
  /** As the Pod says it; `default` when it does not. */
  readonly name: string;
  /** The account itself; null when the bundle has none of that name. */
  readonly account: Place | null;
  readonly bindings: readonly BoundRole[];
}

export interface Place {
  readonly documentId: string;
  /** Where the object stands in its document. */
  readonly path: Path;
}

export interface BoundRole {
  readonly binding: Place & { readonly kind: string; readonly name: string };
  readonly roleKind: string;
  readonly roleName: string;
  /** null when the bundle does not have the role. */
  readonly role: Place | null;
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
    return [boundRole(index, from, kind)];
  });
  return { name, account: account === undefined ? null : placeOf(account), bindings };
}

function boundRole(index: ObjectIndex, binding: LinkedObject, kind: string): BoundRole {
  const reference = binding.summary.references.find((one): one is NameReference => one.by === 'name' && (one.kind === 'Role' || one.kind === 'ClusterRole'));
  const [role] = reference === undefined ? [] : index.resolve(binding.summary, reference);
  return {
    binding: { ...placeOf(binding), kind, name: binding.summary.name ?? '' },
    roleKind: reference?.kind ?? 'Role',
    roleName: reference?.name ?? '',
    role: role === undefined ? null : placeOf(role),
  };
}

function placeOf({ key, summary }: LinkedObject): Place {
  return { documentId: key, path: summary.path };
}

export function sameRelations(left: AccountRelations | null, right: AccountRelations | null): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
