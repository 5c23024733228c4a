import { expect, test } from 'vitest';
import { FIRST_STATE, tokenizeLine } from './yaml-tokens.ts';

/** Each stretch of the lines that has a kind, as `kind:text`. */
function kindsOf(text: string): string[][] {
  let state = FIRST_STATE;
  return text.split('\n').map((line) => {
    const result = tokenizeLine(line, state);
    state = result.state;
    return result.tokens
      .map(({ start, kind }, index) => `${kind}:${line.slice(start, result.tokens[index + 1]?.start ?? line.length)}`)
      .filter((token) => !token.startsWith(':'));
  });
}

test.each<[string, string, string[][]]>([
  ['a key and a text', 'kind: Deployment', [['type:kind', 'operators::', 'string:Deployment']]],
  ['a number before a comment', 'failureThreshold: 18  # 3분', [['type:failureThreshold', 'operators::', 'number:18', 'comment:# 3분']]],
  ['what kubectl takes for words', 'a: yes\nb: ~\nc: "yes"', [
    ['type:a', 'operators::', 'keyword:yes'],
    ['type:b', 'operators::', 'keyword:~'],
    ['type:c', 'operators::', 'string:"yes"'],
  ]],
  ['what kubectl takes for numbers', '- 0x1f\n- 1e3\n- 1.2.3', [
    ['operators:-', 'number:0x1f'],
    ['operators:-', 'number:1e3'],
    ['operators:-', 'string:1.2.3'],
  ]],
  ['a key with a slash, and a colon in a text', 'prometheus.io/port: http://a:80/#b', [['type:prometheus.io/port', 'operators::', 'string:http://a:80/#b']]],
  ['a quoted key', '"a b": 1', [['type:"a b"', 'operators::', 'number:1']]],
  ['flow', 'a: {b: 1, c: [on, "d"]} # e', [[
    'type:a', 'operators::', 'delimiter:{', 'type:b', 'operators::', 'number:1', 'delimiter:,', 'type:c', 'operators::', 'delimiter:[',
    'keyword:on', 'delimiter:,', 'string:"d"', 'delimiter:]', 'delimiter:}', 'comment:# e',
  ]]],
  ['JSON', '{"a":1,"b":"x"}', [[
    'delimiter:{', 'type:"a"', 'operators::', 'number:1', 'delimiter:,', 'type:"b"', 'operators::', 'string:"x"', 'delimiter:}',
  ]]],
  ['a block scalar, to the end of its indentation', 'a: |- # why\n  b: 1\n\n   # no comment\nc: 2', [
    ['type:a', 'operators::', 'operators:|-', 'comment:# why'],
    ['string:  b: 1'],
    [],
    ['string:   # no comment'],
    ['type:c', 'operators::', 'number:2'],
  ]],
  ['a block scalar in a list', '- args: >\n    x\n  b: 1', [
    ['operators:-', 'type:args', 'operators::', 'operators:>'],
    ['string:    x'],
    ['type:b', 'operators::', 'number:1'],
  ]],
  ['a quoted text over two lines', 'a: "b\n  c: d" # e', [['type:a', 'operators::', 'string:"b'], ['string:  c: d"', 'comment:# e']]],
  ['quotes within quotes', "a: 'it''s' # b", [['type:a', 'operators::', "string:'it''s'", 'comment:# b']]],
  ['separators, directives, anchors, tags', '%YAML 1.2\n--- # x\na: &b !!str 1\nc: *b', [
    ['directive:%YAML 1.2'],
    ['separator:---', 'comment:# x'],
    ['type:a', 'operators::', 'anchor:&b', 'tag:!!str', 'number:1'],
    ['type:c', 'operators::', 'anchor:*b'],
  ]],
  ['half a line', 'replicas:\n  - nam', [['type:replicas', 'operators::'], ['operators:-', 'string:nam']]],
])('%s', (_name, text, expected) => {
  expect(kindsOf(text).map((line) => line.filter((token) => token !== 'string:'))).toEqual(expected);
});

test('every line of any characters comes to its end', () => {
  for (const line of ['"', "'", '"\\', '|', '>-1x', ']', '}', ',', ': :', '- - -', '? a', '!', '&', '*', '@', '`', '%', '\u2028', '[[[', ' #', '#']) {
    for (const flow of [0, 2]) {
      const { tokens } = tokenizeLine(line, { ...FIRST_STATE, flow });
      expect(tokens.map(({ start }) => start)).toEqual(tokens.map(({ start }) => start).toSorted((a, b) => a - b));
      expect(tokens.at(-1)?.start ?? 0).toBeLessThan(Math.max(1, line.length));
    }
  }
});
