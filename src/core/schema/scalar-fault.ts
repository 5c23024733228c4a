import type { YamlValue } from '../yaml/nodes.ts';
import { isList } from '../yaml/value.ts';
import type { FieldSchema } from './field-schema.ts';
import { fitsFormat, isOfFormat } from './formats.ts';
import { goPattern } from './go-pattern.ts';
import { nearestOf } from './nearest.ts';
import type { FaultOf, ValueType } from './schema-fault.ts';

/** What can be wrong with a value by itself. */
export type ScalarFault = FaultOf<'type' | 'enum' | 'format' | 'pattern' | 'limit'>;

/** What is wrong with a value that is not null; of maps and lists, only their type. */
export function scalarFault(field: FieldSchema, value: YamlValue): ScalarFault | null {
  const found = typeOf(value);
  if (!isTaken(field, found)) return isPlaceholder(value) ? null : { code: 'type', expected: field.type, format: field.format, found, meant: meantBy(field, value) };
  if (typeof value === 'string') {
    const fault = textFault(field, value);
    return fault !== null && isPlaceholder(value) ? null : fault;
  }
  return typeof value === 'number' || typeof value === 'bigint' ? numberFault(field, value) : null;
}

export function typeOf(value: YamlValue): ValueType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'integer';
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number';
    default:
      return value === null ? 'null' : isList(value) ? 'list' : 'map';
  }
}

function isTaken({ type, format }: FieldSchema, found: ValueType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'number':
      return found === 'number' || found === 'integer';
    case 'int-or-string':
      return found === 'string' || found === 'integer' || (found === 'number' && format === 'quantity');
    default:
      return type === found;
  }
}

/** The number or boolean that a text in quotes spells. */
function meantBy({ type, format }: FieldSchema, value: YamlValue): number | boolean | null {
  if (typeof value !== 'string') return null;
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : null;
  if (type !== 'integer' && type !== 'number') return null;
  const spelled = type === 'integer' ? /^-?(?:0|[1-9]\d{0,14})$/ : /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
  const number = spelled.test(value) ? Number(value) : null;
  return number === null || (type === 'integer' && format !== null && !fitsFormat(number, format)) ? null : number;
}

/** Texts that a tool fills in before the server sees them: envsubst, Helm, kustomize, Kyverno. */
export function isPlaceholder(value: YamlValue): boolean {
  return typeof value === 'string' && (value.includes('${') || value.includes('{{') || value.includes('$('));
}

function textFault(field: FieldSchema, value: string): ScalarFault | null {
  const { enum: allowed, format, pattern } = field;
  // the server takes an empty text for none, and sets its default
  if (allowed !== null && value !== '' && !allowed.includes(value)) {
    const nearest = nearestOf(value, allowed);
    return { code: 'enum', value, allowed, nearest: nearest?.name ?? null, sure: nearest?.sure ?? false };
  }
  if (format !== null && !isOfFormat(value, format)) return { code: 'format', format, value };
  const actual = field.minLength === null && field.maxLength === null ? 0 : lengthOf(value);
  if (field.minLength !== null && actual < field.minLength) return { code: 'limit', limit: 'minLength', bound: field.minLength, actual };
  if (field.maxLength !== null && actual > field.maxLength) return { code: 'limit', limit: 'maxLength', bound: field.maxLength, actual };
  if (pattern !== null && goPattern(pattern)?.(value) === false) return { code: 'pattern', pattern, value };
  return null;
}

/** In characters, as the server counts. */
function lengthOf(value: string): number {
  let length = 0;
  for (const _ of value) length++;
  return length;
}

function numberFault({ type, enum: allowed, format, minimum, maximum }: FieldSchema, value: number | bigint): ScalarFault | null {
  if (allowed !== null && !allowed.includes(String(value))) return { code: 'enum', value: String(value), allowed, nearest: null, sure: false };
  const read = type === 'int-or-string' && format === null ? 'int32' : format;
  if (read !== null && typeOf(value) === 'integer' && !fitsFormat(value, read)) return { code: 'format', format: read, value: String(value) };
  if (minimum !== null && value < minimum) return { code: 'limit', limit: 'minimum', bound: minimum, actual: value };
  if (maximum !== null && value > maximum) return { code: 'limit', limit: 'maximum', bound: maximum, actual: value };
  return null;
}
