import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDocuments } from '../yaml/split.ts';
import { type Decoded, decodeBytes, type Encoding } from './decode.ts';
import { encodeText } from './encode.ts';
import { decodeKorean } from './euc-kr.ts';
import { joinFiles, outgoingFile } from './export.ts';
import { newFileName, uniqueFileName } from './file-name.ts';
import { headOf } from './head.ts';
import { recognise, type Content } from './recognise.ts';
import { remarkWords } from './recognise-words.ts';

describe('decodeBytes', () => {
  it.each<[string, number[], string, Encoding]>([
    ['UTF-8', [0x61, 0xed, 0x95, 0x9c], 'a한', 'utf-8'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], '\uFEFFa', 'utf-8'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x5c, 0xd5], '\uFEFF한', 'utf-16le'],
    ['UTF-16, big end first', [0xfe, 0xff, 0xd5, 0x5c], '\uFEFF한', 'utf-16be'],
    ['EUC-KR', [0x61, 0xc7, 0xd1], 'a\u00c7\u00d1', 'bytes'],
    ['UTF-16 cut off in the middle', [0xff, 0xfe, 0x5c], '\u00ff\u00fe\u005c', 'bytes'],
    ['nothing', [], '', 'utf-8'],
  ])('%s', (_name, bytes, text, encoding) => {
    const decoded = decodeBytes(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.message === null).toBe(encoding === 'utf-8');
  });

  it('gives every byte back', () => {
    const marks = fc.constantFrom<number[]>([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]);
    fc.assert(
      fc.property(marks, fc.uint8Array({ maxLength: 40 }), (mark, rest) => {
        const bytes = Uint8Array.from([...mark, ...rest]);
        const { text, encoding } = decodeBytes(bytes);
        expect([...encodeText(text, encoding)]).toEqual([...bytes]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('decodeKorean', () => {
  const decodeForPeople = (bytes: Uint8Array): Decoded => {
    const decoded = decodeBytes(bytes);
    return decoded.encoding === 'bytes' ? (decodeKorean(bytes) ?? decoded) : decoded;
  };

  it.each<[string, number[], string, Encoding]>([
    ['UTF-8', [0xed, 0x95, 0x9c], '한', 'utf-8'],
    ['EUC-KR', [0x61, 0xc7, 0xd1], 'a한', 'euc-kr'],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9], 'caf\u00e9', 'bytes'],
    ['Latin-1 that could be EUC-KR', [0xe9, 0xe8, 0x2e], '\u00e9\u00e8.', 'bytes'],
    ['Shift JIS', [0x83, 0x65, 0x83, 0x58], '\u0083e\u0083X', 'bytes'],
  ])('%s', (_name, bytes, text, encoding) => {
    const decoded = decodeForPeople(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({ text, encoding });
    expect([...encodeText(decoded.text, decoded.encoding)]).toEqual(bytes);
  });

  it('gives every byte back', () => {
    const byte = fc.oneof(fc.constantFrom(0x61, 0x0a, 0x20), fc.integer({ min: 0x80, max: 0xff }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (bytes) => {
        const { text, encoding } = decodeForPeople(Uint8Array.from(bytes));
        expect([...encodeText(text, encoding)]).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves as it came until it is edited', () => {
    expect(outgoingFile('a.yaml', '# 한글\n', 'euc-kr', '# 한글\n')).toMatchObject({ encoding: 'euc-kr' });
    expect(outgoingFile('a.yaml', '# 한국\n', 'euc-kr', '# 한글\n')).toMatchObject({ encoding: 'utf-8' });
    expect(outgoingFile('a.yaml', 'b', 'utf-16le', 'a')).toMatchObject({ encoding: 'utf-16le' });
  });
});

describe('headOf', () => {
  it.each<[string, string, Partial<ReturnType<typeof headOf>>]>([
    ['a manifest', '---\n# c\napiVersion: apps/v1\nkind: Deployment # d\nmetadata:\n  labels:\n    name: not-this\n  name: web\nspec: {}\n', { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', keys: ['apiVersion', 'kind', 'metadata', 'spec'] }],
    ['quotes', `"kind": 'Pod'\nmetadata:\n    name: "my pod"\n`, { kind: 'Pod', name: 'my pod' }],
    ['JSON', '{"kind": "Pod", "metadata": {"name": "x"}}\n', { kind: 'Pod', name: 'x', keys: ['kind', 'metadata'] }],
    ['CR LF and a byte order mark', '\uFEFFkind: Pod\r\nmetadata:\r\n  name: x\r\n', { kind: 'Pod', name: 'x' }],
    ['flow metadata', 'kind: X\nmetadata: {labels: {name: z}, name: "web"}  # c\n', { kind: 'X', name: 'web' }],
    ['no map', '- a\n- b\n', { kind: null, keys: [] }],
    ['a name elsewhere', 'kind: X\nspec:\n  name: y\n', { kind: 'X', name: null }],
  ])('of %s', (_name, slice, expected) => {
    expect(headOf(slice)).toMatchObject(expected);
  });
});

describe('newFileName', () => {
  it.each<[string, string, string[], string]>([
    ['kind and name', 'kind: Deployment\nmetadata:\n  name: Web\n', [], 'deployment-web.yaml'],
    ['taken, in another case', 'kind: Pod\nmetadata:\n  name: x\n', ['POD-X.yaml'], 'pod-x-2.yaml'],
    ['signs', 'kind: ClusterRole\nmetadata:\n  name: "system:a/../b"\n', [], 'clusterrole-system-a-.-b.yaml'],
    ['without a name', 'kind: List\nitems: []\n', [], 'list.yaml'],
    ['a device of Windows', 'kind: CON\n', [], 'file-con.yaml'],
    ['no resource', 'services: {}\n', ['pasted.yaml', 'pasted-2.yaml'], 'pasted-3.yaml'],
    ['JSON', '{"kind": "Pod", "metadata": {"name": "x"}}', [], 'pod-x.json'],
    ['a long name', `kind: Pod\nmetadata:\n  name: ${'x'.repeat(300)}\n`, [], `pod-${'x'.repeat(86)}.yaml`],
  ])('from %s', (_name, text, taken, expected) => {
    expect(newFileName(splitDocuments(text), taken)).toBe(expected);
  });

  it('keeps a name without an extension', () => {
    expect(uniqueFileName('Dockerfile', ['dockerfile'])).toBe('Dockerfile-2');
  });
});

describe('recognise', () => {
  it.each<[string, string, Content]>([
    ['nothing', ' \n# c\n---\n', 'empty'],
    ['manifests', 'kind: Pod\n---\nkind: Pod\n---\nkind: Service\n', 'manifests'],
    ['a Helm template', 'kind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n  {{- if .x }}\n', 'template'],
    ['a template among manifests', 'kind: Pod\n---\nkind: {{ x }}\n', 'manifests'],
    ['braces inside a string', 'kind: ConfigMap\ndata:\n  a: "{{ $labels.pod }}"\n', 'manifests'],
    ['Compose', 'version: "3"\nservices:\n  web:\n    image: nginx\n', 'compose'],
    ['GitLab CI', 'stages: [build]\nbuild:\n  stage: build\n  script:\n    - make\n', 'ci'],
    ['GitHub Actions', 'name: x\non: push\njobs:\n  a: {}\n', 'ci'],
    ['a Dockerfile', '# syntax=1\nARG V=1\nFROM node:20\nRUN x\n', 'dockerfile'],
    ['a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n', 'kustomization'],
    ['a kustomization without kind', 'resources:\n- a.yaml\nimages: []\n', 'kustomization'],
    ['resources of a container', 'resources:\n  limits: {}\n', 'fragment'],
    ['commands', '# first\n$ kubectl apply -f x.yaml\n', 'commands'],
    ['a fragment', 'livenessProbe:\n  httpGet: {}\nresources: {}\n', 'fragment'],
    ['Helm values', 'replicaCount: 1\nimage:\n  tag: x\n', 'text'],
    ['prose', 'hello there\n', 'text'],
  ])('%s', (_name, text, content) => {
    expect(recognise(text)).toMatchObject({ content });
  });

  it('says what is special, in both languages', () => {
    const said = (text: string, name?: string): string | null => {
      const { remark } = recognise(text, name);
      return remark === null ? null : remarkWords(remark).en;
    };
    expect(said('kind: Pod\n')).toBe(null);
    expect(said('apiVersion: v1\nkind: List\nitems: []\n')).toMatch(/^It holds a List/);
    expect(said('kind: Pod\n---\na: 1\n')).toMatch(/^Some documents have no kind/);
    expect(said('strategy: {type: Recreate}\n')).toMatch(/^This is a part of a Deployment/);
    expect(said('bases: [a]\n', 'base/kustomization.yaml')).toMatch(/^This is a kustomization/);
  });

  it('counts documents by kind', () => {
    expect(recognise('kind: Pod\n---\na: 1\n---\nkind: Service\n---\nkind: Pod\n')).toMatchObject({
      kinds: [{ kind: 'Pod', count: 2 }, { kind: 'Service', count: 1 }],
      others: 1,
    });
  });
});

describe('joinFiles', () => {
  const join = (...texts: string[]) => joinFiles(texts.map((text) => ({ name: 'x', text, encoding: 'utf-8' }))).text;

  it.each<[string, string[], string]>([
    ['one file', ['\uFEFFa: 1'], '\uFEFFa: 1'],
    ['two files', ['a: 1\n', 'b: 2\n'], 'a: 1\n---\nb: 2\n'],
    ['no final newline', ['a: 1', 'b: 2'], 'a: 1\n---\nb: 2'],
    ['its own separator', ['a: 1\n', '---\nb: 2\n'], 'a: 1\n---\nb: 2\n'],
    ['a separator at the end', ['a: 1\n---\n', 'b: 2\n'], 'a: 1\n---\nb: 2\n'],
    ['a separator and a comment at the end', ['a: 1\n---\n# end\n', 'b: 2\n'], 'a: 1\n---\n# end\nb: 2\n'],
    ['a byte order mark inside', ['a: 1\n', '\uFEFFb: 2\n'], 'a: 1\n---\nb: 2\n'],
    ['CR LF', ['a: 1\r\n', 'b: 2\r\n'], 'a: 1\r\n---\r\nb: 2\r\n'],
    ['empty files', ['', 'a: 1\n', '# c\n'], 'a: 1\n'],
    ['JSON alone', ['{"a": 1}', '{"b": 2}\n{"c": 3}\n'], '{"a": 1}\n{"b": 2}\n{"c": 3}\n'],
    ['JSON before YAML', ['{"a": 1}\n{"b": 2}\n', 'c: 3\n'], '---\n{"a": 1}\n---\n{"b": 2}\n---\nc: 3\n'],
  ])('%s', (_name, texts, expected) => {
    expect(join(...texts)).toBe(expected);
  });
});

const shared = path.resolve(import.meta.dirname, '../../../../shared');

/** Texts that broke something somewhere, or could. */
const HOSTILE: readonly string[] = [
  '\u0000', '\u0001\u007f', '\ud800', '\udc00a', '\u0085\u2028', 'a: \uFEFFb', '\uFEFF\uFEFF---', '---', '---\r', '\r', '\r\n', '...\n---\n...',
  '{'.repeat(100_000), '['.repeat(100_000), '{"a":'.repeat(50_000), '- '.repeat(50_000), ': '.repeat(50_000), '? [a, b]\n', '!!x y', '%YAML 9\n---\n',
  'a: &a [*a]\n', 'a: &a {b: *a}\n', '__proto__: {kind: x}\n', 'kind: __proto__\nmetadata: {name: constructor}\n', `kind: ${'x'.repeat(1_000_000)}\n`,
  `${' '.repeat(1_000_000)}x`, '\t'.repeat(100_000), `# ${'c'.repeat(1_000_000)}`, `"${'a'.repeat(1_000_000)}`, '---\n'.repeat(20_000), '{}\n'.repeat(20_000),
  `${'\n'.repeat(500_000)}kind: X`, '{{'.repeat(100_000), '{{ if x }}\n', `metadata: {${'{'.repeat(400)}`, `metadata: ${'{a: '.repeat(100)}`, '<img src=x onerror=alert(1)>', 'FROM', 'kubectl',
];

describe('hostile texts', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 20), text]))('%j', (_start, text) => {
    const slices = splitDocuments(text);
    expect(slices.join('')).toBe(text);
    recognise(text);
    expect(newFileName(slices.slice(0, 5), [])).toMatch(/^[a-z0-9][a-z0-9.-]{0,99}$/);
    const file = { name: 'x', text, encoding: 'utf-8' as const };
    joinFiles([file, file]);
  });
});

describe.skipIf(!existsSync(shared))('files of others', () => {
  const folders = [path.join(shared, 'corpus', 'files'), path.join(shared, 'corpus', 'templated'), path.join(shared, 'guides')].filter((folder) => existsSync(folder)); // a skipped body runs too
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );

  it('are the same bytes after they were read, split, joined and written', () => {
    expect(files.length).toBeGreaterThan(900);
    for (const file of files) {
      const bytes = readFileSync(file);
      const { text, encoding } = decodeBytes(bytes);
      expect(Buffer.compare(encodeText(splitDocuments(text).join(''), encoding), bytes), file).toBe(0);
    }
  });

  it('are recognised', () => {
    for (const file of files) {
      const { content } = recognise(decodeBytes(readFileSync(file)).text, path.basename(file));
      if (file.includes('templated')) expect(content, file).toBe('template');
      if (file.endsWith('Dockerfile')) expect(content, file).toBe('dockerfile');
      if (file.includes('gitlab-ci')) expect(content, file).toBe('ci');
    }
  });
});
