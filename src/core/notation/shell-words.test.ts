import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinShellWords, splitShellLine } from './shell-words.ts';

describe('splitShellLine', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['java -jar app.jar', ['java', '-jar', 'app.jar']],
    ['  a\t b ', ['a', 'b']],
    [`echo 'it is' "so \\"good\\""`, ['echo', 'it is', 'so "good"']],
    [`a"b c"d`, ['ab cd']],
    [`''`, ['']],
    ['a\\ b', ['a b']],
    ['a \\\n  b', ['a', 'b']],
    ['--url=$(HOST):$PORT', ['--url=$(HOST):$PORT']],
    [`sh -c 'a | b && c'`, ['sh', '-c', 'a | b && c']],
    [`"a\\nb"`, ['a\\nb']],
  ])('%j', (line, words) => {
    expect(splitShellLine(line)).toEqual({ ok: true, words });
  });

  it.each([
    ['a | b', 'operator'],
    ['a && b', 'operator'],
    ['a > file', 'operator'],
    [`echo 'open`, 'quote'],
    ['echo "open', 'quote'],
  ])('refuses %j', (line, why) => {
    expect(splitShellLine(line)).toMatchObject({ ok: false, why });
  });
});

it('any words come back from their line', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
      expect(splitShellLine(joinShellWords(words))).toEqual({ ok: true, words });
    }),
  );
});

it.each([
  [['java', '-Xmx512m', '-jar', 'app.jar'], 'java -Xmx512m -jar app.jar'],
  [['sh', '-c', 'sleep 5 && nginx -s quit'], `sh -c 'sleep 5 && nginx -s quit'`],
  [['echo', "it's"], `echo "it's"`],
  [[''], `''`],
])('writes %j', (words, line) => {
  expect(joinShellWords(words)).toBe(line);
});
