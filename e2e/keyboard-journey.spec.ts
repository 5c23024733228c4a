// A whole journey without a pointer: a sample is opened, changed in several areas, checked, mended, and downloaded.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { WORDS as PALETTE_WORDS } from '../src/features/palette/words.ts';
import { PROBE_TITLES, WORDS as PROBE_WORDS } from '../src/features/probes/words.ts';
import { expect, test } from './support/app.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

/** Presses Tab (or Shift+Tab) until the element has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 250; stops++) {
    if ((await target.count()) === 1 && (await target.evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} was not reached by ${key}`);
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('from the sample to the file, by keys alone', async ({ page }) => {
      test.setTimeout(180_000);
      const ko = language === 'ko';
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      const main = page.getByRole('main');
      const palette = page.getByRole('combobox', { name: app.say(PALETTE_WORDS.input) });
      const find = async (words: string): Promise<void> => {
        await page.keyboard.press('ControlOrMeta+K');
        await expect(palette).toBeFocused();
        await page.keyboard.insertText(words);
        await expect(page.getByRole('listbox', { name: app.say(PALETTE_WORDS.results) }).getByRole('option').first()).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(palette).toBeHidden();
      };
      await app.prepare();
      await app.open();

      // the sample, from the first screen
      await tabTo(page, main.getByRole('button', { name: ko ? '예제 열기' : 'Open the sample' }));
      await page.keyboard.press('Enter');
      await editor.ready();
      await expect(page.getByRole('tab', { selected: true })).toHaveAccessibleName(ko ? /^워크로드/ : /^Workload/);
      const sample = await editor.text();

      // replicas, found by the palette: the field has the focus
      await find(ko ? '복제본 수' : 'replicas');
      const replicas = main.getByRole('textbox', { name: ko ? /^복제본 수/ : /^Replicas/ });
      await expect(replicas).toBeFocused();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('5');
      await expect.poll(async () => changedLines(sample, await editor.text())?.added).toEqual([expect.stringMatching(/^ {2}replicas: 5/)]);

      // a variable
      const addVariable = main.getByRole('button', { name: ko ? '변수 추가' : 'Add a variable', exact: true });
      await tabTo(page, addVariable);
      await page.keyboard.press('Enter');
      await expect(page.locator(':focus')).toHaveAttribute('type', 'text');
      await page.keyboard.type('LOG_LEVEL');
      await page.keyboard.press('Tab');
      await page.keyboard.type('debug');
      await expect.poll(() => editor.text()).toMatch(/- name: LOG_LEVEL\n +value: debug\n/);

      // another way to ask a probe
      await page.keyboard.press('Alt+2');
      await expect(page.getByRole('tab', { selected: true })).toHaveAccessibleName(ko ? /^프로브/ : /^Probes/);
      const beforeProbe = await editor.text();
      const readiness = page.getByRole('region', { name: app.say(PROBE_TITLES.readinessProbe), exact: true });
      const handler = readiness.getByRole('combobox', { name: new RegExp(`^${app.say(PROBE_WORDS.checkBy)}`) });
      await expect(handler).toBeVisible();
      await expect(page.getByRole('tab', { selected: true })).toBeFocused();
      await page.keyboard.press('F6');
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
      await page.keyboard.press('Shift+F6');
      await expect(page.getByRole('tab', { selected: true })).toBeFocused();
      await tabTo(page, handler);
      await page.keyboard.type('TCP');
      await expect.poll(() => editor.text()).toContain('tcpSocket');

      // undo, once for each step
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(beforeProbe);
      await page.keyboard.press('ControlOrMeta+Shift+Z');
      await expect.poll(() => editor.text()).toContain('tcpSocket');

      // problems: the drawer, and the first fix in it
      const before = await editor.text();
      await find(ko ? '문제 보기' : 'Show problems');
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#problems') !== null)).toBe(true);
      const fix = page.locator('#problems [data-problem-row]').getByRole('button', { name: ko ? /^고치기/ : /^Fix/ }).first();
      await expect(fix).toBeVisible();
      for (let row = 0; row < 40 && !(await fix.evaluate((element) => element.closest('[data-problem-row]')?.contains(document.activeElement) === true)); row++) await page.keyboard.press('ArrowDown');
      await tabTo(page, fix);
      await page.keyboard.press('Enter');
      await expect.poll(() => editor.text()).not.toBe(before);
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(before);
      // and from problem to problem
      await page.keyboard.press('F8');
      await expect(page.locator('#problems [data-current="true"]')).toHaveCount(1);

      // the file, by its key; the browser's own dialog never comes
      const arriving = page.waitForEvent('download');
      await page.keyboard.press('ControlOrMeta+S');
      expect(readFileSync(await (await arriving).path(), 'utf8')).toBe(before);
    });
  });
}
