import { parseCron } from '../../../core/cron/parse.ts';
import type { Section, TextField } from '../../../ui/form/field.ts';
import { zoneClock } from './zone-time.ts';

export const SCHEDULE: TextField = {
  input: 'text',
  path: 'schedule',
  label: { en: 'Schedule', ko: '스케줄' },
  help: {
    en: 'Minute, hour, day of the month, month, day of the week. Numbers, * for any, lists 1,15, ranges 1-5, steps */10, names MON and JAN; or @daily and the like.',
    ko: '분, 시, 일, 월, 요일 순서입니다. 숫자, 모두(*), 목록(1,15), 범위(1-5), 간격(*/10), 이름(MON, JAN) 또는 @daily 같은 단어를 씁니다.',
  },
  width: 3,
  mono: true,
  required: true,
  rule: (text) => {
    const reading = parseCron(text);
    return reading.ok ? null : reading.reason;
  },
  suggestions: [
    {
      values: [
        { value: '*/5 * * * *', note: { en: 'every 5 minutes', ko: '5분마다' } },
        { value: '0 * * * *', note: { en: 'every hour', ko: '매시' } },
        { value: '0 3 * * *', note: { en: 'every night at three', ko: '매일 새벽 3시' } },
        { value: '0 9 * * 1-5', note: { en: 'working days at nine', ko: '평일 오전 9시' } },
        { value: '0 4 * * 0', note: { en: 'Sundays at four', ko: '일요일 새벽 4시' } },
        { value: '0 0 1 * *', note: { en: 'the first of the month', ko: '매월 1일' } },
      ],
    },
  ],
};

const UNKNOWN_ZONE = {
  en: 'An IANA name such as Asia/Seoul or Etc/UTC. "Local" and abbreviations are refused.',
  ko: 'Asia/Seoul, Etc/UTC 같은 IANA 이름을 쓰세요. "Local"이나 약어는 거부됩니다.',
};

export const TIME_ZONE: TextField = {
  input: 'text',
  path: 'timeZone',
  label: { en: 'Time zone', ko: '시간대' },
  help: {
    en: 'Whose clock the schedule is read by (1.27). Left out: that of the kube-controller-manager, mostly UTC, where 0 3 * * * is noon in Seoul.',
    ko: '스케줄을 읽는 기준 시간대입니다(1.27). 비워 두면 kube-controller-manager의 시간대, 대개 UTC를 따르므로 0 3 * * *이 서울에서는 정오가 됩니다.',
  },
  width: 3,
  mono: true,
  placeholder: { en: 'of the controller, mostly UTC', ko: '컨트롤러 기준 (대개 UTC)' },
  rule: (text) => (text !== 'Local' && zoneClock(text) !== null ? null : UNKNOWN_ZONE),
  suggestions: [{ values: ['Asia/Seoul', 'Etc/UTC', 'Asia/Tokyo', 'Europe/London', 'America/New_York', 'America/Los_Angeles'].map((value) => ({ value })) }],
};

export const scheduleSection: Section = {
  id: 'workload.schedule',
  title: { en: 'Schedule', ko: '스케줄' },
  scope: 'object',
  path: 'spec',
  fields: [SCHEDULE, TIME_ZONE],
};
