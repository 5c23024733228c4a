// Faults of every kind put into valid documents of every kind that is served: each must be found at its place, and
// nothing in the documents as they were.
import { describe, expect, it } from 'vitest';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { samePath, toPointer } from '../yaml/path.ts';
import { apiFault } from './api-fault.ts';
import type { SchemaKind } from './field-schema.ts';
import { loadSchema } from './load.ts';
import type { FaultCode, SchemaFault } from './schema-fault.ts';
import { type TargetVersion, USUAL_TARGET } from './target-version.ts';
import { documentOf } from './testing/arbitrary-document.ts';
import { SCHEMA_FAULTS } from './testing/faults.ts';
import { changed, placesIn } from './testing/places.ts';
import { oneOf, randomFrom } from './testing/sample-random.ts';
import { validate } from './validate.ts';

const schema = await loadSchema();
const kinds = schema.kinds().filter(({ apiVersion, kind }) => apiFault(schema, USUAL_TARGET, apiVersion, kind) === null);
const SEEDS = 4;

function faultsOf(document: YamlValue): readonly SchemaFault[] {
  return validate(schema, USUAL_TARGET, document);
}

function isFound(document: YamlValue, path: readonly (string | number)[], ...codes: readonly FaultCode[]): boolean {
  return faultsOf(document).some((fault) => codes.includes(fault.code) && samePath(fault.path, path));
}

/** Of every kind some documents, small ones and large ones. */
const samples: readonly (readonly [SchemaKind, YamlMap])[] = kinds.flatMap((kind) =>
  Array.from({ length: SEEDS }, (_, seed) => [kind, documentOf(kind, seed * 7919 + kind.kind.length, 8 + 12 * seed)] as const),
);

describe('valid documents', () => {
  it('are of more than 150 kinds, and nothing is found in them', () => {
    expect(kinds.length).toBeGreaterThan(150);
    const found = samples.flatMap(([{ apiVersion, kind }, document]) => faultsOf(document).map(({ code, path }) => `${apiVersion} ${kind} ${toPointer(path)} ${code}`));
    expect(found).toEqual([]);
  });
});

describe('a fault of the schema', () => {
  const names = Object.keys(SCHEMA_FAULTS);
  const seededKinds = new Set<string>();

  it('is of one of more than 40 kinds', () => {
    expect(names.length).toBeGreaterThan(40);
  });

  it.each(names)('is found: %s', (name) => {
    const seed = SCHEMA_FAULTS[name];
    const missed: string[] = [];
    let seeded = 0;
    for (const [index, [kind, document]] of samples.entries()) {
      const made = placesIn(kind, document).flatMap((place) => seed?.(document, place) ?? []);
      if (made.length === 0) continue;
      const { document: wrong, path, code } = oneOf(randomFrom(index), made);
      seeded++;
      seededKinds.add(`${kind.apiVersion} ${kind.kind}`);
      // a known name of another map is said to belong there
      const codes: readonly FaultCode[] = code === 'unknown-field' ? [code, 'misplaced-field'] : [code];
      if (!isFound(wrong, path, ...codes)) missed.push(`${kind.apiVersion} ${kind.kind} ${toPointer(path)}: ${faultsOf(wrong).map((fault) => `${fault.code} ${toPointer(fault.path)}`).join(', ')}`);
    }
    expect(seeded).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  it('was put into documents of more than 150 kinds', () => {
    expect(seededKinds.size).toBeGreaterThan(150);
  });
});

const META = { metadata: { name: 'web' } };
const CONTAINER = { name: 'web', image: 'web:1' };
const TEMPLATE = { metadata: { labels: { app: 'web' } }, spec: { containers: [CONTAINER] } };
const WORKLOAD = { selector: { matchLabels: { app: 'web' } }, template: TEMPLATE };

/** Good documents of our own, into which the faults below are put that only the server's rules know. */
const GOOD = {
  pod: { apiVersion: 'v1', kind: 'Pod', ...META, spec: { containers: [CONTAINER] } },
  deployment: { apiVersion: 'apps/v1', kind: 'Deployment', ...META, spec: WORKLOAD },
  statefulSet: { apiVersion: 'apps/v1', kind: 'StatefulSet', ...META, spec: WORKLOAD },
  daemonSet: { apiVersion: 'apps/v1', kind: 'DaemonSet', ...META, spec: WORKLOAD },
  job: { apiVersion: 'batch/v1', kind: 'Job', ...META, spec: { template: { spec: { restartPolicy: 'Never', containers: [CONTAINER] } } } },
  service: { apiVersion: 'v1', kind: 'Service', ...META, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } },
  ingress: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', ...META, spec: { rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }] } },
  policy: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', ...META, spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }] } },
  claim: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', ...META, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
  volume: { apiVersion: 'v1', kind: 'PersistentVolume', ...META, spec: { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' }, hostPath: { path: '/data' } } },
  scaler: { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', ...META, spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' }, minReplicas: 2, maxReplicas: 5, metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }] } },
  budget: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', ...META, spec: { minAvailable: '50%', selector: { matchLabels: { app: 'web' } } } },
  configMap: { apiVersion: 'v1', kind: 'ConfigMap', ...META, data: { 'app.properties': 'a=b' } },
  secret: { apiVersion: 'v1', kind: 'Secret', ...META, type: 'kubernetes.io/tls', data: { 'tls.crt': '', 'tls.key': '' } },
  role: { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', ...META, rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] },
  binding: { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding', ...META, subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'web' }], roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' } },
  cronJob: { apiVersion: 'batch/v1', kind: 'CronJob', ...META, spec: { schedule: '@daily', jobTemplate: { spec: { template: { spec: { restartPolicy: 'OnFailure', containers: [CONTAINER] } } } } } },
  namespace: { apiVersion: 'v1', kind: 'Namespace', ...META },
  crd: { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'widgets.example.com' }, spec: { group: 'example.com', scope: 'Namespaced', names: { kind: 'Widget', plural: 'widgets' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }] } },
} as const satisfies Record<string, YamlMap>;

const C = ['spec', 'containers', 0] as const;
const T = ['spec', 'template', 'spec'] as const;

const RULE_FAULTS: readonly (readonly [name: string, of: keyof typeof GOOD, at: readonly (string | number)[], to: YamlValue | undefined, code: FaultCode, found?: readonly (string | number)[]])[] = [
  ['no name', 'configMap', ['metadata', 'name'], undefined, 'required'],
  ['no metadata', 'configMap', ['metadata'], undefined, 'required', ['metadata', 'name']],
  ['a name with capitals', 'configMap', ['metadata', 'name'], 'A_b', 'rule'],
  ['a Service that begins with a digit', 'service', ['metadata', 'name'], '1web', 'rule'],
  ['a Namespace with a dot', 'namespace', ['metadata', 'name'], 'a.b', 'rule'],
  ['a CronJob with a long name', 'cronJob', ['metadata', 'name'], 'a'.repeat(53), 'rule'],
  ['a CRD by another name', 'crd', ['metadata', 'name'], 'widget.example.com', 'rule'],
  ['a namespace with a slash', 'pod', ['metadata', 'namespace'], 'a/b', 'rule'],
  ['a label with a blank', 'pod', ['metadata', 'labels'], { app: 'a b' }, 'rule', ['metadata', 'labels', 'app']],
  ['a label key with two slashes', 'pod', ['metadata', 'labels'], { 'a/b/c': 'x' }, 'rule', ['metadata', 'labels', 'a/b/c']],
  ['an annotation key with a blank', 'pod', ['metadata', 'annotations'], { 'a b': 'x' }, 'rule', ['metadata', 'annotations', 'a b']],
  ['a number as annotation', 'pod', ['metadata', 'annotations'], { port: 80 }, 'type', ['metadata', 'annotations', 'port']],
  ['a label of a template', 'deployment', ['spec', 'template', 'metadata', 'labels', 'tier'], '-', 'rule'],
  ['a selector with a blank', 'budget', ['spec', 'selector', 'matchLabels', 'app'], 'a b', 'rule'],
  ['In without values', 'budget', ['spec', 'selector', 'matchExpressions'], [{ key: 'a', operator: 'In' }], 'required', ['spec', 'selector', 'matchExpressions', 0, 'values']],
  ['Exists with values', 'budget', ['spec', 'selector', 'matchExpressions'], [{ key: 'a', operator: 'Exists', values: ['x'] }], 'rule', ['spec', 'selector', 'matchExpressions', 0, 'values']],
  ['no spec', 'deployment', ['spec'], undefined, 'required'],
  ['no containers', 'pod', ['spec', 'containers'], [], 'limit'],
  ['no image', 'pod', [...C, 'image'], undefined, 'required'],
  ['an empty image', 'pod', [...C, 'image'], '', 'required'],
  ['a container with capitals', 'pod', [...C, 'name'], 'Web', 'rule'],
  ['an init container of the same name', 'pod', ['spec', 'initContainers'], [CONTAINER], 'duplicate-item', ['spec', 'initContainers', 0]],
  ['a volume with a dot', 'pod', ['spec', 'volumes'], [{ name: 'a.b' }], 'rule', ['spec', 'volumes', 0, 'name']],
  ['port 70000', 'pod', [...C, 'ports'], [{ containerPort: 70_000 }], 'limit', [...C, 'ports', 0, 'containerPort']],
  ['a port with a long name', 'pod', [...C, 'ports'], [{ name: 'http-and-more-of-it', containerPort: 80 }], 'rule', [...C, 'ports', 0, 'name']],
  ['two ports of one name', 'pod', [...C, 'ports'], [{ name: 'a', containerPort: 80 }, { name: 'a', containerPort: 81 }], 'duplicate-item', [...C, 'ports', 1]],
  ['port 0 of a probe', 'pod', [...C, 'livenessProbe'], { tcpSocket: { port: 0 } }, 'limit', [...C, 'livenessProbe', 'tcpSocket', 'port']],
  ['two successes of a liveness probe', 'pod', [...C, 'livenessProbe'], { tcpSocket: { port: 80 }, successThreshold: 2 }, 'rule', [...C, 'livenessProbe', 'successThreshold']],
  ['a resource called mem', 'pod', [...C, 'resources'], { limits: { mem: '1Gi' } }, 'rule', [...C, 'resources', 'limits', 'mem']],
  ['less than no memory', 'pod', [...C, 'resources'], { limits: { memory: '-1Gi' } }, 'rule', [...C, 'resources', 'limits', 'memory']],
  ['privileged without privileges', 'pod', [...C, 'securityContext'], { privileged: true, allowPrivilegeEscalation: false }, 'rule', [...C, 'securityContext', 'allowPrivilegeEscalation']],
  ['a toleration of Exists with a value', 'pod', ['spec', 'tolerations'], [{ key: 'a', operator: 'Exists', value: 'x' }], 'rule', ['spec', 'tolerations', 0, 'value']],
  ['a toleration of nothing', 'pod', ['spec', 'tolerations'], [{ effect: 'NoSchedule' }], 'rule', ['spec', 'tolerations', 0, 'operator']],
  ['seconds of a toleration that evicts nobody', 'pod', ['spec', 'tolerations'], [{ operator: 'Exists', tolerationSeconds: 5 }], 'rule', ['spec', 'tolerations', 0, 'tolerationSeconds']],
  ['labels that the selector does not match', 'deployment', ['spec', 'template', 'metadata', 'labels'], { app: 'api' }, 'rule', ['spec', 'template', 'metadata', 'labels', 'app']],
  ['no labels for the selector', 'statefulSet', ['spec', 'template', 'metadata'], undefined, 'rule', ['spec', 'template', 'metadata', 'labels', 'app']],
  ['an empty selector', 'daemonSet', ['spec', 'selector'], {}, 'rule'],
  ['a Deployment that restarts never', 'deployment', [...T, 'restartPolicy'], 'Never', 'rule'],
  ['a Job that restarts always', 'job', [...T, 'restartPolicy'], 'Always', 'rule'],
  ['a CronJob that restarts always', 'cronJob', ['spec', 'jobTemplate', ...T, 'restartPolicy'], undefined, 'rule'],
  ['an indexed Job without count', 'job', ['spec', 'completionMode'], 'Indexed', 'required', ['spec', 'completions']],
  ['Recreate with rollingUpdate', 'deployment', ['spec', 'strategy'], { type: 'Recreate', rollingUpdate: {} }, 'rule', ['spec', 'strategy', 'rollingUpdate']],
  ['an update without room', 'deployment', ['spec', 'strategy'], { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } }, 'rule', ['spec', 'strategy', 'rollingUpdate', 'maxSurge']],
  ['maxSurge as a number in quotes', 'deployment', ['spec', 'strategy'], { rollingUpdate: { maxSurge: '1' } }, 'rule', ['spec', 'strategy', 'rollingUpdate', 'maxSurge']],
  ['fewer than no replicas', 'deployment', ['spec', 'replicas'], -1, 'limit'],
  ['a deadline before the Pods are ready', 'deployment', ['spec', 'progressDeadlineSeconds'], 0, 'rule'],
  ['replicas of a DaemonSet', 'daemonSet', ['spec', 'replicas'], 2, 'misplaced-field'],
  ['volumes in a container', 'pod', [...C, 'volumes'], [], 'misplaced-field'],
  ['no ports', 'service', ['spec', 'ports'], undefined, 'required'],
  ['two ports without names', 'service', ['spec', 'ports'], [{ port: 80, name: 'http' }, { port: 81 }], 'rule', ['spec', 'ports', 1, 'name']],
  ['the same port twice', 'service', ['spec', 'ports'], [{ port: 80, name: 'a' }, { port: 80, name: 'b' }], 'duplicate-item', ['spec', 'ports', 1]],
  ['nodePort of a ClusterIP', 'service', ['spec', 'ports', 0, 'nodePort'], 30_080, 'rule'],
  ['a LoadBalancer without address', 'service', ['spec'], { type: 'LoadBalancer', clusterIP: 'None', ports: [{ port: 80 }] }, 'rule', ['spec', 'clusterIP']],
  ['ExternalName without name', 'service', ['spec'], { type: 'ExternalName' }, 'required', ['spec', 'externalName']],
  ['a path without slash', 'ingress', ['spec', 'rules', 0, 'http', 'paths', 0, 'path'], 'api', 'rule'],
  ['a backend without port', 'ingress', ['spec', 'rules', 0, 'http', 'paths', 0, 'backend', 'service', 'port'], undefined, 'one-needed'],
  ['an Ingress that says nothing', 'ingress', ['spec'], undefined, 'required'],
  ['no rules and no backend', 'ingress', ['spec', 'rules'], undefined, 'one-needed', ['spec']],
  ['a host with a slash', 'ingress', ['spec', 'rules', 0, 'host'], 'example.com/', 'rule'],
  ['a peer that is nobody', 'policy', ['spec', 'ingress', 0, 'from', 0], {}, 'one-needed'],
  ['an address beside Pods', 'policy', ['spec', 'ingress', 0, 'from', 0, 'ipBlock'], { cidr: '10.0.0.0/8' }, 'exclusive', ['spec', 'ingress', 0, 'from', 0, 'podSelector']],
  ['a range that ends before it begins', 'policy', ['spec', 'ingress', 0, 'ports', 0, 'endPort'], 70, 'limit'],
  ['a claim without modes', 'claim', ['spec', 'accessModes'], [], 'required'],
  ['a claim without size', 'claim', ['spec', 'resources'], undefined, 'required', ['spec', 'resources', 'requests', 'storage']],
  ['a claim of nothing', 'claim', ['spec', 'resources', 'requests', 'storage'], '0', 'rule'],
  ['a volume in two places', 'volume', ['spec', 'nfs'], { server: 'a', path: '/' }, 'exclusive'],
  ['a volume nowhere', 'volume', ['spec', 'hostPath'], undefined, 'one-needed', ['spec']],
  ['a volume without size', 'volume', ['spec', 'capacity'], {}, 'required'],
  ['more at least than at most', 'scaler', ['spec', 'minReplicas'], 9, 'rule', ['spec', 'maxReplicas']],
  ['a metric of another type', 'scaler', ['spec', 'metrics', 0, 'type'], 'Pods', 'required', ['spec', 'metrics', 0, 'pods']],
  ['a budget of both', 'budget', ['spec', 'maxUnavailable'], 1, 'exclusive', ['spec', 'minAvailable']],
  ['a budget of 120 %', 'budget', ['spec', 'minAvailable'], '120%', 'limit'],
  ['a key with a slash', 'configMap', ['data'], { 'a/b': 'x' }, 'rule', ['data', 'a/b']],
  ['a key on both sides', 'configMap', ['binaryData'], { 'app.properties': 'YQ==' }, 'rule', ['binaryData', 'app.properties']],
  ['a certificate without key', 'secret', ['data', 'tls.key'], undefined, 'required'],
  ['a rule without verbs', 'role', ['rules', 0, 'verbs'], [], 'required'],
  ['a rule without groups', 'role', ['rules', 0, 'apiGroups'], undefined, 'required'],
  ['addresses in a Role', 'role', ['rules', 0], { nonResourceURLs: ['/'], verbs: ['get'] }, 'rule', ['rules', 0, 'nonResourceURLs']],
  ['an account of no namespace', 'binding', ['subjects', 0, 'namespace'], undefined, 'required'],
  ['a User of the core group', 'binding', ['subjects', 0], { kind: 'User', name: 'a', apiGroup: 'v1' }, 'rule', ['subjects', 0, 'apiGroup']],
  ['the group of another kind', 'deployment', ['apiVersion'], 'batch/v1', 'wrong-api-version'],
  ['a version that never was', 'deployment', ['apiVersion'], 'apps/v2', 'wrong-api-version'],
  ['a slip in the kind', 'deployment', ['kind'], 'Deploymnet', 'unknown-kind'],
];

describe('a version', () => {
  const sleepy = changed(GOOD.pod, [...C, 'lifecycle'], { preStop: { sleep: { seconds: 5 } } });
  const at = '/spec/containers/0/lifecycle/preStop/sleep';

  it.each<[TargetVersion, string, YamlValue, readonly string[]]>([
    ['1.28', 'a field of 1.29', sleepy, [`field-not-yet ${at}`]],
    ['1.29', 'a field of 1.29', sleepy, []],
    ['1.33', 'an API of 1.34', { apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', ...META, spec: {} }, ['api-not-yet /apiVersion']],
    ['1.34', 'an API of 1.34', { apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', ...META, spec: {} }, []],
    ['1.28', 'an API that goes in 1.29', { apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta2', kind: 'FlowSchema', ...META, spec: { priorityLevelConfiguration: { name: 'a' } } }, ['api-deprecated /apiVersion']],
    ['1.29', 'an API that goes in 1.29', { apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta2', kind: 'FlowSchema', ...META, spec: { priorityLevelConfiguration: { name: 'a' } } }, ['api-removed /apiVersion']],
    ['1.28', 'an API gone long ago', { ...GOOD.budget, apiVersion: 'policy/v1beta1' }, ['api-removed /apiVersion']],
  ])('%s: %s', (target, _, document, found) => {
    expect(validate(schema, target, document).map((fault) => `${fault.code} ${toPointer(fault.path)}`)).toEqual(found);
  });
});

describe('a fault of the server\'s rules', () => {
  it('is none of the good documents', () => {
    expect(Object.values(GOOD).flatMap(faultsOf)).toEqual([]);
  });

  it.each(RULE_FAULTS.map((row) => [row[0], row] as const))('is found: %s', (_, [, of, at, to, code, found = at]) => {
    const faults = faultsOf(changed(GOOD[of], at, to));
    expect(faults.map((fault) => `${fault.code} ${toPointer(fault.path)}`)).toContain(`${code} ${toPointer(found)}`);
  });
});
