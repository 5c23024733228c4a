import { describe, expect, it } from 'vitest';
import { parseDotenv } from './dotenv.ts';

describe('parseDotenv', () => {
  it.each<[string, string, string]>([
    ['A=1', 'A', '1'],
    ['export A=1', 'A', '1'],
    ['A = 1 ', 'A', '1'],
    ['A=', 'A', ''],
    ['A=a b # comment', 'A', 'a b'],
    ['A=a#b', 'A', 'a#b'],
    ['A=#b', 'A', ''],
    [`A='a # $B \\n'`, 'A', 'a # $B \\n'],
    ['A="a\\n\\"b\\"" # comment', 'A', 'a\n"b"'],
    ['A="one\ntwo"', 'A', 'one\ntwo'],
    ['URL=jdbc:postgresql://db/shop?a=b', 'URL', 'jdbc:postgresql://db/shop?a=b'],
    ['spring.profiles.active=prod', 'spring.profiles.active', 'prod'],
    ['A=한국어', 'A', '한국어'],
    ['\uFEFFA=1\r\n', 'A', '1'],
    ['A=1\nA=2', 'A', '2'],
  ])('%j', (text, name, value) => {
    expect(parseDotenv(text)).toEqual({ variables: [{ name, value }], problems: [] });
  });

  it('keeps the order, leaves out comments', () => {
    expect(parseDotenv('# first\nB=1\n\n  # second\nA=2\n').variables.map(({ name }) => name)).toEqual(['B', 'A']);
  });

  it('says what it cannot read, and goes on', () => {
    const { variables, problems } = parseDotenv('hello\n1A=1\nB="open\nC=3');
    expect(variables).toEqual([{ name: 'C', value: '3' }]);
    expect(problems.map(({ line, reason }) => [line, reason.en])).toEqual([
      [1, 'There is no "=" in it.'],
      [2, 'Before the "=" stands no name of a variable.'],
      [3, 'Its quotation mark is not closed.'],
    ]);
  });
});
