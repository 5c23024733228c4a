import { parseQuantity } from '../../core/quantity/quantity.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { FieldValue } from '../../ui/form/field-values.ts';

/** The text of an amount as it stands in the document; null where there is none. */
export function writtenOf({ value, source }: FieldValue): string | null {
  return value === undefined || value === null || typeof value === 'object' ? null : (source ?? String(value));
}

/** null: nothing is written, or nothing that the API takes for an amount. */
export function amountOf(field: FieldValue): string | null {
  const written = writtenOf(field);
  return written === null || (parseQuantity(written)?.nano ?? -1n) < 0n ? null : written;
}

/**
 * What is written for an amount: `cpu: 2` stays a number where a number was slid away from; others are texts, as
 * kubectl prints them.
 */
export function asHeld(held: YamlValue | undefined, amount: string): string | number {
  return typeof held === 'number' && /^\d{1,15}$/.test(amount) ? Number(amount) : amount;
}
