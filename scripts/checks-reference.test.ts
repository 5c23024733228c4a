import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUED } from '../src/core/checks/index.ts';
import { SCHEMA_CHECK_WORDS } from '../src/core/checks/schema/words.ts';
import { REFERENCE, referenceFiles } from './checks-reference.ts';

describe('the reference of the checks', async () => {
  const files = await referenceFiles();

  it.each([...files])('%s is as the checks have it', (name, text) => {
    // not toEqual: half a megabyte of difference helps nobody; `scripts/checks-reference.ts` writes it anew
    expect(readFileSync(path.join(REFERENCE, name), 'utf8') === text).toBe(true);
  });

  it('has two examples for every check of the catalogue and of the schema, and they differ', () => {
    const examples: Record<string, { bad: string; good: string }> = JSON.parse(files.get('examples.json') ?? '{}');
    expect(Object.keys(examples).sort()).toEqual([...CATALOGUED, ...SCHEMA_CHECK_WORDS].map(({ id }) => id).sort());
    expect(Object.entries(examples).filter(([, { bad, good }]) => bad === good)).toEqual([]);
  });
});
