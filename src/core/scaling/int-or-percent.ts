import type { YamlValue } from '../yaml/nodes.ts';

/** A count of Pods, or a share of them: `{ percent: 25 }` is "25%". */
export type IntOrPercent = { readonly count: number } | { readonly percent: number };

/** @returns null for what the API would refuse. */
export function readIntOrPercent(value: YamlValue | undefined): IntOrPercent | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? { count: value } : null;
  if (typeof value !== 'string' || !/^\d{1,9}%$/.test(value)) return null;
  return { percent: Number(value.slice(0, -1)) };
}

/** The Pods that it means of a total, as `GetScaledValueFromIntOrPercent` of apimachinery rounds. */
export function podsOf(amount: IntOrPercent, total: number, round: 'up' | 'down'): number {
  if ('count' in amount) return amount.count;
  const exact = (amount.percent * total) / 100;
  return round === 'up' ? Math.ceil(exact) : Math.floor(exact);
}
