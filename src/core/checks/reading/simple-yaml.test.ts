import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { type Setting, settingsOfSimpleYaml } from './simple-yaml.ts';

describe('settings of a simple file of YAML', () => {
  it('are its values, by the keys down to them', () => {
    const text = `# 서버
server:
  port: 8080 # http

  error:
      path: "/oops"
  name: 'web: one'
pool.size: 10MB
url: http://db:5432/shop?a=b
`;
    expect(settingsOfSimpleYaml(text)).toEqual([
      { name: 'server.port', value: '8080', line: 2 },
      { name: 'server.error.path', value: '/oops', line: 5 },
      { name: 'server.name', value: 'web: one', line: 6 },
      { name: 'pool.size', value: '10MB', line: 7 },
      { name: 'url', value: 'http://db:5432/shop?a=b', line: 8 },
    ]);
  });

  it.each([
    ['a list', 'a:\n- b\n'],
    ['a list in a line', 'a: [b]\n'],
    ['a text of several lines', 'a: b\n  c\n'],
    ['a block', 'a: |\n  b\n'],
    ['an anchor', 'a: &b c\n'],
    ['a merge', '<<: a\n'],
    ['a tag', 'a: !b c\n'],
    ['a key without value', 'a:\nb: c\n'],
    ['a key without value at the end', 'b: c\na:\n'],
    ['a key that is none', 'null: a\n'],
    ['an escape', 'a: "\\u0041"\n'],
    ['a number that is none', 'a: 1e999\n'],
    ['a map behind a text', 'a: b\n  c: d\n'],
    ['an indentation that fits nothing', 'a:\n    b: c\n  d: e\n'],
    ['a line further out than the first', '  a: b\nc: d\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
    ['a tab', 'a:\tb\n'],
    ['a line break of Windows', 'a: b\r\nc: d\r\n'],
    ['a setting of another language', 'a=b\n'],
    ['nothing', '# a\n\n'],
  ])('are left to the parser where there is %s', (_, text) => {
    expect(settingsOfSimpleYaml(text)).toBeNull();
  });

  it('are what the parser says, whatever the lines', () => {
    // one in a dozen pieces is odd, or few texts would be simple
    const mostly = (usual: readonly string[], odd: fc.Arbitrary<string>) => fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: odd });
    const indent = mostly(['', '  '], fc.constantFrom(' ', '   ', '    '));
    const key = mostly(['a', 'b', 'a.b', 'c-d'], fc.constantFrom('true', 'null', 'No', 'y', 'NaN', '_x', 'x/y', '1', '"q"', '<<', '?', '- a', '', '__proto__'));
    const colon = mostly([': ', ':  '], fc.constantFrom(':', '=', ' : '));
    const value = mostly(
      ['', '', 'b', 'b c', 'b:c', '"b"', "'b'", '8080', '1.5', '30s', '/p', 'b # c'],
      fc.oneof(
        fc.constantFrom('b: c', 'b#c', ':b', '"b" c', '""', "'b''c'", '"b # c"', "'b' # c", '10.0.0.1', '1e9', '1e999', '0x1F', '.inf', '-1', '~', 'null', '$x', '${x}'),
        fc.constantFrom('[b]', '{b: c}', '|', '>-', '&b c', '*b', '!b c', '%b', '@b', '`b', '{{ x }}', 'x {{ y }}', '한글', 'b # 한글', 'b\tc', 'b ', '-', '---'),
        fc.string({ maxLength: 6 }),
      ),
    );
    const setting = fc.tuple(indent, key, colon, value).map((pieces) => pieces.join(''));
    const other = mostly(['', '# c'], fc.constantFrom('  ', '   # 주석', '---', '...', '- a', '%YAML 1.1', 'a', '{{- if x }}'));
    const line = fc.oneof({ weight: 8, arbitrary: setting }, { weight: 1, arbitrary: other });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const simple = settingsOfSimpleYaml(text);
        if (simple !== null) expect(simple).toEqual(settingsByParser(text));
      }),
      { numRuns: 3000 },
    );
  });
});

/** null: an error, or no map. */
function settingsByParser(text: string): readonly Setting[] | null {
  const { error, root } = parseDocument(text);
  if (error !== null || root?.kind !== 'map') return null;
  return leaves(root, '').map(({ start, ...rest }) => ({ ...rest, line: text.slice(0, start).split('\n').length - 1 }));
}

function leaves(node: Node, name: string): readonly { readonly name: string; readonly value: string; readonly start: number }[] {
  if (node.kind === 'scalar') return [{ name, value: node.text, start: node.start }];
  if (node.kind === 'map') return node.pairs.flatMap((pair) => leaves(pair.value, name === '' ? pair.source : `${name}.${pair.source}`));
  return node.kind === 'list' ? node.items.flatMap((item) => leaves(item.value, name)) : [];
}
