/**
 * How kubectl resolves scalars: sigs.k8s.io/yaml on its fork of go-yaml v2 (`resolve.go`), then JSON decoding into
 * int64 or float64. Neither YAML 1.1 nor 1.2; measured against kubectl 1.32.
 */

export type ScalarValue = null | boolean | number | bigint | string;

/** Thrown-free answers of `resolveTagged` for what kubectl refuses. */
export type Unreadable = { readonly refused: 'not-a-number' | 'tag-mismatch' | 'base64' };

const WORDS: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

const NOT_A_NUMBER = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]([0-7]+)|0([0-7]+)|(0|[1-9][0-9]*))$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
const UINT64_MAX = 2n ** 64n - 1n;

/**
 * What kubectl reads for a plain (unquoted) scalar: the KUBE rules.
 * - An integer up to 2^53 is a number, up to int64 a bigint; beyond that kubectl rounds, and so do we.
 * - `.inf` and `.nan` come back as Infinity and NaN: kubectl refuses them, the caller reports that.
 */
export function resolvePlain(text: string): ScalarValue {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (!numeric) return text;
  if (NOT_A_NUMBER.test(text)) {
    return /nan/i.test(text) ? Number.NaN : text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  // behind a leading dot Go's own rule holds: an underscore only between digits
  if (first === 46 && /(?:^|\D)_|_(?:\D|$)/.test(text)) return text;
  const plain = text.replaceAll('_', '');
  return resolveInteger(plain) ?? resolveDecimal(plain) ?? text;
}

function resolveInteger(plain: string): number | bigint | null {
  const match = INTEGER.exec(plain);
  if (match === null) return null;
  const [, sign, hexadecimal, binary, octal, zeroOctal, decimal] = match;
  const digits =
    hexadecimal !== undefined ? `0x${hexadecimal}`
    : binary !== undefined ? `0b${binary}`
    : octal !== undefined ? `0o${octal}`
    : zeroOctal !== undefined ? `0o${zeroOctal}`
    : decimal ?? '0';
  if (digits.length < 16 && hexadecimal === undefined) {
    const small = Number(digits);
    return sign === '-' ? (small === 0 ? 0 : -small) : small;
  }
  const exact = sign === '-' ? -BigInt(digits) : BigInt(digits);
  if (exact < INT64_MIN || exact > UINT64_MAX) return null;
  return fromInteger(exact);
}

/** A number where it is exact, a bigint up to int64, else the number kubectl rounds to. */
export function fromInteger(exact: bigint): number | bigint {
  const rounded = Number(exact);
  if (Number.isSafeInteger(rounded)) return rounded;
  return exact >= INT64_MIN && exact <= INT64_MAX ? exact : rounded;
}

function resolveDecimal(plain: string): number | null {
  if (!DECIMAL.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null; // 1e400 is a string
}

/** The short names of the tags that go-yaml resolves; it ignores every other tag and keeps the text. */
type CoreTag = '!!str' | '!!int' | '!!float' | '!!bool' | '!!null' | '!!timestamp' | '!!binary';

function coreTag(tag: string): CoreTag | null {
  const short = tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1');
  switch (short) {
    case '!!str': case '!!int': case '!!float': case '!!bool': case '!!null': case '!!timestamp': case '!!binary':
      return short;
    default:
      return null;
  }
}

/** Whether kubectl ignores the tag of a scalar. */
export function isIgnoredTag(tag: string): boolean {
  const known = coreTag(tag);
  return known === null || known === '!!timestamp';
}

/**
 * What kubectl reads for a scalar with a tag.
 * @param text the decoded text, of any style: `!!int "5"` is 5.
 */
export function resolveTagged(tag: string, text: string): { readonly value: ScalarValue } | Unreadable {
  const known = coreTag(tag);
  switch (known) {
    case null: case '!!str': case '!!timestamp':
      return { value: text };
    case '!!binary':
      return decodeBinary(text);
    default:
  }
  const value = resolvePlain(text);
  if (typeof value === 'number' && !Number.isFinite(value)) return { refused: 'not-a-number' };
  const type = value === null ? '!!null' : typeof value === 'boolean' ? '!!bool' : typeof value === 'string' ? '!!str'
    : Number.isInteger(Number(value)) && resolveInteger(text.replaceAll('_', '')) !== null ? '!!int' : '!!float';
  if (known === type) return { value };
  if (known === '!!float' && type === '!!int') return { value: Number(value) };
  return { refused: 'tag-mismatch' };
}

function decodeBinary(text: string): { readonly value: string } | Unreadable {
  const packed = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed)) return { refused: 'base64' };
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return { value: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/**
 * The name kubectl gives to a map key: keys are resolved like values, then printed (`n:` is "false", `0644:` "420").
 * @param text the key's decoded text, which tells an integer (`1000`) from a float (`1e3`).
 * @returns null when kubectl refuses such a key.
 */
export function keyName(value: ScalarValue, text: string): string | null {
  switch (typeof value) {
    case 'string': return value;
    case 'boolean': case 'bigint': return String(value);
    case 'number': {
      if (resolveInteger(text.replaceAll('_', '')) === null) return printFloat32(value);
      return Number.isSafeInteger(value) ? String(value) : null; // a uint64: "unsupported map key"
    }
    default: return null;
  }
}

/** Go's `strconv.FormatFloat(value, 'g', -1, 32)`, which sigs.k8s.io/yaml uses for float keys. */
function printFloat32(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single < 0 ? '-.inf' : '.inf';
  if (Object.is(single, -0)) return '-0';
  let precision = 1;
  while (precision < 9 && Math.fround(Number(single.toPrecision(precision))) !== single) precision++;
  const [mantissa = '0', exponentText = '0'] = single.toExponential(precision - 1).split('e');
  const exponent = Number(exponentText);
  // 'g' with the shortest precision turns to exponents below 1e-4 and from 1e6 on
  if (exponent < -4 || exponent >= 6) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return String(Number(single.toPrecision(precision)));
}
