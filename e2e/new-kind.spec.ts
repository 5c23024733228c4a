// New for every kind, and what the list can do with whole documents and files: exact texts, one step of undo each.
import type { Locator, Page } from '@playwright/test';
import { WORDS } from '../src/features/new-kind/words.ts';
import { WORDS as RESOURCE_WORDS } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const CONFIG = `# 설정
apiVersion: v1
kind: ConfigMap
metadata: {name: shop}   # 가게
data:
  COLOR: blue
`;

const QUOTA = `---
apiVersion: v1
kind: ResourceQuota
metadata:
  name: shop
spec:
  hard: {pods: "10"}
`;

const SERVICE_ACCOUNT = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: my-app
automountServiceAccountToken: false
`;

const NEW = { en: 'New', ko: '새로 만들기' };

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    const say = (words: { readonly en: string; readonly ko: string }): string => words[language];
    const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: say(WORDS.title) });

    test('a kind is found by name and put behind the document that is open', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(CONFIG + QUOTA);
      await editor.ready();
      await app.document('ConfigMap', 'shop').click();

      await page.getByRole('banner').getByRole('button', { name: say(NEW), exact: true }).click();
      const dialog = dialogOf(page);
      await expect(dialog.getByRole('combobox', { name: say(WORDS.search) })).toBeFocused();
      await expect(dialog.getByRole('option').first()).toContainText('Deployment');
      await expectAccessible(page);
      await page.keyboard.type(language === 'ko' ? '서비스어카운트' : 'serviceacc');
      await expect(dialog.getByRole('listbox').getByRole('option', { selected: true })).toContainText('ServiceAccount');
      await expect(dialog.getByRole('region', { name: say(WORDS.preview) })).toHaveText(SERVICE_ACCOUNT);
      await page.keyboard.press('Enter');

      await expect(dialog).toBeHidden();
      await expect.poll(() => app.yaml()).toBe(`${CONFIG}---\n${SERVICE_ACCOUNT}${QUOTA}`);
      await expect(app.document('ServiceAccount', 'my-app')).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(CONFIG + QUOTA);
    });

    test('a name of its own, the end of the file, and a file of its own', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await page.getByRole('banner').getByRole('button', { name: say(NEW), exact: true }).click();
      const dialog = dialogOf(page);
      await dialog.getByRole('option').filter({ hasText: 'ServiceAccount' }).click();
      await dialog.getByRole('button', { name: say(WORDS.add).replace('{kind}', 'ServiceAccount') }).click();
      await editor.ready();
      await expect.poll(() => app.yaml()).toBe(SERVICE_ACCOUNT);

      const tree = page.getByRole('tree', { name: say(RESOURCE_WORDS.list) });
      const file = 'serviceaccount-my-app.yaml';
      await tree.getByRole('button', { name: say(RESOURCE_WORDS.fileActions).replace('{name}', file) }).click();
      await page.getByRole('menuitem', { name: say(RESOURCE_WORDS.addDocument) }).click();
      const name = dialog.getByRole('textbox', { name: say(WORDS.name) });
      await dialog.getByRole('combobox', { name: say(WORDS.search) }).fill('serviceaccount');
      await expect(name).toHaveValue('my-app-2');
      await expect(dialog.getByRole('combobox', { name: say(WORDS.place) })).toHaveValue('end');
      await name.fill('Not A Name');
      await expect(name).toHaveAttribute('aria-invalid', 'true');
      await expect(dialog.getByRole('button', { name: say(WORDS.add).replace('{kind}', 'ServiceAccount') })).toBeDisabled();
      await name.fill('worker');
      await name.press('Enter');
      await expect.poll(() => app.yaml()).toBe(`${SERVICE_ACCOUNT}---\n${SERVICE_ACCOUNT.replace('my-app', 'worker')}`);

      await tree.getByRole('treeitem').first().hover();
      await page.getByRole('complementary').getByRole('button', { name: say(NEW), exact: true }).click();
      await dialog.getByRole('combobox', { name: say(WORDS.place) }).selectOption('file');
      await dialog.getByRole('option').filter({ hasText: 'LimitRange' }).dblclick();
      await expect(tree.locator('[role="treeitem"][aria-level="1"]')).toContainText([file, 'limitrange-my-app.yaml']);
    });

    test('documents and files are moved by keys and by the menu', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(CONFIG + QUOTA);
      await editor.ready();
      await app.document('ConfigMap', 'shop').click();
      const tree = page.getByRole('tree', { name: say(RESOURCE_WORDS.list) });
      await tree.focus();
      await page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => app.yaml()).toBe(`${QUOTA.slice(4)}---\n${CONFIG}`);
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(() => app.yaml()).toBe(CONFIG + QUOTA);

      await app.paste(SERVICE_ACCOUNT);
      const files = tree.locator('[role="treeitem"][aria-level="1"]');
      await expect(files).toHaveCount(2);
      const second = 'serviceaccount-my-app.yaml';
      await tree.getByRole('button', { name: say(RESOURCE_WORDS.fileActions).replace('{name}', second) }).click();
      await page.getByRole('menuitem', { name: say(RESOURCE_WORDS.moveUp) }).click();
      await expect(files.first()).toContainText(second);
      await tree.focus();
      await page.keyboard.press('Alt+ArrowDown');
      await expect(files.last()).toContainText(second);
      await page.keyboard.press('Alt+ArrowUp');
      await expect(files.first()).toContainText(second);
      await page.keyboard.press('F2');
      const renaming = tree.getByRole('textbox', { name: say(RESOURCE_WORDS.fileName) });
      await renaming.fill('계정.yaml');
      await renaming.press('Enter');
      await expect(files.first()).toContainText('계정.yaml');
    });
  });
}
