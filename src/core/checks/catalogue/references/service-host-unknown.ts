import { gathered } from '../../../gathered.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';
import { serviceNamed } from '../../reading/hosts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { placeOf, writtenHostsOf } from '../../reading/written-values.ts';

export const serviceHostUnknown: BundleCheck = {
  id: 'service-host-unknown',
  severity: 'info',
  area: 'config',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ConfigMap', 'Secret'],
  fragments: POD_FRAGMENTS,
  reads: ['Service'],
  title: { en: 'A host that looks like a Service which is not here', ko: '서비스로 보이는 호스트가 묶음에 없습니다' },
  why: {
    en: 'A short name, or one that ends with .svc, is looked up among the Services of the cluster. If there is none, the program fails at its first connection, not at the rollout.',
    ko: '짧은 이름이나 .svc로 끝나는 이름은 클러스터의 서비스에서 찾습니다. 없으면 배포할 때가 아니라 프로그램이 처음 연결할 때 실패합니다.',
  },
  todo: {
    en: 'Add the Service, write its namespace behind the name (db.shop), or make sure that it exists in the cluster.',
    ko: '서비스를 추가하거나, 이름 뒤에 네임스페이스를 쓰거나(db.shop), 클러스터에 있는지 확인하세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  find(object, bundle) {
    const seen = new Set<string>();
    return gathered(writtenHostsOf(object), ({ written, hosts }) =>
      gathered(hosts, ({ host }): Report[] => {
        const service = serviceNamed(host);
        if (service === null || seen.has(host)) return [];
        seen.add(host);
        const namespace = service.namespace ?? object.summary.namespace;
        if (bundle.named('Service', service.name, namespace).length > 0) return [];
        return [
          {
            ...placeOf(object, written),
            message: {
              en: `${written.name} speaks to ${host}, and this bundle has no Service ${service.name}${namespace === null ? '' : ` in ${namespace}`}`,
              ko: `${written.name} 값의 호스트(${host})에 해당하는 서비스가 이 묶음에 없습니다`,
            },
          },
        ];
      }),
    );
  },
};

export const cases: CheckCase[] = [
  {
    name: 'reads variables, ConfigMaps with their files, and Secrets',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: web
    env:
    - {name: DATABASE_URL, value: "postgres://web@db:5432/web"}
    - {name: CACHE_HOST, value: redis.cache.svc.cluster.local}
    - {name: OTHER, value: plain}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: shop}
data:
  application.yml: |
    queue:
      host: rabbit
      port: 5672
  KAFKA_BROKERS: kafka-0:9092,kafka-1:9092
---
apiVersion: v1
kind: Secret
metadata: {name: web}
data: {url: aHR0cDovL2xva2k6MzEwMA==}
`,
    finds: ['/spec/containers/0/env/0/value', '/spec/containers/0/env/1/value', '#1/data/application.yml', '#1/data/KAFKA_BROKERS', '#1/data/KAFKA_BROKERS', '#2/data/url'],
  },
  {
    name: 'is content with Services of the bundle, public names, addresses and itself',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: web
    env:
    - {name: A_URL, value: "http://db:80/x"}
    - {name: B_HOST, value: db.shop.svc}
    - {name: C_HOST, value: api.example.com}
    - {name: D_HOST, value: 10.0.0.1}
    - {name: E_HOST, value: localhost}
    - {name: F_HOST, value: "$(DB_HOST)"}
    - {name: G_HOST, value: ""}
    - {name: H_URL, value: "https://\${HOST}/"}
    - {name: MODE, value: production}
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
`,
    finds: [],
  },
];
