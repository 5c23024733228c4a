import type { ObjectIndex } from '../../core/graph/object-index.ts';
import { placeOfObject, type ObjectPlace, type ReadObject } from '../../core/graph/object-place.ts';
import type { NameReference } from '../../core/graph/summary.ts';
import { field } from '../../core/kinds/fields.ts';
import { type BoundRole, rolesOf } from '../../core/rbac/bindings.ts';

/** The account of a workload's Pods, and the roles that are bound to it. */
export interface AccountRelations {
  /** As the Pod says it; `default` when it does not. */
  readonly name: string;
  /** The account itself; null when the bundle has none of that name. */
  readonly account: ObjectPlace | null;
  /** Whether Pods that say nothing of it get the account's token, by which they use its roles. */
  readonly givesToken: boolean;
  readonly roles: readonly BoundRole[];
}

/** @returns null for what names no account. */
export function accountRelations(index: ObjectIndex, documentId: string, read: ReadObject): AccountRelations | null {
  const workload = index.inDocument(documentId)[0];
  if (workload === undefined) return null;
  const { namespace, references } = workload.summary;
  const said = references.find((reference): reference is NameReference => reference.by === 'name' && reference.kind === 'ServiceAccount');
  const name = said?.name ?? 'default';
  const [account] = index.named('ServiceAccount', name, namespace);
  const givesToken = account === undefined || field(read(account), 'automountServiceAccountToken') !== false;
  return { name, account: account === undefined ? null : placeOfObject(account), givesToken, roles: rolesOf(index, { name, namespace }, read) };
}
