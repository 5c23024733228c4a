import { parseQuantity } from './quantity.ts';

/*
 * Amounts that people give to containers, as the places of a slider: steps that grow with the amount, the amounts that
 * are written beside them, and below and above them no amount at all.
 */

const STEPS = {
  cpu: ['10m', '25m', '50m', '100m', '150m', '200m', '250m', '300m', '400m', '500m', '750m', '1', '1500m', '2', '3', '4', '6', '8', '12', '16'],
  memory: [
    '16Mi', '32Mi', '64Mi', '96Mi', '128Mi', '192Mi', '256Mi', '384Mi', '512Mi', '768Mi',
    '1Gi', '1536Mi', '2Gi', '3Gi', '4Gi', '6Gi', '8Gi', '12Gi', '16Gi', '32Gi',
  ],
} as const;

export type ScaledResource = keyof typeof STEPS;

/** What a container asks for of a resource, and what it may use; null where that is not said. */
export interface AmountPair {
  readonly request: string | null;
  readonly limit: string | null;
}

export type AmountEnd = keyof AmountPair;

/** One scale for request and limit, so that both can be compared by their places on it. */
export interface AmountScale {
  /** As they are written, the least first; no two are equal. */
  readonly amounts: readonly string[];
  /** Whether "no request" has a place, below all amounts. */
  readonly unset: boolean;
  /** Whether "no limit" has a place, above all amounts. */
  readonly unlimited: boolean;
}

/**
 * @param pairs what is written, and what was when the slide began: each has its place, in its own spelling, so that no
 * value is lost by looking at it, or by sliding there and back. What the API cannot read has none.
 */
export function amountScale(resource: ScaledResource, pairs: readonly AmountPair[]): AmountScale {
  const byNano = new Map<bigint, string>();
  for (const text of [...pairs.flatMap(({ request, limit }) => [request, limit]), ...STEPS[resource]]) {
    const nano = text === null ? null : nanoOf(text);
    if (nano !== null && text !== null && !byNano.has(nano)) byNano.set(nano, text);
  }
  const amounts = [...byNano].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, text]) => text);
  return { amounts, unset: pairs.some(({ request }) => request === null), unlimited: pairs.some(({ limit }) => limit === null) };
}

/** The last place; the first is 0. */
export function lastPlace(scale: AmountScale): number {
  return firstAmount(scale) + scale.amounts.length - (scale.unlimited ? 0 : 1);
}

/** Where an amount stands, however it is spelled; null for what the scale does not hold. */
export function placeOn(scale: AmountScale, end: AmountEnd, amount: string | null): number | null {
  if (amount === null) return end === 'request' ? (scale.unset ? 0 : null) : scale.unlimited ? lastPlace(scale) : null;
  const nano = nanoOf(amount);
  const at = scale.amounts.findIndex((one) => nanoOf(one) === nano);
  return nano === null || at < 0 ? null : firstAmount(scale) + at;
}

/** Where a slide ends. */
export interface Slid {
  readonly place: number;
  readonly amount: string | null;
  /** Whether the other end was in the way: no request may be above its limit. */
  readonly stopped: boolean;
}

/** @param wanted the place that the thumb was taken to */
export function slid(scale: AmountScale, end: AmountEnd, wanted: number, pair: AmountPair): Slid {
  const [first, last] = [firstAmount(scale), firstAmount(scale) + scale.amounts.length - 1];
  const other = end === 'request' ? pair.limit : pair.request;
  const bound = other === null ? null : placeOn(scale, end === 'request' ? 'limit' : 'request', other);
  const least = end === 'request' ? 0 : (bound ?? first);
  const most = end === 'request' ? (bound ?? last) : lastPlace(scale);
  const place = Math.max(least, Math.min(most, wanted));
  return { place, amount: scale.amounts[place - first] ?? null, stopped: bound !== null && (end === 'request' ? wanted > bound : wanted < bound) };
}

function firstAmount({ unset }: AmountScale): number {
  return unset ? 1 : 0;
}

/** null for what is no amount, and for less than none. */
function nanoOf(text: string): bigint | null {
  const quantity = parseQuantity(text);
  return quantity === null || quantity.nano < 0n ? null : quantity.nano;
}
