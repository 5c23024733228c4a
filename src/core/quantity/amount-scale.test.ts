import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountScale, lastPlace, placeOn, slid, type AmountEnd, type AmountPair } from './amount-scale.ts';
import { parseQuantity } from './quantity.ts';

const pair = (request: string | null, limit: string | null): AmountPair => ({ request, limit });

describe('a scale of amounts', () => {
  it('has the steps that people use, in one order', () => {
    expect(amountScale('cpu', [pair('100m', '2')])).toEqual({
      amounts: ['10m', '25m', '50m', '100m', '150m', '200m', '250m', '300m', '400m', '500m', '750m', '1', '1500m', '2', '3', '4', '6', '8', '12', '16'],
      unset: false,
      unlimited: false,
    });
    expect(amountScale('memory', [pair('64Mi', '1Gi')]).amounts.slice(0, 6)).toEqual(['16Mi', '32Mi', '64Mi', '96Mi', '128Mi', '192Mi']);
  });

  it.each<[string, 'cpu' | 'memory', AmountPair, readonly string[]]>([
    ['holds what stands between two steps', 'memory', pair('300Mi', '512Mi'), ['256Mi', '300Mi', '384Mi', '512Mi']],
    ['spells an amount as it is written', 'cpu', pair('1000m', '0.5'), ['400m', '0.5', '750m', '1000m', '1500m']],
    ['goes beyond its steps', 'memory', pair('1Ti', null), ['16Gi', '32Gi', '1Ti']],
    ['leaves out what the API cannot read', 'memory', pair('lots', '-1Gi'), ['16Mi', '32Mi']],
  ])('%s', (_, resource, written, part) => {
    expect(amountScale(resource, [written]).amounts.join(' ')).toContain(part.join(' '));
  });

  it('has a place for no request below, and for no limit above', () => {
    const scale = amountScale('cpu', [pair(null, null)]);
    expect([placeOn(scale, 'request', null), placeOn(scale, 'request', '10m'), placeOn(scale, 'limit', '16'), placeOn(scale, 'limit', null)]).toEqual([0, 1, 20, 21]);
    expect(lastPlace(scale)).toBe(21);
    const said = amountScale('cpu', [pair('10m', '16')]);
    expect([placeOn(said, 'request', null), placeOn(said, 'request', '0.01'), placeOn(said, 'limit', '16'), placeOn(said, 'limit', null)]).toEqual([null, 0, 19, null]);
  });

  it.each<[string, AmountEnd, string, AmountPair, string | null, boolean]>([
    ['a request moves below its limit', 'request', '250m', pair('100m', '500m'), '250m', false],
    ['a request may equal its limit', 'request', '500m', pair('100m', '500m'), '500m', false],
    ['a request stops at its limit', 'request', '2', pair('100m', '500m'), '500m', true],
    ['a request stops at a limit between two steps', 'request', '2', pair('100m', '600m'), '600m', true],
    ['a limit stops at its request', 'limit', '10m', pair('100m', '500m'), '100m', true],
    ['a request without a limit goes as far as there are amounts', 'request', '16', pair('100m', null), '16', false],
    ['a request above its limit comes down to it', 'request', '2', pair('4', '1'), '1', true],
  ])('%s', (_, end, to, written, amount, stopped) => {
    const scale = amountScale('cpu', [written]);
    expect(slid(scale, end, placeOn(scale, 'limit', to) ?? Number.NaN, written)).toMatchObject({ amount, stopped });
  });

  it('takes no request for an answer only where there was none', () => {
    const scale = amountScale('cpu', [pair(null, '1')]);
    expect(slid(scale, 'request', 0, pair('10m', '1'))).toEqual({ place: 0, amount: null, stopped: false });
    expect(slid(scale, 'limit', 0, pair(null, '1')).amount).toBe('10m');
    const unlimited = amountScale('cpu', [pair('100m', null)]);
    expect(slid(unlimited, 'limit', lastPlace(unlimited), pair('100m', '1'))).toMatchObject({ amount: null, stopped: false });
    expect(slid(unlimited, 'request', lastPlace(unlimited), pair('100m', null))).toMatchObject({ amount: '16', stopped: false });
  });

  const written = fc.option(
    fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('', 'm', 'Mi', 'Gi', 'M', 'Ki')).map(([count, unit]) => `${count}${unit}`),
      fc.constantFrom('0.5', '1e3', 'lots', '-1', ''),
    ),
    { nil: null },
  );
  const pairs = fc.record({ request: written, limit: written });
  const nano = (text: string): bigint => parseQuantity(text)?.nano ?? -1n;
  const resource = fc.constantFrom('cpu' as const, 'memory' as const);

  it('rises from place to place, holds what is written, and never lets a request pass', () => {
    fc.assert(
      fc.property(resource, pairs, pairs, fc.constantFrom<AmountEnd>('request', 'limit'), fc.integer({ min: -3, max: 40 }), (of, held, current, end, wanted) => {
        const scale = amountScale(of, [held, current]);
        const amounts = scale.amounts.map(nano);
        expect(amounts.every((amount, at) => at === 0 || amount > (amounts[at - 1] ?? amount))).toBe(true);
        for (const [side, text] of [['request', held.request], ['limit', held.limit], ['request', current.request], ['limit', current.limit]] as const) {
          const place = placeOn(scale, side, text);
          expect(place === null).toBe(text !== null && nano(text) < 0n);
        }
        const readable = { request: current.request !== null && nano(current.request) < 0n ? null : current.request, limit: current.limit !== null && nano(current.limit) < 0n ? null : current.limit };
        const { place, amount } = slid(scale, end, wanted, readable);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(lastPlace(scale));
        const after = { ...readable, [end]: amount };
        if (after.request !== null && after.limit !== null) expect(nano(after.request) <= nano(after.limit)).toBe(true);
        if (amount !== null) expect(placeOn(scale, end, amount)).toBe(place);
      }),
    );
  });

  it('stays where it is when nothing moves', () => {
    fc.assert(
      fc.property(resource, pairs, fc.constantFrom<AmountEnd>('request', 'limit'), (of, current, end) => {
        const scale = amountScale(of, [current]);
        const place = placeOn(scale, end, current[end]);
        const [request, limit] = [current.request, current.limit].map((text) => (text === null ? 0n : nano(text)));
        fc.pre(place !== null && (request ?? 0n) >= 0n && (limit ?? 0n) >= 0n && (current.request === null || current.limit === null || (request ?? 0n) <= (limit ?? 0n)));
        const after = slid(scale, end, place ?? 0, current);
        expect([after.place, after.stopped]).toEqual([place, false]);
        expect(after.amount === null ? null : nano(after.amount)).toBe(current[end] === null ? null : nano(current[end] ?? ''));
      }),
    );
  });
});
