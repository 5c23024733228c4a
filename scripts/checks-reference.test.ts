import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_WORDS } from '../src/core/checks/index.ts';
import { WITHOUT_EXAMPLE } from '../src/core/checks/yaml-problem-cases.ts';
import { REFERENCE, referenceFiles } from './checks-reference.ts';

describe('the reference of the checks', async () => {
  const files = await referenceFiles();

  it.each([...files])('%s is as the checks have it', (name, text) => {
    // not toEqual: half a megabyte of difference helps nobody; `scripts/checks-reference.ts` writes it anew
    expect(readFileSync(path.join(REFERENCE, name), 'utf8') === text).toBe(true);
  });

  it('has two examples for every check but those that no screen could show, and they differ', () => {
    const examples: Record<string, { bad: string; good: string }> = JSON.parse(files.get('examples.json') ?? '{}');
    expect(Object.keys(examples).sort()).toEqual(CHECK_WORDS.map(({ id }) => id).filter((id) => !WITHOUT_EXAMPLE.includes(id)).sort());
    expect(Object.entries(examples).filter(([, { bad, good }]) => bad === good)).toEqual([]);
  });
});
