import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceOf, nearestOf } from './nearest.ts';

const CONTAINER = ['args', 'command', 'env', 'envFrom', 'image', 'imagePullPolicy', 'livenessProbe', 'name', 'ports', 'readinessProbe', 'resources', 'volumeMounts', 'workingDir'];

describe('the nearest name', () => {
  it.each<[written: string, name: string | null, sure: boolean]>([
    ['Image', 'image', true],
    ['image_pull_policy', 'imagePullPolicy', true],
    ['envfrom', 'envFrom', true],
    ['imge', 'image', false],
    ['port', 'ports', false],
    ['volumesMounts', 'volumeMounts', false],
    ['volmueMounts', 'volumeMounts', false],
    ['redinessProbe', 'readinessProbe', false],
    ['cmd', 'command', false],
    ['environment', 'env', false],
    ['readiness', 'readinessProbe', false],
    ['en', null, false],
    ['replicas', null, false],
    ['x', null, false],
    ['', null, false],
  ])('of %s is %s', (written, name, sure) => {
    expect(nearestOf(written, CONTAINER)).toEqual(name === null ? null : { name, sure });
  });

  it('is never the name itself', () => {
    expect(nearestOf('image', ['image'])).toBeNull();
  });

  it('begins alike where two are as near', () => {
    expect(nearestOf('matchLabel', ['patchLabel', 'matchLabels'])?.name).toBe('matchLabels');
  });
});

describe('the distance', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is 0 for the same alone, the same both ways, and no more than the longer word', () => {
    fc.assert(fc.property(words, words, (left, right) => {
      const distance = distanceOf(left, right);
      expect(distance === 0).toBe(left === right);
      expect(distanceOf(right, left)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
    }));
  });

  it('is known as far as it is asked for', () => {
    fc.assert(fc.property(words, words, fc.nat({ max: 5 }), (left, right, reach) => {
      const distance = distanceOf(left, right);
      const asked = distanceOf(left, right, reach);
      if (distance <= reach) expect(asked).toBe(distance);
      else expect(asked).toBeGreaterThan(reach);
    }));
  });

  it('counts a swap as one', () => {
    expect(distanceOf('replicsa', 'replicas')).toBe(1);
  });
});
