import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../core/yaml/parse.ts';
import type { Field } from './field.ts';
import { fitsInput, readField } from './field-values.ts';

const DOCUMENT = parseDocument(`mode: 0644
big: 9223372036854775807
exponent: 1e3
plain: 8080
quoted: "1.0"
word: yes
nothing:
base: &base {cpu: 250m}
copy: *base
merged:
  <<: *base
`);

describe('readField', () => {
  it.each([
    ['mode', 420, '0644', null],
    ['big', 9_223_372_036_854_775_807n, null, null],
    ['exponent', 1000, '1e3', null],
    ['plain', 8080, null, null],
    ['quoted', '1.0', null, null],
    ['word', true, 'yes', null],
    ['nothing', null, null, null],
    ['absent', undefined, null, null],
  ])('%s', (key, value, source, elsewhere) => {
    expect(readField(DOCUMENT, [key])).toEqual({ value, source, elsewhere });
  });

  it('says on which line a value stands that comes from elsewhere', () => {
    expect(readField(DOCUMENT, ['copy', 'cpu'])).toEqual({ value: '250m', source: null, elsewhere: 9 });
    expect(readField(DOCUMENT, ['merged', 'cpu']).elsewhere).toBe(11);
  });
});

describe('fitsInput', () => {
  it.each<[Field['input'], unknown, boolean]>([
    ['text', 'a', true],
    ['text', 1, true],
    ['text', null, true],
    ['text', undefined, true],
    ['text', { a: 1 }, false],
    ['text', ['a'], false],
    ['quantity', {}, false],
    ['rows', [], true],
    ['rows', {}, false],
    ['rows', 'a', false],
    ['rows', null, true],
    ['tokens', ['a'], true],
    ['tokens', [], true],
    ['tokens', ['a', 1], true],
    ['tokens', [{}], false],
    ['tokens', 'a', false],
    ['map', {}, true],
    ['map', [], false],
    ['map', 'a', false],
    ['fact', {}, true],
  ])('%s shows %j: %s', (input, value, fits) => {
    expect(fitsInput(input, value as never)).toBe(fits);
  });
});
