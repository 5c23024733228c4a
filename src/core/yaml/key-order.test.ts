import { describe, expect, it } from 'vitest';
import { isKnownList, placeOfKey } from './key-order.ts';

describe('placeOfKey', () => {
  it.each([
    ['behind the last when the order does not know it', [], 'zebra', ['apiVersion', 'kind'], 2],
    ['between neighbours', ['metadata'], 'namespace', ['name', 'labels'], 1],
    ['first', [], 'apiVersion', ['kind', 'metadata'], 0],
    ['into an empty map', [], 'kind', [], 0],
    ['behind all that come before it, in whatever order they stand', ['spec', 'containers', 0], 'livenessProbe',
      ['name', 'image', 'env', 'ports'], 4],
    ['behind the closest, before keys of no known place', ['spec', 'containers', 0], 'ports', ['name', 'image', 'x-custom'], 2],
    ['beside what it is about: tolerations behind the affinity', ['spec'], 'tolerations', ['securityContext', 'affinity', 'containers', 'serviceAccountName'], 2],
    ['before the closest that comes after', [], 'apiVersion', ['x-note', 'kind'], 1],
    ['behind the last in a map of free keys', ['metadata', 'labels'], 'name', ['tier', 'app'], 2],
    ['list positions given as text', ['spec', 'containers', '0'], 'image', ['name', 'ports'], 1],
  ])('%s', (_, path, key, keys, place) => {
    expect(placeOfKey(path, key, keys)).toBe(place);
  });
});

describe('isKnownList', () => {
  it.each([
    [['spec', 'containers'], true],
    [['spec', 'containers', 0, 'env'], true],
    [['data', 'ports'], false],
    [['metadata', 'labels'], false],
    [['spec'], false],
    [[], false],
  ])('%j: %s', (path, known) => {
    expect(isKnownList(path)).toBe(known);
  });
});
