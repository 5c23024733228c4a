import type { Localized } from '../localized.ts';

/** Seconds in each unit, as Prometheus and Go write them; Prometheus alone knows days, weeks and years. */
const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

const PROMETHEUS = /^(?:0|(?=.)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$/;
/** GEP-2257, a part of Go's: up to four numbers of at most five digits, any order of h, m, s and ms. */
const GATEWAY = /^(?:\d{1,5}(?:h|m|s|ms)){1,4}$/;
const GO = /^(?:0|(?:\d+(?:\.\d+)?(?:h|m|s|ms))+|\d+)$/;

/** Who reads the duration: they differ in what they take. */
export type DurationReader = 'prometheus' | 'gateway' | 'argo';

const FORMS: Readonly<Record<DurationReader, RegExp>> = { prometheus: PROMETHEUS, gateway: GATEWAY, argo: GO };
const WORDS: Readonly<Record<DurationReader, Localized>> = {
  prometheus: { en: 'A time is written as 30s, 5m or 1h30m', ko: '시간은 30s, 5m, 1h30m처럼 씁니다' },
  gateway: { en: 'A time is written as 500ms, 10s or 1m30s', ko: '시간은 500ms, 10s, 1m30s처럼 씁니다' },
  argo: { en: 'A time is written as 5s, 3m or 1h', ko: '시간은 5s, 3m, 1h처럼 씁니다' },
};

/** Why the reader would refuse a duration; null when it takes it. */
export function durationFault(text: string, reader: DurationReader): Localized | null {
  return FORMS[reader].test(text) ? null : WORDS[reader];
}

/** How long a duration is; null for what the reader takes for none. A number alone is seconds. */
export function durationSeconds(text: string, reader: DurationReader): number | null {
  if (!FORMS[reader].test(text)) return null;
  if (/^\d+$/.test(text)) return Number(text);
  // in thousandths, for sums of fractions are not what they look like
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdwy])/g)];
  return parts.reduce((sum, [, number = '0', unit = 's']) => sum + Math.round(Number(number) * (UNITS[unit] ?? 1) * 1000), 0) / 1000;
}
