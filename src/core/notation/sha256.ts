/*
 * SHA-256 (FIPS 180-4). Own code, as core knows no host; the browser's own answers only later, and with a promise.
 */

/** The digest of some bytes, as 64 small hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(FIRST);
  const words = new Uint32Array(64);
  const padded = withLength(bytes);
  for (let at = 0; at < padded.length; at += 64) mixIn(state, padded.subarray(at, at + 64), words);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** A one bit, zeros up to eight bytes before the end of a block, and the length in bits. */
function withLength(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return padded;
}

function mixIn(state: Uint32Array, block: Uint8Array, words: Uint32Array): void {
  const at = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 16; index++) {
    const [first = 0, second = 0, third = 0, fourth = 0] = block.subarray(index * 4, index * 4 + 4);
    words[index] = (first << 24) | (second << 16) | (third << 8) | fourth;
  }
  for (let index = 16; index < 64; index++) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = at(index - 16) + low + at(index - 7) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const mixed = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[index] ?? 0) + at(index)) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + mixed) | 0, c, b, a, (mixed + low + majority) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const PRIMES = primesUpTo(311);

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
const FIRST = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
/** Those of the cube roots of the first 64. */
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
}

function primesUpTo(most: number): number[] {
  const primes: number[] = [];
  for (let number = 2; number <= most; number++) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}
