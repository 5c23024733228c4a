import type { Kind } from './kind.ts';

/**
 * A kind in a table: its badge, its name in Korean, and whatever is not as usual. The tables are part of the first
 * load, so what can be told from the key or the group is not written.
 */
export type KindRow = readonly [badge: string, ko: string, rest?: KindRest];

export interface KindRest {
  /** The kind, where the key is a longer name. */
  readonly kind?: string;
  /** Label in English; the kind when left out. */
  readonly en?: string;
  readonly formerGroups?: readonly string[];
  readonly clusterWide?: true;
  readonly podTemplate?: readonly string[];
}

/** The rows of one apiVersion, by name. */
export interface KindTable {
  readonly apiVersion: string;
  readonly rows: Readonly<Record<string, KindRow>>;
}

export function kindsIn({ apiVersion, rows }: KindTable): Kind[] {
  return Object.entries(rows).map(([name, [badge, ko, rest = {}]]) => {
    const kind = rest.kind ?? name;
    return {
      name,
      kind,
      apiVersion,
      formerGroups: rest.formerGroups ?? [],
      label: { en: rest.en ?? kind, ko },
      badge,
      namespaced: rest.clusterWide !== true,
      podTemplate: rest.podTemplate ?? null,
    };
  });
}
