import type { YamlDocument } from '../yaml/document.ts';
import { inSequence, removeValue, renameKey, setValue } from '../yaml/edit.ts';
import type { EditResult } from '../yaml/edit-result.ts';
import { locate, valueAt } from '../yaml/locate.ts';
import type { Path } from '../yaml/path.ts';

/** The two ways to write a disruption budget; the API wants exactly one of them. */
export const BUDGET_KEYS = ['minAvailable', 'maxUnavailable'] as const;
export type BudgetKey = (typeof BUDGET_KEYS)[number];

export function budgetKeyOf(document: YamlDocument, spec: Path): BudgetKey | null {
  return BUDGET_KEYS.find((key) => valueAt(document, [...spec, key]) !== undefined) ?? null;
}

/**
 * Writes the budget in the other way, in the same place and with its comment. The number is another question then, so
 * it becomes 1: one must stay, or one may go.
 */
export function switchBudget(document: YamlDocument, spec: Path, to: BudgetKey): EditResult {
  const from: BudgetKey = to === 'minAvailable' ? 'maxUnavailable' : 'minAvailable';
  const both = locate(document, [...spec, to]) !== null;
  if (locate(document, [...spec, from]) === null) return both ? inSequence(document, []) : setValue(document, [...spec, to], 1);
  if (both) return removeValue(document, [...spec, from]);
  return inSequence(document, [(current) => renameKey(current, [...spec, from], to), (current) => setValue(current, [...spec, to], 1)]);
}
