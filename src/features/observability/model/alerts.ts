import { field, listField, textField } from '../../../core/kinds/fields.ts';
import { durationSeconds } from '../../../core/quantity/duration.ts';
import { duration } from '../../../core/scaling/way-sentence.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Localized } from '../../../core/localized.ts';
import type { Said } from '../../../ui/form/SaidLines.tsx';

/** What each rule of a PrometheusRule does, in the order of the text. */
export function alertLines(spec: YamlValue | undefined): readonly Said[] {
  return listField(spec, 'groups').flatMap((group) => listField(group, 'rules').map((rule) => ruleLine(rule, textField(group, 'interval'))));
}

function ruleLine(rule: YamlValue, interval: string | null): Said {
  const record = textField(rule, 'record');
  const alert = textField(rule, 'alert');
  if (record !== null && alert === null) {
    const every = spoken(interval);
    return { text: { en: `${record}: kept${every === null ? '' : ` every ${every.en}`}, raises no alert.`, ko: `${record}: ${every === null ? '' : `${every.ko}마다 `}저장만 하고 알리지 않습니다.` } };
  }
  if (alert === null) return { text: { en: 'A rule without a name is refused.', ko: '이름이 없는 규칙은 거부됩니다.' }, bad: true };
  if (field(rule, 'expr') === undefined) return { text: { en: `${alert}: never comes, for it says no condition.`, ko: `${alert}: 조건이 없어 알리지 않습니다.` }, bad: true };
  const held = spoken(textField(rule, 'for'));
  const severity = textField(rule, 'labels', 'severity');
  return {
    text: {
      en: `${alert}: comes${severity === null ? '' : ` as ${severity}`} ${held === null ? 'as soon as its condition holds' : `once its condition has held for ${held.en}`}.`,
      ko: `${alert}: 조건이 ${held === null ? '참이 되면 바로' : `${held.ko} 동안 이어지면`} ${severity === null ? '' : `${severity} `}알림을 보냅니다.`,
    },
  };
}

function spoken(text: string | null): Localized | null {
  const seconds = text === null ? null : durationSeconds(text, 'prometheus');
  return seconds === null || seconds === 0 ? null : duration(seconds);
}

/** Alerts that most services want, to begin with. */
export interface AlertTemplate {
  readonly label: Localized;
  readonly rule: (name: string) => YamlMap;
}

function alert(name: string, expr: string, wait: string, severity: string, summary: string): YamlMap {
  return { alert: name, expr, for: wait, labels: { severity }, annotations: { summary } };
}

export const ALERT_TEMPLATES: readonly AlertTemplate[] = [
  {
    label: { en: 'Nothing answers', ko: '응답 없음' },
    rule: (name) => alert('TargetDown', `up{job="${name}"} == 0`, '5m', 'critical', `{{ $labels.instance }} of ${name} does not answer`),
  },
  {
    label: { en: 'Too many errors', ko: '오류 비율 높음' },
    rule: (name) =>
      alert('ErrorRatioHigh', `sum(rate(http_requests_total{job="${name}",code=~"5.."}[5m])) / sum(rate(http_requests_total{job="${name}"}[5m])) > 0.05`, '10m', 'critical', `{{ $value | humanizePercentage }} of the requests to ${name} fail`),
  },
  {
    label: { en: 'Slow answers', ko: '느린 응답' },
    rule: (name) =>
      alert('AnswersSlow', `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{job="${name}"}[5m]))) > 1`, '10m', 'warning', `One request in twenty to ${name} takes {{ $value | humanizeDuration }}`),
  },
  {
    label: { en: 'Restarts again and again', ko: '재시작 반복' },
    rule: (name) => alert('RestartsOften', `increase(kube_pod_container_status_restarts_total{pod=~"${name}-.*"}[1h]) > 3`, '5m', 'warning', '{{ $labels.pod }} restarted {{ $value | humanize }} times in an hour'),
  },
  {
    label: { en: 'Memory nearly used up', ko: '메모리 한도 근접' },
    rule: (name) =>
      alert(
        'MemoryNearLimit',
        `max by (pod, container) (container_memory_working_set_bytes{pod=~"${name}-.*",container!=""}) / max by (pod, container) (kube_pod_container_resource_limits{pod=~"${name}-.*",resource="memory"}) > 0.9`,
        '10m',
        'warning',
        '{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit',
      ),
  },
];
