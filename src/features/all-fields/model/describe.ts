import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import { verbatim, type Localized } from '../../../core/localized.ts';
import type { NodeType } from './node-type.ts';

/** What a node is, where the user chooses. */
export const TYPE_NAMES: Readonly<Record<NodeType, Localized>> = {
  string: { en: 'text', ko: '문자열' },
  number: { en: 'number', ko: '숫자' },
  boolean: { en: 'true / false', ko: '참/거짓' },
  null: { en: 'nothing (null)', ko: '없음 (null)' },
  map: { en: 'map', ko: '맵' },
  list: { en: 'list', ko: '목록' },
};

/** What the API takes at a place, in a few words: `integer`, `list of Container`. */
export function typeWords(field: FieldSchema | null): Localized {
  if (field === null) return { en: 'unknown', ko: '알 수 없음' };
  switch (field.type) {
    case 'string': return field.format === null ? { en: 'string', ko: '문자열' } : (FORMATS[field.format]?.type ?? { en: 'string', ko: '문자열' });
    case 'integer': return { en: 'integer', ko: '정수' };
    case 'number': return { en: 'number', ko: '숫자' };
    case 'boolean': return { en: 'true or false', ko: '참/거짓' };
    case 'int-or-string': return field.format === 'quantity' ? { en: 'quantity', ko: '수량' } : { en: 'integer or string', ko: '정수 또는 문자열' };
    case 'list': return field.items === null ? { en: 'list', ko: '목록' } : around({ en: 'list of {inner}', ko: '{inner} 목록' }, typeWords(field.items));
    case 'map': return mapWords(field);
    case 'any': return { en: 'any value', ko: '모든 값' };
  }
}

function mapWords(field: FieldSchema): Localized {
  const name = field.properties.size > 0 ? definitionName(field.definition) : null;
  if (name !== null) return verbatim(name);
  if (field.values !== null) return around({ en: 'map of {inner}', ko: '{inner} 맵' }, typeWords(field.values));
  return { en: 'object', ko: '오브젝트' };
}

function around(words: Localized, inner: Localized): Localized {
  return { en: words.en.replace('{inner}', inner.en), ko: words.ko.replace('{inner}', inner.ko) };
}

/** `Container` of `core.v1.Container`; null for a place that has no name of its own. */
export function definitionName(definition: string): string | null {
  return definition === '' || definition.includes('/') ? null : (definition.split('.').at(-1) ?? null);
}

interface FormatWords {
  readonly type: Localized;
  readonly rule: Localized;
}

const FORMATS: Readonly<Record<string, FormatWords>> = {
  'date-time': {
    type: { en: 'date and time', ko: '날짜와 시간' },
    rule: { en: 'A date and time such as 2025-01-31T09:00:00Z.', ko: '2025-01-31T09:00:00Z 같은 날짜와 시간입니다.' },
  },
  byte: {
    type: { en: 'base64 text', ko: 'base64 문자열' },
    rule: { en: 'Bytes, written in base64.', ko: '바이트를 base64로 적습니다.' },
  },
  quantity: {
    type: { en: 'quantity', ko: '수량' },
    rule: { en: 'A quantity such as 500m, 2, 256Mi or 1Gi.', ko: '500m, 2, 256Mi, 1Gi 같은 수량입니다.' },
  },
  duration: {
    type: { en: 'duration', ko: '기간' },
    rule: { en: 'A duration such as 30s, 5m or 1h30m.', ko: '30s, 5m, 1h30m 같은 기간입니다.' },
  },
};

/** What the API demands of a value beyond its type, each in a sentence. */
export function ruleWords(field: FieldSchema): readonly Localized[] {
  const rules: Localized[] = [];
  const say = (en: string, ko: string): number => rules.push({ en, ko });
  const format = field.format === null ? undefined : FORMATS[field.format];
  if (format !== undefined) rules.push(format.rule);
  else if (field.format !== null && !INTEGER_FORMATS.has(field.format)) say(`Format: ${field.format}.`, `형식: ${field.format}`);
  if (field.enum !== null) say(`One of: ${field.enum.join(', ')}.`, `가능한 값: ${field.enum.join(', ')}`);
  span(field.minimum, field.maximum, rules, {
    both: { en: 'From {min} to {max}.', ko: '{min}부터 {max}까지입니다.' },
    least: { en: 'At least {min}.', ko: '{min} 이상입니다.' },
    most: { en: 'At most {max}.', ko: '{max} 이하입니다.' },
  });
  span(field.minLength, field.maxLength, rules, {
    both: { en: 'From {min} to {max} characters.', ko: '{min}자에서 {max}자까지입니다.' },
    least: { en: 'At least {min} characters.', ko: '{min}자 이상입니다.' },
    most: { en: 'At most {max} characters.', ko: '{max}자 이하입니다.' },
  });
  span(field.minItems, field.maxItems, rules, {
    both: { en: 'From {min} to {max} items.', ko: '항목은 {min}개에서 {max}개까지입니다.' },
    least: { en: 'At least {min} items.', ko: '항목은 {min}개 이상입니다.' },
    most: { en: 'At most {max} items.', ko: '항목은 {max}개 이하입니다.' },
  });
  if (field.pattern !== null) say(`Must match ${field.pattern}`, `정규식과 맞아야 합니다: ${field.pattern}`);
  if (field.listKeys.length > 0) say(`No two items with the same ${field.listKeys.join(' and ')}.`, `같은 값이 겹칠 수 없는 항목 키: ${field.listKeys.join(', ')}`);
  if (field.immutable) say('Cannot be changed once the object is in the cluster.', '클러스터에 만든 뒤에는 바꿀 수 없습니다.');
  if (field.embedded) say('A whole object with an apiVersion and kind of its own.', 'apiVersion과 kind가 따로 있는 오브젝트입니다.');
  if (field.open && field.type === 'map') say('Takes keys that the schema does not name.', '스키마에 없는 키도 넣을 수 있습니다.');
  return rules;
}

const INTEGER_FORMATS: ReadonlySet<string> = new Set(['int32', 'int64', 'double', 'float']);

interface SpanWords {
  readonly both: Localized;
  readonly least: Localized;
  readonly most: Localized;
}

/** Limits nobody can run into are those of the type (int32), and say nothing. */
const NO_LIMIT = 2 ** 31 - 1;

function span(min: number | null, max: number | null, rules: Localized[], words: SpanWords): void {
  const low = min === null || min <= -NO_LIMIT ? null : min;
  const high = max === null || max >= NO_LIMIT ? null : max;
  if (low === null && high === null) return;
  const chosen = low === null ? words.most : high === null ? words.least : words.both;
  const fill = (text: string): string => text.replace('{min}', String(low)).replace('{max}', String(high));
  rules.push({ en: fill(chosen.en), ko: fill(chosen.ko) });
}
