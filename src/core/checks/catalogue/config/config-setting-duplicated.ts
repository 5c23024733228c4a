import { gathered } from '../../../gathered.ts';
import type { LinkedObject } from '../../../graph/object-index.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { configMapEntries } from '../../reading/config-data.ts';
import { configVolumesOf, keySourcesOf, mountsOf, namesConfigMap, wholeSourcesOf } from '../../reading/config-sources.ts';
import { containersOf } from '../../reading/containers.ts';
import { rangeOfLine, settingsOf } from '../../reading/embedded-settings.ts';
import { variablesOf } from '../../reading/environment.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { workloadsUsing } from '../../reading/users.ts';
import { listField, textField } from '../../../kinds/fields.ts';

export const configSettingDuplicated: BundleCheck = {
  id: 'config-setting-duplicated',
  severity: 'info',
  area: 'config',
  scope: 'bundle',
  kinds: [...POD_KINDS, 'ConfigMap'],
  fragments: POD_FRAGMENTS,
  reads: ['objects'],
  title: { en: 'The same setting arrives twice', ko: '같은 설정이 두 곳에서 들어옵니다' },
  why: {
    en: 'Two places have to be kept equal, and only the program decides which of them wins. When they differ, nobody sees why a change has no effect.',
    ko: '두 곳을 똑같이 유지해야 하며 어느 쪽이 우선하는지는 프로그램만 압니다. 값이 달라지면 바꿔도 왜 반영되지 않는지 알기 어렵습니다.',
  },
  todo: { en: 'Keep the setting in one place: as a variable or in the file.', ko: '설정을 환경 변수와 파일 중 한 곳에만 두세요.' },
  source: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  find: (object, bundle) => (object.summary.known === 'ConfigMap' ? atConfigMap(object, bundle) : atContainers(object)),
};

/** A key that is a variable and a file of one container; whole maps that are mounted whole are configmap-mounted-whole. */
function atContainers(object: CheckedObject): readonly Report[] {
  if (!namesConfigMap(object)) return [];
  const volumes = configVolumesOf(object).filter(({ kind }) => kind === 'ConfigMap');
  return gathered(containersOf(object), (container) => {
    const keys = keySourcesOf(container);
    const whole = wholeSourcesOf(container);
    const mounted = volumes.filter(({ volume }) => mountsOf(container, volume).length > 0);
    return gathered(mounted, ({ name, items }) =>
      gathered(items ?? [], ({ key, path }): Report[] => {
        const isVariable = whole.some((one) => one.kind === 'ConfigMap' && one.name === name) || keys.some((one) => one.kind === 'ConfigMap' && one.name === name && one.key === key);
        return isVariable
          ? [{ path: [...path, 'key'], message: { en: `${key} of ${name} arrives as a variable and as a file`, ko: `같은 키가 환경 변수와 파일로 모두 들어옵니다: ${name}.${key}` } }]
          : [];
      }),
    );
  });
}

/** Values that are equal by chance. */
const COMMON_VALUES = /^(?:[01]|true|false|yes|no|on|off|)$/i;

function atConfigMap(object: CheckedObject, bundle: Bundle): readonly Report[] {
  const files = configMapEntries(object).filter(({ text }) => settingsOf(object.document, text).length > 0);
  if (files.length === 0) return [];
  const byValue = new Map<string | null, { readonly name: string; readonly path: Path; readonly from: LinkedObject }[]>();
  for (const { object: from, podSpec, containers } of workloadsUsing(bundle)) {
    const volumes = gathered(listField(podSpec, 'volumes'), (volume) => (textField(volume, 'configMap', 'name') === object.summary.name ? [textField(volume, 'name') ?? ''] : []));
    const readers = containers.filter((container) => volumes.some((volume) => mountsOf(container, volume).length > 0));
    for (const { name, value, path } of gathered(readers, variablesOf)) {
      const equal = byValue.get(value);
      if (equal === undefined) byValue.set(value, [{ name, path, from }]);
      else equal.push({ name, path, from });
    }
  }
  if (byValue.size === 0) return [];
  return gathered(files, ({ path, text }) =>
    gathered(settingsOf(object.document, text), (setting): Report[] => {
      const equal = byValue.get(setting.value);
      if (equal === undefined || COMMON_VALUES.test(setting.value)) return [];
      const words = wordsOf(setting.name.split('.').slice(-2).join('.'));
      const twin = equal.find(({ name }) => wordsOf(name).some((word) => words.includes(word)));
      if (twin === undefined) return [];
      const range = rangeOfLine(object.document, path, setting.line);
      return [
        {
          path,
          severity: 'warning',
          ...(range === null ? {} : { range }),
          message: {
            en: `${setting.name} and the variable ${twin.name} of ${twin.from.summary.name ?? ''} both say ${setting.value}`,
            ko: `이 설정과 환경 변수(${twin.name})의 값이 같습니다: ${setting.name}=${setting.value}`,
          },
          related: { key: twin.from.key, path: twin.path },
        },
      ];
    }),
  );
}

/** The words of a name that tell something: poolSize, POOL_SIZE and pool-size are the same two. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
}

export const cases: CheckCase[] = [
  {
    name: 'tells of a key that is a variable and a file',
    yaml: `envFrom:
- configMapRef: {name: web}
volumeMounts:
- {name: conf, mountPath: /conf}
volumes:
- name: conf
  configMap: {name: web, items: [{key: MODE, path: mode}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, env: [{name: A, valueFrom: {configMapKeyRef: {name: web, key: a}}}], volumeMounts: [{name: conf, mountPath: /c}]}]
  volumes: [{name: conf, configMap: {name: web, items: [{key: b, path: b}, {key: a, path: a}]}}]
`,
    finds: ['/volumes/0/configMap/items/0/key', '#1/spec/volumes/0/configMap/items/1/key'],
  },
  {
    name: 'warns of a setting in a file and a variable with one value and one word',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  application.yml: |
    hikari:
      maximum-pool-size: 20
      minimum-idle: 20
      auto: true
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers: [{name: web, env: [{name: DB_POOL_SIZE, value: "20"}, {name: AUTO, value: "true"}], volumeMounts: [{name: conf, mountPath: /c}]}]
      volumes: [{name: conf, configMap: {name: web}}]
`,
    finds: ['/data/application.yml warning'],
  },
  {
    name: 'is content where no container has both',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  app.properties: |
    pool.size=20
    mode=fast
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - {name: a, env: [{name: POOL_SIZE, value: "20"}], envFrom: [{configMapRef: {name: web}}]}
  - {name: b, volumeMounts: [{name: conf, mountPath: /c}]}
  volumes: [{name: conf, configMap: {name: web, items: [{key: app.properties, path: a}]}}]
`,
    finds: [],
  },
];
