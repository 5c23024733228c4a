import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';
import { zipFiles } from './zip.ts';

const FILES = [
  { name: 'a.yaml', text: 'a: 1\n', encoding: 'utf-8' as const },
  { name: '폴더/한글.yaml', text: '\uFEFF이름: 값\r\n', encoding: 'utf-8' as const },
  { name: '../../A.yaml', text: '\u00ff', encoding: 'bytes' as const },
  { name: 'empty.yaml', text: '', encoding: 'utf-8' as const },
];

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('zipFiles', () => {
  it('is this archive, whenever it is made', () => {
    const archive = zipFiles([{ name: 'a', text: 'b', encoding: 'utf-8' }]);
    const entry = '1400 0008 0000 00002100 f9efbe71 01000000 01000000 0100 0000';
    const expected = `504b0304 ${entry} 61 62
      504b0102 1400 ${entry} 0000 0000 0000 00000000 00000000 61
      504b0506 00000000 0100 0100 2f000000 20000000 0000`;
    expect(Buffer.from(archive).toString('hex')).toBe(expected.replace(/\s/g, ''));
  });

  it.skipIf(!hasPython)('is unpacked by another program to the same bytes', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
    try {
      writeFileSync(path.join(folder, 'x.zip'), zipFiles(FILES));
      const script = 'import sys, zipfile, json\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps([[i.filename, z.read(i).hex()] for i in z.infolist()]))';
      const output = execFileSync('python3', ['-c', script, path.join(folder, 'x.zip')], { encoding: 'utf8' });
      expect(JSON.parse(output)).toEqual([
        ['a.yaml', Buffer.from('a: 1\n').toString('hex')],
        ['폴더/한글.yaml', Buffer.from('\uFEFF이름: 값\r\n').toString('hex')],
        ['A-2.yaml', 'ff'],
        ['empty.yaml', ''],
      ]);
      expect(readFileSync(path.join(folder, 'x.zip'))).toEqual(Buffer.from(zipFiles(FILES)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('safePath', () => {
  it.each([
    ['../../evil.yaml', 'evil.yaml'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\x\\y.yaml', 'C-/x/y.yaml'],
    ['CON.yaml', '_CON.yaml'],
    ['a:b*?.yaml', 'a-b--.yaml'],
    ['a\u202e\u0000.yaml', 'a--.yaml'],
    ['trailing. /x', 'trailing/x'],
    ['..', 'file'],
    ['.hidden.yaml', '.hidden.yaml'],
  ])('%j is %j', (name, expected) => {
    expect(safePath(name)).toBe(expected);
  });
});
