import { gathered } from '../../gathered.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import type { Localized } from '../../localized.ts';
import type { Bundle, BundleCheck, CheckedObject, Facet, Report, Severity } from '../check.ts';
import { type Grant, isBuiltInRole, isOfTheCluster, type Rule, rulesOf } from '../reading/rbac.ts';

interface RightsCheck extends Omit<BundleCheck, 'scope' | 'area' | 'kinds' | 'reads' | 'find' | 'source'> {
  readonly source?: string;
  /** What else `weigh` and `mend` ask for. */
  readonly alsoReads?: readonly Facet[];
  /** What of a rule is too much; null: nothing. */
  readonly tooMuch: (rule: Rule) => Grant | null;
  /** What somebody may do with it, for the middle of a sentence: "may read every Secret". */
  readonly may: (grant: Grant) => Localized;
  /** The severity at a role; the check's usual one when left out. */
  readonly weigh?: (role: LinkedObject, bundle: Bundle) => Severity;
  readonly mend?: (rule: Rule, object: CheckedObject, bundle: Bundle) => Report['fix'] | null;
}

const GOOD_PRACTICES = 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/';

/** A check of what roles allow, said at the rule, and at each binding that hands it to somebody. */
export function rightsCheck({ tooMuch, may, weigh, mend, alsoReads = [], source = GOOD_PRACTICES, ...words }: RightsCheck): BundleCheck {
  const atRole = (object: CheckedObject, bundle: Bundle): readonly Report[] => {
    if (isBuiltInRole(object.summary.name)) return [];
    return gathered(rulesOf(object.value, object.path), (rule): Report[] => {
      const grant = tooMuch(rule);
      if (grant === null) return [];
      const what = may(grant);
      const fix = mend?.(rule, object, bundle) ?? null;
      return [
        {
          path: grant.path,
          ...(weigh === undefined ? {} : { severity: weigh(bundle.self, bundle) }),
          message: { en: `Whoever has this role ${what.en}`, ko: `이 롤을 가지면 ${what.ko}` },
          ...(fix === null ? {} : { fix }),
        },
      ];
    });
  };

  const atBinding = (object: CheckedObject, bundle: Bundle): readonly Report[] => {
    if (isOfTheCluster(object.summary.name)) return [];
    const roles = gathered(['Role', 'ClusterRole'] as const, (kind) => gathered(bundle.uses(bundle.self, kind), ({ targets }) => targets));
    for (const { object: role } of roles) {
      const grants = rulesOf(bundle.look(role) ?? undefined, role.summary.path).map(tooMuch);
      const grant = grants.find((one) => one !== null);
      if (grant === undefined || grant === null) continue;
      const what = may(grant);
      const name = role.summary.name ?? '';
      return [
        {
          path: [...object.path, 'roleRef'],
          ...(weigh === undefined ? {} : { severity: weigh(role, bundle) }),
          message: { en: `Whoever is bound to ${name} ${what.en}`, ko: `${name}에 바인딩되면 ${what.ko}` },
          related: { key: role.key, path: grant.path },
        },
      ];
    }
    return [];
  };

  return {
    ...words,
    source,
    area: 'document',
    scope: 'bundle',
    kinds: ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
    reads: ['Role', 'ClusterRole', ...alsoReads],
    find: (object, bundle) => (object.summary.known === 'Role' || object.summary.known === 'ClusterRole' ? atRole(object, bundle) : atBinding(object, bundle)),
  };
}
