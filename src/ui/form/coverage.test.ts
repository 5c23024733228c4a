import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { coverageOf, isCovered, pathOf, patternsOfSection, uncoveredFields } from './coverage.ts';
import type { Section } from './field.ts';

const label = { en: 'x', ko: 'x' };

const section: Section = {
  id: 'x',
  title: label,
  scope: 'container',
  path: 'resources',
  fields: [
    { input: 'quantity', resource: 'cpu', path: 'requests.cpu', label },
    { input: 'map', path: 'labels', label, keyLabel: label, valueLabel: label, add: label },
    { input: 'rows', path: 'ports', label, item: label, add: label, fields: [{ input: 'text', path: 'name', label }] },
    { input: 'rows', path: 'command', label, item: label, add: label, fields: [{ input: 'text', path: '', label }] },
  ],
};

describe('patterns of a section', () => {
  it('name every value it shows', () => {
    expect(patternsOfSection(section)).toEqual([
      'resources.requests.cpu',
      'resources.labels{}',
      'resources.ports[].name',
      'resources.command[]',
    ]);
  });

  it('become paths', () => {
    expect(pathOf(['spec', 0], 'a.b\\.c')).toEqual(['spec', 0, 'a', 'b.c']);
    expect(pathOf(['spec'], '')).toEqual(['spec']);
    expect(() => pathOf([], 'ports[].name')).toThrow(RangeError);
  });
});

describe('uncoveredFields', () => {
  const coverage = coverageOf(['name', 'env[].name', 'env[].valueFrom', 'labels{}', 'containers[].image']);

  it.each<[string, YamlValue, readonly (string | number)[], { path: readonly (string | number)[]; count: number }[]]>([
    ['nothing', { name: 'a', labels: { x: '1' }, env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 's' } } }] }, [], []],
    ['one value', { name: 'a', tty: true }, [], [{ path: ['tty'], count: 1 }]],
    [
      'a subtree as one group',
      { securityContext: { runAsUser: 1, capabilities: { drop: ['ALL', 'X'] } } },
      [],
      [{ path: ['securityContext'], count: 3 }],
    ],
    ['a value beside covered ones', { env: [{ name: 'A', x: 1 }] }, [], [{ path: ['env', 0, 'x'], count: 1 }]],
    ['empty collections have meaning', { emptyDir: {}, list: [] }, [], [
      { path: ['emptyDir'], count: 1 },
      { path: ['list'], count: 1 },
    ]],
    ['only below the base', { tty: true, containers: [{ image: 'a', stdin: true }, { stdin: true }] }, ['containers', 1], [
      { path: ['containers', 1, 'stdin'], count: 1 },
    ]],
    ['an absent base', { tty: true }, ['containers', 0], []],
    ['no document', null, [], []],
  ])('%s', (_, value, base, expected) => {
    expect(uncoveredFields(value, base, coverage)).toEqual(expected);
  });

  it('counts every value when nothing is covered', () => {
    const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean());
    const { tree } = fc.letrec<{ tree: YamlValue }>((tie) => ({
      tree: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('tree'), { minLength: 1 }), fc.dictionary(fc.string(), tie('tree'), { minKeys: 1 })),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), tree, { minKeys: 1 }), (value) => {
        const counted = uncoveredFields(value, [], coverageOf(['no such key'])).reduce((sum, group) => sum + group.count, 0);
        expect(counted).toBe(leaves(value));
      }),
    );
  });
});

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + leaves(member), 0);
}

describe('isCovered', () => {
  const coverage = coverageOf(['spec.replicas', 'spec.containers[].image', 'labels{}']);

  it.each<[readonly (string | number)[], boolean]>([
    [[], true],
    [['spec'], true],
    [['spec', 'replicas'], true],
    [['spec', 'replicas', 'x'], true],
    [['spec', 'containers', 3, 'image'], true],
    [['spec', 'containers', 3, 'tty'], false],
    [['labels', 'app'], true],
    [['status'], false],
  ])('%j', (path, covered) => {
    expect(isCovered(coverage, path)).toBe(covered);
  });
});
