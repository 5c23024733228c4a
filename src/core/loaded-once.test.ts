import { expect, it } from 'vitest';
import { loadedOnce } from './loaded-once.ts';

it('loads once for all who ask, and again only after a failure', async () => {
  let attempts = 0;
  const load = loadedOnce(async () => {
    attempts++;
    await Promise.resolve();
    if (attempts === 1) throw new Error('gone');
    return attempts;
  });
  const [first, second] = [load(), load()];
  await expect(first).rejects.toThrow('gone');
  await expect(second).rejects.toThrow('gone');
  expect(attempts).toBe(1);
  const [third, fourth] = [load(), load()];
  expect(await third).toBe(2);
  expect(await fourth).toBe(2);
  expect(await load()).toBe(2);
  expect(attempts).toBe(2);
});
