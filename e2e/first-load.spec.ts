// What the browser asks for until the first form takes a key: JavaScript and CSS, without Monaco, in gzip bytes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtFiles, builtText, monacoFiles, packedBytes } from './support/build.ts';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const AT_MOST_BYTES = 180 * 1024;

test('the first form takes a key after less than 180 KB', async ({ page }) => {
  // the moment the field is in the page, by the page's own clock: how slow this test is does not count
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-field="replicas"] input') === null) return;
      performance.mark('form');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8'));
  const replicas = page.getByRole('main').getByRole('textbox', { name: /^Replicas/ });
  await replicas.press('End');
  await replicas.press('0');
  await expect(replicas).toHaveValue('30');
  await page.waitForLoadState('networkidle'); // the list below holds what has arrived

  const asked = await page.evaluate(() => {
    const form = performance.getEntriesByName('form')[0]?.startTime ?? Number.NaN;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= form)
      .map(({ name }) => new URL(name).pathname.slice(1));
  });
  const monaco = monacoFiles();
  const counted = [...new Set(asked)].filter((file) => /\.(js|css)$/.test(file) && !monaco.has(file));
  const bytes = counted.reduce((sum, file) => sum + packedBytes(file), 0);
  const sizes = counted.map((file) => `${file}: ${packedBytes(file)}`).join('\n');
  console.log(`first load: ${bytes} bytes (gzip) in ${counted.length} files, Monaco left out`);
  // React and MUI alone are more: less means that files were missed
  expect(bytes, sizes).toBeGreaterThan(80 * 1024);
  expect(bytes, sizes).toBeLessThan(AT_MOST_BYTES);
});

test('Monaco is not part of the first page', async ({ page }) => {
  const monaco = monacoFiles();
  expect([...monaco].filter((file) => !builtFiles().includes(file))).toEqual([]);
  expect([...monaco].reduce((sum, file) => sum + builtText(file).length, 0)).toBeGreaterThan(2_000_000);
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(new URL(response.url()).pathname.slice(1)));
  await page.goto('./');
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(fetched.length).toBeGreaterThan(2);
  expect(fetched.filter((file) => monaco.has(file))).toEqual([]);
});
