// Every view of the shell is accessible, in both languages and both themes, wide and narrow. Pictures of them go to
// .cache/views for looking at.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const SAMPLE = readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8');
const BROKEN = SAMPLE.replace('data:\n', 'data: @\n');
const PICTURES = path.resolve(import.meta.dirname, '../.cache/views');

const PROBES: Localized = { en: 'Probes', ko: '프로브' };

for (const language of ['en', 'ko'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US', colorScheme: theme });

      test('every view is accessible', async ({ page }) => {
        test.setTimeout(120_000);
        const app = new KubewrightPage(page, language);
        const editor = new YamlEditor(page);
        const look = async (view: string): Promise<void> => {
          await expectAccessible(page);
          await page.screenshot({ path: path.join(PICTURES, `${view}-${theme}-${language}.png`) });
        };
        await app.prepare();
        await app.open();
        await look('empty');

        await app.paste(SAMPLE);
        await editor.ready();
        await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
        await look('workload');
        await page.getByRole('tab', { name: new RegExp(`^${app.say(PROBES)}`) }).click();
        await look('probes');
        await app.document('Service', 'order-api').click();
        await look('other-kind');

        await page.setViewportSize({ width: 1280, height: 720 });
        await app.document('Deployment', 'order-api').click();
        await look('small');
        await page.setViewportSize({ width: 480, height: 800 });
        await look('narrow');
      });

      test('a broken document is accessible', async ({ page }) => {
        const app = new KubewrightPage(page, language);
        await app.prepare();
        await app.open();
        await app.paste(BROKEN);
        await new YamlEditor(page).ready();
        await app.document('ConfigMap', 'order-api').click();
        await expectAccessible(page);
        await page.screenshot({ path: path.join(PICTURES, `broken-${theme}-${language}.png`) });
      });
    });
  }
}

test('nothing is cut off at 400 % zoom', async ({ page }) => {
  // WCAG 1.4.10: a window of 1280 at 400 % has 320 CSS pixels
  await page.setViewportSize({ width: 320, height: 256 });
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(SAMPLE);
  await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
