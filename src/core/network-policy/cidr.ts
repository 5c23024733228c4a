/** A block of addresses, as CIDR writes it: `10.0.0.0/8`. */
export interface AddressBlock {
  readonly family: 4 | 6;
  /** Length of the prefix in bits. */
  readonly prefix: number;
  /** The lowest and the highest address of the block, as numbers. */
  readonly first: bigint;
  readonly last: bigint;
  /** The text names an address inside the block, not its lowest: `10.0.0.5/24`. */
  readonly hasHostBits: boolean;
}

export type CidrFault =
  | 'empty'
  | 'no-prefix' // an address alone
  | 'address' // no address before the slash
  | 'prefix' // no length, or longer than the address
  | 'leading-zero'; // 010.0.0.0 is ambiguous: some read it as octal

/** The block that a text names, or why it names none. */
export function readCidr(text: string): AddressBlock | CidrFault {
  if (text.trim() === '') return 'empty';
  const slash = text.indexOf('/');
  const address = readAddress(slash < 0 ? text : text.slice(0, slash));
  if (typeof address === 'string') return address;
  if (slash < 0) return 'no-prefix';
  const length = text.slice(slash + 1);
  const bits = address.family === 4 ? 32 : 128;
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits) return 'prefix';
  const size = 1n << BigInt(bits - Number(length));
  const first = address.number - (address.number % size);
  return { family: address.family, prefix: Number(length), first, last: first + size - 1n, hasHostBits: first !== address.number };
}

interface Address {
  readonly family: 4 | 6;
  readonly number: bigint;
}

export function readAddress(text: string): Address | 'address' | 'leading-zero' {
  return text.includes(':') ? readAddress6(text) : readAddress4(text);
}

function readAddress4(text: string): Address | 'address' | 'leading-zero' {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return 'address';
  if (parts.some((part) => part.length > 1 && part.startsWith('0'))) return 'leading-zero';
  return { family: 4, number: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
}

/** RFC 4291, 2.2: groups of 16 bits, `::` once for as many zeros as are missing, an IPv4 address as the last two. */
function readAddress6(text: string): Address | 'address' | 'leading-zero' {
  const tail = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
  if (tail !== null) {
    const last = readAddress4(tail[2] ?? '');
    if (typeof last === 'string') return last;
    return readAddress6(`${tail[1] ?? ''}${(last.number >> 16n).toString(16)}:${(last.number & 0xffffn).toString(16)}`);
  }
  const halves = text.split('::');
  if (halves.length > 2) return 'address';
  const groupsOf = (half: string | undefined): string[] => (half === undefined || half === '' ? [] : half.split(':'));
  const [head, end] = [groupsOf(halves[0]), groupsOf(halves[1])];
  const missing = 8 - head.length - end.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return 'address';
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...end];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return 'address';
  return { family: 6, number: groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n) };
}

/** An address as people write it; of IPv6 the longest run of zeros is shortened (RFC 5952). */
export function addressText(family: 4 | 6, number: bigint): string {
  const width = family === 4 ? 8n : 16n;
  const count = family === 4 ? 4 : 8;
  const groups = Array.from({ length: count }, (_, at) => Number((number >> (width * BigInt(count - 1 - at))) & ((1n << width) - 1n)));
  if (family === 4) return groups.join('.');
  const zeros = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  return zeros === null ? hex.join(':') : `${hex.slice(0, zeros.start).join(':')}::${hex.slice(zeros.end).join(':')}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly end: number } | null {
  let best: { readonly start: number; readonly end: number } | null = null;
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > 1 && end - start > (best === null ? 0 : best.end - best.start)) best = { start, end };
  }
  return best;
}

/** Whether every address of a block lies in another one, and the other is bigger: what `except` must be. */
export function isInside(inner: AddressBlock, outer: AddressBlock): boolean {
  return inner.family === outer.family && inner.prefix > outer.prefix && inner.first >= outer.first && inner.last <= outer.last;
}

/** How many addresses of a block are left when others, which may overlap, are taken out. */
export function addressesLeft(block: AddressBlock, except: readonly AddressBlock[]): bigint {
  const inside = except.filter((one) => isInside(one, block)).sort((left, right) => (left.first < right.first ? -1 : 1));
  let left = block.last - block.first + 1n;
  let reached = block.first;
  for (const { first, last } of inside) {
    if (last < reached) continue;
    left -= last - (first > reached ? first : reached) + 1n;
    reached = last + 1n;
  }
  return left;
}
