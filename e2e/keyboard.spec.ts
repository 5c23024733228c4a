// The way through the app without a pointer: everything is reached by Tab, and left again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { DOWNLOAD } from '../src/features/import-export/words.ts';
import { PROBE_TITLES, WORDS as PROBE_WORDS } from '../src/features/probes/words.ts';
import { expect, test } from './support/app.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const SAMPLE = readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8');

/** Presses Tab (or Shift+Tab) until the element has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 250; stops++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(target)} was not reached by ${key}`);
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('paste, edit, undo, type in the YAML, download: by keys alone', async ({ page }) => {
      test.setTimeout(120_000);
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      const main = page.getByRole('main');
      await app.prepare();
      await app.open();
      await app.paste(SAMPLE);
      await editor.ready();

      // past the bar, into the form
      await page.evaluate(() => document.body.focus());
      await tabTo(page, page.getByRole('link', { name: app.say(APP_WORDS.skipToDesigner) }));
      await page.keyboard.press('Enter');
      await expect(main).toBeFocused();
      const replicas = main.getByRole('textbox', { name: language === 'ko' ? /^복제본 수/ : /^Replicas/ });
      await tabTo(page, replicas);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('6');
      await expect.poll(async () => changedLines(SAMPLE, await editor.text())?.added).toEqual(['  replicas: 6   # 평소 트래픽 기준']);

      // the other area
      const probes = page.getByRole('tab', { name: language === 'ko' ? /^프로브/ : /^Probes/ });
      await tabTo(page, page.getByRole('tab', { selected: true }), 'Shift+Tab');
      await page.keyboard.press('ArrowRight');
      await expect(probes).toBeFocused();
      await expect(probes).toHaveAttribute('aria-selected', 'true');
      const readiness = page.getByRole('region', { name: app.say(PROBE_TITLES.readinessProbe), exact: true });
      const handler = readiness.getByRole('combobox', { name: new RegExp(`^${app.say(PROBE_WORDS.checkBy)}`) });
      await expect(handler).toBeVisible();
      await tabTo(page, handler);
      await page.keyboard.type('gRPC');
      await expect(handler).toHaveValue('grpc');
      await expect.poll(() => editor.text()).toContain('        readinessProbe:\n          grpc: {port: 9090}\n');

      // undo has one history, wherever the focus is
      await page.keyboard.press('ControlOrMeta+Z');
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(SAMPLE);

      // into the editor, type, and out again
      const inEditor = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);
      for (let stops = 0; !(await inEditor()); stops++) {
        expect(stops).toBeLessThan(250);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.type('# 1\n');
      await editor.expectText(`# 1\n${SAMPLE}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await inEditor()).toBe(false);

      // and the file, back in the bar
      const arriving = page.waitForEvent('download');
      await tabTo(page, app.button(DOWNLOAD));
      await page.keyboard.press('Enter');
      expect(readFileSync(await (await arriving).path(), 'utf8')).toBe(`# 1\n${SAMPLE}`);
    });
  });
}
