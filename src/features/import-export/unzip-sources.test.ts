import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipEntries } from '../../core/bundle/unzip.ts';
import { zipFiles } from '../../core/bundle/zip.ts';
import { MOST_UNPACKED_BYTES, unzippedSources } from './unzip-sources.ts';

/** An archive of one entry, made by hand: with compression, which ours has none of. */
function deflatedZip(name: Uint8Array, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Uint8Array.from(Buffer.concat([local, name, packed, entry, name, end]));
}

async function texts(bytes: Uint8Array): Promise<(readonly [string | null, string])[] | null> {
  const sources = await unzippedSources(bytes);
  if (sources === null) return null;
  return Promise.all(sources.map(async (source) => [source.name, source.name === null ? '' : Buffer.from(await source.bytes()).toString()] as const));
}

describe('unzippedSources', () => {
  it('gives back the manifests and Dockerfiles that our own archives hold, and nothing else', async () => {
    const files = ['README.md', 'manifests/00-a.yaml', 'manifests/한글.yml', 'b.JSON', 'web/Dockerfile', 'web/Dockerfile.dockerignore', '__MACOSX/x.yaml'].map((name) => ({ name, text: `# ${name}\n`, encoding: 'utf-8' as const }));
    expect(await texts(zipFiles(files))).toEqual([
      ['manifests/00-a.yaml', '# manifests/00-a.yaml\n'],
      ['manifests/한글.yml', '# manifests/한글.yml\n'],
      ['b.JSON', '# b.JSON\n'],
      ['web/Dockerfile', '# web/Dockerfile\n'],
    ]);
  });

  it('unpacks what is compressed', async () => {
    const text = 'kind: A\n'.repeat(1000);
    expect(await texts(deflatedZip(Buffer.from('a.yaml'), Buffer.from(text)))).toEqual([['a.yaml', text]]);
  });

  it('keeps names inside, and reads those of Korean Windows', async () => {
    expect(await texts(deflatedZip(Buffer.from('../../etc/a.yaml'), Buffer.from('a')))).toEqual([['etc/a.yaml', 'a']]);
    const korean = Buffer.concat([Buffer.from([0xc7, 0xd1, 0xb1, 0xdb]), Buffer.from('.yaml')]);
    expect(await texts(deflatedZip(korean, Buffer.from('a')))).toEqual([['한글.yaml', 'a']]);
  });

  it('refuses what unpacks to too much', async () => {
    expect(await texts(deflatedZip(Buffer.from('a.yaml'), Buffer.alloc(MOST_UNPACKED_BYTES + 1)))).toBe(null);
  });

  it('is no archive, or a damaged one', async () => {
    expect(await texts(Buffer.from('kind: A\n'))).toBe(null);
    const whole = deflatedZip(Buffer.from('a.yaml'), Buffer.from('kind: A\n'.repeat(100)));
    expect(await texts(whole.fill(0xff, 40, 46))).toBe(null);
  });

  it('never throws, whatever the bytes', () => {
    const archive = zipFiles([{ name: 'a.yaml', text: 'kind: A\n', encoding: 'utf-8' }]);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), fc.nat(archive.length), (at, byte, length) => {
        const broken = Uint8Array.from(archive).fill(byte, at, at + 1).slice(0, length);
        expect(() => zipEntries(broken)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
