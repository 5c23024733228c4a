import { describe, expect, it } from 'vitest';
import type { Host } from './command.ts';
import { run } from './run.ts';
import { folderIn } from './testing/folder-in.ts';

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
  /** The files as they are afterwards. */
  readonly files: Readonly<Record<string, string>>;
}

class NoSuchFile extends Error {
  readonly code = 'ENOENT';
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

/** Runs a command in a world of its own, whose files stand in /here. */
async function kubewright(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Promise<Ran> {
  const disk = new Map(Object.entries(files).map(([name, text]) => [`/here/${name}`, bytesOf(text)]));
  let output = '';
  const complaints: string[] = [];
  const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const host: Host = {
    directory: '/here',
    readFile(path) {
      const bytes = disk.get(path);
      if (bytes === undefined) throw new NoSuchFile('gone');
      return bytes;
    },
    readFolder: (folder) => folderIn([...disk.keys()], folder),
    writeFile: (path, bytes) => void disk.set(path, bytes),
    print: (text) => { output += typeof text === 'string' ? text : decode(text); },
  };
  const code = await run(args, host, (sentence) => complaints.push(sentence));
  const after = Object.fromEntries([...disk].map(([path, bytes]) => [path.slice('/here/'.length), decode(bytes)]));
  return { code, output, complaint: complaints.join('\n'), files: after };
}

const TWO = `# 첫 문서
---
apiVersion: v1
kind: Service
metadata:
  name: web  # 이름
spec:
  ports:
    - port: 80
    - port: 443
---
# nothing but a comment
---
kind: ConfigMap
data:
  n: "1"
`;

describe('values', () => {
  it('lists documents with their lines; empty ones do not count', async () => {
    const { code, output } = await kubewright({ 'two.yaml': TWO }, 'values', 'two.yaml');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual([
      {
        file: 'two.yaml',
        documents: [
          {
            index: 0, line: 3, error: null,
            value: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }, { port: 443 }] } },
          },
          { index: 1, line: 14, error: null, value: { kind: 'ConfigMap', data: { false: '1' } } }, // kubectl's n
        ],
      },
    ]);
  });

  it('keeps all digits of integers', async () => {
    expect((await kubewright({ a: 'a: 9223372036854775807\n' }, 'values', 'a')).output).toContain('"a": 9223372036854775807');
  });

  it('keeps __proto__ as a key', async () => {
    expect((await kubewright({ a: '__proto__: 1\n' }, 'values', 'a')).output).toContain('"__proto__": 1');
  });

  it('leaves a List as it is', async () => {
    const [row] = JSON.parse((await kubewright({ a: 'kind: List\nitems: [{a: 1}]\n' }, 'values', 'a')).output);
    expect(row.documents).toHaveLength(1);
  });

  it('says what is wrong with a broken document, in its place', async () => {
    const { code, output } = await kubewright({ a: 'a: 1\n---\nb: [\n---\nc: .inf\n', b: 'd: 1\n' }, 'values', 'a', 'b');
    const rows = JSON.parse(output);
    expect(code).toBe(0);
    expect(rows.map((row: { file: string }) => row.file)).toEqual(['a', 'b']);
    expect(rows[0].documents).toMatchObject([
      { index: 0, value: { a: 1 }, error: null },
      { index: 1, line: 3, value: null, error: { line: 4, column: 1 } },
      { index: 2, line: 5, value: null, error: { line: 5, column: 4 } },
    ]);
  });

  it('gives a file that is no Unicode an error', async () => {
    const { code, output } = await kubewright({ a: Uint8Array.of(0x61, 0x3a, 0x20, 0xb0, 0xa1) }, 'values', 'a');
    expect(code).toBe(0);
    expect(JSON.parse(output)[0].documents).toMatchObject([{ value: null, error: { line: 1, column: 1 } }]);
  });

  it('prints nothing when a file cannot be read', async () => {
    expect((await kubewright({ a: 'a: 1\n' }, 'values', 'a', 'gone.yaml'))).toMatchObject({
      code: 2, output: '', complaint: 'gone.yaml: cannot be read: there is no such file.',
    });
  });
});

describe('editing', () => {
  it.each([
    ['set', ['set', 'f', '--document', '0', '--path', '/metadata/name', '--value', '"api"'], 'name: web ', 'name: api '],
    ['set in a later document', ['set', 'f', '--document', '1', '--path', '/data/n', '--value', '"true"'], 'n: "1"', 'n: "true"'],
    ['the first document when none is named', ['set', 'f', '--path', '/kind', '--value', '"Pod"'], 'kind: Service', 'kind: Pod'],
    ['append', ['set', 'f', '--document', '0', '--path', '/spec/ports/-', '--value', '{"port": 8080}'],
      '    - port: 443\n', '    - port: 443\n    - port: 8080\n'],
    ['append at the length', ['set', 'f', '--document', '0', '--path', '/spec/ports/2/port', '--value', '8080'],
      '    - port: 443\n', '    - port: 443\n    - port: 8080\n'],
    ['a list where Kubernetes has one', ['set', 'f', '--document', '0', '--path', '/spec/loadBalancerSourceRanges/0', '--value', '"10.0.0.0/8"'],
      'spec:\n', 'spec:\n  loadBalancerSourceRanges:\n    - 10.0.0.0/8\n'],
    ['a map elsewhere', ['set', 'f', '--document', '1', '--path', '/metadata/labels/0', '--value', '"x"'],
      'kind: ConfigMap\n', 'kind: ConfigMap\nmetadata:\n  labels:\n    "0": x\n'],
    ['an integer with all its digits', ['set', 'f', '--document', '0', '--path', '/spec/ports/0/port', '--value', '9223372036854775807'],
      'port: 80\n', 'port: 9223372036854775807\n'],
    ['a negative number', ['set', 'f', '--document', '0', '--path', '/spec/ports/0/port', '--value', '-5'], 'port: 80\n', 'port: -5\n'],
    ['a key by its pointer', ['set', 'f', '--document', '1', '--path', '/metadata/annotations/a~1b~0c', '--value', '"x"'],
      'kind: ConfigMap\n', 'kind: ConfigMap\nmetadata:\n  annotations:\n    a/b~c: x\n'],
    ['remove', ['remove', 'f', '--document', '0', '--path', '/spec/ports/0'], '    - port: 80\n', ''],
    ['rename', ['rename', 'f', '--document', '0', '--path', '/metadata/name', '--to', 'generateName'], 'name: web', 'generateName: web'],
    ['move', ['move', 'f', '--document', '0', '--path', '/spec/ports/0', '--to', '1'],
      '    - port: 80\n    - port: 443\n', '    - port: 443\n    - port: 80\n'],
    ['nothing, when it is so already', ['set', 'f', '--document', '0', '--path', '/metadata/name', '--value', '"web"'], '', ''],
  ])('%s', async (_, args, from, to) => {
    for (const text of [TWO, TWO.replaceAll('\n', '\r\n'), `\uFEFF${TWO}`]) {
      const broken = (part: string): string => (text.includes('\r') ? part.replaceAll('\n', '\r\n') : part);
      const output = text.replace(broken(from), broken(to));
      expect((await kubewright({ f: text }, ...args))).toEqual({ code: 0, output, complaint: '', files: { f: text } });
    }
  });

  it('writes the file when told to, and then prints nothing', async () => {
    const ran = await kubewright({ f: 'a: 1' }, 'set', 'f', '--path', '/a', '--value', '2', '--write');
    expect(ran).toEqual({ code: 0, output: '', complaint: '', files: { f: 'a: 2' } });
  });

  it('keeps UTF-16', async () => {
    const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
    const files = { f: Uint8Array.of(0xff, 0xfe, ...utf16('a: 1\n')) };
    const ran = await kubewright(files, 'set', 'f', '--path', '/a', '--value', '2', '--write');
    expect(new TextEncoder().encode(ran.files['f'])).toEqual(new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.of(0xff, 0xfe, ...utf16('a: 2\n')))));
  });
});

describe('what is refused', () => {
  it.each([
    ['no command', [], 'A command is needed: values, set, remove, rename, move'],
    ['an unknown command', ['frobnicate'], 'There is no command “frobnicate”'],
    ['an inherited name', ['constructor'], 'There is no command “constructor”'],
    ['values of nothing', ['values'], 'values needs at least one file.'],
    ['two files', ['set', 'f', 'g', '--path', '/a', '--value', '1'], 'One file is needed'],
    ['no path', ['set', 'f', '--value', '1'], '--path is missing.'],
    ['no value', ['set', 'f', '--path', '/a'], '--value is missing.'],
    ['a value that is no JSON', ['set', 'f', '--path', '/a', '--value', 'web'], '--value is not JSON: '],
    ['a path that is no pointer', ['set', 'f', '--path', 'a/b', '--value', '1'], '--path must be a JSON Pointer such as /spec/replicas, not “a/b”.'],
    ['a document that is no number', ['set', 'f', '--document', '1.5', '--path', '/a', '--value', '1'], '--document must be a whole number'],
    ['an unknown option', ['set', 'f', '--path', '/a', '--value', '1', '--force'], "Unknown option '--force'"],
    ['a file that is not there', ['set', 'gone', '--path', '/a', '--value', '1'], 'gone: cannot be read: there is no such file.'],
    ['a document that is not there', ['set', 'f', '--document', '2', '--path', '/a', '--value', '1'], 'f:17:1: There is no document 2: the file has 2, from 0 to 1.'],
    ['nothing at the path', ['remove', 'f', '--path', '/spec/type'], 'f:8:3: /spec/type: There is nothing at this path.'],
    ['a position beyond the list', ['set', 'f', '--path', '/spec/ports/3', '--value', '1'], 'f:9:5: /spec/ports/3: The list has no such position.'],
    ['a key of a scalar', ['set', 'f', '--path', '/kind/x', '--value', '1'], 'f:4:7: /kind/x: The value here is not a map'],
    ['a key that is there already', ['rename', 'f', '--path', '/kind', '--to', 'metadata'], 'f:4:1: /kind: The map already has this key. (f:5:1)'],
    ['__proto__', ['set', 'f', '--path', '/metadata/__proto__', '--value', '1'], 'The key __proto__ cannot be edited here'],
    ['__proto__ inside a value', ['set', 'f', '--path', '/metadata', '--value', '{"__proto__": 1}'], 'The key __proto__ cannot be edited here'],
    ['half a surrogate pair', ['set', 'f', '--path', '/kind', '--value', '"\\ud800"'], 'YAML cannot carry'],
    ['a move of what is no item', ['move', 'f', '--path', '/kind', '--to', '0'], 'f:4:7: /kind: The value here is not a list.'],
    ['a move beyond the end', ['move', 'f', '--path', '/spec/ports/0', '--to', '2'], 'The list has no such position.'],
  ])('%s', async (_, args, sentence) => {
    const ran = await kubewright({ f: TWO, g: '' }, ...args);
    expect(ran).toMatchObject({ code: 2, output: '', files: { f: TWO } });
    expect(ran.complaint).toContain(sentence);
    expect(ran.complaint).not.toContain('\n');
  });

  it('an edit of a broken document, which leaves the others alone', async () => {
    const f = 'a: [\n---\nb: 1\n';
    expect((await kubewright({ f }, 'set', 'f', '--document', '0', '--path', '/a', '--value', '1')).complaint)
      .toMatch(/^f:2:1: \/a: This document has an error to mend first: /);
    expect((await kubewright({ f }, 'set', 'f', '--document', '1', '--path', '/b', '--value', '2')).output).toBe('a: [\n---\nb: 2\n');
  });

  it('an edit through an alias, with the place of the anchor', async () => {
    expect((await kubewright({ f: 'a: &x {n: 1}\nb: *x\n' }, 'set', 'f', '--path', '/b/n', '--value', '2')).complaint)
      .toBe('f:2:4: /b/n: This value comes from the anchor &x elsewhere in the document; edit it there. (f:1:7)');
  });

  it('an edit of a file that is no Unicode', async () => {
    const f = Uint8Array.of(0x61, 0x3a, 0x20, 0xb0, 0xa1);
    expect((await kubewright({ f }, 'set', 'f', '--path', '/a', '--value', '2')).complaint).toBe('f:1:1: The file is neither UTF-8 nor UTF-16.');
  });
});

it('help names every command', async () => {
  const { code, output } = await kubewright({}, '--help');
  expect(code).toBe(0);
  for (const name of ['values', 'set', 'remove', 'rename', 'move']) expect(output).toContain(`  ${name} `);
});

describe('fix of folders', () => {
  const twice = 'kind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: "1"\n  a: "2" # new\n';
  const once = 'kind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: "2" # new\n';
  const files = { 'k8s/b.yaml': twice, 'k8s/a.yaml': once, 'k8s/deep/c.yml': twice, 'k8s/.git/d.yaml': twice, 'e.yaml': twice };

  it('writes what changed, and names it', async () => {
    expect(await kubewright(files, 'fix', 'k8s', '--write', '--check', 'yaml-duplicate-key')).toEqual({
      code: 0, complaint: '', output: 'k8s/b.yaml\nk8s/deep/c.yml\n', files: { ...files, 'k8s/b.yaml': once, 'k8s/deep/c.yml': once },
    });
  });

  it('prints nothing but one file, and writes nothing untold', async () => {
    expect(await kubewright(files, 'fix', 'k8s')).toEqual({
      code: 2, output: '', complaint: 'fix prints the text of one file; these are 3. Add --write to change them.', files,
    });
    expect(await kubewright(files, 'fix', 'k8s/deep', '--check', 'yaml-duplicate-key')).toEqual({ code: 0, output: once, complaint: '', files });
  });

  it('takes them for one bundle', async () => {
    const web = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 3\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web, image: "web:1"}]}\n';
    const scaler = 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  maxReplicas: 9\n';
    const ran = await kubewright({ 'k8s/web.yaml': web, 'k8s/hpa.yaml': scaler }, 'fix', 'k8s', '--write', '--check', 'replicas-set-with-hpa');
    expect(ran).toMatchObject({ code: 0, output: 'k8s/web.yaml\n', files: { 'k8s/web.yaml': web.replace('  replicas: 3\n', ''), 'k8s/hpa.yaml': scaler } });
  });

  it('says what no command but check and fix takes', async () => {
    expect((await kubewright(files, 'fix')).complaint).toBe('fix needs at least one file or folder.');
    expect((await kubewright(files, 'values', 'gone')).complaint).toBe('gone: cannot be read: there is no such file.');
  });
});
