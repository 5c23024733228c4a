import { gathered } from '../../../gathered.ts';
import { field, listField } from '../../../kinds/fields.ts';
import { samePath } from '../../../yaml/path.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { Bundle, BundleCheck, CheckCase, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { containersOf } from '../../reading/containers.ts';
import { isLocalhost } from '../../reading/hosts.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { workloadsUsing } from '../../reading/users.ts';
import { placeOf, type WrittenHosts, writtenHostsOf, type WrittenValue, writtenValuesOf } from '../../reading/written-values.ts';

export const localhostDependency: BundleCheck = {
  id: 'localhost-dependency',
  severity: 'warning',
  area: 'config',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ConfigMap'],
  reads: ['objects'],
  title: { en: 'A dependency is looked for in the Pod itself', ko: '의존하는 시스템을 파드 자신에서 찾습니다' },
  why: {
    en: 'Inside a Pod localhost is the Pod. A database, cache or API that ran beside the program on a laptop is not there, and every connection is refused.',
    ko: '파드 안에서 localhost는 그 파드입니다. 노트북에서 함께 실행하던 데이터베이스, 캐시, API는 그곳에 없으므로 연결이 모두 거부됩니다.',
  },
  todo: { en: 'Write the name of the Service (db, or db.namespace), or the real host.', ko: '서비스 이름(db 또는 db.네임스페이스)이나 실제 호스트를 쓰세요.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  find(object, bundle) {
    const local = gathered(writtenHostsOf(object), (one) => dependencyIn(one, writtenValuesOf(object)));
    if (local.length === 0) return [];
    const pods = object.summary.known === 'ConfigMap' ? usersOf(bundle) : [containersOf(object)];
    return gathered(local, ({ written, host, port }): Report[] => {
      if (pods.some((containers) => answersItself(containers, port))) return [];
      const { name, path } = written;
      return [
        {
          ...placeOf(object, written),
          message: {
            en: `${name} points at ${host}${port === null ? '' : `:${port}`}, which is the Pod itself${port === null ? '' : ', and no container has that port'}`,
            ko: `${name} 값의 호스트는 파드 자신입니다: ${host}${port === null ? '' : `:${port}. 이 포트를 여는 컨테이너가 없습니다`}`,
          },
          open: openForm('config', path),
        },
      ];
    });
  },
};

function usersOf(bundle: Bundle): readonly (readonly Container[])[] {
  return workloadsUsing(bundle).map(({ containers }) => containers);
}

/** Words that tell a system that others provide: HOST alone is where the program itself listens. */
const DEPENDENCY = /(?:^|[^a-z])(?:db|database|datasource|data-source|mysql|mariadb|postgres(?:ql)?|pg|mongo(?:db)?|redis|memcached?|cache|kafka|bootstrap|broker|rabbit(?:mq)?|amqp|nats|elastic(?:search)?|opensearch|solr|zookeeper|consul|vault|api|backend|upstream|auth|smtp|mail|ldap|s3|minio)(?:$|[^a-z])/i;
const DEPENDENCY_SCHEME = /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|kafka|nats|ldaps?|smtps?|memcached)$/;
/** Where the program itself listens. */
const LISTENS = /listen|bind|(?:^|[._-])server[._-]?(?:host|addr|address|port)$|management|actuator|metrics/i;

interface Dependency {
  readonly written: WrittenValue;
  readonly host: string;
  readonly port: number | null;
}

function dependencyIn({ written, hosts }: WrittenHosts, all: readonly WrittenValue[]): readonly Dependency[] {
  const found = hosts.find(({ host }) => isLocalhost(host));
  if (found === undefined) return [];
  const name = written.name.replace(/([a-z])([A-Z])/g, '$1_$2');
  if (LISTENS.test(name)) return [];
  const isOne = DEPENDENCY.test(name) || (found.scheme !== null && DEPENDENCY_SCHEME.test(found.scheme)) || written.text.startsWith('jdbc:');
  return isOne ? [{ written, host: found.host, port: found.port ?? portBeside(written, all) }] : [];
}

/** DB_PORT beside DB_HOST, database.port beside database.host. */
function portBeside({ name, path }: WrittenValue, all: readonly WrittenValue[]): number | null {
  const wanted = name.replace(/(?:hostname|host|address|addr|server)$/i, (word) => (word === word.toUpperCase() ? 'PORT' : 'port')).toLowerCase();
  const alike = all.filter((one) => one.name.toLowerCase() === wanted && /^\d{1,5}$/.test(one.text));
  // of the same container rather than of another
  const beside = alike.find((one) => samePath(one.path.slice(0, -2), path.slice(0, -2))) ?? alike[0];
  return beside === undefined ? null : Number(beside.text);
}

/** A container of the Pod has the port; where nobody knows it, another container may well be a proxy. */
function answersItself(containers: readonly Container[], port: number | null): boolean {
  const running = containers.filter(({ role }) => role === 'main' || role === 'sidecar');
  if (port === null) return running.length > 1;
  // a proxy beside the program often declares no port at all
  return running.some(({ value }) => listField(value, 'ports').some((one) => field(one, 'containerPort') === port)) || running.some(({ value }) => PROXY.test(String(field(value, 'image') ?? '')));
}

const PROXY = /proxy|envoy|pgbouncer|ambassador|tunnel/i;

export const cases: CheckCase[] = [
  {
    name: 'finds databases, caches and APIs, in variables and files',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env:
    - {name: DB_HOST, value: localhost}
    - {name: DB_PORT, value: "5432"}
    - {name: CACHE, value: "redis://127.0.0.1:6379"}
    - {name: API_URL, value: "http://localhost:9000/v1"}
    ports: [{containerPort: 8080}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  config.yaml: |
    database:
      host: localhost
      port: 5432
  SPRING_DATASOURCE_URL: jdbc:mysql://localhost:3306/web
`,
    finds: ['/spec/containers/0/env/0/value', '/spec/containers/0/env/2/value', '/spec/containers/0/env/3/value', '#1/data/config.yaml', '#1/data/SPRING_DATASOURCE_URL'],
  },
  {
    name: 'knows containers that answer, proxies, and where the program listens',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env:
    - {name: HOST, value: localhost}
    - {name: SERVER_ADDRESS, value: 127.0.0.1}
    - {name: REDIS_HOST, value: "localhost:6379"}
    - {name: API_URL, value: "http://backend:80"}
  - {name: cache, ports: [{containerPort: 6379}]}
---
apiVersion: v1
kind: Pod
metadata: {name: sql}
spec:
  containers:
  - {name: web, env: [{name: DB_HOST, value: 127.0.0.1}, {name: DB_PORT, value: "3306"}]}
  - {name: proxy, image: "example.com/cloud-sql-proxy:2.1.0"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: used}
data: {DB_URL: "postgres://localhost:5432/a"}
---
apiVersion: v1
kind: Pod
metadata: {name: both}
spec: {containers: [{name: a, envFrom: [{configMapRef: {name: used}}]}, {name: db, ports: [{containerPort: 5432}]}]}
`,
    finds: [],
  },
];
