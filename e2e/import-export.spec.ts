// Files come in by paste, drop and dialog, and go out as the same bytes.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Language } from '../src/core/localized.ts';
import { AS_ONE, AS_THEY_ARE, DIALOG_TITLE, OPEN, TEXT_LABEL } from '../src/features/import-export/dialog-words.ts';
import { DOWNLOAD, DROP_HERE, OPEN_OR_PASTE } from '../src/features/import-export/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: first\n';

interface Dropped {
  readonly name: string;
  readonly bytes: readonly number[];
}

/** Files dragged over the page, and let go of when `drop` is set. */
async function drag(page: Page, files: readonly Dropped[], drop: boolean): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, bytes } of list) data.items.add(new File([Uint8Array.from(bytes)], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  if (drop) await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function downloaded(page: Page, click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const arriving = page.waitForEvent('download');
  await click();
  const download = await arriving;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the dialog opens text, by keyboard alone', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.button(OPEN_OR_PASTE).first().click();
      const dialog = page.getByRole('dialog', { name: app.say(DIALOG_TITLE) });
      await expect(dialog.getByRole('textbox', { name: app.say(TEXT_LABEL) })).toBeFocused();
      await expectAccessible(page, 5);
      await app.paste(CONFIG);
      await expect(dialog.getByRole('button', { name: app.say(OPEN), exact: true })).toBeEnabled();
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(dialog).toBeHidden();
      await expect(app.document('ConfigMap', 'first')).toBeVisible();
    });

    test('dropped files are said, and come back as the same bytes', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      const files: Dropped[] = [
        { name: 'mark.yaml', bytes: [...Buffer.from('\uFEFFkind: ConfigMap\r\nmetadata:\r\n  name: 한글\r\n# end')] },
        { name: 'euc-kr.yaml', bytes: [...Buffer.from('# '), 0xc7, 0xd1, 0xb1, 0xdb, 0x0a] },
        { name: 'Dockerfile', bytes: [...Buffer.from('FROM scratch\n')] },
      ];
      await drag(page, files, false);
      await expect(page.getByText(app.say(DROP_HERE))).toBeVisible();
      await drag(page, files, true);
      await expect(page.getByText(app.say(DROP_HERE))).toBeHidden();
      for (const { name, bytes } of files) {
        const menu = page.getByRole('menuitem', { name, exact: true });
        const got = await downloaded(page, async () => {
          await app.button(DOWNLOAD).click();
          await menu.click();
        });
        expect(got.name).toBe(name);
        expect([...got.bytes]).toEqual([...bytes]);
      }
    });
  });
}

test('several files are downloaded as one zip or one YAML', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(CONFIG);
  await expect(app.document('ConfigMap', 'first')).toBeVisible();
  await app.paste('{"kind": "ConfigMap", "metadata": {"name": "second"}}');
  await expect(app.document('ConfigMap', 'second')).toBeVisible();
  const choose = (words: typeof AS_ONE) => async (): Promise<void> => {
    await app.button(DOWNLOAD).click();
    await page.getByRole('menuitem', { name: app.say(words) }).click();
  };
  const one = await downloaded(page, choose(AS_ONE));
  expect(one.name).toBe('bundle.yaml');
  expect(String(one.bytes)).toBe(`${CONFIG}---\n{"kind": "ConfigMap", "metadata": {"name": "second"}}`);
  const zip = await downloaded(page, choose(AS_THEY_ARE));
  expect(zip.name).toBe('manifests.zip');
  expect(zip.bytes.includes(Buffer.from(CONFIG))).toBe(true);
});

test('a paste into an input stays there; a word is put before the user', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(CONFIG);
  await expect(app.documents()).toHaveCount(1);
  const filter = page.getByRole('textbox', { name: 'Filter by name or kind' });
  await filter.focus();
  await app.paste('first\n');
  await expect(filter).toHaveValue('first');
  await expect(app.documents()).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await app.paste('hello');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('hello');
});
