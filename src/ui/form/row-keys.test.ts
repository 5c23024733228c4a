import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { contentsOf, followRows } from './row-keys.ts';

function follow(before: string, after: string): string {
  let number = 0;
  const keys = Array.from(before, (_, index) => String(index));
  return followRows([...before], keys, [...after], () => `new${++number}`).join(' ');
}

describe('contentsOf', () => {
  it.each<[string, YamlValue, string]>([['a text', 'a', '"a"'], ['nothing', null, 'null'], ['a map', { name: 'a', list: [1, true] }, '{"name":"a","list":[1,true]}']])('is what %s says', (_name, value, contents) => {
    expect(contentsOf(value)).toBe(contents);
  });

  it('reads a value once, however often it is asked for: of 50 rows a key reads one', () => {
    let reads = 0;
    const value = new Proxy({ name: 'a' }, { ownKeys: (target) => (reads++, Reflect.ownKeys(target)) });
    const first = contentsOf(value);
    const before = reads;
    expect(before).toBeGreaterThan(0);
    expect([contentsOf(value), reads]).toEqual([first, before]);
  });
});

describe('followRows', () => {
  it.each([
    ['nothing changed', 'abc', 'abc', '0 1 2'],
    ['typing in a row', 'abc', 'axc', '0 1 2'],
    ['added behind', 'abc', 'abcd', '0 1 2 new1'],
    ['added in front', 'abc', 'dabc', 'new1 0 1 2'],
    ['removed', 'abc', 'ac', '0 2'],
    ['moved down', 'abc', 'bac', '1 0 2'],
    ['moved to the end', 'abcd', 'bcda', '1 2 3 0'],
    ['duplicated', 'abc', 'abbc', '0 1 new1 2'],
    ['all replaced', 'ab', 'xyz', '0 1 new1'],
    ['emptied', 'ab', '', ''],
    ['filled', '', 'ab', 'new1 new2'],
  ])('%s', (_, before, after, keys) => {
    expect(follow(before, after)).toBe(keys);
  });

  it('gives every row one name, and never the same twice', () => {
    const rows = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const keys = before.map((__, index) => String(index));
        let number = 0;
        const next = followRows(before, keys, after, () => `new${++number}`);
        expect(next).toHaveLength(after.length);
        expect(new Set(next).size).toBe(after.length);
      }),
    );
  });

  it('keeps the names of rows that only move, as long as they differ', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([before, after]) => {
        const next = followRows(before, before, after, () => 'new');
        expect(next).toEqual(after);
      }),
    );
  });
});
