import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../core/yaml/parse.ts';
import { containersOf, freeContainerName } from './containers.ts';
import { envSource } from './container.section.ts';
import { containerName, envName, imageName, labelKey, labelValue, objectName, portName } from './names.ts';

const POD = parseDocument(`spec:
  initContainers:
  - name: migrate
  - name: proxy
    restartPolicy: Always
  containers:
  - name: web
  - image: nameless
`);

describe('containersOf', () => {
  it('lists the serving ones first, and knows native sidecars', () => {
    expect(containersOf(POD, ['spec']).map(({ path, name, role }) => `${path.join('.')} ${name ?? '-'} ${role}`)).toEqual([
      'spec.containers.0 web main',
      'spec.containers.1 - main',
      'spec.initContainers.0 migrate init',
      'spec.initContainers.1 proxy sidecar',
    ]);
  });

  it('is empty where there is no list', () => {
    expect(containersOf(parseDocument('spec:\n  containers: x\n'), ['spec'])).toEqual([]);
  });

  it('finds a free name', () => {
    expect(freeContainerName([{ path: [], name: 'container-2', role: 'main' }])).toBe('container-3');
  });
});

describe('names, as the API takes them', () => {
  it.each<[string, (text: string) => unknown, string, boolean]>([
    ['object', objectName, 'web-1.example', true],
    ['object', objectName, 'Web', false],
    ['object', objectName, `${'a'.repeat(254)}`, false],
    ['container', containerName, 'web', true],
    ['container', containerName, 'web.1', false],
    ['container', containerName, '-web', false],
    ['port', portName, 'http-metrics', true],
    ['port', portName, '8080', false],
    ['port', portName, 'a-very-long-port', false],
    ['label key', labelKey, 'app.kubernetes.io/name', true],
    ['label key', labelKey, 'a/b/c', false],
    ['label value', labelValue, '', true],
    ['label value', labelValue, 'v1.2_3', true],
    ['label value', labelValue, '한국', false],
    ['environment', envName, 'JAVA_OPTS', true],
    ['environment', envName, '1A', false],
    ['image', imageName, 'localhost:5000/Team/app:1'.toLowerCase(), true],
    ['image', imageName, 'REGISTRY.example.com:5000/app:Tag-1', true],
    ['image', imageName, 'example/App', false],
    ['image', imageName, 'nginx 1', false],
  ])('%s', (_kind, rule, text, fits) => {
    expect(rule(text) === null).toBe(fits);
  });
});

it.each([
  [{ secretKeyRef: { name: 'db', key: 'password' } }, 'Secret db → password'],
  [{ configMapKeyRef: { name: 'app', key: 'url' } }, 'ConfigMap app → url'],
  [{ fieldRef: { fieldPath: 'status.podIP' } }, 'Pod status.podIP'],
  [{ resourceFieldRef: { resource: 'limits.cpu' } }, 'Container limits.cpu'],
  [{}, 'elsewhere'],
])('says where %j comes from', (value, words) => {
  expect(envSource(value).en).toBe(words);
});
