import { describe, expect, it } from 'vitest';
import { ANYTHING, type FieldSchema } from '../../../core/schema/field-schema.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import { readScalar, textKindOf, type TextKind } from './read-scalar.ts';

const QUANTITY: FieldSchema = { ...ANYTHING, type: 'int-or-string', format: 'quantity' };
const PORT: FieldSchema = { ...ANYTHING, type: 'int-or-string' };

describe('what a typed text is', () => {
  const cases: readonly [TextKind, string, FieldSchema | null, YamlValue | undefined, string | number | bigint | null][] = [
    ['text', '8080', null, 'x', '8080'],
    ['text', '', null, 'x', ''],
    ['integer', '12', null, 1, 12],
    ['integer', ' 12 ', null, 1, 12],
    ['integer', '0755', null, 1, 493],
    ['integer', '9007199254740993', null, 1, 9007199254740993n],
    ['integer', '1.5', null, 1, null],
    ['integer', 'soon', null, 1, null],
    ['integer', '', null, 1, null],
    ['number', '1.5', null, 1, 1.5],
    ['number', '.inf', null, 1, null],
    ['either', '8080', PORT, 'http', 8080],
    ['either', 'http', PORT, 8080, 'http'],
    ['either', '25%', PORT, 1, '25%'],
    ['either', '81', PORT, '8', '81'], // digits that are text stay text
    ['either', '2', QUANTITY, '1', '2'],
    ['either', '2', QUANTITY, 1, 2],
    ['either', '500m', QUANTITY, 1, '500m'],
    ['text', '\ud800', null, 'x', null],
  ];
  it.each(cases)('%s %j', (kind, text, field, current, expected) => {
    const reading = readScalar(kind, text, field, current);
    expect(reading.kind === 'value' ? reading.value : null).toBe(expected);
  });

  it('goes by what the API takes, else by what stands there', () => {
    expect(textKindOf(PORT, 'http')).toBe('either');
    expect(textKindOf({ ...ANYTHING, type: 'integer' }, undefined)).toBe('integer');
    expect(textKindOf({ ...ANYTHING, type: 'integer' }, 'three')).toBe('text');
    expect(textKindOf(null, 3)).toBe('number');
    expect(textKindOf(null, null)).toBe('text');
  });
});
