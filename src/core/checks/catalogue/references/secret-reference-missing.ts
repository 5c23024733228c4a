import { partsOfSort } from '../../../graph/summary.ts';
import { POD_FRAGMENTS } from '../../../kinds/fragment.ts';
import { KINDS } from '../../../kinds/index.ts';
import { nearestOf } from '../../../schema/nearest.ts';
import type { BundleCheck, CheckCase, Report } from '../../check.ts';
import { type MissingObject, type MissingPart, missingObjects, missingParts } from '../../families/missing-reference.ts';
import { openForm } from '../../families/open-form.ts';

export const secretReferenceMissing: BundleCheck = {
  id: 'secret-reference-missing',
  severity: 'info',
  area: 'config',
  scope: 'bundle',
  kinds: KINDS.map(({ name }) => name),
  fragments: POD_FRAGMENTS,
  reads: ['Secret'],
  title: { en: 'The Secret, or its key, is not here', ko: '참조하는 시크릿이나 키가 없습니다' },
  why: {
    en: 'Secrets are often made apart, so this is no fault by itself. But the Pod does not start, or the image is not pulled, until the Secret with that key exists in the same namespace.',
    ko: '시크릿은 따로 만드는 경우가 많아 그 자체로 잘못은 아닙니다. 다만 같은 네임스페이스에 그 키를 가진 시크릿이 있어야 파드가 시작되고 이미지를 받습니다.',
  },
  todo: {
    en: 'Make sure that it is made before the rollout, by kubectl create secret, an ExternalSecret or a SealedSecret; mend the key where the Secret is here.',
    ko: '배포 전에 kubectl create secret, ExternalSecret, SealedSecret 등으로 만들어지는지 확인하세요. 시크릿이 여기 있다면 키 이름을 고치세요.',
  },
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets',
  find(object, bundle) {
    // the certificate of an Ingress is ingress-tls-secret-missing
    const isOurs = ({ path }: { readonly path: Report['path'] }): boolean => !(object.summary.known === 'Ingress' && path.includes('tls'));
    return [...missingObjects(bundle, 'Secret', isOurs).map(absent), ...missingParts(bundle, 'Secret').map(withoutKey)];
  },
};

function absent({ reference: { name, path }, places }: MissingObject): Report {
  return {
    path,
    message: {
      en: `The Secret ${name} is not in this bundle: it must exist in the namespace before${places > 1 ? ` (named in ${places} places)` : ''}`,
      ko: `이 묶음에 없는 시크릿입니다. 네임스페이스에 먼저 있어야 합니다: ${name}${places > 1 ? `(${places}곳에서 참조)` : ''}`,
    },
  };
}

function withoutKey({ reference: { name: key, path }, of }: MissingPart): Report {
  const name = of.summary.name ?? '';
  const keys = partsOfSort(of.summary, 'key').flatMap((part) => part.name ?? []);
  const near = nearestOf(String(key), keys)?.name;
  return {
    path,
    severity: 'error',
    message: {
      en: `The Secret ${name} has no key ${key}: it has ${keys.join(', ')}`,
      ko: `시크릿(${name})에 이 키가 없습니다: ${key}. 있는 키: ${keys.join(', ')}`,
    },
    related: { key: of.key, path: of.summary.path },
    ...(near === undefined
      ? { open: openForm('config', path) }
      : { fix: { label: { en: `Use the key ${near}`, ko: `키 바꾸기: ${near}` }, safe: false, steps: [{ op: 'set', path, value: near }] } }),
  };
}

export const cases: CheckCase[] = [
  {
    name: 'looks at variables, volumes, pull secrets and custom resources',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  imagePullSecrets: [{name: pull}]
  containers:
  - name: web
    env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: password}}}]
    envFrom: [{secretRef: {name: more}}]
  volumes: [{name: s, secret: {secretName: files}}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
imagePullSecrets: [{name: pull}]
---
apiVersion: observability.openshift.io/v1
kind: ClusterLogForwarder
metadata: {name: logs}
spec: {outputs: [{name: es, secret: {name: es}}]}
`,
    finds: [
      '/spec/imagePullSecrets/0/name',
      '/spec/containers/0/env/0/valueFrom/secretKeyRef/name',
      '/spec/containers/0/envFrom/0/secretRef/name',
      '/spec/volumes/0/secret/secretName',
      '#1/imagePullSecrets/0/name',
      '#2/spec/outputs/0/secret/name',
    ],
  },
  {
    name: 'is an error where the Secret is here without the key',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env:
    - name: A
      valueFrom:
        secretKeyRef: {name: db, key: pasword}
    - {name: B, valueFrom: {secretKeyRef: {name: db, key: host}}}
---
apiVersion: v1
kind: Secret
metadata: {name: db}
data: {user: YQ==}
stringData: {password: a}
`,
    finds: ['/spec/containers/0/env/0/valueFrom/secretKeyRef/key error', '/spec/containers/0/env/1/valueFrom/secretKeyRef/key error'],
    fixed: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env:
    - name: A
      valueFrom:
        secretKeyRef: {name: db, key: password}
    - {name: B, valueFrom: {secretKeyRef: {name: db, key: host}}}
---
apiVersion: v1
kind: Secret
metadata: {name: db}
data: {user: YQ==}
stringData: {password: a}
`,
  },
  {
    name: 'speaks of a part that stands alone',
    yaml: 'spec:\n  imagePullSecrets:\n  - name: regcred\n---\nenvFrom:\n- secretRef: {name: web}\n',
    finds: ['/spec/imagePullSecrets/0/name', '#1/envFrom/0/secretRef/name'],
  },
  {
    name: 'is content with optional ones, with those that somebody makes, and with certificates of an Ingress',
    yaml: `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    env: [{name: A, valueFrom: {secretKeyRef: {name: a, key: b, optional: true}}}]
    envFrom: [{secretRef: {name: made}}]
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: made}
spec: {secretStoreRef: {name: vault}, data: [{secretKey: a, remoteRef: {key: a}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {tls: [{secretName: cert}]}
`,
    finds: [],
  },
];
