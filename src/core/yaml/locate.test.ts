import { describe, expect, it } from 'vitest';
import { firstValuePath } from './locate.ts';
import type { YamlValue } from './nodes.ts';
import type { Path } from './path.ts';

const VALUE: YamlValue = {
  metadata: { name: 'shop' },
  spec: { selector: { matchLabels: { app: 'shop', tier: 'web' } }, ports: [{ port: 80 }, {}], rules: [{}], none: null, empty: [] },
};

describe('the first value at a place', () => {
  it.each<[what: string, from: Path, to: Path]>([
    ['of the whole', [], ['metadata', 'name']],
    ['of a map in a map', ['spec', 'selector'], ['spec', 'selector', 'matchLabels', 'app']],
    ['of a list', ['spec', 'ports'], ['spec', 'ports', 0, 'port']],
    ['of a value is the value', ['spec', 'selector', 'matchLabels', 'tier'], ['spec', 'selector', 'matchLabels', 'tier']],
    ['of an item that says nothing is the item', ['spec', 'rules'], ['spec', 'rules', 0]],
    ['of an empty list is the list', ['spec', 'empty'], ['spec', 'empty']],
    ['of null is null itself', ['spec', 'none'], ['spec', 'none']],
    ['of nothing is where nothing is', ['spec', 'selector', 'matchExpressions'], ['spec', 'selector', 'matchExpressions']],
  ])('%s', (_, from, to) => {
    expect(firstValuePath(VALUE, from)).toEqual(to);
  });
});
