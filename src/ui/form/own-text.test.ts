import { describe, expect, it } from 'vitest';
import { OwnText, unlessOwn } from './own-text.ts';

interface Value {
  readonly text: string;
  readonly look: string;
}

const value = (text: string, look = 'plain'): Value => ({ text, look });

describe('unlessOwn', () => {
  const keeper = (typed: string | null) => {
    const own = new OwnText();
    if (typed !== null) own.begin(typed);
    const keeps = unlessOwn<Value>(own, ({ text }) => text, (left, right) => left.look === right.look, (left, right) => left.text === right.text && left.look === right.look);
    return { own, keeps };
  };

  it.each([
    { title: 'the same value, when nothing was typed', typed: null, before: value('a'), after: value('a'), kept: true, goesOn: false },
    { title: 'another value, when nothing was typed', typed: null, before: value('a'), after: value('b'), kept: false, goesOn: false },
    { title: 'the text that was typed', typed: 'ab', before: value('a'), after: value('ab'), kept: true, goesOn: true },
    { title: 'the text that was typed, looking otherwise', typed: 'ab', before: value('a'), after: value('ab', 'quoted'), kept: false, goesOn: false },
    { title: 'another text than was typed', typed: 'ab', before: value('a'), after: value('c'), kept: false, goesOn: false },
    { title: 'the value of before, back from elsewhere', typed: 'ab', before: value('a'), after: value('a'), kept: false, goesOn: false },
  ])('$title: kept $kept', ({ typed, before, after, kept, goesOn }) => {
    const { own, keeps } = keeper(typed);
    expect(keeps(before, after)).toBe(kept);
    expect(own.shows !== null).toBe(goesOn);
  });

  it('tells of a change once, however often it is asked', () => {
    const { keeps } = keeper('ab');
    expect(keeps(value('a'), value('c'))).toBe(false);
    expect(keeps(value('c'), value('c'))).toBe(true);
  });
});
