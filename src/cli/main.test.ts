// The command as people start it: a process of its own, from another directory, with a pipe behind it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMMAND = path.join(ROOT, 'scripts', 'kubewright.mjs');
const environment = { ...process.env };
delete environment['INIT_CWD'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kubewright-cli-'));
  writeFileSync(path.join(folder, 'a.yaml'), '\uFEFFa: 1 # 한글\r\nb: 2');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kubewright(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = environment): { code: number | null; output: string; complaint: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, output: stdout, complaint: stderr };
}

describe('the command', () => {
  it('prints exactly the bytes of the edited file', () => {
    expect(kubewright(['set', 'a.yaml', '--path', '/a', '--value', '3'], folder))
      .toEqual({ code: 0, output: '\uFEFFa: 3 # 한글\r\nb: 2', complaint: '' });
  });

  it('takes relative paths from where npm was called', () => {
    const { code, output } = kubewright(['values', 'a.yaml'], ROOT, { ...environment, INIT_CWD: folder });
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject([{ file: 'a.yaml', documents: [{ value: { a: 1, b: 2 } }] }]);
  });

  it('says why not, in one line, and exits with 2', () => {
    expect(kubewright(['remove', 'a.yaml', '--path', '/c'], folder))
      .toEqual({ code: 2, output: '', complaint: 'a.yaml:1:2: /c: There is nothing at this path.\n' });
  });

  it('writes only when told to', () => {
    const file = path.join(folder, 'w.yaml');
    writeFileSync(file, 'a: 1\n');
    kubewright(['set', 'w.yaml', '--path', '/a', '--value', '2'], folder);
    expect(readFileSync(file, 'utf8')).toBe('a: 1\n');
    expect(kubewright(['set', 'w.yaml', '--path', '/a', '--value', '2', '--write'], folder).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('a: 2\n');
  });

  it('is not cut off in a pipe that is read slowly', async () => {
    const text = Array.from({ length: 60_000 }, (_, index) => `key-${index}: value number ${index}\n`).join('');
    writeFileSync(path.join(folder, 'large.yaml'), text);
    const child = spawn(process.execPath, [COMMAND, 'set', 'large.yaml', '--path', '/key-0', '--value', '"first"'], { cwd: folder, env: environment });
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) {
      chunks.push(Buffer.from(chunk));
      await new Promise(setImmediate);
    }
    expect(Buffer.concat(chunks).toString('utf8')).toBe(text.replace('value number 0', 'first'));
  });
});

describe('a folder', () => {
  it.skipIf(process.platform === 'win32')('is read with links to files, not with links to folders, which may lead round', () => {
    const root = path.join(folder, 'k8s');
    mkdirSync(path.join(root, 'deep'), { recursive: true });
    writeFileSync(path.join(root, 'deep', 'a.yaml'), 'data: {a: 1}\n---\n[\n');
    writeFileSync(path.join(folder, 'outside.yaml'), '[\n');
    symlinkSync(path.join(folder, 'outside.yaml'), path.join(root, 'linked.yaml'));
    symlinkSync(root, path.join(root, 'deep', 'round'));
    symlinkSync(path.join(folder, 'gone.yaml'), path.join(root, 'broken.yaml'));
    const { code, output, complaint } = kubewright(['check', 'k8s/', '--check', 'yaml-syntax'], folder);
    expect([code, complaint]).toEqual([1, '']);
    expect(output.split('\n').map((line) => line.split(':')[0])).toEqual(['k8s/deep/a.yaml', 'k8s/linked.yaml', '2 errors, 0 warnings, 0 hints', '']);
  });
});
