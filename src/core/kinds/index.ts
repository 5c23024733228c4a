import { BUILT_IN_KINDS } from './built-in-kinds.ts';
import { groupOf, type Kind } from './kind.ts';
import { kindsIn } from './kind-row.ts';
import { OPERATOR_KINDS } from './operator-kinds.ts';

const TABLES = [...BUILT_IN_KINDS, ...OPERATOR_KINDS] as const;

type KeysOfEach<Rows> = Rows extends unknown ? keyof Rows & string : never;

/** The names of the kinds the product knows. */
export type KindName = KeysOfEach<(typeof TABLES)[number]['rows']>;

export interface KnownKind extends Kind {
  readonly name: KindName;
}

/** Every kind the product knows, those of Kubernetes itself first. */
export const KINDS: readonly KnownKind[] = TABLES.flatMap((table) => kindsIn(table).filter(isKnown));

/** Holds for all of them: it says so to the compiler, which cannot see through the keys of a table. */
function isKnown(kind: Kind): kind is KnownKind {
  return TABLES.some(({ rows }) => Object.hasOwn(rows, kind.name));
}

const byName = new Map<string, KnownKind>(KINDS.map((kind) => [kind.name, kind]));
const byKind = new Map<string, KnownKind[]>();
for (const kind of KINDS) {
  const same = byKind.get(kind.kind);
  if (same === undefined) byKind.set(kind.kind, [kind]);
  else same.push(kind);
}

/** The kind of that name, whatever its group. */
export function kindNamed(name: KindName): KnownKind;
export function kindNamed(name: string): KnownKind | null;
export function kindNamed(name: string): KnownKind | null {
  return byName.get(name) ?? null;
}

/**
 * The kind of an object. The API group must be the kind's own or a former one (`serving.knative.dev/v1` Service is
 * none of ours); a document that does not say its apiVersion yet is taken at its kind.
 */
export function kindOf(apiVersion: string | null, kind: string | null): KnownKind | null {
  if (kind === null) return null;
  return apiVersion === null ? (byName.get(kind) ?? null) : kindInGroup(groupOf(apiVersion), kind);
}

export function kindInGroup(group: string, kind: string): KnownKind | null {
  const same = byKind.get(kind) ?? [];
  return same.find((one) => groupOf(one.apiVersion) === group || one.formerGroups.includes(group)) ?? null;
}

/** Two to four capitals for any kind, known or not: `ClusterLogForwarder` is CLF. */
export function badgeOf(name: string): string {
  const known = byName.get(name);
  if (known !== undefined) return known.badge;
  const capitals = name.replace(/[^A-Z]/g, '');
  return (capitals.length > 1 ? capitals : name.toUpperCase()).slice(0, 3);
}
