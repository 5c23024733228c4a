import type { YamlMap, YamlValue } from './nodes.ts';
import { fromInteger } from './scalar.ts';

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** What stands in a list or map at one step of a path; undefined where nothing does. */
export function memberOf(value: YamlValue | undefined, step: string | number): YamlValue | undefined {
  if (isList(value)) return value[Number(step)];
  return isMap(value) && Object.hasOwn(value, String(step)) ? value[String(step)] : undefined;
}

/** The value as JSON, integers with all their digits. @param indent blanks a level; 0 prints one line. */
export function toJson(value: YamlValue, indent = 0, level = 0): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent > 0 ? `\n${' '.repeat(indent * (level + 1))}` : '';
  const outer = indent > 0 ? `\n${' '.repeat(indent * level)}` : '';
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return `[${value.map((item) => inner + toJson(item, indent, level + 1)).join(',')}${outer}]`;
  }
  const colon = indent > 0 ? ': ' : ':';
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${JSON.stringify(key)}${colon}${toJson(member, indent, level + 1)}`,
  );
  return members.length === 0 ? '{}' : `{${members.join(',')}${outer}}`;
}

/**
 * The value of a JSON text, integers with all their digits as the reader gives them.
 * @throws SyntaxError when the text is not JSON.
 */
export function fromJson(text: string): YamlValue {
  JSON.parse(text); // refuses what is not JSON, with the host's message; below only sees well-formed text
  let offset = 0;
  const blank = (): void => {
    while (offset < text.length && ' \t\r\n'.includes(text.charAt(offset))) offset++;
  };
  const stringToken = (): string => {
    const start = offset++;
    while (text.charAt(offset) !== '"') offset += text.charAt(offset) === '\\' ? 2 : 1;
    offset++;
    return String(JSON.parse(text.slice(start, offset)));
  };
  const readValue = (): YamlValue => {
    blank();
    const first = text.charAt(offset);
    if (first === '"') return stringToken();
    if (first === '{') {
      const members: [string, YamlValue][] = [];
      offset++;
      for (blank(); text.charAt(offset) !== '}'; blank()) {
        if (text.charAt(offset) === ',') {
          offset++;
          blank();
        }
        const key = stringToken();
        blank();
        offset++;
        members.push([key, readValue()]);
      }
      offset++;
      return mapOf(members);
    }
    if (first === '[') {
      const items: YamlValue[] = [];
      offset++;
      for (blank(); text.charAt(offset) !== ']'; blank()) {
        if (text.charAt(offset) === ',') offset++;
        items.push(readValue());
      }
      offset++;
      return items;
    }
    const start = offset;
    while (offset < text.length && !',]} \t\r\n'.includes(text.charAt(offset))) offset++;
    const token = text.slice(start, offset);
    if (/^-?\d+$/.test(token)) return fromInteger(BigInt(token));
    const value: unknown = JSON.parse(token);
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  };
  return readValue();
}

/** A map whose keys are own properties whatever their name: `__proto__` too. */
export function mapOf(members: Iterable<readonly [string, YamlValue]>): YamlMap {
  return Object.fromEntries(members);
}

/** Equality of values: key order does not count, 1 and 1n are the same, -0 is 0. */
export function sameValue(left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  if (isList(left)) {
    return isList(right) && left.length === right.length && left.every((item, index) => sameValue(item, right[index]));
  }
  if (isMap(left)) {
    if (!isMap(right)) return false;
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
    );
  }
  if (typeof left === 'bigint' || typeof right === 'bigint') {
    return (typeof left === 'number' || typeof left === 'bigint') && (typeof right === 'number' || typeof right === 'bigint')
      ? BigInt(left) === BigInt(right)
      : false;
  }
  return false;
}
