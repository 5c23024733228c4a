import { expect, test as base, type BrowserContext } from '@playwright/test';
import { watch } from './guard.ts';

interface Fixtures {
  /** What must not happen and has happened; empty it for what a test provokes. */
  readonly problems: readonly string[];
}

/** Playwright's `test`, which fails when anything that must not happen happens on the way (`watch`). */
export const test = base.extend<Fixtures>({
  problems: [
    async ({ context, baseURL }, use) => {
      if (baseURL === undefined) throw new Error('no baseURL: the server has not told its port');
      const problems = await watch(context as BrowserContext, new URL(baseURL).origin);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
