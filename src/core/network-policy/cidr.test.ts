import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesLeft, addressText, isInside, readAddress, readCidr, type AddressBlock } from './cidr.ts';

function block(text: string): AddressBlock {
  const read = readCidr(text);
  if (typeof read === 'string') throw new Error(`${text}: ${read}`);
  return read;
}

function range(text: string): string {
  const { family, first, last } = block(text);
  return `${addressText(family, first)} ${addressText(family, last)}`;
}

describe('readCidr', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0 10.255.255.255'],
    ['0.0.0.0/0', '0.0.0.0 255.255.255.255'],
    ['192.168.1.7/32', '192.168.1.7 192.168.1.7'],
    ['172.16.5.4/12', '172.16.0.0 172.31.255.255'],
    ['::/0', ':: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['2001:db8::/32', '2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['::ffff:10.0.0.1/128', '::ffff:a00:1 ::ffff:a00:1'],
    ['fe80::1/64', 'fe80:: fe80::ffff:ffff:ffff:ffff'],
  ])('%s reaches from … to %s', (text, expected) => expect(range(text)).toBe(expected));

  it.each([
    ['', 'empty'],
    ['10.0.0.1', 'no-prefix'],
    ['::1', 'no-prefix'],
    ['10.0.0/8', 'address'],
    ['10.0.0.256/8', 'address'],
    ['example.com/8', 'address'],
    ['1:2:3/64', 'address'],
    ['1::2::3/64', 'address'],
    ['1:2:3:4:5:6:7:8::/64', 'address'],
    [':::/0', 'address'],
    ['10.0.0.0/33', 'prefix'],
    ['10.0.0.0/', 'prefix'],
    ['10.0.0.0/08', 'prefix'],
    ['10.0.0.0/-1', 'prefix'],
    ['2001:db8::/129', 'prefix'],
    ['10.00.0.0/8', 'leading-zero'],
  ])('%s: %s', (text, fault) => expect(readCidr(text)).toBe(fault));

  it('tells an address inside the block from the block', () => {
    expect(block('10.0.0.5/24').hasHostBits).toBe(true);
    expect(block('10.0.0.0/24').hasHostBits).toBe(false);
  });

  it('reads back every address it writes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(fc.constant(4 as const), fc.bigInt(0n, 2n ** 32n - 1n)), fc.tuple(fc.constant(6 as const), fc.bigInt(0n, 2n ** 128n - 1n))), ([family, number]) => {
        expect(readAddress(addressText(family, number))).toEqual({ family, number });
      }),
    );
  });
});

describe('except', () => {
  it.each([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['11.0.0.0/16', '10.0.0.0/8', false],
    ['10.0.0.0/7', '10.0.0.0/8', false],
    ['2001:db8::/48', '10.0.0.0/8', false],
    ['2001:db8::/48', '2001:db8::/32', true],
  ])('%s inside %s: %s', (inner, outer, expected) => expect(isInside(block(inner), block(outer))).toBe(expected));

  it.each([
    ['10.0.0.0/24', [], 256n],
    ['10.0.0.0/24', ['10.0.0.0/25'], 128n],
    ['10.0.0.0/24', ['10.0.0.0/25', '10.0.0.0/26'], 128n],
    ['10.0.0.0/24', ['10.0.0.64/26', '10.0.0.0/26'], 128n],
    ['10.0.0.0/24', ['10.0.0.0/25', '10.0.0.128/25'], 0n],
    ['10.0.0.0/24', ['10.0.1.0/25'], 256n],
  ])('%s without %j leaves %s', (text, except, left) => expect(addressesLeft(block(text), except.map(block))).toBe(left));
});
