// What the browser fetches until the first form takes a key: JavaScript and CSS, without Monaco, in gzip bytes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtFiles, monacoFiles, packedBytes } from './support/build.ts';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const AT_MOST_BYTES = 180 * 1024;

test('the first form takes a key after less than 180 KB', async ({ page, baseURL }) => {
  const fetched = new Set<string>();
  page.context().on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin === new URL(baseURL ?? '').origin && /\.(js|css)$/.test(pathname)) fetched.add(pathname.slice(1));
  });
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8'));
  const replicas = page.getByRole('main').getByRole('textbox', { name: /^Replicas/ });
  await replicas.press('End');
  await replicas.press('0');
  await expect(replicas).toHaveValue('30');

  const monaco = monacoFiles();
  const counted = [...fetched].filter((file) => !monaco.has(file));
  const bytes = counted.reduce((sum, file) => sum + packedBytes(file), 0);
  const sizes = counted.map((file) => `${file}: ${packedBytes(file)}`).join('\n');
  expect(counted.length, 'files that were measured').toBeGreaterThan(1);
  expect(bytes, sizes).toBeGreaterThan(80 * 1024); // React and MUI alone are more: less means that files were missed
  expect(bytes, sizes).toBeLessThan(AT_MOST_BYTES);
  console.log(`first load: ${bytes} bytes (gzip) in ${counted.length} files, Monaco left out`);
  expect([...monaco].filter((file) => !builtFiles().includes(file))).toEqual([]);
});

test('Monaco is not part of the first page', async ({ page }) => {
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(new URL(response.url()).pathname.slice(1)));
  await page.goto('./');
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const monaco = monacoFiles();
  expect(fetched.filter((file) => monaco.has(file))).toEqual([]);
});
