import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { test as unguarded } from '@playwright/test';
import { watch } from './support/guard.ts';

test('the built page opens', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#root')).not.toBeEmpty();
  await expectAccessible(page, 1);
});

unguarded('the guard sees what must not happen', async ({ context, page, baseURL }) => {
  const problems = await watch(context, new URL(baseURL ?? '').origin);
  await page.goto('./');
  await page.evaluate(() => {
    console.error('a complaint');
    setTimeout(() => {
      throw new Error('an accident');
    });
    void fetch('http://example.invalid/').catch(() => undefined);
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = 'http://example.invalid/a.css';
    document.head.append(style);
  });
  const injecting = page.evaluate(() => {
    const script = document.createElement('script');
    script.text = 'globalThis.ran = true';
    document.head.append(script);
  });
  await expect(injecting).rejects.toThrow(/TrustedScript/);
  for (const seen of [
    /console: a complaint/,
    /uncaught: .*an accident/,
    /policy: connect-src blocked/,
    /policy: style-src-elem blocked/,
    /policy: require-trusted-types-for blocked/,
  ]) {
    await expect.poll(() => problems.join('\n')).toMatch(seen);
  }
});
