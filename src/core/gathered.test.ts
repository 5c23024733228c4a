import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';

it('gives what each item gives, in order, with the number of the item', () => {
  expect(gathered(['a', 'b', 'c'], (item, index) => (item === 'b' ? [] : [item, `${item}${index}`]))).toEqual(['a', 'a0', 'c', 'c2']);
  expect(gathered([], () => [1])).toEqual([]);
});

it('opens one list, not the lists in it, and gives a list of its own', () => {
  const inner = [[1], [2]];
  const all = gathered([inner], (item) => item);
  expect(all).toEqual([[1], [2]]);
  expect(all).not.toBe(inner);
});

it('equals flatMap', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.integer())), (lists) => {
    const find = (list: readonly number[], index: number) => list.filter((one) => one % 3 !== index % 3);
    expect(gathered(lists, find)).toEqual(lists.flatMap(find));
  }));
});
