import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlValue } from '../yaml/nodes.ts';
import { placesOf } from './pattern.ts';
import { PatternTree } from './pattern-tree.ts';

const PATTERNS = ['', 'a', 'a.b', 'a[].b', 'a{}', 'a{}.b', 'b[]', 'b[][]', 'a.b[].a', 'x\\.y.a', '{}.a'] as const;

function visited(patterns: readonly string[], value: YamlValue): string[] {
  const found: string[] = [];
  new PatternTree(patterns.map((pattern) => [pattern, pattern])).visit(value, ['items', 1], (pattern, { path }) => found.push(`${pattern} ${path.join('/')}`));
  return found.sort();
}

describe('PatternTree', () => {
  it('finds what each pattern alone finds, in one walk', () => {
    const key = fc.constantFrom('a', 'b', 'x.y', 'constructor', '0');
    const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, fc.constantFrom(null, 1, 'text'), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'))),
    }));
    fc.assert(
      fc.property(value, fc.subarray([...PATTERNS]), (document, patterns) => {
        const alone = patterns.flatMap((pattern) => [...placesOf(document, pattern, ['items', 1])].map(({ path }) => `${pattern} ${path.join('/')}`));
        expect(visited(patterns, document)).toEqual(alone.sort());
      }),
    );
  });

  it('tells the map that holds a place', () => {
    const found: unknown[] = [];
    new PatternTree([['spec.ports[].port', null]]).visit({ spec: { ports: [{ port: 80, name: 'http' }] } }, [], (_, place) => found.push(place));
    expect(found).toEqual([{ path: ['spec', 'ports', 0, 'port'], value: 80, parent: { port: 80, name: 'http' } }]);
  });

  it('tells what a path would be, with nothing there', () => {
    const tree = new PatternTree([['spec.ports[].port', 'port'], ['spec.{}', 'any'], ['spec.selector{}', 'label']]);
    expect(tree.at(['spec', 'ports', 3, 'port'])).toEqual(['port']);
    expect(tree.at(['spec', 'selector', 'app'])).toEqual(['label']);
    expect(tree.at(['spec', 'selector'])).toEqual(['any']);
    expect(tree.at(['status', 'selector'])).toEqual([]);
  });
});
