import { gathered } from '../../../gathered.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject } from '../../check.ts';
import { textsIn } from '../../reading/config-data.ts';
import { configVolumesOf, keySourcesOf, mountsOf, wholeSourcesOf } from '../../reading/config-sources.ts';
import { runningContainersOf } from '../../reading/containers.ts';
import { settingsIn } from '../../reading/embedded-settings.ts';
import { variablesOf } from '../../reading/environment.ts';
import { replicasOf } from '../../reading/replicas.ts';

/** What PostgreSQL accepts unless somebody raises it: https://www.postgresql.org/docs/current/runtime-config-connection.html */
const MAX_CONNECTIONS = 100;

export const connectionPoolTimesReplicas: BundleCheck = {
  id: 'connection-pool-times-replicas',
  severity: 'warning',
  area: 'config',
  scope: 'bundle',
  kinds: ['Deployment', 'StatefulSet'],
  reads: ['ConfigMap', 'HorizontalPodAutoscaler'],
  title: { en: 'All Pods together open many database connections', ko: '모든 파드의 데이터베이스 연결을 합치면 많습니다' },
  why: {
    en: 'Every Pod has a pool of its own. When the autoscaler adds Pods, the database runs out of connections just when the load is highest, and then every Pod fails.',
    ko: '파드마다 연결 풀을 따로 가집니다. 오토스케일러가 파드를 늘리면 부하가 가장 클 때 데이터베이스 연결이 모자라고, 모든 파드에서 오류가 납니다.',
  },
  todo: {
    en: 'Divide what the database allows by the greatest number of Pods, or put a pooler such as PgBouncer in between.',
    ko: '데이터베이스가 허용하는 연결 수를 최대 파드 수로 나누어 풀 크기를 정하거나 PgBouncer 같은 풀러를 두세요.',
  },
  source: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
  find(object, bundle) {
    const pools = poolsOf(object, bundle);
    const replicas = pools.length === 0 ? null : replicasOf(object, bundle);
    if (replicas === null) return [];
    const most = replicas.most ?? replicas.count;
    return pools
      .filter(({ size }) => size * most > MAX_CONNECTIONS)
      .map(({ size, name, path }) => ({
        path,
        message: {
          en: `${name}: ${size} connections x ${most} Pods = ${size * most}${most === replicas.count ? '' : ` (${size * replicas.count} with ${replicas.count} Pods)`}. With ${MAX_CONNECTIONS} in the database, ${Math.max(1, Math.floor(MAX_CONNECTIONS / most))} for each Pod are left`,
          ko: `${name}: 연결 ${size}개 x 파드 ${most}개 = ${size * most}개${most === replicas.count ? '' : `(파드 ${replicas.count}개일 때 ${size * replicas.count}개)`}. 데이터베이스가 ${MAX_CONNECTIONS}개를 허용하면 파드당 ${Math.max(1, Math.floor(MAX_CONNECTIONS / most))}개입니다`,
        },
      }));
  },
};

interface Pool {
  readonly name: string;
  readonly size: number;
  readonly path: Path;
}

/** What a file must hold for one of its settings to be called so. */
const POOL_FILE = /pool|max/i;
const POOL_NAME = /(?:pool[._-]?size|max[._-]?connections|maximum[._-]?pool[._-]?size|max[._-]?pool|pool[._-]?max)$/i;
/** Pools of something that is no database. */
const OTHER_POOL = /redis|cache|http|thread|worker|kafka|rabbit|amqp|tomcat|server|web|executor|grpc|minimum|min[._-]/i;

function sizeOf(name: string, text: string | undefined): number | null {
  return text !== undefined && POOL_NAME.test(name) && !OTHER_POOL.test(name) && /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
}

/** One pool of each container: what its variables say comes before what a mounted file says. */
function poolsOf(object: CheckedObject, bundle: Bundle): readonly Pool[] {
  const texts = (name: string): ReadonlyMap<string, string> => {
    const [map] = bundle.named('ConfigMap', name, object.summary.namespace);
    return map === undefined ? new Map() : textsIn(bundle.look(map), 'ConfigMap');
  };
  const volumes = configVolumesOf(object).filter(({ kind }) => kind === 'ConfigMap');
  return gathered(runningContainersOf(object), (container) => {
    const mounted = volumes.filter(({ volume }) => mountsOf(container, volume).length > 0);
    const whole = wholeSourcesOf(container).filter(({ kind }) => kind === 'ConfigMap');
    const found = [
      ...variablesOf(container)
        .filter(({ name }) => POOL_NAME.test(name))
        .map(({ name, value, path }) => ({ name, text: value ?? undefined, path: [...path, 'value'] })),
      ...keySourcesOf(container)
        .filter(({ kind, variable }) => kind === 'ConfigMap' && POOL_NAME.test(variable))
        .map(({ name, key, variable, path }) => ({ name: variable, text: texts(name).get(key), path })),
      ...gathered(whole, ({ name, path }) => [...texts(name)].map(([key, text]) => ({ name: key, text, path }))),
      ...gathered(mounted, ({ name, path }) =>
        gathered([...texts(name).values()], (text) => (POOL_FILE.test(text) ? settingsIn(text) : []).map((setting) => ({ name: setting.name, text: setting.value, path: [...path, 'name'] }))),
      ),
    ];
    const pools = gathered(found, ({ name, text, path }): Pool[] => {
      const size = sizeOf(name, text);
      return size === null ? [] : [{ name, size, path }];
    });
    return pools.slice(0, 1);
  });
}

export const cases: CheckCase[] = [
  {
    name: 'multiplies by what the autoscaler may reach',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: web, env: [{name: REDIS_POOL_SIZE, value: "50"}, {name: DB_POOL_SIZE, value: "20"}]}]}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 6}
`,
    finds: ['/spec/template/spec/containers/0/env/1/value'],
  },
  {
    name: 'reads ConfigMaps: a key, all keys, a file',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 11, template: {spec: {containers: [{name: a, env: [{name: DB_MAX_CONNECTIONS, valueFrom: {configMapKeyRef: {name: conf, key: size}}}]}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: b}
spec: {replicas: 3, template: {spec: {containers: [{name: b, envFrom: [{configMapRef: {name: conf}}]}]}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: c}
spec:
  replicas: 3
  template:
    spec:
      containers: [{name: c, volumeMounts: [{name: conf, mountPath: /conf}]}]
      volumes: [{name: conf, configMap: {name: file}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: conf}
data: {size: "10", DB_POOL_SIZE: "40"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: file}
data:
  application.yml: |
    spring:
      datasource:
        hikari:
          maximum-pool-size: 60
          minimum-idle: 5
`,
    finds: ['/spec/template/spec/containers/0/env/0', '#1/spec/template/spec/containers/0/envFrom/0', '#2/spec/template/spec/volumes/0/configMap/name'],
  },
  {
    name: 'is content with few, with what is no number, and with other pools',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec: {replicas: 5, template: {spec: {containers: [{name: a, env: [{name: DB_POOL_SIZE, value: "20"}]}, {name: b, env: [{name: POOL_SIZE, value: auto}, {name: HTTP_POOL_SIZE, value: "500"}]}]}}}
`,
    finds: [],
  },
];
