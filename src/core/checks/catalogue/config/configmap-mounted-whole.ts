import { gathered } from '../../../gathered.ts';
import { type ObjectSummary, partNames } from '../../../graph/summary.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import type { Container } from '../../../kinds/pods.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { configVolumesOf, keySourcesOf, namesConfigMap, wholeSourcesOf } from '../../reading/config-sources.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { remembered } from '../../../remembered.ts';
import { workloadsUsing } from '../../reading/users.ts';

export const configmapMountedWhole: BundleCheck = {
  id: 'configmap-mounted-whole',
  severity: 'info',
  area: 'config',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ConfigMap'],
  reads: ['objects'],
  title: { en: 'The whole ConfigMap is mounted for one file', ko: '파일 하나가 필요한데 컨피그맵 전체를 마운트합니다' },
  why: {
    en: 'Without items every key becomes a file. Keys that are meant as variables lie beside the configuration file, and programs that read the whole directory take them for settings.',
    ko: 'items가 없으면 모든 키가 파일이 됩니다. 환경 변수로 쓰려던 키까지 설정 파일 옆에 놓이고, 디렉터리 전체를 읽는 프로그램은 그것도 설정으로 읽습니다.',
  },
  todo: { en: 'List the files in items, or keep variables and files in two ConfigMaps.', ko: 'items에 파일로 쓸 키만 적거나 변수용과 파일용 컨피그맵을 나누세요.' },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-specific-path-in-the-volume',
  find: (object, bundle) => (object.summary.known === 'ConfigMap' ? atConfigMap(object, bundle) : atVolumes(object, bundle)),
};

function atVolumes(object: CheckedObject, bundle: Bundle): readonly Report[] {
  if (!namesConfigMap(object)) return [];
  const containers = containersOf(object);
  return gathered(configVolumesOf(object), ({ kind, name, items, path }) => {
    if (kind !== 'ConfigMap' || items !== null) return [];
    return gathered(bundle.named('ConfigMap', name, object.summary.namespace), (map): Report[] => {
      const { files, variables } = keysOf(map.summary, containers);
      if (files.length === 0 || variables.length === 0) return [];
      return [
        {
          path,
          message: { en: `These keys are read as variables and appear as files too: ${variables.join(', ')}`, ko: `환경 변수로 읽는 키가 파일로도 나타납니다: ${variables.join(', ')}` },
          related: { key: map.key, path: [...map.summary.path, 'data'] },
          fix: {
            label: { en: `Mount only ${files.join(', ')}`, ko: `파일만 마운트: ${files.join(', ')}` },
            // a program may read one of the others from the directory after all
            safe: false,
            steps: [{ op: 'set', path: [...path, 'items'], value: files.map((key) => ({ key, path: key })) }],
          },
        },
      ];
    });
  });
}

/** The same at the ConfigMap, where the keys stand that become files by mistake. */
function atConfigMap(object: CheckedObject, bundle: Bundle): readonly Report[] {
  for (const { object: workload, podSpec, containers, places } of workloadsUsing(bundle)) {
    const volume = listField(podSpec, 'volumes').find((one) => textField(one, 'configMap', 'name') === object.summary.name && !Array.isArray(field(one, 'configMap', 'items')));
    if (volume === undefined) continue;
    const { files, variables } = keysOf(object.summary, containers);
    const [first] = variables;
    if (files.length === 0 || first === undefined) continue;
    const who = workload.summary.name ?? '';
    const place = places.find((path) => path.includes('volumes'));
    return [
      {
        path: [...object.path, 'data', first],
        message: {
          en: `${who} mounts the whole ConfigMap, so these appear beside ${files.join(', ')} as files: ${variables.join(', ')}`,
          ko: `${who} 워크로드가 전체를 마운트하여 ${files.join(', ')} 옆에 파일로 나타나는 키: ${variables.join(', ')}`,
        },
        ...(place === undefined ? {} : { related: { key: workload.key, path: place } }),
      },
    ];
  }
  return [];
}

/** The keys of a ConfigMap that are files by their names, and those that containers read as variables. */
function keysOf(map: ObjectSummary, containers: readonly Container[]): { readonly files: readonly string[]; readonly variables: readonly string[] } {
  const { files, others } = sortedKeys(map);
  if (files.length === 0) return { files, variables: [] };
  const isMap = (one: { readonly kind: string; readonly name: string }): boolean => one.kind === 'ConfigMap' && one.name === map.name;
  const whole = containers.some((container) => wholeSourcesOf(container).some(isMap));
  const named = new Set(gathered(containers, (container) => keySourcesOf(container).filter(isMap)).map(({ key }) => key));
  return { files, variables: others.filter((key) => whole || named.has(key)) };
}

/** The keys by whether their names are those of files. */
const sortedKeys = remembered((map: ObjectSummary) => {
  const keys = partNames(map, 'key');
  return { files: keys.filter((key) => FILE.test(key)), others: keys.filter((key) => !FILE.test(key)) };
});

const FILE = /\.(?:ya?ml|json|properties|conf|cfg|ini|xml|toml|env|sh|py|js|lua|sql|txt|html|tpl|tmpl|pem|crt|cer|cnf|rules|hcl)$/i;

export const cases: CheckCase[] = [
  {
    name: 'mounts only the file',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
      - name: web
        env:
        - name: REDIS
          valueFrom:
            configMapKeyRef: {name: web, key: redis.url}
      volumes:
      - name: conf
        configMap:
          name: web # settings
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {application.yml: "a: 1", redis.url: "redis://redis:6379", other: x}
`,
    finds: ['/spec/template/spec/volumes/0/configMap', '#1/data/redis.url'],
    fixed: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
      - name: web
        env:
        - name: REDIS
          valueFrom:
            configMapKeyRef: {name: web, key: redis.url}
      volumes:
      - name: conf
        configMap:
          name: web # settings
          items:
          - key: application.yml
            path: application.yml
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {application.yml: "a: 1", redis.url: "redis://redis:6379", other: x}
`,
  },
  {
    name: 'is content with items, with files alone, and with keys that nobody reads as variables',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, envFrom: [{configMapRef: {name: a}}]}]
  volumes:
  - {name: a, configMap: {name: a, items: [{key: a.yml, path: a.yml}]}}
  - {name: b, configMap: {name: b}}
  - {name: c, configMap: {name: absent}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data: {a.yml: "a: 1", MODE: x}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: b}
data: {a.yml: "a: 1", b.json: "{}", other: x}
`,
    finds: [],
  },
];
