import { describe, expect, it } from 'vitest';
import { badgeOf, KINDS, kindOf } from './index.ts';
import { groupOf, type Kind } from './kind.ts';
import { placesOf } from './pattern.ts';
import { containersIn, podTemplateOf } from './pods.ts';
import { fragmentOf } from './fragment.ts';

const kinds: readonly Kind[] = KINDS;

describe('the kinds', () => {
  it('have names and badges of their own', () => {
    const names = kinds.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const badges = kinds.map(({ badge }) => badge);
    expect(badges).toEqual([...new Set(badges)]);
    for (const badge of badges) expect(badge).toMatch(/^[A-Z]{2,4}$/);
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s is whole', (_, kind) => {
    expect(kind.apiVersion).toMatch(/^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?$/);
    expect(kind.label.en).toMatch(/\S/);
    expect(kind.label.ko).toMatch(/[가-힣]/);
  });

  it.each<[apiVersion: string | null, kind: string | null, known: string | null]>([
    ['apps/v1', 'Deployment', 'Deployment'],
    ['extensions/v1beta1', 'Deployment', 'Deployment'],
    ['apps/v1beta2', 'Deployment', 'Deployment'],
    [null, 'Deployment', 'Deployment'],
    ['v1', 'Deployment', null],
    ['v1', 'Service', 'Service'],
    ['serving.knative.dev/v1', 'Service', null],
    ['v1', 'constructor', null],
    ['v1', null, null],
  ])('%s %s is known as %s', (apiVersion, kind, known) => {
    expect(kindOf(apiVersion, kind)?.kind ?? null).toBe(known);
  });

  it.each([
    ['Deployment', 'DEP'],
    ['ClusterLogForwarder', 'CLF'],
    ['PodSecurityPolicy', 'PSP'],
    ['Canary', 'CAN'],
    ['kustomization', 'KUS'],
    ['X', 'X'],
    ['배포', '배포'],
  ])('%s has the badge %s', (kind, badge) => {
    expect(badgeOf(kind)).toBe(badge);
  });

  it('tells the API group', () => {
    expect([groupOf('v1'), groupOf('apps/v1')]).toEqual(['', 'apps']);
  });
});

describe('placesOf', () => {
  const value = { spec: { list: [{ name: 'a' }, 'x', { name: 'b' }], map: { k: 1, 'x.y/z': 2 } } };

  it.each<[pattern: string, places: string[]]>([
    ['', ['']],
    ['spec.list[].name', ['spec/list/0/name', 'spec/list/2/name']],
    ['spec.list[]', ['spec/list/0', 'spec/list/1', 'spec/list/2']],
    ['spec.map{}', ['spec/map/k', 'spec/map/x.y/z']],
    ['spec.map.x\\.y/z', ['spec/map/x.y/z']],
    ['spec.absent[].name', []],
    ['spec.map[].name', []],
    ['spec.list.name', []],
    ['constructor', []],
  ])('%s', (pattern, places) => {
    expect([...placesOf(value, pattern)].map(({ path }) => path.join('/'))).toEqual(places);
  });

  it('begins where it is told', () => {
    expect([...placesOf(value, 'spec.map.k', ['items', 3])]).toEqual([{ path: ['items', 3, 'spec', 'map', 'k'], value: 1 }]);
  });
});

describe('pods', () => {
  it('finds the template of known kinds, and of others that have one', () => {
    expect(podTemplateOf('CronJob', {})).toEqual(['spec', 'jobTemplate', 'spec', 'template']);
    expect(podTemplateOf('Pod', {})).toEqual([]);
    expect(podTemplateOf('Service', {})).toBeNull();
    const rollout = { kind: 'Rollout', spec: { template: { spec: { containers: [{ name: 'web' }] } } } };
    expect(podTemplateOf(null, rollout)).toEqual(['spec', 'template']);
    expect(podTemplateOf(null, { ...rollout, kind: 1 })).toBeNull();
  });

  it('tells what containers are for', () => {
    const spec = {
      containers: [{ name: 'web' }, null],
      initContainers: [{ name: 'proxy', restartPolicy: 'Always' }, { name: 'migrate' }],
      ephemeralContainers: [{ name: 'debug' }],
    };
    expect(containersIn(spec, ['spec']).map(({ path, role }) => `${path.join('/')} ${role}`)).toEqual([
      'spec/containers/0 main',
      'spec/initContainers/0 sidecar',
      'spec/initContainers/1 init',
      'spec/ephemeralContainers/0 ephemeral',
    ]);
    expect(containersIn(undefined, [])).toEqual([]);
  });
});

describe('fragmentOf', () => {
  it.each<[name: string, value: Parameters<typeof fragmentOf>[0], fragment: ReturnType<typeof fragmentOf>]>([
    ['a container', { name: 'web', image: 'web', ports: [] }, 'container'],
    ['an image alone', { image: 'web' }, 'container'],
    ['a CI job', { image: 'node', script: ['npm test'] }, null],
    ['a Pod spec', { containers: [{ image: 'web' }], volumes: [] }, 'pod-spec'],
    ['containers of something else', { containers: ['web'] }, null],
    ['a Service', { spec: { selector: { app: 'web' } } }, 'service'],
    ['a Deployment spec', { spec: { selector: { matchLabels: { app: 'web' } }, template: {} } }, null],
    ['an old controller', { spec: { selector: { app: 'web' }, template: {} } }, null],
    ['an empty selector', { spec: { selector: {} } }, null],
    ['the ports of a Service', { spec: { type: 'NodePort', ports: [{ port: 80 }] } }, 'service'],
    ['annotations of an Ingress', { metadata: { annotations: { 'nginx.ingress.kubernetes.io/canary': 'true' } } }, 'ingress'],
    ['probes', { livenessProbe: { httpGet: { port: 80 } }, readinessProbe: {} }, 'container-part'],
    ['sources of variables', { envFrom: [{ secretRef: { name: 'web' } }] }, 'container-part'],
    ['resources', { resources: { limits: { cpu: 1 } } }, 'container-part'],
    ['volumes', { volumes: [{ name: 'data', emptyDir: {} }] }, 'pod-spec-part'],
    ['containers without images', { securityContext: { fsGroup: 1 }, containers: [{ name: 'web' }] }, 'pod-spec-part'],
    ['volumes and their mounts', { volumeMounts: [{ name: 'data', mountPath: '/data' }], volumes: [{ name: 'data' }] }, 'mixed'],
    ['resources and volumes', { resources: { limits: { cpu: 1 } }, volumes: [{ name: 'data' }] }, 'mixed'],
    ['a Pod', { spec: { imagePullSecrets: [{ name: 'pull' }] } }, 'pod'],
    ['a strategy', { strategy: { type: 'Recreate' } }, 'deployment-spec'],
    ['a strategy below spec', { spec: { strategy: { rollingUpdate: { maxSurge: 1 } } } }, 'deployment'],
    ['a strategy of a CI pipeline', { strategy: { matrix: { node: [20] } } }, null],
    ['volumes of Compose', { volumes: { data: {} } }, null],
    ['variables of a CI job', { env: { NODE_ENV: 'test' } }, null],
    ['an object', { kind: 'Pod', image: 'web' }, null],
    ['a list', [{ image: 'web' }], null],
    ['nothing', null, null],
  ])('%s', (_, value, fragment) => {
    expect(fragmentOf(value)).toBe(fragment);
  });
});
