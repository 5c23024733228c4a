import type { Localized } from '../localized.ts';
import type { CronField, CronSchedule } from './parse.ts';

const DAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAYS_KO = ['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일'];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WORK_DAYS = '1,2,3,4,5';
const WEEKEND = '0,6';

/** More times of a day than this are said as a rule, not listed. */
const MOST_TIMES = 4;

/** A schedule in words: "At 02:30 on Mondays and Fridays". */
export function describeCron(schedule: CronSchedule): Localized {
  if (schedule.kind === 'every') return describeEvery(schedule.seconds);
  const { minute, hour, day, month, weekday } = schedule.fields;
  const time = describeTime(minute, hour);
  const days = describeDays(day, weekday);
  const months = month.values.length === 12 ? null : describeMonths(month);
  const clock = isClockTime(minute, hour);
  const every = clock && days === null ? { en: months === null ? ' every day' : ' on every day', ko: '매일 ' } : { en: '', ko: '' };
  return {
    en: `${time.en}${days === null ? every.en : ` ${days.en}`}${months === null ? '' : ` in ${months.en}`}`,
    ko: [months?.ko, days === null ? every.ko.trim() : months === null ? days.ko : days.ko.replace('매월 ', ''), time.ko].filter((part) => part !== undefined && part !== '').join(' '),
  };
}

function describeEvery(seconds: number): Localized {
  const parts: readonly (readonly [number, string, string])[] = [
    [Math.floor(seconds / 3600), 'h', '시간'],
    [Math.floor((seconds % 3600) / 60), 'min', '분'],
    [seconds % 60, 's', '초'],
  ];
  const shown = parts.filter(([amount]) => amount > 0);
  return { en: `Every ${shown.map(([amount, unit]) => `${amount} ${unit}`).join(' ')}`, ko: `${shown.map(([amount, , unit]) => `${amount}${unit}`).join(' ')}마다` };
}

function isClockTime(minute: CronField, hour: CronField): boolean {
  return minute.values.length * hour.values.length <= MOST_TIMES;
}

function describeTime(minute: CronField, hour: CronField): Localized {
  const minutes = minute.values;
  const hours = hour.values;
  if (isClockTime(minute, hour)) {
    const times = hours.flatMap((h) => minutes.map((m) => `${two(h)}:${two(m)}`));
    return { en: `At ${listEn(times)}`, ko: `${times.join(', ')}에` };
  }
  const within = describeHours(hours);
  const pace = describeMinutes(minutes, hours.length);
  return { en: pace.en + within.en, ko: within.ko + pace.ko };
}

function describeMinutes(minutes: readonly number[], hours: number): Localized {
  const step = stepOf(minutes, 60);
  if (minutes.length === 60) return { en: 'Every minute', ko: '1분마다' };
  if (step !== null && minutes[0] === 0) return { en: `Every ${step} minutes`, ko: `${step}분마다` };
  const marks = minutes.map(two);
  if (minutes.length === 1 && hours === 24) return { en: minutes[0] === 0 ? 'Every hour' : `Every hour at :${marks.join()}`, ko: minutes[0] === 0 ? '매시 정각에' : `매시 ${minutes.join()}분에` };
  if (minutes.length === 1) return { en: `At minute ${minutes.join()}`, ko: minutes[0] === 0 ? '정각에' : `${minutes.join()}분에` };
  return { en: `At minutes ${listEn(minutes.map(String))}`, ko: `${minutes.join(', ')}분에` };
}

function describeHours(hours: readonly number[]): Localized {
  if (hours.length === 24) return { en: '', ko: '' };
  const step = stepOf(hours, 24);
  if (step !== null && hours[0] === 0) return { en: ` in every ${ordinal(step)} hour`, ko: `${step}시간 간격으로 ` };
  const [first = 0] = hours;
  const last = hours.at(-1) ?? first;
  if (hours.length > 1 && last - first === hours.length - 1) return { en: ` from ${two(first)}:00 to ${two(last)}:59`, ko: `${first}시부터 ${last}시까지 ` };
  return { en: ` past ${listEn(hours.map((hour) => `${two(hour)}:00`))}`, ko: `${hours.join(', ')}시 ` };
}

function describeDays(day: CronField, weekday: CronField): Localized | null {
  const inMonth = day.values.length === 31 ? null : describeMonthDays(day);
  const inWeek = weekday.values.length === 7 ? null : describeWeekdays(weekday);
  if (inMonth === null) return inWeek;
  if (inWeek === null) return inMonth;
  const both = day.star || weekday.star;
  return both
    ? { en: `${inMonth.en}, when it is one of these: ${inWeek.en}`, ko: `${inMonth.ko} 중 ${inWeek.ko}` }
    : { en: `${inMonth.en} and ${inWeek.en}`, ko: `${inMonth.ko}과 ${inWeek.ko}` };
}

function describeMonthDays({ values }: CronField): Localized {
  const step = stepOf(values, 31);
  if (step !== null && values.length > MOST_TIMES) return { en: `on every ${ordinal(step)} day from day ${values[0] ?? 1}`, ko: `매월 ${values[0] ?? 1}일부터 ${step}일 간격` };
  return { en: `on ${values.length === 1 ? 'day' : 'days'} ${listEn(spans(values))} of the month`, ko: `매월 ${spans(values).map((span) => `${span}일`).join(', ')}` };
}

function describeWeekdays({ values }: CronField): Localized {
  const key = values.join(',');
  if (key === WORK_DAYS) return { en: 'from Monday to Friday', ko: '월요일부터 금요일까지' };
  if (key === WEEKEND) return { en: 'on Saturdays and Sundays', ko: '토요일과 일요일' };
  const one = values.length === 1;
  return {
    en: `on ${listEn(values.map((value) => `${DAYS_EN[value] ?? ''}s`))}`,
    ko: one ? `매주 ${DAYS_KO[values[0] ?? 0] ?? ''}` : `매주 ${values.map((value) => (DAYS_KO[value] ?? '').slice(0, 1)).join('·')}요일`,
  };
}

function describeMonths({ values }: CronField): Localized {
  return { en: listEn(values.map((value) => MONTHS_EN[value - 1] ?? '')), ko: `${spans(values).join(', ')}월` };
}

/** The step of values that cover a whole range evenly from their first on; null when there is none above 1. */
function stepOf(values: readonly number[], size: number): number | null {
  const [first, second] = values;
  if (first === undefined || second === undefined || values.length < 3) return null;
  const step = second - first;
  const even = values.every((value, index) => value === first + index * step);
  return even && step > 1 && first < step + 1 && (values.at(-1) ?? 0) + step >= size ? step : null;
}

/** `1, 2, 3, 8` as `1–3`, `8`. */
function spans(values: readonly number[]): string[] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === value - 1) last[1] = value;
    else found.push([value, value]);
  }
  return found.flatMap(([from, to]) => (from === to ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [`${from}–${to}`]));
}

function listEn(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function ordinal(number: number): string {
  if (number === 2) return 'second';
  const tail = number % 10;
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : tail === 1 ? 'st' : tail === 2 ? 'nd' : tail === 3 ? 'rd' : 'th'}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
