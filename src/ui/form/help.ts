import type { Localized } from '../../core/localized.ts';

/** What a field does and when one changes it: one or two short sentences, at hand or in a table that loads late. */
export type Help = Localized | LateHelp;

export interface LateHelp {
  /** null until `helpsLoaded`. */
  readonly late: () => Localized | null;
}

const tables: (() => Promise<void>)[] = [];

/** Helps by name, for fields of the first page: their words would be a part of what it loads first. */
export function lateHelps<Key extends string>(load: () => Promise<Readonly<Record<Key, Localized>>>): (key: Key) => LateHelp {
  let table: Readonly<Record<Key, Localized>> | null = null;
  tables.push(async () => {
    table ??= await load();
  });
  return (key) => ({ late: () => table?.[key] ?? null });
}

/** Fetches the helps that come late. */
export async function helpsLoaded(): Promise<void> {
  await Promise.all(tables.map((load) => load()));
}

export function wordsOfHelp(help: Help): Localized | null {
  return 'late' in help ? help.late() : help;
}
