import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { toPointer } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import { type LinkedObject, ObjectIndex } from './object-index.ts';
import { missingOf, referenceAt, targetsAt, type Use, usedBy, usesOf } from './references.ts';
import { summarise } from './summarise.ts';

const POD = (spec: string, metadata = '{name: web, namespace: shop, labels: {app: web}}'): string => `apiVersion: v1
kind: Pod
metadata: ${metadata}
spec: ${spec}
`;
const object = (kind: string, name: string, body = '{}', apiVersion = 'v1', namespace = 'shop'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}, labels: {app: ${name}}}\n${body === '{}' ? '' : `${body}\n`}`;

function indexOf(...documents: readonly string[]): ObjectIndex {
  return new ObjectIndex(documents.map((text, position) => ({ key: String(position), summary: summarise(parseDocument(text)) })));
}

/** `/spec/x -> 1/metadata/name`, and what is missing. */
function written({ reference, targets, missing }: Use): string {
  const leads = targets.map(({ object: { key }, path: to }) => `${key}${toPointer(to)}`).join(', ');
  const lacks = missing === null ? '' : ` (no ${missing.what === 'part' ? `such part of ${missing.of.key}` : missing.what})`;
  return `${toPointer(reference.path)} -> ${leads}${lacks}`;
}

const first = (index: ObjectIndex): LinkedObject => {
  const [object0] = index.objects;
  if (object0 === undefined) throw new RangeError('an empty bundle');
  return object0;
};

/** What the first object uses, owners and namespaces left out. */
function uses(...documents: readonly string[]): string[] {
  const index = indexOf(...documents);
  return usesOf(index, first(index)).map(written).filter((line) => !line.startsWith('/metadata/namespace'));
}

describe('what an object uses', () => {
  it.each<[name: string, documents: readonly string[], expected: readonly string[]]>([
    [
      'a ConfigMap by name and key',
      [POD('{containers: [{name: a, env: [{name: X, valueFrom: {configMapKeyRef: {name: settings, key: mode}}}]}]}'), object('ConfigMap', 'settings', 'data: {mode: fast}')],
      ['/spec/containers/0/env/0/valueFrom/configMapKeyRef/name -> 1/metadata/name', '/spec/containers/0/env/0/valueFrom/configMapKeyRef/key -> 1/data/mode'],
    ],
    [
      'a key that is not in it',
      [POD('{containers: [{name: a, env: [{name: X, valueFrom: {configMapKeyRef: {name: settings, key: speed}}}]}]}'), object('ConfigMap', 'settings', 'data: {mode: fast}')],
      ['/spec/containers/0/env/0/valueFrom/configMapKeyRef/name -> 1/metadata/name', '/spec/containers/0/env/0/valueFrom/configMapKeyRef/key ->  (no such part of 1)'],
    ],
    ['an object that is not there', [POD('{containers: [], volumes: [{name: v, secret: {secretName: gone}}]}')], ['/spec/volumes/0/secret/secretName ->  (no object)']],
    ['one of another namespace', [POD('{serviceAccountName: runner}'), object('ServiceAccount', 'runner', '{}', 'v1', 'other')], ['/spec/serviceAccountName ->  (no object)']],
    ['one that may be absent', [POD('{containers: [{name: a, envFrom: [{configMapRef: {name: extra, optional: true}}]}]}')], ['/spec/containers/0/envFrom/0/configMapRef/name -> ']],
    ['what every namespace has', [POD('{serviceAccountName: default, volumes: [{name: ca, configMap: {name: kube-root-ca.crt}}]}')], ['/spec/serviceAccountName -> ', '/spec/volumes/0/configMap/name -> ']],
    [
      'a volume of its own',
      [POD('{containers: [{name: a, volumeMounts: [{name: data, mountPath: /d}, {name: cache, mountPath: /c}]}], volumes: [{name: data, emptyDir: {}}]}')],
      ['/spec/containers/0/volumeMounts/0/name -> 0/spec/volumes/0', '/spec/containers/0/volumeMounts/1/name ->  (no such part of 0)'],
    ],
    [
      'Pods by labels and their ports by name',
      [object('Service', 'web', 'spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}'), POD('{containers: [{name: a, ports: [{name: http, containerPort: 8080}]}]}')],
      ['/spec/selector -> 1/metadata/name', '/spec/ports/0/targetPort -> 1/spec/containers/0/ports/0'],
    ],
    [
      'a Service and its port',
      [
        object('Ingress', 'web', 'spec: {defaultBackend: {service: {name: web, port: {number: 81}}}}', 'networking.k8s.io/v1'),
        object('Service', 'web', 'spec: {ports: [{port: 80}]}'),
      ],
      ['/spec/defaultBackend/service/name -> 1/metadata/name', '/spec/defaultBackend/service/port/number ->  (no such part of 1)'],
    ],
    [
      'whatever a scaler names',
      [object('HorizontalPodAutoscaler', 'web', 'spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}', 'autoscaling/v2'), object('Deployment', 'web', '{}', 'apps/v1')],
      ['/spec/scaleTargetRef/name -> 1/metadata/name'],
    ],
    [
      'an account of a namespace it names',
      [
        object('RoleBinding', 'b', 'roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects: [{kind: ServiceAccount, name: runner, namespace: other}]', 'rbac.authorization.k8s.io/v1'),
        object('ServiceAccount', 'runner', '{}', 'v1', 'other'),
      ],
      ['/roleRef/name -> ', '/subjects/0/name -> 1/metadata/name'],
    ],
    [
      'Services by labels',
      [object('ServiceMonitor', 'web', 'spec: {selector: {matchLabels: {app: web}}, endpoints: [{port: http}]}', 'monitoring.coreos.com/v1'), object('Service', 'web', 'spec: {ports: [{name: http, port: 80}]}')],
      ['/spec/selector -> 1/metadata/name', '/spec/endpoints/0/port -> 1/spec/ports/0'],
    ],
    [
      'the parent of a route, in its namespace',
      [object('HTTPRoute', 'web', 'spec: {parentRefs: [{name: edge, namespace: infra}]}', 'gateway.networking.k8s.io/v1'), object('Gateway', 'edge', '{}', 'gateway.networking.k8s.io/v1', 'infra')],
      ['/spec/parentRefs/0/name -> 1/metadata/name'],
    ],
    ['a selector that selects nothing', [object('PodDisruptionBudget', 'web', 'spec: {selector: {matchLabels: {app: nobody}}}', 'policy/v1')], ['/spec/selector ->  (no selection)']],
    [
      'a Secret that cert-manager will make, and an issuer of the cluster',
      [
        `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: {cert-manager.io/cluster-issuer: letsencrypt}}
spec: {tls: [{secretName: web-tls}]}
`,
      ],
      ['/metadata/annotations/cert-manager.io~1cluster-issuer -> ', '/spec/tls/0/secretName -> 0/spec/tls/0/secretName'],
    ],
    ['of a Pod spec that stands by itself', ['volumes:\n- name: data\n  persistentVolumeClaim: {claimName: data}\n'], ['/volumes/0/persistentVolumeClaim/claimName ->  (no object)']],
    ['of one below spec', ['spec: {containers: [{name: a, volumeMounts: [{name: x, mountPath: /x}]}]}\n'], ['/spec/containers/0/volumeMounts/0/name ->  (no such part of 0)']],
    ['a name that is filled in later', [POD('{serviceAccountName: "${ACCOUNT}"}')], ['/spec/serviceAccountName -> ']],
  ])('%s', (_, documents, expected) => {
    expect(uses(...documents).sort()).toEqual([...expected].sort());
  });
});

describe('what uses an object', () => {
  it('is found by name, with the parts that are named of it, and by labels', () => {
    const index = indexOf(
      object('ConfigMap', 'settings', 'data: {mode: fast}'),
      POD('{containers: [{name: a, env: [{name: X, valueFrom: {configMapKeyRef: {name: settings, key: mode}}}]}]}'),
      object('Service', 'web', 'spec: {selector: {app: web}, ports: [{port: 80}]}'),
      object('ConfigMap', 'settings', 'data: {mode: slow}', 'v1', 'other'),
    );
    const by = (position: number): string[] => {
      const target = index.objects[position];
      return target === undefined ? [] : usedBy(index, target).map(({ from, reference }) => `${from.key}${toPointer(reference.path)}`);
    };
    expect(by(0)).toEqual(['1/spec/containers/0/env/0/valueFrom/configMapKeyRef/name', '1/spec/containers/0/env/0/valueFrom/configMapKeyRef/key']);
    expect(by(1)).toEqual(['2/spec/selector']);
    expect(by(3)).toEqual([]);
  });

  it('finds what its controller makes', () => {
    const index = indexOf(object('Certificate', 'tls', 'spec: {secretName: web-tls, issuerRef: {name: ca}}', 'cert-manager.io/v1'), POD('{volumes: [{name: t, secret: {secretName: web-tls}}]}'));
    expect(usedBy(index, first(index)).map(({ from, reference }) => `${from.key}${toPointer(reference.path)}`)).toEqual(['1/spec/volumes/0/secret/secretName']);
    const pod = index.objects[1];
    expect(pod === undefined ? [] : missingOf(index, pod).map(written).filter((line) => line.includes('secretName'))).toEqual([]);
  });
});

describe('the reference at a place', () => {
  it('is that of the name, and that of the selector around it', () => {
    const index = indexOf(object('Service', 'web', 'spec: {selector: {app: web}, ports: [{port: 80}]}'), POD('{}'));
    const from = first(index);
    expect(referenceAt(from.summary, ['spec', 'selector', 'app'])?.path).toEqual(['spec', 'selector']);
    expect(targetsAt(index, from, ['spec', 'selector', 'app']).map(({ object: { key } }) => key)).toEqual(['1']);
    expect(referenceAt(from.summary, ['spec', 'type'])).toBeNull();
  });
});

const GUIDES = path.resolve(import.meta.dirname, '../../../../shared/guides');

/** What the guides point at and do not have, as their index says, and by which name. */
const DANGLING: readonly [guide: string, kind: string, name: string][] = [
  ['production-microservices', 'ConfigMap', 'apm-config'],
  ['production-microservices', 'ConfigMap', 'fluent-bit-config'],
  ['production-microservices', 'PersistentVolumeClaim', 'user-service-pvc'],
  ['production-microservices', 'Namespace', 'ecommerce'],
  ['kakaopay-strategy', 'ServiceAccount', 'payment-service-sa'],
  ['kakaopay-strategy', 'Service', 'user-service'],
  ['kakaopay-strategy', 'Service', 'notification-service'],
  ['kakaopay-strategy', 'Namespace', 'kakaopay'],
  ['image-to-cluster', 'Secret', 'myapp-tls'],
  ['image-to-cluster', 'Secret', 'regcred'],
  ['image-to-cluster', 'ConfigMap', 'envoy-config'],
];

describe.skipIf(!existsSync(GUIDES))('the guides', () => {
  it.each(DANGLING)('%s lacks %s %s', (guide, kind, name) => {
    const folder = path.join(GUIDES, guide);
    const documents = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)).sort().flatMap((file) => splitDocuments(readFileSync(path.join(folder, file), 'utf8')));
    const index = indexOf(...documents);
    const lost = index.objects.flatMap((object0) => missingOf(index, object0)).map(({ reference }) => (reference.by === 'name' ? `${reference.kind} ${reference.name}` : ''));
    expect(lost).toContain(`${kind} ${name}`);
  });
});
