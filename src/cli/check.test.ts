import { describe, expect, it } from 'vitest';
import { imageTagLatest } from '../core/checks/catalogue/images/image-tag-latest.ts';
import { PEERS } from '../core/checks/peers.ts';
import type { Host } from './command.ts';
import { run } from './run.ts';
import { folderIn } from './testing/folder-in.ts';

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

async function check(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Promise<Ran> {
  let output = '';
  let complaint = '';
  const host: Host = {
    directory: '/here',
    readFile(path) {
      const text = files[path.slice('/here/'.length)] ?? '';
      return typeof text === 'string' ? new TextEncoder().encode(text) : text;
    },
    readFolder: (folder) => folderIn(Object.keys(files).map((name) => `/here/${name}`), folder),
    writeFile() {
      throw new RangeError('check writes nothing');
    },
    print: (text) => { output += String(text); },
  };
  const code = await run(['check', ...args], host, (sentence) => { complaint += sentence; });
  return { code, output, complaint };
}

const WEB = `# 웹
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: web:1.0.0
          readinessProbe: {httpGet: {path: /ready, port: 80}}
`;

const SCALER = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web-hpa, namespace: shop}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  maxReplicas: 9
`;

const TWICE = '\uFEFFkind: ConfigMap\r\ndata:\r\n  a: "1"\r\n  a: "2"\r\n---\r\na: [\r\n';

/** What these tests are about; the catalogue's other checks have things to say of the samples too. */
const FEW = ['replicas-set-with-hpa', 'readiness-probe-missing', 'image-tag-latest', 'yaml-duplicate-key', 'yaml-syntax', 'schema-unknown-field', 'schema-not-yet', 'api-removed'].flatMap((id) => ['--check', id]);

const LATEST = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{image: web, name: web}]
`;

describe('check', () => {
  it('takes all files for one bundle, and prints a line for each finding', async () => {
    expect((await check({ 'web.yaml': WEB, 'hpa.yaml': SCALER }, 'web.yaml', 'hpa.yaml', ...FEW))).toEqual({
      code: 0,
      complaint: '',
      output:
        'web.yaml:9:3: warning: replicas overrides what the autoscaler web-hpa decided: every apply goes back to 3 [replicas-set-with-hpa]\n' +
        '0 errors, 1 warning, 0 hints\n',
    });
  });

  it('takes every file for a bundle of its own with --each', async () => {
    expect((await check({ 'web.yaml': WEB, 'hpa.yaml': SCALER }, 'web.yaml', 'hpa.yaml', '--each', ...FEW)).output).toBe('0 errors, 0 warnings, 0 hints\n');
  });

  it('takes manifests and Dockerfiles below a folder, by name, not from hidden folders nor node_modules, and each once', async () => {
    const files = {
      'k8s/web/web.yaml': LATEST,
      'k8s/b.yml': LATEST,
      'k8s/web/.hidden/c.yaml': LATEST,
      'k8s/node_modules/x/d.yaml': LATEST,
      'k8s/a.JSON': '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "image": "a"}]}}',
      'k8s/read.md': 'kind: Pod\n',
      'k8s/web/Dockerfile': 'FROM node:22.11.0\nUSER root\n',
      'other/e.yaml': LATEST,
    };
    const places = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { output } = await check(files, ...args, '--check', 'image-tag-latest', '--format', 'json');
      const rows: { file: string }[] = JSON.parse(output);
      return rows.map(({ file }) => file);
    };
    expect(await places('k8s/')).toEqual(['k8s/a.JSON', 'k8s/b.yml', 'k8s/web/web.yaml']);
    expect(await places('k8s/web/web.yaml', './k8s')).toEqual(['k8s/web/web.yaml', 'k8s/a.JSON', 'k8s/b.yml']);
    expect(await places('.')).toEqual(['k8s/a.JSON', 'k8s/b.yml', 'k8s/web/web.yaml', 'other/e.yaml']);
    expect(await places('k8s/web/.hidden')).toEqual(['k8s/web/.hidden/c.yaml']);
  });

  it('holds a workload against the Dockerfile that lies in the same folder', async () => {
    const files = {
      'app/web/Dockerfile': 'FROM node:22.11.0\nUSER node\n',
      'app/k8s/web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {runAsNonRoot: true}\n  containers: [{image: "shop/web:1.0.0", name: web}]\n',
    };
    expect((await check(files, 'app', '--check', 'image-user-vs-run-as-non-root')).output).toMatch(/^app\/k8s\/web\.yaml:6:16: error: .*\(app\/web\/Dockerfile, line 2\)/);
  });

  it('asks Dockerfiles who runs in the images that they build, and finds nothing in them', async () => {
    const files = {
      'web/Dockerfile': 'FROM node:22.11.0\nRUN npm ci \\\n\t&& x: y: z\nUSER node\n',
      'web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {runAsNonRoot: true}\n  containers: [{image: "shop/web:1.0.0", name: web}]\n',
    };
    const ours = ['yaml-syntax', 'image-user-vs-run-as-non-root'].flatMap((id) => ['--check', id]);
    expect(await check(files, 'web/Dockerfile', 'web.yaml', ...ours)).toEqual({
      code: 1,
      complaint: '',
      output:
        'web.yaml:6:16: error: Container web does not start: runAsNonRoot is true, and the kubelet cannot tell whether USER node (web/Dockerfile, line 4) is root [image-user-vs-run-as-non-root]\n' +
        '1 error, 0 warnings, 0 hints\n',
    });
    expect((await check(files, 'web/Dockerfile', 'web.yaml', '--each', ...ours)).output).toBe('0 errors, 0 warnings, 0 hints\n');
  });

  it('speaks Korean', async () => {
    expect((await check({ 'web.yaml': `${WEB}---\n${SCALER}` }, 'web.yaml', '--language', 'ko', ...FEW)).output).toBe(
      'web.yaml:9:3: 경고: 오토스케일러(web-hpa)가 정한 수를 replicas가 덮어씁니다. apply할 때마다 3개로 돌아갑니다 [replicas-set-with-hpa]\n' +
        '오류 0개, 경고 1개, 제안 0개\n',
    );
  });

  it('prints rows of JSON with places that count in the file', async () => {
    const { code, output } = await check({ 'web.yaml': WEB, 'hpa.yaml': SCALER }, 'web.yaml', 'hpa.yaml', '--format', 'json', ...FEW);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual([
      {
        check: 'replicas-set-with-hpa',
        severity: 'warning',
        file: 'web.yaml',
        document: 0,
        kind: 'Deployment',
        namespace: 'shop',
        name: 'web',
        path: '/spec/replicas',
        line: 9,
        column: 3,
        endLine: 9,
        endColumn: 14,
        message: {
          en: 'replicas overrides what the autoscaler web-hpa decided: every apply goes back to 3',
          ko: '오토스케일러(web-hpa)가 정한 수를 replicas가 덮어씁니다. apply할 때마다 3개로 돌아갑니다',
        },
        fixable: true,
        muted: false,
      },
    ]);
  });

  it('names both lines of a key that stands twice, in files with a byte order mark and CR LF, and counts broken documents', async () => {
    const { code, output } = await check({ 'a.yaml': TWICE }, 'a.yaml', ...FEW);
    expect(code).toBe(1);
    expect(output.split('\n')).toEqual([
      'a.yaml:4:3: error: The key a stands here again: kubectl takes the last one and drops the earlier (see line 3) [yaml-duplicate-key]',
      expect.stringMatching(/^a\.yaml:7:1: error: .* \[yaml-syntax\]$/),
      '2 errors, 0 warnings, 0 hints',
      '',
    ]);
    const rows: { document: number; kind: string | null }[] = JSON.parse((await check({ 'a.yaml': TWICE }, 'a.yaml', '--format', 'json', ...FEW)).output);
    expect(rows.map(({ document, kind }) => [document, kind])).toEqual([[0, 'ConfigMap'], [1, null]]);
  });

  it('holds objects against the schema', async () => {
    const { code, output } = await check({ 'web.yaml': WEB.replace('replicas: 3', 'replica: "3"') }, 'web.yaml', ...FEW);
    expect(code).toBe(1);
    expect(output).toBe('web.yaml:9:3: error: There is no field replica here — replicas? [schema-unknown-field]\n1 error, 0 warnings, 0 hints\n');
  });

  it('knows what a version of Kubernetes has and has not', async () => {
    const budget = 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: strict}\nspec: {fsGroup: {rule: RunAsAny}, runAsUser: {rule: RunAsAny}, seLinux: {rule: RunAsAny}, supplementalGroups: {rule: RunAsAny}}\n';
    const sleepy = WEB.replace('          readinessProbe', '          lifecycle: {preStop: {sleep: {seconds: 5}}}\n          readinessProbe');
    expect((await check({ 'a.yaml': budget }, 'a.yaml', ...FEW)).output).toMatch(/^a\.yaml:1:13: error: PodSecurityPolicy in policy\/v1beta1 is gone since Kubernetes 1\.25; .* \[api-removed\]\n/);
    expect((await check({ 'a.yaml': sleepy }, 'a.yaml', '--target', '1.28', ...FEW)).output).toMatch(/ error: sleep is there from Kubernetes 1\.29 on; the target is 1\.28 \[schema-not-yet\]\n/);
    expect((await check({ 'a.yaml': sleepy }, 'a.yaml', '--target', '1.29', ...FEW)).output).toBe('0 errors, 0 warnings, 0 hints\n');
  });

  it('names the object inside a List', async () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {restartPolicy: Never, containers: [{name: web, image: web}]}}\n';
    const rows: unknown = JSON.parse((await check({ 'l.yaml': list }, 'l.yaml', '--format', 'json', ...FEW)).output);
    expect(rows).toMatchObject([{ check: 'image-tag-latest', kind: 'Pod', name: 'p', path: '/items/0/spec/containers/0/image', fixable: false }]);
  });

  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('fails on %s or worse', async (threshold, code) => {
    expect((await check({ 'web.yaml': `${WEB}---\n${SCALER}` }, 'web.yaml', '--fail-on', threshold, ...FEW)).code).toBe(code);
  });

  it('prints an empty list of JSON when nothing is wrong', async () => {
    expect((await check({ 'a.yaml': 'kind: ConfigMap\n' }, 'a.yaml', '--format', 'json', ...FEW))).toMatchObject({ code: 0, output: '[]\n' });
  });

  it.each<[args: string[], sentence: string]>([
    [[], 'check needs at least one file or folder.'],
    [['a.yaml', '--format', 'xml'], 'Unknown format “xml”; there are text, json, sarif.'],
    [['a.yaml', '--check', 'no-such'], 'There is no check no-such.'],
    [['a.yaml', '--profile', 'bad.yaml'], 'bad.yaml: There is no check no-such.'],
    [['a.yaml', '--profile', 'broken.yaml'], expect.stringMatching(/^broken\.yaml: /)],
    [['a.yaml', '--fail-on', 'panic'], 'Unknown value of --fail-on “panic”; there are error, warning, info, never.'],
    [['a.yaml', '--language', 'fr'], 'Unknown language “fr”; there are en, ko.'],
    [['a.yaml', '--target', '1.20'], 'Unknown version “1.20”; there are 1.28, 1.29, 1.30, 1.31, 1.32, 1.33, 1.34, 1.35.'],
    [['euc-kr.yaml'], 'euc-kr.yaml: the file is neither UTF-8 nor UTF-16.'],
    [['docs/'], 'docs/: there are no YAML or JSON files and no Dockerfiles in this folder.'],
  ])('refuses %j', async (args, sentence) => {
    expect((await check({ 'a.yaml': 'a: 1\n', 'bad.yaml': 'severities: {no-such: error}\n', 'docs/read.md': '', 'docs/.git/a.yaml': '', 'broken.yaml': 'a: [', 'euc-kr.yaml': Uint8Array.of(0x61, 0x3a, 0x20, 0xc7, 0xd1) }, ...args))).toEqual({
      code: 2,
      output: '',
      complaint: sentence,
    });
  });

  it('takes a profile from a file', async () => {
    const profile = 'profile: kube-linter\nseverities:\n  image-tag-latest: info\n  readiness-probe-missing: ignore\n  service-selector-no-match: warning\n';
    const { code, output } = await check({ 'l.yaml': LATEST, 'p.yaml': profile }, 'l.yaml', '--profile', 'p.yaml', '--format', 'json', '--fail-on', 'never');
    const rows: { check: string; severity: string }[] = JSON.parse(output);
    expect(code).toBe(0);
    expect(rows.filter((row) => row.check === 'image-tag-latest')).toMatchObject([{ severity: 'info' }]);
    expect(rows.map((row) => row.check)).not.toContain('readiness-probe-missing');
    expect(rows.map((row) => row.check).filter((id) => !id.startsWith('yaml-') && PEERS.get(id)?.['kube-linter'] === undefined)).toEqual([]);
  });

  it('tells apart what an annotation mutes, and does not fail on it', async () => {
    const muted = LATEST.replace('{name: web}', '{name: web, annotations: {kubewright/ignore.image-tag-latest: built on each push}}');
    const args = ['l.yaml', '--check', 'image-tag-latest', '--fail-on', 'info'];
    expect(await check({ 'l.yaml': LATEST }, ...args)).toMatchObject({ code: 1 });
    expect(await check({ 'l.yaml': muted }, ...args)).toMatchObject({ code: 0, output: '0 errors, 0 warnings, 0 hints, 1 muted\n' });
    expect(JSON.parse((await check({ 'l.yaml': muted }, ...args, '--format', 'json')).output)).toMatchObject([{ check: 'image-tag-latest', muted: true }]);
    expect(JSON.parse((await check({ 'l.yaml': muted }, ...args, '--format', 'sarif')).output)).toMatchObject({
      runs: [{ results: [{ ruleId: 'image-tag-latest', suppressions: [{ kind: 'inSource', justification: 'built on each push' }] }] }],
    });
  });

  it('writes a SARIF log whose results point at their rules and lines', async () => {
    const { output } = await check({ 'my app.yaml': `# 웹\n${LATEST}` }, 'my app.yaml', '--check', 'image-tag-latest', '--format', 'sarif', '--language', 'ko');
    const source = 'https://kubernetes.io/';
    expect(JSON.parse(output)).toEqual({
      $schema: expect.stringContaining('sarif-schema-2.1.0.json'),
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Kubewright',
              rules: [
                {
                  id: 'image-tag-latest',
                  shortDescription: { text: imageTagLatest.title.ko },
                  fullDescription: { text: imageTagLatest.why.ko },
                  help: { text: `${imageTagLatest.why.ko} ${imageTagLatest.todo.ko}` },
                  helpUri: expect.stringContaining(source),
                  defaultConfiguration: { level: 'warning' },
                  properties: { tags: ['workload'] },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'image-tag-latest',
              ruleIndex: 0,
              level: 'warning',
              message: { text: expect.stringMatching(/[가-힣]/) },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'my%20app.yaml' },
                    region: { startLine: 6, startColumn: 17, endLine: 6, endColumn: 27 },
                  },
                  logicalLocations: [{ fullyQualifiedName: 'Pod/web/spec/containers/0/image', kind: 'resource' }],
                },
              ],
              partialFingerprints: { 'object/v1': 'image-tag-latest 0 Pod/web /spec/containers/0/image' },
            },
          ],
        },
      ],
    });
  });
});
