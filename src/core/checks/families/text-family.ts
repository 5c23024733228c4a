import { remembered } from '../../remembered.ts';
import type { CheckWords, Report, TextCheck, TextFamily } from '../check.ts';

const NO_REPORTS: readonly Report[] = [];

/** Checks that read a document once for all of them. */
export function textFamily(words: readonly CheckWords[], read: TextFamily): readonly TextCheck[] {
  const family = remembered(read);
  return words.map((one) => ({ ...one, scope: 'text', find: (document) => family(document).get(one.id) ?? NO_REPORTS, family }));
}
