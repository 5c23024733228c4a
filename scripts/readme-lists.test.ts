import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { README, withLists } from './readme-lists.ts';

describe('README.md', () => {
  it('lists the checks and kinds that there are (node scripts/run-typescript.mjs scripts/readme-lists.ts)', () => {
    const readme = readFileSync(README, 'utf8');
    expect(readme).toBe(withLists(readme));
  });

  it('needs its markers', () => {
    expect(() => withLists('# Kubewright\n')).toThrow('README.md has no <!-- checks -->');
  });
});
