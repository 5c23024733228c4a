import { describe, expect, it } from 'vitest';
import { isPodSecurityLevel, policyVersionOf } from './control.ts';

describe('the version of a policy', () => {
  it.each([
    ['v1.30', '1.30'],
    ['v1.37', '1.37'],
    ['latest', '1.33'],
    ['1.30', '1.33'],
    ['v1', '1.33'],
    ['', '1.33'],
    ['v1.25', '1.28'],
    ['v1.99', '1.37'],
  ])('that %s asks for', (label, version) => {
    expect(policyVersionOf(label, '1.33')).toBe(version);
  });
});

describe('levels', () => {
  it('are known by name', () => {
    expect(['privileged', 'baseline', 'restricted', 'Restricted', '', 'constructor'].filter(isPodSecurityLevel)).toEqual(['privileged', 'baseline', 'restricted']);
  });
});
