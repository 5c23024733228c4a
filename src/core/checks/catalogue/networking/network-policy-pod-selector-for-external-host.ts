import { gathered } from '../../../gathered.ts';
import type { BundleCheck, CheckCase } from '../../check.ts';
import { guardOf } from '../../reading/admission.ts';
import { DESTINATION_KINDS, destinationsOf } from '../../reading/destinations.ts';
import { isMeantFor, isReachable } from '../../reading/egress.ts';
import { workloadsUnder } from '../../reading/network-policy.ts';

export const networkPolicyPodSelectorForExternalHost: BundleCheck = {
  id: 'network-policy-pod-selector-for-external-host',
  severity: 'warning',
  area: 'networking',
  scope: 'bundle',
  kinds: ['NetworkPolicy'],
  reads: ['NetworkPolicy', 'pods', ...DESTINATION_KINDS],
  title: { en: 'A podSelector for a host outside the cluster', ko: '클러스터 밖의 호스트에 쓴 podSelector' },
  why: {
    en: 'A selector means Pods of this cluster. The host that the Pods connect to is none of its Services, so the rule lets nothing through to it.',
    ko: '셀렉터는 이 클러스터의 파드를 뜻합니다. 파드가 접속하는 호스트는 클러스터의 서비스가 아니므로 이 규칙으로는 허용되지 않습니다.',
  },
  todo: { en: 'Allow the addresses of the host by ipBlock.', ko: '호스트의 주소를 ipBlock으로 허용하세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
  find(_, bundle) {
    const { self } = bundle;
    const found = gathered(workloadsUnder(self.summary, bundle), (workload) => {
      const guard = guardOf(workload.summary, 'egress', bundle, self);
      if (guard === null) return [];
      const destinations = destinationsOf(workload, bundle);
      const outside = destinations.filter((destination) => destination.service === null && !isReachable(guard, destination, bundle));
      const own = guard.rules.filter(({ policy }) => policy === self);
      const allowed = gathered(own, ({ rule }) => (rule.peers ?? []).map((peer) => ({ rule, peer })));
      return gathered(allowed, ({ rule, peer }) => {
        // the same port of a Service in the cluster is what is meant then
        const isTaken = destinations.some(({ service, port }) => service !== null && port !== null && (rule.ports ?? []).some((one) => one.port === port));
        const host = isTaken ? undefined : outside.find((destination) => isMeantFor(peer, rule, destination));
        return host === undefined ? [] : [{ peer, host: host.host, workload }];
      });
    });
    const places = new Map(found.map((one) => [one.peer.path.join('/'), one]));
    return [...places.values()].map(({ peer, host, workload }) => ({
      path: peer.path,
      message: {
        en: `${host} is outside the cluster: a selector of Pods cannot mean it`,
        ko: `클러스터 밖의 호스트라 파드 셀렉터로 허용할 수 없습니다: ${host}`,
      },
      related: { key: workload.key, path: workload.summary.path },
      open: { label: { en: 'Open the rule', ko: '규칙 열기' }, area: 'networking' as const, path: peer.path },
    }));
  },
};

export const cases: CheckCase[] = [
  {
    name: 'knows a host by its name, or by its port',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  egress:
  - {to: [{podSelector: {matchLabels: {app: orders-db}}}]}
  - {to: [{namespaceSelector: {}}, {podSelector: {matchLabels: {role: broker}}}], ports: [{port: 5671}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
  - name: web
    env:
    - {name: DB_HOST, value: orders-db.internal}
    - {name: QUEUE, value: "amqps://queue.example.com"}
`,
    finds: ['/spec/egress/0/to/0', '/spec/egress/1/to/1'],
  },
  {
    name: 'is content with Services, with addresses, and with a port that a Service has',
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  egress:
  - {to: [{podSelector: {matchLabels: {app: db}}}], ports: [{port: 5432}]}
  - {to: [{podSelector: {matchLabels: {app: gateway}}}], ports: [{port: 443}]}
  - {to: [{ipBlock: {cidr: 203.0.113.0/24}}], ports: [{port: 6379}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
  - name: web
    env:
    - {name: DB_URL, value: "postgres://db:5432/shop"}
    - {name: GATEWAY, value: "https://gateway"}
    - {name: API, value: "https://api.example.com"}
    - {name: CACHE, value: "redis://cache.example.com"}
`,
    finds: [],
  },
];
