import { describe, expect, it } from 'vitest';
import { addressSentences } from './address-sentence.ts';

function said(cidr: string, ...except: readonly string[]): string[] {
  return addressSentences(except.length === 0 ? { cidr } : { cidr, except }).map(({ text, bad }) => (bad ? `! ${text.en}` : text.en));
}

describe('addressSentences', () => {
  it.each([
    [['10.0.0.0/8'], ['10.0.0.0 to 10.255.255.255: 16,777,216 addresses.']],
    [['10.0.0.0/8', '10.1.0.0/16'], ['10.0.0.0 to 10.255.255.255, 16,711,680 addresses without the exceptions.']],
    [['0.0.0.0/0'], ['Every IPv4 address.']],
    [['::/0'], ['Every IPv6 address.']],
    [['192.0.2.7/32'], ['This one address: 192.0.2.7.']],
    [['2001:db8::/32'], ['2001:db8:: to 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff.']],
    [['0.0.0.0/0', '10.0.0.0/8'], ['0.0.0.0 to 255.255.255.255, 4,278,190,080 addresses without the exceptions.']],
    [['10.0.0.5/24'], ['10.0.0.0 to 10.0.0.255: 256 addresses.', '! 10.0.0.5/24 means the whole block 10.0.0.0/24. Write /32 for the one address.']],
    [['10.0.0.0/24', '10.0.1.0/25'], ['10.0.0.0 to 10.0.0.255, 256 addresses without the exceptions.', '! 10.0.1.0/25 is not a part of 10.0.0.0/24: the API refuses it.']],
    [['10.0.0.0/24', '10.0.0.0/25', '10.0.0.128/25'], ['10.0.0.0 to 10.0.0.255, 0 addresses without the exceptions.', '! Nothing is left: the exceptions take out every address.']],
    [['10.0.0.0'], []],
    [['office'], []],
  ])('%j', ([cidr = '', ...except], expected) => expect(said(cidr, ...except)).toEqual(expected));

  it('says nothing of what is not there', () => {
    expect(addressSentences(undefined)).toEqual([]);
    expect(addressSentences({ except: ['10.0.0.0/8'] })).toEqual([]);
  });
});
