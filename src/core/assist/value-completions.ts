import type { FieldSchema } from '../schema/field-schema.ts';
import type { Path } from '../yaml/path.ts';
import { doubleQuoted, singleQuoted, writeText } from '../yaml/write-text.ts';
import { type Completion, completion, detailOf, type Knowledge } from './completion.ts';
import type { FlowText, Token } from './cursor.ts';
import { escaped } from './draft.ts';
import { wellKnownValues } from './well-known.ts';

/** Where a scalar is about to be written. */
export interface ScalarPlace {
  readonly path: Path;
  readonly token: Token;
  readonly flow: FlowText | null;
  /** What has to be written before it: a blank. */
  readonly before: string;
}

interface Offer {
  readonly value: string | number | boolean;
  readonly what: 'value' | 'name';
  readonly detail: string;
}

/** The values that a place can have: names of the bundle, choices of the API, its default, what people write there. */
export function valueCompletions(field: FieldSchema, place: ScalarPlace, knowledge: Knowledge): readonly Completion[] {
  const offers: readonly Offer[] = [
    ...knowledge.choices(place.path).values.map((choice): Offer => ({ value: choice.value, what: 'name', detail: detailOf(choice) })),
    ...(field.enum ?? []).map(offered),
    ...(field.type === 'boolean' ? [true, false] : []).map(offered),
    ...(field.default === null ? [] : [field.default]).map(offered),
    ...(field.enum === null ? wellKnownValues(place.path) : []).map(offered),
  ];
  const seen = new Set<string>();
  return offers.flatMap(({ value, what, detail }) => {
    const label = String(value);
    if (seen.has(label) || label === '' || !isOf(value, field)) return [];
    seen.add(label);
    return [scalarCompletion({ value: typed(value, field), what, detail }, place, field)];
  });
}

/** A port by its name where a number is asked for, and the other way round, is none. */
function isOf(value: Offer['value'], { type }: FieldSchema): boolean {
  if (typeof value === 'number') return type !== 'string';
  return typeof value !== 'string' || (type !== 'integer' && type !== 'number');
}

function offered(value: string | number | boolean): Offer {
  return { value, what: 'value', detail: '' };
}

/** Quantities that look like numbers are written as such: `1`, not `"1"`. */
function typed(value: Offer['value'], field: FieldSchema): Offer['value'] {
  const number = field.type === 'int-or-string' && typeof value === 'string' && /^\d+$/.test(value);
  return number ? Number(value) : value;
}

export function scalarCompletion({ value, what, detail }: Offer, place: ScalarPlace, field: FieldSchema | null): Completion {
  const { token, flow } = place;
  const label = String(value);
  return completion({
    label,
    what,
    snippet: place.before + escaped(scalarText(value, token, flow)),
    range: token.range,
    filter: (token.quote ?? '') + label,
    detail,
    field,
    isDefault: field !== null && field.default === value,
  });
}

/** Texts stay in the quotes that stand there; numbers and words of the API lose them. */
function scalarText(value: Offer['value'], token: Token, flow: FlowText | null): string {
  if (typeof value !== 'string') return String(value);
  if (token.quote === '"') return doubleQuoted(value);
  if (token.quote === "'") return singleQuoted(value);
  return writeText(value, { place: flow === null ? 'block' : flow.json ? 'json' : 'flow', style: null, looks: { quotes: 'double' } });
}
