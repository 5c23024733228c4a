import { describe, expect, it } from 'vitest';
import { parted } from './changed-line.ts';

describe('parted', () => {
  it.each([
    ['  name: web # a', '  name: web-2 # a', { head: 'name: ', before: 'web', after: 'web-2', tail: ' # a' }],
    ['- {name: data, mountPath: /d}', '- {name: disk, mountPath: /d}', { head: '- {name: ', before: 'data', after: 'disk', tail: ', mountPath: /d}' }],
    ['url: "http://web:80"', 'url: "http://api:80"', { head: 'url: "http://', before: 'web', after: 'api', tail: ':80"' }],
    ['a: x', 'a: "on"', { head: 'a: ', before: 'x', after: '"on"', tail: '' }],
  ])('%s', (before, after, expected) => {
    expect(parted(before, after)).toEqual(expected);
  });
});
