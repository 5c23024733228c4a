import { expect, test } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { type OutlineSymbol, outlineOf } from './outline.ts';

const TEXT = `---
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  containers:
  - name: main
    ports:
    - containerPort: 80
    args: [a, b]
  volumes:
  - emptyDir: {}
`;

function lines(symbol: OutlineSymbol, text: string, level = 0): string[] {
  const { name, detail, what, selection } = symbol;
  const own = `${'  '.repeat(level)}${what} ${name}${detail === '' ? '' : ` (${detail})`} at ${JSON.stringify(text.slice(selection.start, selection.end))}`;
  return [own, ...symbol.children.flatMap((child) => lines(child, text, level + 1))];
}

test('the contents of a document are its maps and lists, items by what they are called', () => {
  const outline = outlineOf(parseDocument(TEXT));
  expect(outline === null ? null : lines(outline, TEXT)).toEqual([
    'document web (Pod) at ""',
    '  map metadata at "metadata"',
    '    map labels at "labels"',
    '  map spec at "spec"',
    '    list containers at "containers"',
    '      item main (containers) at "-"',
    '        list ports at "ports"',
    '          item 80 (ports) at "-"',
    '        list args at "args"',
    '    list volumes at "volumes"',
    '      item 0 (volumes) at "-"',
    '        map emptyDir at "emptyDir"',
  ]);
});

test('keys of a ConfigMap are part of it', () => {
  const text = 'kind: ConfigMap\ndata:\n  a.conf: |\n    x\n  b: "1"\n';
  const outline = outlineOf(parseDocument(text));
  expect(outline === null ? null : lines(outline, text)).toEqual([
    'document ConfigMap at ""', '  map data at "data"', '    text a.conf at "a.conf"', '    text b at "b"',
  ]);
});

test('ranges of children lie within their parents', () => {
  const check = (symbol: OutlineSymbol): void => {
    expect(symbol.selection.start).toBeGreaterThanOrEqual(symbol.range.start);
    expect(symbol.selection.end).toBeLessThanOrEqual(symbol.range.end);
    for (const child of symbol.children) {
      expect(child.range.start).toBeGreaterThanOrEqual(symbol.range.start);
      expect(child.range.end).toBeLessThanOrEqual(symbol.range.end);
      check(child);
    }
  };
  const outline = outlineOf(parseDocument(TEXT));
  if (outline === null) throw new Error('no outline');
  check(outline);
});

test.each(['', '# nothing\n', 'a: [1\n'])('%j has no contents', (text) => {
  expect(outlineOf(parseDocument(text))).toBeNull();
});
