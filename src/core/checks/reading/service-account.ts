import { gathered } from '../../gathered.ts';
import type { LinkedObject } from '../../graph/object-index.ts';
import { type ObjectSummary, sameNamespace } from '../../graph/summary.ts';
import { field, listField, textField } from '../../kinds/fields.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { Bundle, CheckedObject, Facet } from '../check.ts';
import { podSpecPath } from './containers.ts';
import { podSpecOf } from './pods.ts';

/** What a check has to read that asks for the rights of an account. */
export const ACCOUNT_FACETS = ['ServiceAccount', 'RoleBinding', 'ClusterRoleBinding'] as const satisfies readonly Facet[];

/** What the Pods of an object are called towards the API server. */
export interface Account {
  readonly name: string;
  readonly namespace: string | null;
  /** Of its name; absent where the Pod takes the default one. */
  readonly path: Path;
  /** null: none of the bundle. */
  readonly object: LinkedObject | null;
}

export function accountOf(object: CheckedObject, bundle: Bundle): Account {
  const spec = podSpecOf(object);
  const key = textField(spec, 'serviceAccountName') === null && textField(spec, 'serviceAccount') !== null ? 'serviceAccount' : 'serviceAccountName';
  const name = textField(spec, key) ?? 'default';
  const { namespace } = object.summary;
  const [found] = bundle.named('ServiceAccount', name, namespace);
  return { name, namespace, path: [...(podSpecPath(object) ?? object.path), key], object: found ?? null };
}

/** The bindings of the bundle that give an account rights. */
export function bindingsOf({ name, namespace }: Pick<Account, 'name' | 'namespace'>, bundle: Bundle): readonly LinkedObject[] {
  return [...bundle.ofKind('RoleBinding'), ...bundle.ofKind('ClusterRoleBinding')].filter(({ summary }) =>
    summary.references.some(
      (reference) =>
        reference.by === 'name' &&
        reference.kind === 'ServiceAccount' &&
        reference.name === name &&
        sameNamespace(reference.namespace, namespace),
    ),
  );
}

/** Who says whether a token is mounted: the Pod, its account, or nobody, and then one is. */
export interface TokenMount {
  readonly mounted: boolean;
  readonly by: 'pod' | 'account' | 'default';
}

export function tokenMountOf(object: CheckedObject, account: Account, bundle: Bundle): TokenMount {
  const own = automountOf(podSpecOf(object));
  if (own !== null) return { mounted: own, by: 'pod' };
  const inherited = account.object === null ? null : automountOf(bundle.look(account.object) ?? undefined);
  return inherited === null ? { mounted: true, by: 'default' } : { mounted: inherited, by: 'account' };
}

/** What a Pod spec or a ServiceAccount says; null: nothing. */
export function automountOf(owner: YamlValue | undefined): boolean | null {
  const written = field(owner, 'automountServiceAccountToken');
  return typeof written === 'boolean' ? written : null;
}

/** Whether a Pod brings a token in by a volume of its own. */
export function projectsToken(podSpec: YamlValue | undefined): boolean {
  return listField(podSpec, 'volumes').some((volume) =>
    listField(volume, 'projected', 'sources').some((source) => (field(source, 'serviceAccountToken') ?? null) !== null),
  );
}

/** What makes Pods that run as a ServiceAccount. Needs 'pods' among the `reads`. */
export function usersOf({ name, namespace }: ObjectSummary, bundle: Bundle): readonly LinkedObject[] {
  return bundle.podMakers().filter(({ summary }) => {
    const named = gathered(summary.references, (reference) => (reference.by === 'name' && reference.kind === 'ServiceAccount' ? [reference.name] : []));
    const own = named[0] ?? 'default';
    return own === name && sameNamespace(summary.namespace, namespace);
  });
}
