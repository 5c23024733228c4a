// Help on each field: by its button and by F1, on the cells of a list with the list, out of the way of Tab.
import type { Locator, Page } from '@playwright/test';
import { FIRST_FORM_HELPS } from '../src/features/workload/first-form.helps.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
spec:
  replicas: 2
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      containers:
        - name: order
          image: registry.example.com/order:1.0.0
          ports:
            - name: http
              containerPort: 8080
`;

async function opened(page: Page, language: 'en' | 'ko'): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(MANIFEST);
  await new YamlEditor(page).ready(); // the keys of the window come before it
  return app;
}

/** What is wrong with a field describes it too. */
function containing(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}

function input(page: Page, field: string): Locator {
  return page.getByRole('main').locator(`[data-field="${field}"]`).locator('input, select').first();
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    const ko = language === 'ko';
    test.use({ locale: ko ? 'ko-KR' : 'en-US', colorScheme: ko ? 'dark' : 'light' });
    const say = (name: keyof typeof FIRST_FORM_HELPS): string => FIRST_FORM_HELPS[name][language];

    test('of a field: by F1 from the input, by the button, and gone again', async ({ page }) => {
      const app = await opened(page, language);
      const main = page.getByRole('main');
      const replicas = input(page, 'replicas');
      const button = main.getByRole('button', { name: ko ? '복제본 수 도움말' : 'Help on Replicas' });
      await replicas.focus();
      await expect(replicas).not.toHaveAccessibleDescription(containing(say('replicas')));
      await page.keyboard.press('F1');
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(replicas).toHaveAccessibleDescription(containing(say('replicas')));
      await expect(replicas).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('F1');
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await expect(main.getByText(say('replicas'))).toHaveCount(0);
      await button.click();
      await expect(replicas).toHaveAccessibleDescription(containing(say('replicas')));
      await button.click();
      await expect(replicas).not.toHaveAccessibleDescription(containing(say('replicas')));
      // no help stands between two inputs, and nothing of this touches the manifest
      await input(page, 'name').focus();
      await page.keyboard.press('Tab');
      await expect(input(page, 'namespace')).toBeFocused();
      await expect.poll(() => app.yaml()).toBe(MANIFEST);
    });

    test('of a cell: with that of its list, below what the list is', async ({ page }) => {
      await opened(page, language);
      const list = page.getByRole('main').getByRole('group', { name: ko ? /^포트 ports/ : /^Ports ports/ });
      const row = list.getByRole('group', { name: ko ? '포트 1' : 'port 1' });
      const name = row.getByRole('textbox').first();
      await expect(row.locator('[data-help]')).toHaveCount(0);
      await name.focus();
      await page.keyboard.press('F1');
      await expect(list.getByText(say('ports'))).toBeVisible();
      await expect(list.getByRole('definition').filter({ hasText: say('portName') })).toBeVisible();
      await expect(list.getByRole('term').first()).toHaveText(ko ? '이름 name' : 'Name name');
      await expect(list).toHaveAccessibleDescription(containing(say('ports')));
      await expect(name).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('F1');
      await expect(list.getByText(say('ports'))).toHaveCount(0);
    });
  });
}

test('F1 outside of a field opens no help', async ({ page }) => {
  await opened(page, 'en');
  await expect(input(page, 'replicas')).toBeVisible();
  await page.getByRole('tab', { name: /^Workload/ }).focus();
  await page.keyboard.press('F1');
  await expect(page.getByRole('main').locator('[data-help][aria-expanded="true"]')).toHaveCount(0);
});
