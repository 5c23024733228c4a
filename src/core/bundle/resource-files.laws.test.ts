import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { applyPlace } from './apply-order.ts';
import type { OutgoingFile } from './export.ts';
import { headOf } from './head.ts';
import { resourceFiles } from './resource-files.ts';
import { zipFiles } from './zip.ts';

function isReadable(slice: string): boolean {
  return parseDocument(slice).error === null;
}

function file(name: string, text: string): OutgoingFile {
  return { name, text, encoding: 'utf-8' };
}

describe('resourceFiles', () => {
  it('is one file for each resource, in the order of applying', () => {
    const files = [
      file('app.yaml', '# the app\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n--- # how to reach it\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n---\n# nothing\n'),
      file('more.json', '{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"}}'),
      file('rights.yaml', '\uFEFF---\r\napiVersion: rbac.authorization.k8s.io/v1\r\nkind: ClusterRole\r\nmetadata: {name: "system:shop"}'),
      file('routes.yaml', 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: web}\n---\napiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\n'),
    ];
    const { resources, others } = resourceFiles(files, isReadable);
    expect(resources.map(({ name, text }) => [name, text])).toEqual([
      ['00-namespace-shop.json', '{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"}}\n'],
      ['01-clusterrole-system-shop.yaml', 'apiVersion: rbac.authorization.k8s.io/v1\r\nkind: ClusterRole\r\nmetadata: {name: "system:shop"}\r\n'],
      ['02-service-web.yaml', '--- # how to reach it\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n'],
      ['03-httproute-web.yaml', 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: web}\n'],
      ['04-deployment-web.yaml', '# the app\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n'],
      ['05-service-web.yaml', 'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\n'],
    ]);
    expect(others).toEqual([]);
  });

  it('keeps aside what is no resource', () => {
    const files = [
      file('Dockerfile', 'FROM scratch\n'),
      file('all.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n---\nreplicas: 3\n---\napiVersion: v1\nkind: [\n'),
      file('all.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'),
    ];
    const { resources, others } = resourceFiles(files, isReadable);
    expect(resources.map(({ name }) => name)).toEqual(['00-secret-s.yaml']);
    expect(others.map(({ name, text }) => [name, text])).toEqual([
      ['Dockerfile', 'FROM scratch\n'],
      ['all.yaml', 'replicas: 3\n'],
      ['all-2.yaml', 'apiVersion: v1\nkind: [\n'],
      ['all-3.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'],
    ]);
  });
});

const kind = fc.constantFrom('Deployment', 'Service', 'ConfigMap', 'Namespace', 'ClusterRole', 'Strange', 'CON');
const name = fc.oneof(
  fc.constantFrom('web', 'Web', 'con', 'nul', 'com1', 'a:b*?', '../../evil', '/etc/passwd', '한글', 'a..b', '.', 'x '.repeat(80)),
  fc.stringMatching(/^[A-Za-z0-9:._/-]{1,80}$/),
);
const resource = fc.tuple(kind, name).map(([what, own]) => `apiVersion: v1\nkind: ${what}\nmetadata:\n  name: ${JSON.stringify(own)}\n`);
const bundle = fc.array(fc.tuple(fc.stringMatching(/^[a-zA-Z./]{1,12}$/), fc.array(resource, { minLength: 1, maxLength: 6 }).map((texts) => texts.join('---\n'))).map(([own, text]) => file(own, text)), { minLength: 1, maxLength: 6 });

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Names of what an archive unpacks to, by another program. */
const UNPACK = `import sys, zipfile, os, json
target = sys.argv[2]
rows = []
for line in open(sys.argv[1]):
    archive = zipfile.ZipFile(line.strip())
    folder = os.path.join(target, str(len(rows)))
    archive.extractall(folder)
    found = [os.path.relpath(os.path.join(base, one), folder) for base, _, ones in os.walk(folder) for one in ones]
    rows.append([sorted(found), all(os.path.realpath(os.path.join(folder, one)).startswith(os.path.realpath(folder) + os.sep) for one in archive.namelist()), len(archive.namelist())])
print(json.dumps(rows))`;

describe('a bundle of any names', () => {
  it('becomes safe and distinct names, every resource once, in order; the same gives the same bytes', () => {
    fc.assert(
      fc.property(bundle, (files) => {
        const { resources, others } = resourceFiles(files, isReadable);
        const count = files.reduce((sum, { text }) => sum + text.split('---\n').length, 0);
        expect(resources.length).toBe(count);
        expect(others).toEqual([]);
        expect(new Set(resources.map((one) => one.name.toLowerCase())).size).toBe(count);
        for (const one of resources) {
          expect(one.name).toMatch(/^\d\d+-[a-z0-9.-]*[a-z0-9]\.(?:yaml|json)$/);
          expect(one.name.length).toBeLessThanOrEqual(100);
          expect(parseDocument(one.text).error).toBe(null);
        }
        expect(resources.map((one) => one.name).sort()).toEqual(resources.map((one) => one.name));
        const places = resources.map((one) => applyPlace('v1', headOf(one.text).kind ?? ''));
        expect([...places].sort((left, right) => left - right)).toEqual(places);
        expect(Buffer.from(zipFiles(resources)).equals(zipFiles(resourceFiles(files, isReadable).resources))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.skipIf(!hasPython)('is unpacked by another program into its folder alone', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
    try {
      const samples = fc.sample(bundle, { numRuns: 100, seed: 7 });
      const list = samples.map((files, at) => {
        const archive = path.join(folder, `${at}.zip`);
        const { resources, others } = resourceFiles(files, isReadable);
        writeFileSync(archive, zipFiles([...resources.map((one) => ({ ...one, name: `manifests/${one.name}` })), ...others]));
        return { archive, names: resources.map((one) => `manifests/${one.name}`) };
      });
      writeFileSync(path.join(folder, 'list'), list.map(({ archive }) => archive).join('\n'));
      const output = execFileSync('python3', ['-c', UNPACK, path.join(folder, 'list'), path.join(folder, 'out')], { encoding: 'utf8' });
      expect(JSON.parse(output)).toEqual(list.map(({ names }) => [[...names].sort(), true, names.length]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
