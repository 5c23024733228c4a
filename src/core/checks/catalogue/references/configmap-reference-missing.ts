import { partsOfSort, sameNamespace } from '../../../graph/summary.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { nearestOf } from '../../../schema/nearest.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';
import { type MissingObject, type MissingPart, missingObjects, missingParts, namesAround } from '../../families/missing-reference.ts';
import { openForm } from '../../families/open-form.ts';
import { POD_KINDS } from '../../reading/pod-kinds.ts';

export const configmapReferenceMissing: BundleCheck = {
  id: 'configmap-reference-missing',
  severity: 'warning',
  area: 'config',
  scope: 'bundle',
  kinds: POD_KINDS,
  fragments: POD_FRAGMENTS,
  reads: ['ConfigMap'],
  title: { en: 'The ConfigMap, or its key, is not here', ko: '참조하는 컨피그맵이나 키가 없습니다' },
  why: {
    en: 'A container whose ConfigMap or key does not exist is not started: the Pod stays in CreateContainerConfigError or ContainerCreating until somebody makes it.',
    ko: '컨피그맵이나 키가 없으면 컨테이너가 시작되지 않습니다. 누군가 만들 때까지 파드는 CreateContainerConfigError 또는 ContainerCreating 상태로 남습니다.',
  },
  todo: {
    en: 'Add the ConfigMap or the key, mend the name, or write optional: true where the program can do without.',
    ko: '컨피그맵이나 키를 추가하거나 이름을 고치세요. 없어도 되는 값이면 optional: true를 쓰세요.',
  },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#restrictions',
  find(object, bundle) {
    const { namespace } = object.summary;
    const absentOnes = missingObjects(bundle, 'ConfigMap');
    const around = absentOnes.length === 0 ? [] : namesAround(bundle, 'ConfigMap', (other) => sameNamespace(other, namespace));
    return [...absentOnes.map((missing) => absent(missing, around)), ...missingParts(bundle, 'ConfigMap').map(withoutKey)];
  },
};

function absent({ reference: { name, path }, places }: MissingObject, around: readonly string[]): Report {
  const near = nearestOf(name, around)?.name;
  return {
    path,
    message: {
      en: `The ConfigMap ${name} is not in this bundle${places > 1 ? ` (named in ${places} places)` : ''}${near === undefined ? '' : `: is ${near} meant?`}`,
      ko: `이 묶음에 컨피그맵(${name})이 없습니다${places > 1 ? `(${places}곳에서 참조)` : ''}${near === undefined ? '' : `. 혹시 이 이름인가요: ${near}`}`,
    },
    ...(near === undefined || places > 1
      ? { open: openForm('config', path) }
      : { fix: { label: { en: `Use ${near}`, ko: `이름 바꾸기: ${near}` }, safe: false, steps: [{ op: 'set', path, value: near }] } }),
  };
}

function withoutKey({ reference: { name: key, path }, of }: MissingPart): Report {
  const name = of.summary.name ?? '';
  const keys = partsOfSort(of.summary, 'key');
  const near = nearestOf(String(key), keys.flatMap((part) => part.name ?? []))?.name;
  return {
    path,
    severity: 'error',
    message: {
      en: `The ConfigMap ${name} has no key ${key}${near === undefined ? '' : `: is ${near} meant?`}`,
      ko: `컨피그맵(${name})에 이 키가 없습니다: ${key}${near === undefined ? '' : `. 혹시 이 키인가요: ${near}`}`,
    },
    related: { key: of.key, path: [...of.summary.path, 'data'] },
    ...(near === undefined
      ? { open: openForm('config', path) }
      : { fix: { label: { en: `Use the key ${near}`, ko: `키 바꾸기: ${near}` }, safe: false, steps: [{ op: 'set', path, value: near }] } }),
  };
}

export const cases: CheckCase[] = [
  {
    name: 'names an absent ConfigMap once, and each absent key',
    yaml: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      containers:
      - name: web
        env:
        - {name: A, valueFrom: {configMapKeyRef: {name: elsewhere, key: a}}}
        - {name: B, valueFrom: {configMapKeyRef: {name: web, key: zone}}}
        envFrom: [{configMapRef: {name: elsewhere}}]
      volumes:
      - {name: v, configMap: {name: web, items: [{key: mode, path: m}, {key: absent, path: n}]}}
      - {name: p, projected: {sources: [{configMap: {name: other}}]}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: shop}
data: {mode: a}
binaryData: {picture: AA==}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: other, namespace: lab}
`,
    finds: [
      '/spec/template/spec/containers/0/env/0/valueFrom/configMapKeyRef/name',
      '/spec/template/spec/containers/0/env/1/valueFrom/configMapKeyRef/key error',
      '/spec/template/spec/volumes/0/configMap/items/1/key error',
      '/spec/template/spec/volumes/1/projected/sources/0/configMap/name',
    ],
  },
  {
    name: 'offers the name that is nearly written',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    envFrom:
    - configMapRef:
        name: web-confg # ours
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web-config}
`,
    finds: ['/spec/containers/0/envFrom/0/configMapRef/name'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    envFrom:
    - configMapRef:
        name: web-config # ours
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web-config}
`,
  },
  {
    name: 'speaks of a Pod spec that stands alone',
    yaml: 'spec:\n  containers: [{name: a, image: "a:1"}]\n  volumes: [{name: c, configMap: {name: proxy}}]\n',
    finds: ['/spec/volumes/0/configMap/name'],
  },
  {
    name: 'is content with what may be absent, is filled in later, or is in every namespace',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env: [{name: A, valueFrom: {configMapKeyRef: {name: a, key: a, optional: true}}}]
    envFrom: [{configMapRef: {name: b, optional: true}}, {configMapRef: {name: "\${NAME}"}}]
  volumes: [{name: ca, configMap: {name: kube-root-ca.crt}}, {name: o, configMap: {name: c, optional: true}}]
`,
    finds: [],
  },
];
