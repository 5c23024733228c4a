import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { ALERT_TEMPLATES, alertLines } from './alerts.ts';
import { scrapeLines, scrapesOf, watchedLines, type Watched } from './scrapes.ts';

const WEB: Watched = { name: 'web', ports: ['http', 'metrics'] };

describe('a scrape', () => {
  const said = (endpoint: string, watched: readonly Watched[] | null = [WEB]): string[] =>
    scrapeLines(scrapesOf(parseDocument(`endpoints: [${endpoint}]\n`).value, 'endpoints'), watched).map(({ text, bad }) => `${bad === true ? '! ' : ''}${text.en}`);

  it.each([
    ['{port: metrics, interval: 30s}', '/metrics at port metrics every 30 s.'],
    ['{port: http, path: /actuator/prometheus}', '/actuator/prometheus at port http.'],
    ['{targetPort: 9090}', '/metrics at port 9090.'],
    ['{}', '! /metrics: says no port, so nothing is read.'],
    ['{port: admin}', '! /metrics at port admin: no port of that name at web.'],
    ['{port: http, interval: 15s, scrapeTimeout: 1m}', '! /metrics at port http every 15 s: refused, for it gives up after 1 min, later than the next read in 15 s.'],
  ])('%s', (endpoint, sentence) => expect(said(endpoint)).toEqual([sentence]));

  it('asks nothing of ports that are not known', () => expect(said('{port: admin}', null)).toEqual(['/metrics at port admin.']));

  it('is of what is selected', () => {
    expect(watchedLines([WEB, { name: 'api', ports: [] }], 'services').map(({ text }) => text.en)).toEqual(['Reads the Services: web, api.']);
    expect(watchedLines([WEB], 'pods').map(({ text }) => text.ko)).toEqual(['수집할 파드: web']);
    expect(watchedLines([], 'services').map(({ bad }) => bad)).toEqual([true]);
    expect(watchedLines(null, 'services')).toEqual([]);
  });
});

describe('an alert', () => {
  it.each([
    ['{alert: Down, expr: up == 0, for: 5m, labels: {severity: critical}}', 'Down: comes as critical once its condition has held for 5 min.', 'Down: 조건이 5분 동안 이어지면 critical 알림을 보냅니다.'],
    ['{alert: Down, expr: up == 0}', 'Down: comes as soon as its condition holds.', 'Down: 조건이 참이 되면 바로 알림을 보냅니다.'],
    ['{alert: Down}', 'Down: never comes, for it says no condition.', 'Down: 조건이 없어 알리지 않습니다.'],
    ['{record: "job:up:sum", expr: sum(up)}', 'job:up:sum: kept every 1 min, raises no alert.', 'job:up:sum: 1분마다 저장만 하고 알리지 않습니다.'],
    ['{expr: up}', 'A rule without a name is refused.', '이름이 없는 규칙은 거부됩니다.'],
  ])('%s', (rule, en, ko) => {
    const [line] = alertLines(parseDocument(`groups: [{interval: 1m, rules: [${rule}]}]\n`).value);
    expect(line?.text).toEqual({ en, ko });
  });

  it('is made from a template for a workload', () => {
    const rules = ALERT_TEMPLATES.map(({ rule }) => rule('web'));
    expect(rules.every(({ expr }) => String(expr).includes('web'))).toBe(true);
    expect(new Set(rules.map((rule) => rule['alert'])).size).toBe(ALERT_TEMPLATES.length);
    expect(alertLines({ groups: [{ rules }] }).every(({ bad }) => bad !== true)).toBe(true);
  });
});
