import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlMap, YamlValue } from './nodes.ts';
import { parseDocument } from './parse.ts';
import { HOSTILE_STRINGS } from './testing/hostile-strings.ts';
import { hasKubectl, readByKubectl } from './testing/kubectl.ts';
import { mapOf, sameValue } from './value.ts';
import { blockText, canBePlain, writeText } from './write-text.ts';
import { whyUnwritable, writeBlockCollection, writeBlockItem, writeBlockPair, writeFlow, writeScalar, type BlockStyle, type FlowStyle } from './write.ts';

const BLOCK: BlockStyle = { lineBreak: '\n', step: 2, listOffset: 0, quotes: 'single', literals: true };
const FLOW: FlowStyle = { json: false, quotes: 'single', padding: '', colon: ': ', comma: ', ', lines: null };
const JSON_STYLE: FlowStyle = { ...FLOW, json: true, quotes: 'double' };
const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n';

type Position = (text: string) => { readonly written: string; readonly value: YamlValue };

const POSITIONS: Readonly<Record<string, Position>> = {
  value: (text) => ({ written: writeBlockPair('k', text, 0, BLOCK), value: { k: text } }),
  'value with indentation of 4, double quotes and CRLF': (text) => ({
    written: `m:\r\n    ${writeBlockPair('k', text, 4, { ...BLOCK, step: 4, lineBreak: '\r\n', quotes: 'double' })}`, value: { m: { k: text } },
  }),
  key: (text) => ({ written: writeBlockPair(text, 'v', 0, BLOCK), value: mapOf([[text, 'v']]) }),
  'key behind a dash': (text) => ({ written: writeBlockItem(mapOf([[text, 'v']]), 0, BLOCK), value: [mapOf([[text, 'v']])] }),
  'list item': (text) => ({ written: `k:\n${writeBlockItem(text, 0, BLOCK)}`, value: { k: [text] } }),
  'list item in a list': (text) => ({ written: `k:\n${writeBlockItem([text, text], 0, BLOCK)}`, value: { k: [[text, text]] } }),
  'flow item': (text) => ({ written: `k: ${writeFlow([text, text], FLOW)}`, value: { k: [text, text] } }),
  'flow value': (text) => ({ written: `k: ${writeFlow({ a: text, b: text }, FLOW)}`, value: { k: { a: text, b: text } } }),
  'flow key': (text) => ({ written: `k: ${writeFlow(mapOf([[text, 'v']]), FLOW)}`, value: { k: mapOf([[text, 'v']]) } }),
  JSON: (text) => ({ written: `k: ${writeFlow(mapOf([[text, text]]), JSON_STYLE)}`, value: { k: mapOf([[text, text]]) } }),
};

function read(text: string): YamlValue {
  const document = parseDocument(text);
  expect(document.error).toBeNull();
  return document.value;
}

describe('strings', () => {
  it('has at least 197 to try', () => {
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(197);
  });

  describe.each(Object.entries(POSITIONS))('as %s', (_, position) => {
    it.each(HOSTILE_STRINGS.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))('%s', (_name, text) => {
      const { written, value } = position(text);
      expect(read(`${written}\n`)).toEqual(value);
    });

    it('any at all', () => {
      fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const { written, value } = position(text);
        expect(sameValue(read(`${written}\n`), value)).toBe(true);
      }));
    });
  });

  describe.skipIf(!hasKubectl())('are read by kubectl', () => {
    const all = HOSTILE_STRINGS;
    const named = all.map((text, index) => [`s${index}`, text] as const);

    function readBack(data: string): YamlValue {
      const object = readByKubectl(`${HEAD}${data}\n`);
      return typeof object === 'object' && object !== null && !Array.isArray(object) ? (object as YamlMap)['data'] ?? null : null;
    }

    it('as values', () => {
      expect(readBack(writeBlockPair('data', mapOf(named), 0, BLOCK))).toEqual(Object.fromEntries(named));
    });
    it('as values in a file with CRLF', () => {
      const style = { ...BLOCK, lineBreak: '\r\n', step: 4 };
      expect(readBack(writeBlockPair('data', mapOf(named), 0, style))).toEqual(Object.fromEntries(named));
    });
    it('as list items', () => {
      expect(readBack(writeBlockPair('data', { l: all }, 0, BLOCK))).toEqual({ l: all });
    });
    it('as keys', () => {
      const data = mapOf(all.map((text, index) => [text, index]));
      expect(readBack(writeBlockPair('data', data, 0, BLOCK))).toEqual(data);
    });
    it('in flow style', () => {
      const data = { l: all, m: mapOf(all.map((text) => [text, text])) };
      expect(readBack(`data: ${writeFlow(data, FLOW)}`)).toEqual(data);
    });
    it('in JSON', () => {
      const data = { l: all, m: mapOf(all.map((text) => [text, text])) };
      expect(readBack(`data: ${writeFlow(data, JSON_STYLE)}`)).toEqual(data);
      expect(JSON.parse(writeFlow(data, JSON_STYLE))).toEqual(data);
    });
  });
});

describe('style of strings', () => {
  it.each([
    ['web', 'web'], ['nginx:1.27', 'nginx:1.27'], ['--flag=1', '--flag=1'], ['/bin/sh', '/bin/sh'], ['100m', '100m'], ['http://x.y/z?a=b', 'http://x.y/z?a=b'],
    ['한글 값', '한글 값'], ['true', "'true'"], ['8080', "'8080'"], ['', "''"], ['a: b', "'a: b'"], ['x #y', "'x #y'"], ["it's: so", '"it\'s: so"'],
    ['say "x": y', "'say \"x\": y'"], ['a\tb', '"a\\tb"'], ['\u0085', '"\\u0085"'], ['12:30', "'12:30'"], ['2001-12-14', "'2001-12-14'"],
  ])('%j is written %s', (text, written) => {
    expect(writeText(text, { place: 'block', style: null, looks: { quotes: 'single' } })).toBe(written);
  });

  it.each([
    ['single', 'web', "'web'"], ['double', 'web', '"web"'], ['plain', 'web', 'web'], ['single', 'a\tb', '"a\\tb"'], ['double', "it's", '"it\'s"'],
    ['plain', 'on', '"on"'],
  ] as const)('in place of a %s scalar, %j is %s', (style, text, written) => {
    expect(writeText(text, { place: 'block', style, looks: { quotes: 'double' } })).toBe(written);
  });

  it.each([['a,b', 'block', true], ['a,b', 'flow', false], ['a', 'json', false], ['a?', 'flow', false], ['-', 'block', false], ['-a', 'flow', true]] as const)(
    '%j in %s can be plain: %s', (text, place, plain) => {
      expect(canBePlain(text, place)).toBe(plain);
    });
});

describe('block scalars', () => {
  it.each([
    ['a\nb\n', '|', ['a', 'b']],
    ['a\nb', '|-', ['a', 'b']],
    ['a\n\n', '|+', ['a', '']],
    [' a\nb\n', '|2', [' a', 'b']],
    ['\n a\n', '|2', ['', ' a']],
    ['a', '|-', ['a']],
  ])('%j', (text, header, lines) => {
    expect(blockText(text, { style: 'literal', indicator: 2 })).toEqual({ header, lines });
  });
  it.each(['\n', '', 'a\r\nb', 'a\n ', ' \na', 'a\u0085\n', '\u2028\n'])('cannot carry %j', (text) => {
    expect(blockText(text, { style: 'literal', indicator: 2 })).toBeNull();
  });
  it('folds at blanks, and only there', () => {
    const word = 'word'.repeat(5);
    const line = Array.from({ length: 6 }, () => word).join(' ');
    expect(blockText(`${line}\nb\n\nc\n`, { style: 'folded', indicator: 2 })).toEqual({
      header: '>', lines: [`${word} ${word} ${word}`, `${word} ${word} ${word}`, '', 'b', '', '', 'c'],
    });
  });
  it('folded text reads back', () => {
    const line = fc.array(fc.constantFrom('a', 'word', 'x'.repeat(30), '', ' ', '#', '- b'), { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')), (text) => {
      const block = blockText(text, { style: 'folded', indicator: 2 });
      fc.pre(block !== null && !block.header.includes('+'));
      expect(read(`k: ${block?.header}\n${block?.lines.map((each) => (each === '' ? '' : `  ${each}`)).join('\n')}\nz: 1\n`)).toEqual({ k: text, z: 1 });
    }));
  });
});

it('the quotes that a file likes are asked for only where some are needed and both would do', () => {
  let asked = 0;
  const looks = {
    get quotes() {
      asked++;
      return 'single' as const;
    },
  };
  const write = (value: string | number, style: 'double' | null = null): string => writeScalar(value, 'block', looks, style);
  expect([write('web:1.2'), write(8080), write('a "b": c'), write('yes', 'double')]).toEqual(['web:1.2', '8080', `'a "b": c'`, '"yes"']);
  expect(asked).toBe(0);
  expect(write('yes')).toBe(`'yes'`);
  expect(asked).toBe(1);
});

describe('numbers', () => {
  it.each([
    [0, '0'], [-0, '0'], [42, '42'], [-1.5, '-1.5'], [1e-7, '1e-7'], [1e21, '1e+21'], [2 ** 60, '1152921504606846976'], [1e19, '10000000000000000000'],
    [9223372036854775807n, '9223372036854775807'], [-9223372036854775808n, '-9223372036854775808'], [true, 'true'], [null, 'null'],
  ])('%s is written %s', (value, written) => {
    expect(writeScalar(value, 'block', BLOCK)).toBe(written);
    expect(sameValue(read(`k: ${written}\n`), { k: value })).toBe(true);
  });
  it('any reads back', () => {
    fc.assert(fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)), (value) => {
      expect(sameValue(read(`k: ${writeScalar(value, 'block', BLOCK)}\n`), { k: value })).toBe(true);
    }));
  });
  it.skipIf(!hasKubectl())('kubectl reads the same', () => {
    const numbers = [0, 42, -1.5, 1e-7, 1e21, 2 ** 60, 1e19, 1.7976931348623157e308, 5e-324, 9223372036854775807n, -9223372036854775808n, 0.1, 123456.789];
    const object = readByKubectl(`${HEAD}${writeBlockPair('data', numbers, 0, BLOCK)}\n`) as YamlMap;
    expect(sameValue(object['data'], numbers)).toBe(true);
  });
});

describe('collections', () => {
  const value: YamlValue = {
    name: 'web', ports: [{ port: 80, name: 'http' }, { port: 443 }], args: [['a', ['b', {}]], [], ''], empty: {}, none: null, script: 'a\nb\n',
    nested: { deep: { list: [{ text: 'x\n y' }] } },
  };
  it('in block style', () => {
    expect(`${writeBlockCollection(value, 0, BLOCK)}\n`).toBe(`name: web
ports:
- port: 80
  name: http
- port: 443
args:
- - a
  - - b
    - {}
- []
- ''
empty: {}
none: null
script: |
  a
  b
nested:
  deep:
    list:
    - text: |-
        x
         y
`);
  });
  it('with lists indented and a step of 4', () => {
    expect(writeBlockCollection({ ports: [{ port: 80, tls: { a: 1 } }] }, 0, { ...BLOCK, step: 4, listOffset: 2 })).toBe(`ports:
  - port: 80
    tls:
        a: 1`);
  });
  it('in flow style', () => {
    expect(writeFlow({ a: [1, 'x, y'], b: {} }, { ...FLOW, padding: ' ' })).toBe("{ a: [1, 'x, y'], b: {} }");
  });
  it('as JSON of several lines', () => {
    expect(writeFlow({ a: [1], b: {} }, { ...JSON_STYLE, lines: { lineBreak: '\n', step: '\t' } }, '\t')).toBe('{\n\t\t"a": [\n\t\t\t1\n\t\t],\n\t\t"b": {}\n\t}');
  });

  const anyValue = fc.letrec<{ value: YamlValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...HOSTILE_STRINGS), fc.integer(), fc.boolean(), fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(fc.constantFrom(...HOSTILE_STRINGS), tie('value')), { maxLength: 4 }).map(mapOf),
    ),
  })).value;
  it('any reads back, in any style', () => {
    const style = fc.record({
      lineBreak: fc.constantFrom('\n', '\r\n'), step: fc.integer({ min: 1, max: 9 }), listOffset: fc.integer({ min: 0, max: 4 }),
      quotes: fc.constantFrom('single' as const, 'double' as const), literals: fc.boolean(),
    });
    fc.assert(fc.property(anyValue, style, (any, block) => {
      expect(sameValue(read(`${writeBlockPair('k', any, 0, block)}\n`), { k: any })).toBe(true);
      expect(sameValue(read(`${writeBlockItem(any, 0, block)}\n`), [any])).toBe(true);
      for (const flow of [FLOW, JSON_STYLE, { ...JSON_STYLE, colon: ':', comma: ',' }, { ...FLOW, lines: { lineBreak: block.lineBreak, step: '  ' } }]) {
        expect(sameValue(read(`k: ${writeFlow(any, flow, '  ')}\n`), { k: any })).toBe(true);
      }
    }));
  });
});

describe('what cannot be written', () => {
  it.each([
    ['\ud800', 'unwritable-text'], ['a\udc00b', 'unwritable-text'], [Number.NaN, 'unwritable-text'], [Number.POSITIVE_INFINITY, 'unwritable-text'],
    [['ok', '\ud83d'], 'unwritable-text'], [{ '\ud83d': 1 }, 'unwritable-text'], [{ a: mapOf([['__proto__', 1]]) }, 'prototype-key'], ['😀', null], [{ a: [1] }, null],
  ])('%j: %s', (value, reason) => {
    expect(whyUnwritable(value)).toBe(reason);
  });
});
