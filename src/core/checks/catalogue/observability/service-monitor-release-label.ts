import type { CheckCase, ObjectCheck } from '../../check.ts';

/** What the Prometheus of the kube-prometheus-stack chart selects by. */
const REQUIRED_LABELS: readonly string[] = ['release'];

/** By kind alone: a monitor with a wrong apiVersion lacks the label all the same. */
const SELECTED: ReadonlySet<string | null> = new Set(['ServiceMonitor', 'PodMonitor', 'PrometheusRule']);

export const serviceMonitorReleaseLabel: ObjectCheck = {
  id: 'service-monitor-release-label',
  severity: 'info',
  area: 'networking',
  scope: 'object',
  kinds: 'all',
  title: { en: 'Without the label that Prometheus may select by', ko: '프로메테우스가 고를 때 쓰는 레이블이 없을 수 있습니다' },
  why: {
    en: 'A Prometheus takes up only monitors and rules that its own selectors match. As the kube-prometheus-stack chart installs it, those are the ones with the label release; others are ignored without a word.',
    ko: '프로메테우스는 자신의 셀렉터에 맞는 모니터와 규칙만 읽습니다. kube-prometheus-stack 차트로 설치하면 release 레이블이 있는 것만 읽고 나머지는 알림 없이 무시합니다.',
  },
  todo: {
    en: 'Look at serviceMonitorSelector and ruleSelector of the Prometheus object, and add the label that they ask for.',
    ko: 'Prometheus 오브젝트의 serviceMonitorSelector와 ruleSelector를 확인하고 필요한 레이블을 추가하세요.',
  },
  source: 'https://prometheus-operator.dev/docs/platform/troubleshooting/',
  find({ summary, path }) {
    if (!SELECTED.has(summary.kind)) return [];
    const absent = REQUIRED_LABELS.filter((label) => !Object.hasOwn(summary.labels, label));
    const [first] = absent;
    if (first === undefined) return [];
    return [
      {
        path: Object.keys(summary.labels).length > 0 ? [...path, 'metadata', 'labels', first] : [...path, 'metadata', 'name'],
        message: { en: `No label ${absent.join(', ')}: many installations of Prometheus pass this ${summary.kind ?? ''} over`, ko: `레이블이 없어 이 오브젝트를 읽지 않는 프로메테우스가 많습니다: ${absent.join(', ')}` },
      },
    ];
  },
};

export const cases: CheckCase[] = [
  {
    name: 'finds monitors and rules without it',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web, labels: {app: web}}
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: web}
---
apiVersion: v1
kind: PodMonitor
metadata: {name: web}
`,
    finds: ['/metadata/labels/release', '#1/metadata/name', '#2/metadata/name'],
  },
  {
    name: 'is content with the label, and with other kinds',
    yaml: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web, labels: {release: kube-prometheus-stack}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
`,
    finds: [],
  },
];
