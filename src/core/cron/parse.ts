import type { Localized } from '../localized.ts';

/*
 * The schedule of a CronJob, as the controller reads it (robfig/cron v3, its standard parser):
 * https://pkg.go.dev/github.com/robfig/cron/v3#hdr-CRON_Expression_Format
 * Five fields, names of months and days, ranges, steps, lists, `?` for `*`, and the words with @. No seconds, no year,
 * none of L, W and #, and Sunday is 0 alone.
 */

export type CronFieldName = 'minute' | 'hour' | 'day' | 'month' | 'weekday';

/** One field: what it lets through, and whether it was written as everything (`*`, `?`), steps included. */
export interface CronField {
  readonly values: readonly number[];
  /** `*` or `?` stood at its beginning: a day field that does not narrow leaves the choice to the other one. */
  readonly star: boolean;
}

export type CronSchedule =
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<CronFieldName, CronField>> }
  /** `@every 1h30m`: so many seconds after the last time, counted from when the controller first saw it. */
  | { readonly kind: 'every'; readonly seconds: number };

export type CronReading = { readonly ok: true; readonly schedule: CronSchedule } | { readonly ok: false; readonly reason: Localized };

interface FieldRule {
  readonly name: CronFieldName;
  readonly label: Localized;
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const RULES: readonly FieldRule[] = [
  { name: 'minute', label: { en: 'minute', ko: '분' }, least: 0, most: 59, names: [] },
  { name: 'hour', label: { en: 'hour', ko: '시' }, least: 0, most: 23, names: [] },
  { name: 'day', label: { en: 'day of the month', ko: '일' }, least: 1, most: 31, names: [] },
  { name: 'month', label: { en: 'month', ko: '월' }, least: 1, most: 12, names: MONTHS },
  { name: 'weekday', label: { en: 'day of the week', ko: '요일' }, least: 0, most: 6, names: DAYS },
];

const WORDS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

export const CRON_WORDS: readonly string[] = Object.keys(WORDS);

/** Reads a schedule. What the API refuses comes back with the reason, as a sentence. */
export function parseCron(text: string): CronReading {
  if (/(^|\s)(CRON_)?TZ=/.test(text)) {
    return wrong('The time zone is a field of its own (timeZone): Kubernetes refuses it inside the schedule.', '시간대는 timeZone 필드에 씁니다. 스케줄 안에 쓰면 Kubernetes가 거부합니다.');
  }
  if (text.startsWith('@')) return parseWord(text);
  const parts = text.trim().split(/\s+/).filter((part) => part !== '');
  if (parts.length !== RULES.length) return wrongCount(parts.length);
  const fields: Partial<Record<CronFieldName, CronField>> = {};
  for (const [index, rule] of RULES.entries()) {
    const field = parseField(parts[index] ?? '', rule);
    if ('reason' in field) return { ok: false, reason: field.reason };
    fields[rule.name] = field;
  }
  const { minute, hour, day, month, weekday } = fields;
  if (minute === undefined || hour === undefined || day === undefined || month === undefined || weekday === undefined) return wrongCount(0);
  return { ok: true, schedule: { kind: 'fields', fields: { minute, hour, day, month, weekday } } };
}

function parseWord(text: string): CronReading {
  const word = WORDS[text];
  if (word !== undefined) return parseCron(word);
  const every = /^@every (.+)$/.exec(text);
  const seconds = every?.[1] === undefined ? null : parseDuration(every[1]);
  // the controller rounds what is shorter than a second up to one
  if (seconds !== null) return { ok: true, schedule: { kind: 'every', seconds: Math.max(1, Math.floor(seconds)) } };
  return wrong(
    `Kubernetes knows ${CRON_WORDS.join(', ')} and @every with a duration such as 1h30m.`,
    `Kubernetes에서 쓸 수 있는 단어: ${CRON_WORDS.join(', ')}, 그리고 @every 1h30m 같은 간격.`,
  );
}

const UNITS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, 'µs': 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** A Go duration (`1h30m`, `1.5h`) in seconds; null for anything else. */
function parseDuration(text: string): number | null {
  const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/y;
  let seconds = 0;
  while (part.lastIndex < text.length) {
    const at = part.lastIndex;
    const [, number, unit] = part.exec(text) ?? [];
    if (number === undefined || unit === undefined || at >= text.length) return null;
    seconds += Number(number) * (UNITS[unit] ?? 0);
  }
  return text === '' ? null : seconds;
}

function wrongCount(count: number): CronReading {
  if (count === 6 || count === 7) {
    return wrong('Kubernetes takes five fields: minute, hour, day of the month, month, day of the week. It has no seconds and no year.', 'Kubernetes는 분, 시, 일, 월, 요일의 다섯 필드만 받습니다. 초와 연도는 쓸 수 없습니다.');
  }
  return wrong('A schedule has five fields: minute, hour, day of the month, month, day of the week.', '스케줄은 분, 시, 일, 월, 요일의 다섯 필드로 씁니다.');
}

function wrong(en: string, ko: string): { readonly ok: false; readonly reason: Localized } {
  return { ok: false, reason: { en, ko } };
}

type FieldReading = CronField | { readonly reason: Localized };

function parseField(text: string, rule: FieldRule): FieldReading {
  const values = new Set<number>();
  let star = false;
  // Go's FieldsFunc: empty parts of a list do not count
  for (const part of text.split(',').filter((one) => one !== '')) {
    const range = parseRange(part, rule);
    if ('reason' in range) return range;
    star ||= range.star;
    for (const value of range.values) values.add(value);
  }
  if (values.size === 0) return refused(rule, text);
  return { values: [...values].sort((left, right) => left - right), star };
}

function parseRange(text: string, rule: FieldRule): FieldReading {
  const [range = '', step, ...more] = text.split('/');
  const bounds = range.split('-');
  const star = range === '*' || range === '?';
  if (more.length > 0 || bounds.length > 2 || (step !== undefined && !/^\d+$/.test(step))) return refused(rule, text);
  const [from, to = from] = star ? [rule.least, rule.most] : bounds.map((bound) => valueOf(bound, rule));
  if (from === undefined || to === undefined || from === null || to === null) return refused(rule, text);
  if (rule.name === 'weekday' && (from === 7 || to === 7)) {
    return { reason: { en: 'Kubernetes counts the days of the week from 0 (Sunday) to 6: 7 is refused.', ko: 'Kubernetes의 요일은 0(일요일)부터 6까지이며 7은 거부됩니다.' } };
  }
  // `5/15` is 5 to the end, every 15
  const end = step !== undefined && bounds.length === 1 && !star ? rule.most : to;
  const by = step === undefined ? 1 : Number(step);
  if (from < rule.least || end > rule.most || from > end || by === 0) return refused(rule, text);
  const values = Array.from({ length: Math.floor((end - from) / by) + 1 }, (_, index) => from + index * by);
  // `*/2` narrows as `1-31/2` does
  return { values, star: star && by === 1 };
}

function valueOf(text: string, { names, least }: FieldRule): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const index = names.indexOf(text.toLowerCase());
  return index < 0 ? null : index + least;
}

function refused({ label, least, most, names }: FieldRule, text: string): { readonly reason: Localized } {
  if (/[LW#]/.test(text) && names.indexOf(text.toLowerCase()) < 0) {
    return { reason: { en: `${text}: Kubernetes knows none of L, W and #.`, ko: `${text}: Kubernetes는 L, W, # 표기를 받지 않습니다.` } };
  }
  const range = names.length === 0 ? `${least}–${most}` : `${least}–${most}, ${names[0] ?? ''}–${names.at(-1) ?? ''}`;
  return {
    reason: {
      en: `${text} is no ${label.en}: ${range}, ranges such as ${least}-${least + 2}, steps such as */2, or lists.`,
      ko: `${label.ko}: ${text} 값은 쓸 수 없습니다. ${range}, 범위(${least}-${least + 2}), 간격(*/2), 목록을 쓰세요.`,
    },
  };
}
