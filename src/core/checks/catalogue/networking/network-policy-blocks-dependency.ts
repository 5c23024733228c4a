import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import type { Bundle, BundleCheck, CheckCase, Report } from '../../check.ts';
import { type Guard, guardOf } from '../../reading/admission.ts';
import { type Destination, DESTINATION_KINDS, destinationsOf } from '../../reading/destinations.ts';
import { isMeantFor, isReachable, reachesOutside } from '../../reading/egress.ts';
import { workloadsUnder } from '../../reading/network-policy.ts';

export const networkPolicyBlocksDependency: BundleCheck = {
  id: 'network-policy-blocks-dependency',
  severity: 'error',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy'],
  reads: ['NetworkPolicy', 'pods', ...DESTINATION_KINDS],
  title: { en: 'The policy blocks what the Pods connect to', ko: '파드가 접속하는 곳을 막는 정책' },
  why: {
    en: 'The variables of these Pods name hosts to connect to, and no rule for what goes out lets them. The program starts and then waits for connections that never come about.',
    ko: '파드의 환경 변수에 접속할 호스트가 있는데 송신 규칙이 허용하지 않습니다. 프로그램은 시작하지만 연결되지 않아 계속 기다립니다.',
  },
  todo: { en: 'Add a rule to egress for the namespace and port, or for the addresses, of each host.', ko: '각 호스트의 네임스페이스와 포트, 또는 주소에 대한 규칙을 egress에 추가하세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  find(_, bundle) {
    const { self } = bundle;
    const guarded = gathered(workloadsUnder(self.summary, bundle), (workload): Guarded[] => {
      const guard = guardOf(workload.summary, 'egress', bundle, self);
      // who lets nothing out at all leaves it to other policies to say what may
      return guard === null || guard.speaker !== self || guard.rules.length === 0 ? [] : [{ workload, guard }];
    });
    if (guarded.length === 0) return [];
    const blocked = gathered(guarded, ({ workload, guard }) =>
      destinationsOf(workload, bundle).filter((destination) => !isReachable(guard, destination, bundle) && !isOthersBusiness(guard, destination)),
    );
    return reports(bundle, guarded, blocked);
  },
};

interface Guarded {
  readonly workload: LinkedObject;
  readonly guard: Guard;
}

/** network-policy-pod-selector-for-external-host speaks of it. */
function isOthersBusiness({ rules }: Guard, destination: Destination): boolean {
  return destination.service === null && rules.some(({ rule }) => (rule.peers ?? []).some((peer) => isMeantFor(peer, rule, destination)));
}

function reports({ self }: Bundle, guarded: readonly Guarded[], blocked: readonly Destination[]): readonly Report[] {
  const path = [...self.summary.path, 'spec', 'egress'];
  const [first] = guarded;
  const related = first === undefined ? {} : { related: { key: first.workload.key, path: first.workload.summary.path } };
  const inside = namesOf(blocked.filter(({ service }) => service !== null));
  const outside = namesOf(blocked.filter(({ service }) => service === null));
  const isClosed = guarded.every(({ guard }) => !guard.rules.some(({ rule }) => reachesOutside(rule, HTTPS)));
  return [
    ...(inside === '' ? [] : [{ path, message: insideMessage(inside), ...related }]),
    ...(outside === '' ? [] : [{ path, severity: 'warning' as const, message: outsideMessage(outside), ...related }]),
    ...(outside === '' && isClosed ? [{ path, severity: 'info' as const, message: NO_HTTPS }] : []),
  ];
}

const HTTPS = 443;

function namesOf(destinations: readonly Destination[]): string {
  return [...new Set(destinations.map(({ host, port }) => (port === null ? host : `${host}:${port}`)))].join(', ');
}

const NO_HTTPS = {
  en: 'Nothing outside the cluster can be reached by HTTPS, which APIs of others need',
  ko: '클러스터 밖으로 HTTPS(443) 접속이 허용되지 않아 외부 API를 쓸 수 없습니다',
};

function insideMessage(hosts: string) {
  return {
    en: `The Pods connect to ${hosts}, and no rule lets them`,
    ko: `파드가 접속하는 서비스를 허용하는 규칙이 없습니다: ${hosts}`,
  };
}

function outsideMessage(hosts: string) {
  return {
    en: `The Pods connect to ${hosts} outside the cluster, and no rule lets them`,
    ko: `파드가 접속하는 클러스터 밖의 호스트를 허용하는 규칙이 없습니다: ${hosts}`,
  };
}

export const cases: CheckCase[] = [
  {
    name: 'compares variables, ConfigMaps and Secrets with the rules',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - {to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: data}}}], ports: [{port: 5432}]}
  - {to: [{podSelector: {matchLabels: {app: cache}}}], ports: [{port: 6380}]}
  - {to: [{ipBlock: {cidr: 203.0.113.0/24}}], ports: [{port: 443}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        env:
        - {name: DB_URL, valueFrom: {secretKeyRef: {name: db, key: url}}}
        - {name: CACHE_HOST, value: cache}
        - {name: CACHE_PORT, value: "6379"}
        - {name: API_URL, value: "https://api.example.com/v1"}
        envFrom: [{configMapRef: {name: more}}]
---
apiVersion: v1
kind: Secret
metadata: {name: db, namespace: shop}
data: {url: cG9zdGdyZXM6Ly9kYi5kYXRhLnN2Yy9zaG9w}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: more, namespace: shop}
data: {QUEUE_URL: "amqp://queue.messaging.svc.cluster.local", MAIL_URL: "smtp://mail.example.com:25"}
---
apiVersion: v1
kind: Service
metadata: {name: cache, namespace: shop}
spec: {selector: {app: cache}, ports: [{port: 6379, targetPort: 6380}]}
---
apiVersion: v1
kind: Pod
metadata: {name: cache, namespace: shop, labels: {app: cache}}
`,
    finds: ['/spec/egress', '/spec/egress warning'],
  },
  {
    name: 'hints where HTTPS to the outside is closed',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {}, egress: [{to: [{namespaceSelector: {}}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, env: [{name: DB_HOST, value: db}, {name: BIND_ADDR, value: 0.0.0.0}]}]}
`,
    finds: ['/spec/egress info'],
  },
  {
    name: 'is content when all is let through, by several policies too, and where nothing at all goes out',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny}
spec: {podSelector: {}, policyTypes: [Egress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {app: web}}, egress: [{to: [{podSelector: {}}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: out}
spec: {podSelector: {matchLabels: {app: web}}, egress: [{ports: [{port: 443}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, env: [{name: DB_HOST, value: db}, {name: API, value: "https://api.example.com"}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: closed}
spec: {containers: [{name: web, env: [{name: DB_HOST, value: db}]}]}
`,
    finds: [],
  },
];
