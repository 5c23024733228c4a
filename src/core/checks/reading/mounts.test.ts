import { describe, expect, it } from 'vitest';
import { cleanPath, isBelow } from './mounts.ts';

describe('a path', () => {
  it.each([
    ['/', '/'],
    ['/tmp/', '/tmp'],
    ['//var//run/./docker.sock', '/var/run/docker.sock'],
    ['/etc/ssl/../passwd', '/etc/passwd'],
    ['/../..', '/'],
    ['data', '/data'],
  ])('%s is %s', (path, clean) => {
    expect(cleanPath(path)).toBe(clean);
  });

  it('lies below itself and its folders, not below one that begins alike', () => {
    expect(['/tmp', '/', '/tmp/a', '/var'].map((folder) => isBelow('/tmp/a', folder))).toEqual([true, true, true, false]);
    expect(isBelow('/tmpfs', '/tmp')).toBe(false);
  });
});
