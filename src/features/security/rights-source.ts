import type { ObjectPlace } from '../../core/graph/object-place.ts';
import type { BoundRole } from '../../core/rbac/bindings.ts';
import type { RuleSource } from '../../core/rbac/rights.ts';

/** A role as a matrix of rights shows it, and where it counts. */
export interface RightsSource extends RuleSource {
  /** "Role cart" */
  readonly label: string;
  /** The role; for one that the bundle does not have, the binding. */
  readonly place: ObjectPlace;
}

/** @returns null where nobody knows what the role allows. */
export function sourceOf({ rules, namespace, role, binding, roleKind, roleName }: BoundRole): RightsSource | null {
  return rules === null ? null : { rules, namespace, label: `${roleKind} ${roleName}`, place: role ?? binding };
}
