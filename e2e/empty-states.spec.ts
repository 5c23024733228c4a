// Where nothing is, the next step is: a text without content, and one that cannot be read.
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('a text without content offers to begin, and has a form as soon as it is written', async ({ page }) => {
      const ko = language === 'ko';
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      const main = page.getByRole('main');
      await app.prepare();
      await app.open();
      await app.paste(CONFIG);
      await editor.ready();
      await editor.at(1, 1);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type('# later');
      await expect(main.getByRole('heading', { name: ko ? '아직 내용이 없습니다' : 'Nothing is written here yet' })).toBeVisible();
      await expectAccessible(page);
      await main.getByRole('button', { name: ko ? '열기 · 붙여넣기' : 'Open or paste' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      // written by hand, it has a form
      await editor.at(1, 8);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.insertText('\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: by-hand}\n');
      await expect(main.getByRole('heading', { level: 1, name: 'by-hand' })).toBeVisible();
      await expect(page.getByRole('tab')).toHaveCount(2);
    });

    test('a text that cannot be read keeps its name, and says where it breaks', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(`${CONFIG} broken: [\n`);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1, name: 'settings' })).toBeVisible();
      await expect(main.getByRole('status')).toContainText(language === 'ko' ? '번째 줄' : 'Line');
    });
  });
}
