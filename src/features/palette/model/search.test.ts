import { describe, expect, it } from 'vitest';
import { termOf } from './match.ts';
import { search, type Entry, type Group } from './search.ts';

interface Told {
  readonly group?: Group;
  readonly names?: readonly string[];
  readonly words?: readonly string[];
  readonly symptoms?: readonly string[];
  readonly usual?: boolean;
}

function entry(title: string, { group = 'fields', names = [], words = [], symptoms = [], usual = false }: Told = {}): Entry {
  return {
    id: title, group, title, detail: '', usual,
    names: [title, ...names].map(termOf),
    words: words.map(termOf),
    symptoms: symptoms.length === 0 ? [] : [{ words: symptoms.map(termOf), rank: 0, because: { en: 'because', ko: '때문' } }],
    run: () => undefined,
  };
}

const found = (entries: readonly Entry[], query: string): string[] => search(entries, query).map(({ entry: { title } }) => title);

describe('searching', () => {
  const entries = [
    entry('web', { group: 'documents', words: ['Deployment', '디플로이먼트', 'shop.yaml'] }),
    entry('web-hpa', { group: 'documents', words: ['HorizontalPodAutoscaler', 'shop.yaml'] }),
    entry('Probes', { group: 'areas', words: ['프로브'], usual: true }),
    entry('Memory limit', { names: ['resources.limits.memory', 'memory'], words: ['메모리 한도'], symptoms: ['OOMKilled', '메모리 부족', '502 during deploy'] }),
    entry('Web browser storage', { group: 'commands' }),
  ];

  it('shows what is usual while nothing is typed', () => {
    expect(found(entries, '  ')).toEqual(['Probes']);
  });

  it('puts names before other words', () => {
    expect(found(entries, 'web')).toEqual(['web', 'web-hpa', 'Web browser storage']);
    expect(found(entries, 'deploy')).toEqual(['Memory limit', 'web']);
  });

  it('leaves out what only stands beside it, once something of its group is called so', () => {
    const shop = entry('shop', { group: 'documents', words: ['orders.yaml'] });
    expect(found([...entries, shop], 'shop')).toEqual(['shop']);
    expect(found(entries, 'shop')).toEqual(['web', 'web-hpa']);
  });

  it('takes several words, each of which must fit something', () => {
    expect(found(entries, 'deployment web')).toEqual(['web']);
    expect(found(entries, 'shop horizontal')).toEqual(['web-hpa']);
    expect(found(entries, 'shop memory')).toEqual([]);
  });

  it('finds a field by what is seen without it, and says why', () => {
    expect(search(entries, 'oomk').map(({ entry: { title }, because }) => [title, because?.en])).toEqual([['Memory limit', 'because']]);
    expect(found(entries, '메모리 부')).toEqual(['Memory limit']);
    expect(found(entries, 'deploy 502')).toEqual(['Memory limit']);
    expect(search(entries, 'memory').map(({ because }) => because)).toEqual([null]);
  });

  it('shows no more than asked for', () => {
    const many = Array.from({ length: 500 }, (_, index) => entry(`web-${index}`, { group: 'documents', words: ['Deployment', 'many.yaml'] }));
    expect(search(many, 'web').length).toBe(60);
    expect(search(many, 'web-49').map(({ entry: { title } }) => title).slice(0, 2)).toEqual(['web-49', 'web-490']);
  });
});
