import { gathered } from '../../../gathered.ts';
import { type ObjectSummary, partsOfSort } from '../../../graph/summary.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { compareVersions, type TargetVersion } from '../../../schema/target-version.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { openForm } from '../../families/open-form.ts';
import { takesWhole, wholeSourcesOf } from '../../reading/config-sources.ts';
import { containersOf } from '../../reading/containers.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';
import { remembered } from '../../../remembered.ts';

export const envFromInvalidKey: BundleCheck = {
  id: 'env-from-invalid-key',
  severity: 'warning',
  area: 'config',
  scope: 'bundle',
  kinds: ['ConfigMap', 'Secret', ...POD_KINDS],
  fragments: POD_FRAGMENTS,
  reads: ['objects'],
  title: { en: 'A key that is no name of a variable', ko: '환경 변수 이름이 될 수 없는 키입니다' },
  why: {
    en: 'With envFrom every key becomes a variable. One with dots or hyphens, such as the name of a file, is left out with nothing but an event up to Kubernetes 1.31, and becomes a variable that no shell can read from 1.32 on.',
    ko: 'envFrom은 모든 키를 환경 변수로 만듭니다. 파일 이름처럼 점이나 하이픈이 있는 키는 쿠버네티스 1.31까지 이벤트만 남기고 빠지며, 1.32부터는 셸에서 읽을 수 없는 변수가 됩니다.',
  },
  todo: { en: 'Mount files as a volume; read single keys with env and valueFrom, under a name of your own.', ko: '파일은 볼륨으로 마운트하고, 개별 키는 env와 valueFrom으로 원하는 이름을 붙여 읽으세요.' },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#restrictions',
  find(object, bundle) {
    const { known } = object.summary;
    return known === 'ConfigMap' || known === 'Secret' ? atConfig(object, bundle) : atContainers(object, bundle);
  },
};

const badKeys = remembered((summary: ObjectSummary) =>
  gathered(partsOfSort(summary, 'key'), ({ name, path }) => (name === null || VARIABLE.test(name) ? [] : [{ name, path }])),
);

/** Asked first: a ConfigMap may have hundreds of keys, and no list of them is needed. */
function hasBadKey({ parts }: ObjectSummary): boolean {
  return parts.some(({ part, names }) => part === 'key' && names.some((name) => name !== null && !VARIABLE.test(name)));
}

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

function atConfig(object: CheckedObject, bundle: Bundle): readonly Report[] {
  if (!hasBadKey(object.summary)) return [];
  const use = bundle.usedBy(bundle.self, 'objects').find(({ reference }) => reference.path.includes('envFrom'));
  if (use === undefined) return [];
  return badKeys(object.summary).map(({ name, path }) => ({
    path,
    message: { en: `envFrom loads this key, and ${name} ${whatHappens(object.target).en}`, ko: `envFrom으로 읽는 키이지만 ${whatHappens(object.target).ko}: ${name}` },
    related: { key: use.from.key, path: use.reference.path },
    open: openForm('config', path),
  }));
}

function atContainers(object: CheckedObject, bundle: Bundle): readonly Report[] {
  if (!takesWhole(object)) return [];
  return gathered(containersOf(object), (container) =>
    gathered(wholeSourcesOf(container), ({ kind, name, path }) =>
      gathered(bundle.named(kind, name, object.summary.namespace), (source): Report[] => {
        const bad = badKeys(source.summary);
        const [first] = bad;
        if (first === undefined) return [];
        const keys = bad.map((one) => one.name).join(', ');
        const isFile = bad.some((one) => /\.[a-z]{2,10}$/.test(one.name));
        return [
          {
            path,
            message: {
              en: `The ${kind} ${name} has keys that are no names of variables: ${keys}${isFile ? '. Mount it as files instead' : ''}`,
              ko: `${kind}(${name})에 환경 변수 이름이 될 수 없는 키가 있습니다: ${keys}${isFile ? '. 파일로 마운트하세요' : ''}`,
            },
            related: { key: source.key, path: first.path },
            open: openForm('config', path),
          },
        ];
      }),
    ),
  );
}

function whatHappens(target: TargetVersion) {
  return compareVersions(target, '1.32') < 0
    ? { en: 'is left out: it is no name of a variable', ko: '환경 변수 이름이 될 수 없어 빠집니다' }
    : { en: 'becomes a variable that a shell cannot read', ko: '셸에서 읽을 수 없는 변수가 됩니다' };
}

export const cases: CheckCase[] = [
  {
    name: 'speaks at the keys and at the entry, of parts that stand alone too',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {application.yml: "a: 1", MODE: a, log-level: info}
---
envFrom:
- configMapRef: {name: web}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, envFrom: [{secretRef: {name: web}}]}]}
---
apiVersion: v1
kind: Secret
metadata: {name: web}
stringData: {db.password: a}
`,
    finds: ['/data/application.yml', '/data/log-level', '#1/envFrom/0', '#2/spec/containers/0/envFrom/0', '#3/stringData/db.password'],
  },
  {
    name: 'is content with names, with files that are mounted, and with another namespace',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: files}
data: {application.yml: "a: 1"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {MODE: a, _x9: b}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: lab}
data: {a.b: c}
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, envFrom: [{configMapRef: {name: web}}], env: [{name: A, valueFrom: {configMapKeyRef: {name: files, key: application.yml}}}]}], volumes: [{name: f, configMap: {name: files}}]}
`,
    finds: [],
  },
];
