import { gathered } from '../../../gathered.ts';
import { listField, mapField, textField } from '../../../kinds/fields.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { CheckCase, ObjectCheck, Report } from '../../check.ts';

export const alertRateNotRatio: ObjectCheck = {
  id: 'alert-rate-not-ratio',
  severity: 'warning',
  area: 'document',
  scope: 'object',
  kinds: ['PrometheusRule'],
  title: { en: 'The alert compares a number of requests with a share', ko: '요청 수를 비율과 비교하는 알림입니다' },
  why: {
    en: 'The rate() of errors is errors per second, not a share of all requests: above 0.05 means more than three errors a minute, which rings at any load under heavy traffic and never under light traffic.',
    ko: '오류에 대한 rate()는 전체 요청 중 비율이 아니라 초당 오류 수입니다. 0.05 초과는 1분에 오류 세 번을 넘는다는 뜻이므로, 트래픽이 많으면 늘 울리고 적으면 울리지 않습니다.',
  },
  todo: { en: 'Divide by the rate of all requests: sum(rate(errors)) / sum(rate(all)).', ko: '전체 요청의 비율로 나누세요. sum(rate(오류)) / sum(rate(전체))' },
  source: 'https://prometheus.io/docs/practices/rules/',
  find(object) {
    return gathered(listField(object.value, 'spec', 'groups'), (group, at) =>
      gathered(listField(group, 'rules'), (rule, index): Report[] => {
        const limit = limitOf(rule);
        if (limit === null || !speaksOfShare(rule)) return [];
        const name = textField(rule, 'alert') ?? '';
        const aMinute = Math.round(Number(limit) * 600) / 10;
        return [
          {
            path: [...object.path, 'spec', 'groups', at, 'rules', index, 'expr'],
            message: {
              en: `${name} rings above ${limit} errors per second (${aMinute} a minute), not above a share of ${limit}`,
              ko: `비율 ${limit}이 아니라 초당 오류 ${limit}개(1분에 ${aMinute}개)를 넘을 때 울립니다: ${name}`,
            },
          },
        ];
      }),
    );
  },
};

/** The number that the rate of errors alone is compared with; null for any other expression. */
function limitOf(rule: YamlValue): string | null {
  const expr = textField(rule, 'expr');
  if (expr === null) return null;
  const selectors = expr.match(/\{[^}]*\}/g) ?? [];
  const bare = expr.replace(/\{[^}]*\}/g, '').replace(/"[^"]*"|'[^']*'/g, '');
  const compared = /^\s*(?:(?:sum|avg|max)\b[^()]*(?:\([^()]*\))?[^()]*\(\s*)?i?rate\s*\([^()]*\)\s*\)?\s*(?:(?:by|without)\s*\([^()]*\)\s*)?>=?\s*(0?\.\d+)\s*$/.exec(bare);
  const ofErrors = selectors.some((selector) => /(?:status|code)\w*\s*=~?\s*["']\^?(?:5|\(?5|4\.\.\|5)/i.test(selector)) || /error|fail/i.test(bare);
  return compared !== null && ofErrors ? (compared[1] ?? null) : null;
}

function speaksOfShare(rule: YamlValue): boolean {
  const texts = [textField(rule, 'alert') ?? '', ...Object.values(mapField(rule, 'annotations') ?? {})];
  return texts.some((text) => typeof text === 'string' && /ratio|percent|%|error[ _-]?rate|ErrorRate|failure[ _-]?rate|비율|에러율|오류율|퍼센트/i.test(text));
}

export const cases: CheckCase[] = [
  {
    name: 'finds a bare rate, summed or not',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: web}
spec:
  groups:
  - name: web
    rules:
    - alert: HighErrorRate
      expr: rate(http_requests_total{status=~"5.."}[5m]) > 0.05
    - alert: TooMany
      expr: sum by (app) (rate(http_requests_total{code=~"5.."}[5m])) >= 0.1
      annotations: {summary: more than 10 % of requests fail}
    - alert: ErrorRatio
      expr: sum(rate(request_errors_total[5m])) by (app) > .01
`,
    finds: ['/spec/groups/0/rules/0/expr', '/spec/groups/0/rules/1/expr', '/spec/groups/0/rules/2/expr'],
  },
  {
    name: 'is content with a ratio, with a number of errors, and with what speaks of no share',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: web}
spec:
  groups:
  - name: web
    rules:
    - {alert: HighErrorRate, expr: 'sum(rate(r{status=~"5.."}[5m])) / sum(rate(r[5m])) > 0.05'}
    - {alert: HighErrorRate, expr: 'rate(r{status=~"5.."}[5m]) > 5'}
    - {alert: SomeErrors, expr: 'rate(r{status=~"5.."}[5m]) > 0.05'}
    - {record: error_rate, expr: 'rate(r{status=~"5.."}[5m])'}
    - {alert: HighRate, expr: 'rate(requests_total[5m]) > 0.5'}
`,
    finds: [],
  },
];
