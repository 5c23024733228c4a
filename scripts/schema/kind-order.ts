import { type KindClass, PACKAGES } from './packages.ts';

/** Groups whose kinds have moved to others: the moved ones go before them. */
const LEFT_BEHIND = new Set(['extensions']);

/** By name, and of one name the kind to write today first: Kubernetes' own, what is stable, what is newer. */
export function inOrder(kinds: readonly KindClass[]): readonly KindClass[] {
  return kinds.toSorted((left, right) => compare(ranks(left), ranks(right)));
}

function ranks({ package: name, apiVersion, kind }: KindClass): readonly (string | number)[] {
  const [version = '', group = ''] = apiVersion.split('/').toReversed();
  const [, major = '0', stage = 'stable', minor = '0'] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const stageRank = ['stable', 'beta', 'alpha'].indexOf(stage);
  const packageRank = PACKAGES.findIndex((candidate) => candidate === name);
  return [kind, packageRank, LEFT_BEHIND.has(group) ? 1 : 0, stageRank, -Number(major), -Number(minor), group];
}

function compare(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, rank] of left.entries()) {
    const other = right[index] ?? rank;
    if (rank !== other) return rank < other ? -1 : 1;
  }
  return 0;
}
