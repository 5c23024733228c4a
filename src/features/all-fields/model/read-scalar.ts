import type { Localized } from '../../../core/localized.ts';
import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { resolvePlain } from '../../../core/yaml/scalar.ts';

/** What a typed text is at a place, apart from what the API demands of it: that is said by the checks, at the field. */
export type ScalarReading =
  | { readonly kind: 'value'; readonly value: string | number | bigint }
  | { readonly kind: 'wrong'; readonly reason: Localized };

/** 'either': a number where the text is one, as the API takes ports and percentages. */
export type TextKind = 'text' | 'integer' | 'number' | 'either';

const WORDS = {
  whole: { en: 'Write a whole number, or remove the field.', ko: '정수를 입력하거나 필드를 삭제하세요.' },
  number: { en: 'Write a number, or remove the field.', ko: '숫자를 입력하거나 필드를 삭제하세요.' },
  surrogate: { en: 'This text holds half a character, which YAML cannot carry.', ko: 'YAML로 쓸 수 없는 깨진 문자가 들어 있습니다.' },
} as const satisfies Record<string, Localized>;

/** Half of a character outside the basic plane, without its other half. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** @param current what stands there: digits that stand there as text stay text while they are typed in */
export function readScalar(kind: TextKind, text: string, field: FieldSchema | null, current: YamlValue | undefined): ScalarReading {
  if (LONE_SURROGATE.test(text)) return { kind: 'wrong', reason: WORDS.surrogate };
  if (kind === 'text') return { kind: 'value', value: text };
  const number = numberAsWritten(text);
  if (kind === 'either') {
    const staysText = typeof current === 'string' && (field?.format === 'quantity' || numberAsWritten(current) !== null);
    return { kind: 'value', value: number === null || staysText || !/^-?\d+$/.test(text.trim()) ? text : number };
  }
  if (number === null) return { kind: 'wrong', reason: kind === 'integer' ? WORDS.whole : WORDS.number };
  if (kind === 'integer' && typeof number === 'number' && !Number.isInteger(number)) return { kind: 'wrong', reason: WORDS.whole };
  return { kind: 'value', value: number };
}

/** A number as YAML means it: `0755` is octal, as it would be in the file. */
function numberAsWritten(text: string): number | bigint | null {
  const value = resolvePlain(text.trim());
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** How a node is typed: what the API takes, else what stands there. */
export function textKindOf(field: FieldSchema | null, value: YamlValue | undefined): TextKind {
  if (field?.type === 'int-or-string') return 'either';
  if (typeof value === 'number' || typeof value === 'bigint') return field?.type === 'integer' ? 'integer' : 'number';
  if (typeof value === 'string') return 'text';
  return field?.type === 'integer' ? 'integer' : field?.type === 'number' ? 'number' : 'text';
}
