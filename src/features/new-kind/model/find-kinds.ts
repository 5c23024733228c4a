import { kindOf } from '../../../core/kinds/index.ts';
import { isUsual } from '../../../core/assist/starters.ts';
import type { Localized } from '../../../core/localized.ts';
import type { SchemaKind } from '../../../core/schema/field-schema.ts';
import { HEARD, USES } from './usual-kinds.ts';

/** A kind that can be made. */
export interface NewKind {
  readonly id: string;
  readonly kind: SchemaKind;
  /** What it is called; the kind itself where the product has no other name. */
  readonly label: Localized;
  /** What it is for; null for those that few people write. */
  readonly use: Localized | null;
  /** Everything by which it is looked for, in lower case. */
  readonly heard: string;
}

export function newKindId({ apiVersion, kind }: Pick<SchemaKind, 'apiVersion' | 'kind'>): string {
  return `${apiVersion} ${kind}`;
}

/** @param kinds the usual ones first (`kindsToWrite`). */
export function newKinds(kinds: readonly SchemaKind[]): readonly NewKind[] {
  return kinds.map((kind): NewKind => {
    const label = kindOf(kind.apiVersion, kind.kind)?.label ?? { en: kind.kind, ko: kind.kind };
    const use = isUsual(kind) ? (USES[kind.kind] ?? null) : null;
    const heard = [label.en, label.ko, kind.apiVersion, use === null ? '' : (HEARD[kind.kind] ?? '')].join(' ').toLowerCase();
    return { id: newKindId(kind), kind, label, use, heard };
  });
}

/**
 * The kinds that a query means: without one the usual ones; else those that hold all of its words, first those whose
 * name begins with it.
 */
export function findKinds(all: readonly NewKind[], query: string): readonly NewKind[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return all.filter(({ use }) => use !== null);
  const words = wanted.split(/\s+/);
  const found = all.filter(({ kind, heard }) => words.every((word) => heard.includes(word) || kind.kind.toLowerCase().includes(word)));
  return found.toSorted((left, right) => rankOf(left, wanted) - rankOf(right, wanted));
}

function rankOf({ kind, label, use }: NewKind, wanted: string): number {
  const names = [kind.kind, label.en, label.ko].map((name) => name.toLowerCase());
  const by = names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : names.some((name) => name.includes(wanted)) ? 2 : 3;
  return by * 2 + (use === null ? 1 : 0);
}
