import type { Localized } from '../../core/localized.ts';
import type { Section, TextRule } from '../../ui/form/field.ts';

/**
 * What many Prometheus set-ups without the operator read: a convention, no API.
 * https://github.com/prometheus/prometheus/blob/main/documentation/examples/prometheus-kubernetes.yml
 */

const aPort: TextRule = (text) => (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? null : NO_PORT);
const NO_PORT: Localized = { en: 'A number from 1 to 65535', ko: '1에서 65535까지의 숫자를 쓰세요' };

export const scrapeSection: Section = {
  id: 'observability.scrape',
  title: { en: 'Metrics by annotation', ko: '어노테이션으로 메트릭 수집' },
  about: { en: 'for a Prometheus without the operator', ko: '오퍼레이터 없는 Prometheus용' },
  scope: 'template',
  path: 'metadata.annotations',
  fields: [
    {
      input: 'choice',
      path: 'prometheus\\.io/scrape',
      width: 3,
      label: { en: 'Read metrics of these Pods', ko: '이 파드의 메트릭 수집' },
      help: {
        en: 'Counts only where Prometheus is set up to look for it. With the Prometheus Operator a ServiceMonitor is needed instead.',
        ko: 'Prometheus가 이 어노테이션을 찾도록 설정된 경우에만 쓰입니다. Prometheus Operator를 쓴다면 ServiceMonitor가 필요합니다.',
      },
      default: { en: 'not said', ko: '지정 안 함' },
      choices: [
        { value: 'true', label: { en: 'yes', ko: '예' } },
        { value: 'false', label: { en: 'no', ko: '아니요' } },
      ],
    },
    {
      input: 'text',
      path: 'prometheus\\.io/port',
      width: 3,
      mono: true,
      label: { en: 'At the port', ko: '포트' },
      help: { en: 'A number; without it every port of the Pod is tried.', ko: '숫자로 씁니다. 비워 두면 파드의 모든 포트를 시도합니다.' },
      placeholder: { en: 'each of its ports', ko: '모든 포트' },
      rule: aPort,
      suggestions: [{ scope: 'container', path: 'ports[].containerPort', note: 'name' }],
    },
    { input: 'text', path: 'prometheus\\.io/path', width: 3, mono: true, label: { en: 'At the path', ko: '경로' }, help: { en: 'Spring Boot: /actuator/prometheus.', ko: 'Spring Boot는 /actuator/prometheus입니다.' }, placeholder: { en: '/metrics', ko: '/metrics' } },
    {
      input: 'choice',
      path: 'prometheus\\.io/scheme',
      width: 3,
      label: { en: 'Over', ko: '프로토콜' },
      help: { en: 'https where the Pod shows its metrics over TLS.', ko: '파드가 메트릭을 TLS로 보여 주면 https를 고릅니다.' },
      default: 'http',
      choices: [
        { value: 'http', label: { en: 'http', ko: 'http' } },
        { value: 'https', label: { en: 'https', ko: 'https' } },
      ],
    },
  ],
};
