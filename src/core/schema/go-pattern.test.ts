import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goPattern } from './go-pattern.ts';

describe('a pattern', () => {
  it.each<[pattern: string, matches: readonly string[], fails: readonly string[]]>([
    ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', ['a', 'web-1'], ['', '-a', 'a-', 'A', 'a\n']],
    ['^([0-9]{1,5}(h|m|s|ms)){1,4}$', ['10s', '1h30m', '5ms'], ['', '10', '1d', '123456s', '1s1s1s1s1s']],
    ['^a{2}$', ['aa'], ['a', 'aaa']],
    ['^a{2,}$', ['aa', 'aaaa'], ['a']],
    ['^a{,2}$', ['a{,2}'], ['aa']],
    ['b', ['abc'], ['ac', '']],
    ['^(?:on|off)$', ['on', 'off'], ['onoff', 'o']],
    ['^(?i)true|(?i:No)$', ['TRUE it is', 'no', 'xNO'], ['x']],
    ['(?i)^é[à-ý]$', ['ÉÀ'], ['Éa']],
    ['^(?P<year>\\d{4})-(?<month>\\d\\d)$', ['2024-05'], ['24-05']],
    ['^[[:alpha:]_][^[:space:]/]*$', ['a', '_b:c'], ['1', 'a b', 'a/b']],
    ['^[]a-]+$', [']', '-a]'], ['b', '']],
    ['^[^^]$', ['a'], ['^', '']],
    ['\\Aa.c\\z', ['abc'], ['a\nc', 'abcd']],
    ['(?s)^a.c$', ['a\nc'], ['ac']],
    ['\\bcat\\b', ['a cat!'], ['concat']],
    ['^\\x41\\x{1F600}\\/\\-\\_$', ['A😀/-_'], ['A']],
    ['^a*?b+?$', ['aab', 'b'], ['a']],
    ['^$', [''], ['a']],
    ['', ['', 'x'], []],
    ['^(|a)+$', ['', 'aaa'], ['b']],
  ])('%s', (pattern, matches, fails) => {
    const test = goPattern(pattern);
    expect(matches.map((text) => [text, test?.(text)])).toEqual(matches.map((text) => [text, true]));
    expect(fails.map((text) => [text, test?.(text)])).toEqual(fails.map((text) => [text, false]));
  });

  it.each(['(', ')', '[a', 'a**b(', '*a', '(?=a)', '(?<!a)b', '(?!a)', '\\1', '\\pL', '\\p{Greek}', '(?m)^a$', 'a{2000}', 'a{3,2}', '[z-a]', '[a-\\d]', '\\', '((a{1000}){1000}){1000}'])(
    'is not judged: %s',
    (pattern) => expect(goPattern(pattern)).toBeNull(),
  );

  it('nested without end is not judged', () => {
    expect(goPattern('('.repeat(5000) + ')'.repeat(5000))).toBeNull();
  });

  it.each(['(a+)+$', '^(a|a)*$', '^(a*)*$', '^(\\w+\\s?)*$'])('takes no time without end: %s', (pattern) => {
    expect(goPattern(pattern)?.(`${'a'.repeat(2000)}!`)).toBe(false);
  });

  it('says what JavaScript says, where the two read a pattern alike', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '[^a]', 'a*', 'b+', 'c?', '(a|b)', '(ab)*', '(?:c|a){1,2}', '^', '$', '\\d', '.', 'b{2}');
    const patterns = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 8 });
    fc.assert(fc.property(patterns, texts, (pattern, text) => {
      expect(goPattern(pattern)?.(text)).toBe(new RegExp(pattern, 'u').test(text));
    }));
  });
});
