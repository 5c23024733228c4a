import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities, inThousandths, inUnits, parseQuantity, printQuantity, quantityOf, quantityProblem, splitQuantity } from './quantity.ts';

describe('parseQuantity', () => {
  it.each([
    ['0', 0n],
    ['1', 1_000_000_000n],
    ['250m', 250_000_000n],
    ['0.25', 250_000_000n],
    ['.5', 500_000_000n],
    ['5.', 5_000_000_000n],
    ['+2', 2_000_000_000n],
    ['-1', -1_000_000_000n],
    ['1e3', 1_000_000_000_000n],
    ['1E3', 1_000_000_000_000n],
    ['12e-1', 1_200_000_000n],
    ['1E', 10n ** 27n],
    ['1k', 10n ** 12n],
    ['1Ki', 1024n * 10n ** 9n],
    ['1.5Gi', 1_610_612_736n * 10n ** 9n],
    ['512Mi', 536_870_912n * 10n ** 9n],
    ['100n', 100n],
    ['0.1n', 1n], // finer than a billionth: rounded up
    ['9Ei', (2n ** 63n - 1n) * 10n ** 9n], // past the maximum: capped
    ['1e4000', (2n ** 63n - 1n) * 10n ** 9n],
    ['1e-4000', 1n],
  ])('%s', (text, nano) => {
    expect(parseQuantity(text)?.nano).toBe(nano);
    expect(quantityProblem(text)).toBeNull();
  });

  it.each(['', ' ', '1 Gi', '512MB', '1K', '1gi', 'abc', '1..5', '1e', '1e1.5', '0x10', '1,5', '--1', '.', 'Mi', '1_000'])(
    'refuses %j',
    (text) => {
      expect(parseQuantity(text)).toBeNull();
      expect(quantityProblem(text)).not.toBeNull();
    },
  );

  it('proposes the unit that was meant', () => {
    expect(quantityProblem('512MB')?.en).toBe('Write 512M.');
    expect(quantityProblem('1gi')?.en).toBe('Write 1Gi.');
    expect(quantityProblem('1 Gi')?.en).toBe('Write 1Gi.');
    expect(quantityProblem('1K')?.ko).toBe('1k 형식으로 쓰세요.');
  });

  it('reads bare numbers as the API does', () => {
    expect(quantityOf(0.5)?.nano).toBe(500_000_000n);
    expect(quantityOf(2n ** 60n)?.nano).toBe(2n ** 60n * 10n ** 9n);
    expect(quantityOf(true)).toBeNull();
    expect(quantityOf(undefined)).toBeNull();
  });
});

describe('amounts', () => {
  it.each([
    ['250m', 250n],
    ['1', 1000n],
    ['100u', 1n],
    ['1500.1m', 1501n],
  ])('%s is %s millicores', (text, millicores) => {
    expect(inThousandths(quantity(text))).toBe(millicores);
  });

  it.each([
    ['512Mi', 536_870_912n],
    ['512M', 512_000_000n],
    ['512m', 1n], // the classic slip: half a byte
    ['1.5', 2n],
  ])('%s is %s bytes', (text, bytes) => {
    expect(inUnits(quantity(text))).toBe(bytes);
  });

  it('compares amounts, not texts', () => {
    expect(compareQuantities(quantity('1'), quantity('1000m'))).toBe(0);
    expect(compareQuantities(quantity('1Gi'), quantity('1G'))).toBe(1);
    expect(compareQuantities(quantity('999m'), quantity('1'))).toBe(-1);
  });
});

describe('printQuantity', () => {
  it.each([
    ['1000m', '1'],
    ['0.1', '100m'],
    ['1500m', '1500m'],
    ['1500', '1500'],
    ['2000', '2k'],
    ['1024Ki', '1Mi'],
    ['1.5Gi', '1536Mi'],
    ['0.5Ki', '512'],
    ['1e3', '1e3'],
    ['1500e0', '1500'],
    ['0Mi', '0'],
    ['-2000', '-2k'],
  ])('%s as %s', (text, canonical) => {
    expect(printQuantity(quantity(text))).toBe(canonical);
  });

  it('prints a text that reads back as the same amount', () => {
    const suffix = fc.constantFrom('n', 'u', 'm', '', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi', 'e3', 'e-6');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), suffix, (number, unit) => {
        const first = quantity(`${number}${unit}`);
        expect(parseQuantity(printQuantity(first))?.nano).toBe(first.nano);
      }),
    );
  });
});

describe('splitQuantity', () => {
  it.each([
    ['512Mi', '512', 'Mi'],
    ['0.5', '0.5', ''],
    ['1e3', '1e3', ''],
    ['2E', '2', 'E'],
  ])('%s', (text, number, suffix) => {
    expect(splitQuantity(text)).toEqual({ number, suffix });
  });

  it('gives null for what the API refuses', () => expect(splitQuantity('1MB')).toBeNull());

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = splitQuantity(text);
        expect(parts === null || parts.number + parts.suffix === text).toBe(true);
      }),
    );
  });
});

function quantity(text: string) {
  const parsed = parseQuantity(text);
  if (parsed === null) throw new Error(`not a quantity: ${text}`);
  return parsed;
}
