/** A record that is not as we write it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export function record(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Unreadable('not a record');
  return new Map<string, unknown>(Object.entries(value));
}

export function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new Unreadable('not a text');
  return value;
}

/** A number that counts something: whole and not negative. */
export function numberIn(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Unreadable('not a count');
  return value;
}

export function listOf<T>(value: unknown, item: (value: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Unreadable('not a list');
  return value.map(item);
}

export function nullable<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}

export function literal<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Unreadable(`none of ${choices.join(', ')}`);
  return found;
}
