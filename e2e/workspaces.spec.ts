// Several works in one browser: each keeps its files, its history and its name, whatever is opened in between.
import type { Locator, Page } from '@playwright/test';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { WORDS } from '../src/features/workspaces/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const config = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

async function expectSaved(page: Page, app: KubewrightPage): Promise<void> {
  await expect(page.locator('header').getByRole('status')).toHaveText(app.say({ en: 'Saved', ko: '저장됨' }));
}

/** The button that opens a workspace of that name. */
function row(dialog: Locator, name: string | RegExp): Locator {
  return dialog.getByRole('listitem').filter({ hasText: name }).getByRole('button').first();
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    /** The list of workspaces, opened from the bar, whatever stands on the button. */
    async function opened(page: Page, app: KubewrightPage): Promise<Locator> {
      await page.locator('header').getByTitle(app.say(APP_WORDS.workspaces)).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      await expect(dialog.getByRole('listitem').first()).toBeVisible();
      return dialog;
    }

    test('two works, each with its edits, its undo and its name, through switches and reloads', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(config('first'));
      await expect(app.document('ConfigMap', 'first')).toBeVisible();
      let dialog = await opened(page, app);
      await dialog.getByRole('button', { name: /^(Rename|.* 이름 바꾸기)/ }).click();
      await dialog.getByRole('textbox', { name: app.say(WORDS.name) }).fill('쇼핑몰');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('listitem')).toContainText('쇼핑몰');
      await expectAccessible(page, 10);
      await dialog.getByRole('button', { name: app.say(WORDS.new), exact: true }).click();

      await expect(app.document('ConfigMap', 'first')).toBeHidden();
      await app.paste(config('other'));
      await expect(app.document('ConfigMap', 'other')).toBeVisible();
      await expectSaved(page, app);
      await page.reload();
      await expect(app.document('ConfigMap', 'other')).toBeVisible();

      dialog = await opened(page, app);
      await expect(dialog.getByRole('listitem')).toHaveCount(2);
      await row(dialog, '쇼핑몰').click();
      await expect(app.document('ConfigMap', 'first')).toBeVisible();
      await expect(page.locator('header')).toContainText('쇼핑몰');
      await app.paste(config('second'));
      await expect(app.document('ConfigMap', 'second')).toBeVisible();

      // what is not saved yet is saved by the switch
      dialog = await opened(page, app);
      await row(dialog, /\.yaml/).click();
      await expect(app.document('ConfigMap', 'other')).toBeVisible();
      dialog = await opened(page, app);
      await row(dialog, '쇼핑몰').click();
      await expect(app.document('ConfigMap', 'second')).toBeVisible();
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(app.document('ConfigMap', 'second')).toBeHidden();
      await expect(app.document('ConfigMap', 'first')).toBeVisible();
      await expectSaved(page, app);
      await page.reload();
      await expect(app.document('ConfigMap', 'first')).toBeVisible();
      await page.keyboard.press('ControlOrMeta+Shift+Z');
      await expect(app.document('ConfigMap', 'second')).toBeVisible();
    });

    test('a copy is a work of its own, and what is deleted is asked for, named and counted', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(config('first'));
      await expect(app.document('ConfigMap', 'first')).toBeVisible();
      let dialog = await opened(page, app);
      await dialog.getByRole('button', { name: /^(Rename|.* 이름 바꾸기)/ }).click();
      await page.keyboard.insertText('본점');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: app.say(WORDS.duplicate, { name: '본점' }) }).click();
      const copy = app.say(WORDS.copyOf, { name: '본점' });
      await row(dialog, copy).click();
      await expect(page.locator('header')).toContainText(copy);
      await app.paste(config('only-here'));
      await expect(app.documents()).toHaveCount(2);

      dialog = await opened(page, app);
      const remove = dialog.getByRole('button', { name: app.say(WORDS.delete, { name: copy }), exact: true });
      await remove.click();
      await expect(dialog).toContainText(app.say(WORDS.confirm, { name: copy, count: 2 }));
      await dialog.getByRole('button', { name: app.say(WORDS.keep), exact: true }).click();
      await expect(dialog.getByRole('listitem')).toHaveCount(2);
      await remove.click();
      await dialog.getByRole('button', { name: app.say(WORDS.confirmDelete) }).click();
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      await page.keyboard.press('Escape');
      // the latest other work is open now, as it was
      await expect(app.document('ConfigMap', 'first')).toBeVisible();
      await expect(app.documents()).toHaveCount(1);
      await expect(page.locator('header')).toContainText('본점');
    });

    test('what another tab has open is left to that tab', async ({ page, context }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(config('first'));
      await expectSaved(page, app);
      const second = await context.newPage();
      const there = new KubewrightPage(second, language);
      await there.open();
      await expect(there.document('ConfigMap', 'first')).toBeVisible();
      let dialog = await opened(second, there);
      await expect(dialog.getByRole('listitem')).toContainText(there.say(WORDS.elsewhere));
      await dialog.getByRole('button', { name: there.say(WORDS.new), exact: true }).click();
      await there.paste(config('theirs'));
      await expect(there.document('ConfigMap', 'theirs')).toBeVisible();
      dialog = await opened(second, there);
      const busy = dialog.getByRole('listitem').filter({ hasText: there.say(WORDS.elsewhere) });
      await expect(busy).toHaveCount(1);
      await expect(busy.getByRole('button', { name: /^(Delete|.* 삭제)/ })).toBeDisabled();
      await expect(busy.getByRole('button', { name: /^(Rename|.* 이름 바꾸기)/ })).toBeDisabled();
    });
  });
}
