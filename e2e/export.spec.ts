// The ways a bundle can leave: what each holds, how it is applied, and what is said before it does.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../src/core/localized.ts';
import { EXPORT_FORMS } from '../src/features/import-export/export-forms.ts';
import { EXPORT_WORDS, FORM_WORDS } from '../src/features/import-export/export-words.ts';
import { DOWNLOAD, MORE_WAYS } from '../src/features/import-export/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const SHOP = readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8');

/** Names and texts of a stored archive, as another program reads them; null where Python is missing. */
function unzipped(file: string): readonly (readonly [name: string, text: string])[] | null {
  const script = 'import sys, zipfile, json\nz = zipfile.ZipFile(sys.argv[1])\nprint(json.dumps([[i.filename, z.read(i).decode()] for i in z.infolist()]))';
  try {
    return JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }));
  } catch {
    return null;
  }
}

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale} ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test('every form says what it holds and how it is applied', async ({ page }) => {
        const app = new KubewrightPage(page, language);
        await app.prepare();
        await app.open();
        await app.paste(SHOP);
        await expect(app.document('Deployment', 'order-api')).toBeVisible();
        await app.button(MORE_WAYS).click();
        const dialog = page.getByRole('dialog', { name: app.say(EXPORT_WORDS.title) });
        const command = dialog.getByRole('region', { name: app.say(EXPORT_WORDS.command) });
        const said: string[] = [];
        for (const form of EXPORT_FORMS) {
          await dialog.getByRole('radio', { name: new RegExp(`^${app.say(FORM_WORDS[form].title)}`) }).check();
          said.push(await command.locator('code').innerText());
        }
        expect(said).toEqual([
          'kubectl apply -f deployment-order-api.yaml',
          'kubectl apply -f bundle.yaml',
          'unzip resources.zip -d resources && kubectl apply -f resources',
          'unzip bundle.zip -d bundle && kubectl apply -f bundle/manifests',
        ]);
        await expect(dialog.getByText(app.say(EXPORT_WORDS.secrets, { count: 1 }))).toBeVisible();
        await expect(dialog.getByText('kubectl get apiservice v1beta1.metrics.k8s.io')).toBeVisible();
        await expectAccessible(page, 10);
        await command.getByRole('button').click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(said[3]);
        await dialog.getByRole('button', { name: app.say(EXPORT_WORDS.copyDocument), exact: true }).click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SHOP.slice(0, SHOP.indexOf('---\n')));
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      });
    });
  }
}

test('one file per resource, in order, each with the text of its document', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(SHOP);
  await app.button(MORE_WAYS).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: FORM_WORDS.package.title.en }).check();
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: DOWNLOAD.en, exact: true }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe('bundle.zip');
  const entries = unzipped(await download.path());
  if (entries === null) return;
  const manifests = entries.filter(([name]) => name.startsWith('manifests/'));
  expect(entries.slice(0, 2).map(([name]) => name)).toEqual(['README.md', 'kustomization.yaml']);
  expect(manifests.length).toBe(SHOP.split(/^---$/m).length);
  for (const [, text] of manifests) expect(SHOP).toContain(text.trimEnd());
});
