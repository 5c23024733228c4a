import type { Localized } from '../localized.ts';
import type { YamlValue } from '../yaml/nodes.ts';

/** How a quantity was written, hence how Kubernetes prints it back. */
export type QuantityFormat = 'decimal' | 'binary' | 'exponent';

/**
 * A Kubernetes resource quantity ("250m", "1.5Gi", "1e3"), exact. As in apimachinery's `resource.Quantity`: the finest
 * step is a billionth, anything finer is rounded away from zero; the largest amount is 2^63 - 1.
 */
export interface Quantity {
  /** The amount in billionths: cores x 10^9, bytes x 10^9. */
  readonly nano: bigint;
  readonly format: QuantityFormat;
}

/** Every suffix the API knows, with its factor in billionths. */
const FACTORS: ReadonlyMap<string, bigint> = new Map([
  ['n', 1n],
  ['u', 10n ** 3n],
  ['m', 10n ** 6n],
  ['', 10n ** 9n],
  ['k', 10n ** 12n],
  ['M', 10n ** 15n],
  ['G', 10n ** 18n],
  ['T', 10n ** 21n],
  ['P', 10n ** 24n],
  ['E', 10n ** 27n],
  ['Ki', 10n ** 9n << 10n],
  ['Mi', 10n ** 9n << 20n],
  ['Gi', 10n ** 9n << 30n],
  ['Ti', 10n ** 9n << 40n],
  ['Pi', 10n ** 9n << 50n],
  ['Ei', 10n ** 9n << 60n],
]);

const NANO = 10n ** 9n;
const MAXIMUM = (2n ** 63n - 1n) * NANO;
/** Beyond this exponent every amount but zero is past the maximum (or below a billionth). */
const EXPONENT_LIMIT = 60;

const SHAPE = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+)|([KMGTPE]i|[numkMGTPE]))?$/;

/** A quantity split as it is written: `{ number: '1.5', suffix: 'Gi' }`; exponents count as part of the number. */
export interface QuantityParts {
  readonly number: string;
  readonly suffix: string;
}

/** @returns null when the API would refuse the text. */
export function splitQuantity(text: string): QuantityParts | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const suffix = match[4] ?? '';
  return { number: text.slice(0, text.length - suffix.length), suffix };
}

/** @returns null when the API would refuse the text; `quantityProblem` then says why. */
export function parseQuantity(text: string): Quantity | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, sign, number = '', exponentText, suffix = ''] = match;
  const [whole = '', fraction = ''] = number.split('.');
  const digits = BigInt(whole + fraction);
  const exponent = exponentText === undefined ? 0 : Number(exponentText);
  const format = exponentText !== undefined ? 'exponent' : suffix.endsWith('i') ? 'binary' : 'decimal';
  if (digits === 0n) return { nano: 0n, format };
  const scale = Math.max(-EXPONENT_LIMIT, Math.min(EXPONENT_LIMIT, exponent));
  const raw = digits * (FACTORS.get(suffix) ?? NANO) * (scale > 0 ? 10n ** BigInt(scale) : 1n);
  const amount = divideUp(raw, 10n ** BigInt(fraction.length) * (scale < 0 ? 10n ** BigInt(-scale) : 1n));
  const capped = amount > MAXIMUM ? MAXIMUM : amount;
  return { nano: sign === '-' ? -capped : capped, format };
}

/** The quantity that the API reads from a YAML value: a text, or a bare number. */
export function quantityOf(value: YamlValue | undefined): Quantity | null {
  if (typeof value === 'string') return parseQuantity(value);
  if (typeof value === 'number' || typeof value === 'bigint') return parseQuantity(String(value));
  return null;
}

/** Negative when `left` is less, 0 when equal, positive when more. "1" and "1000m" are equal. */
export function compareQuantities(left: Quantity, right: Quantity): number {
  return left.nano < right.nano ? -1 : left.nano > right.nano ? 1 : 0;
}

/** Whole thousandths, rounded up as the scheduler does: millicores of a CPU quantity. */
export function inThousandths(quantity: Quantity): bigint {
  return roundUp(quantity.nano, 10n ** 6n);
}

/** Whole units, rounded up: bytes of a memory quantity. */
export function inUnits(quantity: Quantity): bigint {
  return roundUp(quantity.nano, NANO);
}

/** Kubernetes' canonical text: the largest suffix that leaves no fraction ("1536Mi", "1500m", "2e3"). */
export function printQuantity(quantity: Quantity): string {
  const { nano, format } = quantity;
  if (nano === 0n) return '0';
  const size = nano < 0n ? -nano : nano;
  if (format === 'binary' && size >= 1024n * NANO) return printBinary(quantity);
  let power = 0;
  let rest = nano;
  while (rest % 1000n === 0n) {
    rest /= 1000n;
    power++;
  }
  const steps = Math.min(power, DECIMAL_SUFFIXES.length - 1);
  const mantissa = nano / 1000n ** BigInt(steps);
  if (format !== 'exponent') return `${mantissa}${DECIMAL_SUFFIXES[steps] ?? ''}`;
  return steps === 3 ? String(mantissa) : `${mantissa}e${(steps - 3) * 3}`;
}

const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

function printBinary(quantity: Quantity): string {
  let mantissa = inUnits(quantity);
  let steps = 0;
  while (mantissa % 1024n === 0n && steps < BINARY_SUFFIXES.length - 1) {
    mantissa /= 1024n;
    steps++;
  }
  return `${mantissa}${BINARY_SUFFIXES[steps] ?? ''}`;
}

/** Suffixes people write by mistake, and what they mean. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['K', 'k'],
  ['KB', 'k'],
  ['kB', 'k'],
  ['kb', 'k'],
  ['MB', 'M'],
  ['mb', 'M'],
  ['GB', 'G'],
  ['gb', 'G'],
  ['g', 'G'],
  ['TB', 'T'],
  ['t', 'T'],
  ['KiB', 'Ki'],
  ['ki', 'Ki'],
  ['MiB', 'Mi'],
  ['mi', 'Mi'],
  ['GiB', 'Gi'],
  ['gi', 'Gi'],
  ['TiB', 'Ti'],
  ['ti', 'Ti'],
]);

/** Why the API refuses a text as a quantity, with a proposal where there is one; null when it accepts it. */
export function quantityProblem(text: string): Localized | null {
  if (SHAPE.test(text)) return null;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*([A-Za-z]*)$/.exec(text.trim());
  if (match !== null) {
    const [, number = '', suffix = ''] = match;
    const proposal = FACTORS.has(suffix) ? suffix : MEANT.get(suffix);
    if (proposal !== undefined) {
      return { en: `Write ${number}${proposal}.`, ko: `${number}${proposal} 형식으로 쓰세요.` };
    }
    return {
      en: `Kubernetes knows no unit “${suffix}”. Use m, or k M G T, or Ki Mi Gi Ti.`,
      ko: `Kubernetes에 없는 단위입니다: “${suffix}”. m, k M G T, Ki Mi Gi Ti 중에서 쓰세요.`,
    };
  }
  return { en: 'Write a number and a unit, such as 250m or 512Mi.', ko: '250m, 512Mi처럼 숫자와 단위를 쓰세요.' };
}

/** Division of positive numbers, rounded up. */
function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/** Up to the next whole step; the API allows negative amounts nowhere, so they are only kept from failing. */
function roundUp(nano: bigint, step: bigint): bigint {
  return nano > 0n ? divideUp(nano, step) : nano / step;
}
