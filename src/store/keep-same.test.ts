import { describe, expect, it } from 'vitest';
import { isSameList, keepSame } from './keep-same.ts';

describe('keepSame', () => {
  it('gives the value of before as long as the next one is the same to its reader', () => {
    const keep = keepSame<readonly string[]>();
    const first = keep(['a'], isSameList);
    expect(keep(['a'], isSameList)).toBe(first);
    expect(keep(['b'], isSameList)).toEqual(['b']);
  });
});

describe('isSameList', () => {
  it.each<[readonly number[], readonly number[], boolean]>([
    [[], [], true],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[1, 2], [1], false],
  ])('%j and %j: %j', (left, right, same) => {
    expect(isSameList(left, right)).toBe(same);
  });

  it('asks only of members that are not the very same', () => {
    const one = { id: 1 };
    const asked: number[] = [];
    const same = (left: { id: number }, right: { id: number }): boolean => {
      asked.push(left.id);
      return left.id === right.id;
    };
    expect(isSameList([one, { id: 2 }], [one, { id: 2 }], same)).toBe(true);
    expect(asked).toEqual([2]);
  });
});
