import type { FieldSchema } from '../schema/field-schema.ts';
import { writeText } from '../yaml/write-text.ts';
import type { Draft } from './draft.ts';

/** Texts of the shapes that the API asks for, the plainest first. */
const TEXTS = ['value', 'example', 'example.com', 'https://example.com', '/', '30s', '1h', '10.0.0.0/24', '10.0.0.1', 'v1', 'Value', 'a/b', '0', '1', '1.0.0', '2030-01-01T00:00:00Z', '"*"'] as const;
const FORMATS: Readonly<Record<string, string>> = {
  quantity: '1', 'date-time': '2030-01-01T00:00:00Z', byte: 'dmFsdWU=', duration: '30s', cron: '0 3 * * *', uri: 'https://example.com', ipv4: '10.0.0.1',
};

/** A scalar that a place takes, as it is written: where people have to begin with something that is no mistake. */
export function sampleText(field: FieldSchema): string {
  if (field.default !== null) return scalar(field.default);
  const [choice] = field.enum ?? [];
  if (choice !== undefined) return scalar(choice);
  switch (field.type) {
    case 'boolean':
      return 'true';
    case 'integer': case 'number': case 'int-or-string':
      return String(field.format === 'quantity' ? 1 : Math.min(Math.max(1, field.minimum ?? 1), field.maximum ?? Number.MAX_SAFE_INTEGER));
    default:
      return scalar(FORMATS[field.format ?? ''] ?? TEXTS.find((text) => fits(text, field)) ?? 'value');
  }
}

function fits(text: string, { pattern, minLength, maxLength }: FieldSchema): boolean {
  if (text.length < (minLength ?? 0) || text.length > (maxLength ?? Number.MAX_SAFE_INTEGER)) return false;
  if (pattern === null) return true;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false; // a pattern of Go that JavaScript does not know: only a better sample is lost
  }
}

function scalar(value: string | number | boolean): string {
  return typeof value === 'string' ? writeText(value, { place: 'block', style: null, looks: { quotes: 'double' } }) : String(value);
}

/** A draft with its stops filled in. */
export function filled(draft: Draft, name: string): Draft {
  switch (draft.is) {
    case 'text':
      return draft;
    case 'stop':
      if (draft.holds === 'map') return { is: 'text', text: '{}' };
      if (draft.holds === 'list') return { is: 'text', text: '[]' };
      return { is: 'text', text: draft.name === 'name' ? name : (draft.given ?? draft.choices?.[0] ?? 'value') };
    case 'map':
      return { is: 'map', members: draft.members.map(([key, value]): [string, Draft] => [key, filled(value, name)]) };
    case 'list':
      return { is: 'list', items: draft.items.map((item) => filled(item, name)) };
  }
}
