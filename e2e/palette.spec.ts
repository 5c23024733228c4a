// One input over everything: documents, areas, fields and commands, by keys alone, in both languages.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { DIALOG_TITLE } from '../src/features/import-export/dialog-words.ts';
import { GROUP_NAMES, WORDS } from '../src/features/palette/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const SAMPLE = readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8');

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('goes to a document, an area and back, and runs a command', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const input = page.getByRole('combobox', { name: app.say(WORDS.input) });
      const option = page.getByRole('listbox', { name: app.say(WORDS.results) }).getByRole('option', { selected: true });
      await app.prepare();
      await app.open();
      await app.paste(SAMPLE);
      await expect(app.document('Deployment', 'order-api')).toBeVisible();

      await page.keyboard.press('ControlOrMeta+K');
      await expect(input).toBeFocused();
      await page.keyboard.type('hpa');
      await page.keyboard.press('Escape');
      await expect(input).toBeHidden();

      await app.button(APP_WORDS.palette).click();
      await input.fill(language === 'ko' ? '시크릿' : 'secret');
      await expect(option).toContainText('order-db');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'order-db' })).toBeVisible();

      await page.keyboard.press('ControlOrMeta+K');
      await input.fill(language === 'ko' ? '디플' : 'deploym');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'order-api' })).toBeVisible();
      await page.keyboard.press('ControlOrMeta+K');
      await input.fill(language === 'ko' ? 'ㅂㅇ' : 'secur');
      await expect(option).toContainText(language === 'ko' ? '보안' : 'Security');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('tab', { name: language === 'ko' ? /^보안/ : /^Security/ })).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Alt+2');
      await expect(page.getByRole('tab', { name: language === 'ko' ? /^프로브/ : /^Probes/ })).toHaveAttribute('aria-selected', 'true');

      await page.keyboard.press('ControlOrMeta+K');
      await input.fill(language === 'ko' ? '어두운' : 'dark');
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });

    test('finds a field by its name, a word or what is seen without it, and gives it the focus', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const input = page.getByRole('combobox', { name: app.say(WORDS.input) });
      const focusedField = (): Promise<string | null> => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null);
      const find = async (words: string): Promise<void> => {
        await page.keyboard.press('ControlOrMeta+K');
        await input.fill(words);
        await expect(page.getByRole('group', { name: app.say(GROUP_NAMES.fields) }).getByRole('option').first()).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(input).toBeHidden();
      };
      await app.prepare();
      await app.open();
      await app.paste(SAMPLE);
      await expect(app.document('Deployment', 'order-api')).toBeVisible();

      await find(language === 'ko' ? '느린 시작' : 'slow start');
      await expect(page.getByRole('tab', { name: language === 'ko' ? /^프로브/ : /^Probes/ })).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator(':focus')).toBeVisible();
      await find('ImagePullBackOff');
      await expect.poll(focusedField).toBe('image');
      await expect(page.getByRole('tab', { name: language === 'ko' ? /^워크로드/ : /^Workload/ })).toHaveAttribute('aria-selected', 'true');
      await find(language === 'ko' ? '복제본 수' : 'replicas');
      await expect.poll(focusedField).toBe('replicas');
      await find('readOnlyRootFilesystem');
      await expect(page.getByRole('tab', { name: language === 'ko' ? /^보안/ : /^Security/ })).toHaveAttribute('aria-selected', 'true');
      await expect.poll(focusedField).toBe('readOnlyRootFilesystem');
      // of another document, by what is seen
      await find(language === 'ko' ? '도메인 조회 실패' : 'no such host');
      await expect(page.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('moves through its list by keys, and says what it shows', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const input = page.getByRole('combobox', { name: app.say(WORDS.input) });
      const selected = page.getByRole('listbox', { name: app.say(WORDS.results) }).getByRole('option', { selected: true });
      await app.prepare();
      await app.open();
      await app.paste(SAMPLE);
      await expect(app.document('Deployment', 'order-api')).toBeVisible();
      await page.keyboard.press('ControlOrMeta+K');
      await expect(input).toBeFocused();
      const options = page.getByRole('listbox', { name: app.say(WORDS.results) }).getByRole('option');
      const first = await options.first().textContent();
      const last = await options.last().textContent();
      await expect(selected).toHaveText(first ?? '');
      await page.keyboard.press('End');
      await expect(selected).toHaveText(last ?? '');
      await page.keyboard.press('ArrowDown');
      await expect(selected).toHaveText(first ?? '');
      await page.keyboard.press('ArrowUp');
      await expect(selected).toHaveText(last ?? '');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await expect(input).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
      await expectAccessible(page);
      await input.fill('zzz-nothing');
      await expect(page.getByText(app.say(WORDS.nothing), { exact: true })).toBeVisible();
      await expect(options).toHaveCount(0);
    });

    test('opens from the editor, which has a chord on the same keys, and gives the cursor back', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(SAMPLE);
      await editor.ready();
      await editor.run((monaco) => monaco.focus(), null);
      await page.keyboard.press('ControlOrMeta+K');
      await expect(page.getByRole('combobox', { name: app.say(WORDS.input) })).toBeFocused();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.type('# a\n');
      await editor.expectText(`# a\n${SAMPLE}`);
    });

    test('lists the shortcuts', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('combobox', { name: app.say(WORDS.input) }).fill(language === 'ko' ? '단축키' : 'shortcuts');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.shortcuts) });
      await expect(dialog).toContainText('Ctrl');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await page.keyboard.press('?');
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+O');
      await expect(page.getByRole('dialog', { name: app.say(DIALOG_TITLE) })).toBeVisible();
    });
  });
}
