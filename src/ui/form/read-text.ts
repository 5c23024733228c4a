import type { Localized } from '../../core/localized.ts';
import { parseQuantity, quantityProblem } from '../../core/quantity/quantity.ts';
import type { IntegerField, IntOrTextField, TokensField } from './field.ts';
import { WORDS } from './words.ts';

/** What typed text means for a field, apart from any document. */
export type TextReading<T> =
  | { readonly kind: 'value'; readonly value: T }
  /** Nothing is left: `missing` says why the field cannot be empty. */
  | { readonly kind: 'empty'; readonly missing: Localized | null }
  | { readonly kind: 'wrong'; readonly reason: Localized };

interface TextFieldRules {
  readonly required?: true;
  readonly empty?: 'unset' | 'text';
  readonly rule?: (text: string) => Localized | null;
}

/** Half of a character outside the basic plane, without its other half. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export function readText(field: TextFieldRules, text: string): TextReading<string> {
  if (text === '' && field.empty !== 'text') return empty(field);
  if (LONE_SURROGATE.test(text)) return { kind: 'wrong', reason: WORDS.surrogate };
  const reason = field.rule?.(text) ?? null;
  return reason === null ? { kind: 'value', value: text } : { kind: 'wrong', reason };
}

/** The items of a list that a line of text means: commas and blanks part them, unless they belong to an item. */
export function readTokens({ of, rule, emptyAs, verbatim }: Pick<TokensField, 'of' | 'rule' | 'emptyAs' | 'verbatim'>, text: string): TextReading<readonly (string | number)[]> {
  const parts = verbatim === true ? [text.trim()] : text.split(/[\s,]+/);
  const values: (string | number)[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const reading = emptyAs !== undefined && (part === emptyAs || part === '""') ? { kind: 'value' as const, value: '' }
      : of === 'integer' ? readIntegerText({ min: 0 }, part) : readText(rule === undefined ? {} : { rule }, part);
    if (reading.kind === 'wrong') return reading;
    if (reading.kind === 'value' && !values.includes(reading.value)) values.push(reading.value);
  }
  return values.length === 0 ? empty({}) : { kind: 'value', value: values };
}

export function readIntegerText(field: Pick<IntegerField, 'min' | 'max' | 'required'>, text: string): TextReading<number> {
  const trimmed = text.trim();
  if (trimmed === '') return empty(field);
  if (!/^[+-]?\d{1,15}$/.test(trimmed)) return { kind: 'wrong', reason: WORDS.whole };
  const value = Number(trimmed);
  const { min, max } = field;
  if (min !== undefined && value < min) return { kind: 'wrong', reason: filled(WORDS.atLeast, { min }) };
  if (max !== undefined && value > max) return { kind: 'wrong', reason: filled(WORDS.atMost, { max }) };
  return { kind: 'value', value };
}

/** IANA service names, which ports are called by (RFC 6335 as Kubernetes takes it: at most 15 characters). */
const PORT_NAME = /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function readIntOrText(field: Pick<IntOrTextField, 'text' | 'min' | 'max' | 'required'>, text: string): TextReading<number | string> {
  const trimmed = text.trim();
  if (trimmed === '') return empty(field);
  if (/^\d{1,10}$/.test(trimmed)) {
    const value = Number(trimmed);
    if (value >= field.min && value <= field.max) return { kind: 'value', value };
  } else if (field.text === 'port-name' ? PORT_NAME.test(trimmed) : /^\d{1,3}%$/.test(trimmed)) {
    return { kind: 'value', value: trimmed };
  }
  return { kind: 'wrong', reason: field.text === 'port-name' ? WORDS.portOrName : WORDS.numberOrPercent };
}

export function readQuantityText(field: { readonly required?: true }, text: string): TextReading<string> {
  const trimmed = text.trim();
  if (trimmed === '') return empty(field);
  if (parseQuantity(trimmed) === null) return { kind: 'wrong', reason: quantityProblem(trimmed) ?? WORDS.whole };
  return { kind: 'value', value: trimmed };
}

function empty(field: { readonly required?: true }): TextReading<never> {
  return { kind: 'empty', missing: field.required === true ? WORDS.missing : null };
}

function filled(text: Localized, values: Readonly<Record<string, number>>): Localized {
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { en: fill(text.en), ko: fill(text.ko) };
}
