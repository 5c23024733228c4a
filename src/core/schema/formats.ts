import { parseQuantity } from '../quantity/quantity.ts';
import { parseCron } from '../cron/parse.ts';

const INT32_MAX = 2n ** 31n - 1n;
const INT64_MAX = 2n ** 63n - 1n;

/** Go's `time.RFC3339`, which takes fractions of a second when it reads. */
const DATE_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Whether a text is of the format that the API server reads there. Formats that it does not hold anything against
 * (`duration`, `password` …) take every text.
 */
export function isOfFormat(text: string, format: string): boolean {
  switch (format) {
    case 'quantity':
      return parseQuantity(text) !== null;
    case 'date-time':
      return DATE_TIME.test(text);
    case 'byte':
      return BASE64.test(text.replace(/[\r\n]/g, ''));
    case 'cron':
      return parseCron(text).ok;
    default:
      return true;
  }
}

/** Whether an integer fits the Go type that the API server reads it into. */
export function fitsFormat(value: number | bigint, format: string): boolean {
  const exact = BigInt(value);
  if (format === 'int32') return exact >= -INT32_MAX - 1n && exact <= INT32_MAX;
  if (format === 'int64') return exact >= -INT64_MAX - 1n && exact <= INT64_MAX;
  return true;
}
