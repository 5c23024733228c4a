import { documentText } from '../../companions/companion-text.ts';
import type { YamlMap } from '../../yaml/nodes.ts';
import type { Answers } from '../answers.ts';
import type { NewDocument } from '../documents.ts';
import { metadataOf, selectorOf } from '../workload.ts';
import { fileOf, service, type Template } from './template.ts';

/** What runs a service, beside the service itself. */
export const OPERATIONS: readonly Template[] = [
  {
    id: 'monitored',
    title: { en: 'Service with metrics and alerts', ko: '메트릭과 알림을 갖춘 서비스' },
    text: {
      en: 'Prometheus reads its metrics and calls when one request in twenty fails or a Pod keeps restarting.',
      ko: 'Prometheus가 메트릭을 읽고, 요청 20개 가운데 1개가 실패하거나 파드가 계속 재시작하면 알립니다.',
    },
    files: (target) => {
      const answers = service('http', 'catalog', 'library', (own) => ({
        health: { ...own.health, readyPath: '/readyz', livePath: '/healthz' },
        network: { ...own.network, monitoringNamespace: 'monitoring' },
        autoscaler: { on: true, most: '8', cpuPercent: '70' },
      }));
      return [fileOf(answers, target, [monitorOf(answers), alertsOf(answers)])];
    },
  },
  {
    id: 'team-namespace',
    title: { en: 'A namespace for a team', ko: '팀 네임스페이스' },
    text: {
      en: 'Hardened Pods only, a share of the cluster, amounts for who names none, no traffic that nobody allowed; and a first service.',
      ko: '강화된 파드만 허용하고 클러스터 몫과 기본 리소스를 정하며 허용하지 않은 트래픽은 막습니다. 첫 서비스도 들어 있습니다.',
    },
    files: (target) => {
      const answers = service('http', 'welcome', 'team-blue');
      const first = fileOf({ ...answers, ownNamespace: true }, target);
      const [namespace, ...rest] = first.documents;
      const rules = [quota('team-blue'), range('team-blue'), deny('team-blue')];
      return [
        { name: 'team-blue.yaml', documents: [...(namespace === undefined ? [] : [namespace]), ...rules] },
        { name: first.name, documents: rest },
      ];
    },
  },
];

function object(value: YamlMap & { readonly kind: string }, name: string): NewDocument {
  return { kind: value.kind, name, text: documentText(value) };
}

function monitorOf(answers: Answers): NewDocument {
  const endpoint = { port: answers.portName, path: '/metrics', interval: '30s', scrapeTimeout: '10s' };
  return object(
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: metadataOf(answers),
      spec: { selector: { matchLabels: selectorOf(answers) }, endpoints: [endpoint] },
    },
    answers.name,
  );
}

/** A share, not a rate: one failure a minute is nothing among thousands, and everything among two. */
function alertsOf(answers: Answers): NewDocument {
  const { name, namespace } = answers;
  const requests = (more: string): string => `sum(rate(http_request_duration_seconds_count{service="${name}"${more}}[5m]))`;
  const rules = [
    {
      alert: 'CatalogFailures',
      expr: `${requests(',status=~"5.."')} / ${requests('')} > 0.05`,
      for: '5m',
      labels: { severity: 'critical' },
      annotations: { summary: 'More than 5% of the requests fail' },
    },
    {
      alert: 'CatalogRestarts',
      expr: `increase(kube_pod_container_status_restarts_total{namespace="${namespace}",container="${name}"}[15m]) > 2`,
      for: '1m',
      labels: { severity: 'warning' },
      annotations: { summary: 'A Pod restarts again and again' },
    },
  ];
  return object({ apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', metadata: metadataOf(answers), spec: { groups: [{ name, rules }] } }, name);
}

function quota(namespace: string): NewDocument {
  const hard = { 'requests.cpu': '4', 'requests.memory': '8Gi', 'limits.memory': '16Gi', pods: '40', persistentvolumeclaims: '10' };
  return object({ apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'share', namespace }, spec: { hard } }, 'share');
}

function range(namespace: string): NewDocument {
  const limits = [{ type: 'Container', defaultRequest: { cpu: '50m', memory: '128Mi' }, default: { memory: '256Mi' } }];
  return object({ apiVersion: 'v1', kind: 'LimitRange', metadata: { name: 'amounts', namespace }, spec: { limits } }, 'amounts');
}

/** Without a rule nothing goes: each service then allows what it needs. */
function deny(namespace: string): NewDocument {
  return object(
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'deny-all', namespace }, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
    'deny-all',
  );
}
