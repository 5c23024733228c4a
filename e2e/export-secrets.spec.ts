// A bundle that is shown to others leaves without the values of its Secrets, when that is wanted.
import { readFileSync } from 'node:fs';
import type { Language } from '../src/core/localized.ts';
import { EXPORT_WORDS as WORDS } from '../src/features/import-export/export-words.ts';
import { DOWNLOAD, MORE_WAYS } from '../src/features/import-export/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData:\n  pass: hunter # of the shop\n';

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('without the values of Secrets', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(SECRET);
      await expect(app.document('Secret', 'db')).toBeVisible();
      await app.button(MORE_WAYS).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      await dialog.getByRole('checkbox', { name: app.say(WORDS.leaveSecrets) }).check();
      await expectAccessible(page);
      const arriving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: app.say(DOWNLOAD), exact: true }).click();
      const download = await arriving;
      expect(readFileSync(await download.path(), 'utf8')).toBe(SECRET.replace('hunter', "''"));
    });
  });
}
