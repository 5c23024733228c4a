import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

async function fix(text: string | Uint8Array, ...args: readonly string[]): Promise<{ code: number; output: string; complaint: string; written: string | null }> {
  const result = { code: 0, output: '', complaint: '', written: null as string | null };
  result.code = await run(['fix', 'a.yaml', ...args], {
    directory: '/here',
    readFolder: () => null,
    readFile: () => (typeof text === 'string' ? new TextEncoder().encode(text) : text),
    writeFile: (_, bytes) => { result.written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes); },
    print: (output) => { result.output += typeof output === 'string' ? output : new TextDecoder('utf-8', { ignoreBOM: true }).decode(output); },
  }, (sentence) => { result.complaint += sentence; });
  return result;
}

const TWICE = '\uFEFF# keep\r\nkind: ConfigMap\r\ndata:\r\n  a: "1"\r\n  a: "2" # new\r\n---\r\nkind: Secret\r\n';
const ONCE = '\uFEFF# keep\r\nkind: ConfigMap\r\ndata:\r\n  a: "2" # new\r\n---\r\nkind: Secret\r\n';

describe('fix', () => {
  it('prints the text after the safe fixes, with all its other bytes', async () => {
    expect(await fix(TWICE, '--check', 'yaml-duplicate-key')).toEqual({ code: 0, output: ONCE, complaint: '', written: null });
  });

  it('changes nothing the second time', async () => {
    expect((await fix(ONCE, '--check', 'yaml-duplicate-key')).output).toBe(ONCE);
  });

  it('writes only what is told to, and only what changed', async () => {
    expect(await fix(TWICE, '--check', 'yaml-duplicate-key', '--write')).toMatchObject({ output: '', written: ONCE });
    expect(await fix(ONCE, '--check', 'yaml-duplicate-key', '--write')).toMatchObject({ output: '', written: null });
  });

  it('leaves what would take a comment with it', async () => {
    const commented = TWICE.replace('a: "1"', 'a: "1" # old');
    expect((await fix(commented, '--check', 'yaml-duplicate-key')).output).toBe(commented);
  });

  it('leaves what other checks find', async () => {
    expect((await fix(TWICE, '--check', 'image-tag-latest')).output).toBe(TWICE);
  });

  it.each<[text: string | Uint8Array, args: string[], sentence: string]>([
    ['a: 1\n', ['--check', 'no-such'], 'There is no check no-such.'],
    ['a: 1\n', ['b.yaml'], 'fix prints the text of one file; these are 2. Add --write to change them.'],
    [Uint8Array.of(0x61, 0x3a, 0x20, 0xc7, 0xd1), [], 'a.yaml: the file is neither UTF-8 nor UTF-16.'],
  ])('refuses %j %j', async (text, args, sentence) => {
    expect(await fix(text, ...args)).toEqual({ code: 2, output: '', complaint: sentence, written: null });
  });
});
