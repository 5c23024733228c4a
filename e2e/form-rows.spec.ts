// Lists by keyboard alone: rows are added, filled in, moved, copied and removed, and the focus is never lost.
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const HEAD = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
  labels:
    app: order # 앱
    tier: backend
spec:
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      containers:
        - name: order
          image: registry.example.com/order:1.0.0
`;
const MANIFEST = `${HEAD}          env:
            - name: A
              value: one
            # 두 번째
            - name: B
              value: two
            - name: C
              value: three
`;

async function opened(page: Page): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(MANIFEST);
  await expect.poll(() => app.yaml()).toBe(MANIFEST);
  return app;
}

/** What has the focus, by the row it is in and its name. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const row = activeElement?.closest('li')?.querySelector('[role=group]')?.getAttribute('aria-label') ?? '';
    const name = activeElement?.getAttribute('aria-label') ?? (activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? activeElement?.textContent;
    return `${row} ${name ?? ''}`.trim();
  });
}

test.use({ locale: 'en-US' });

test('a row moves with its comment and its focus', async ({ page }) => {
  const app = await opened(page);
  const rows = page.getByRole('main').getByRole('group', { name: /^variable \d$/ });
  await rows.nth(1).getByLabel(/^Value/).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => app.yaml()).toBe(`${HEAD}          env:
            # 두 번째
            - name: B
              value: two
            - name: A
              value: one
            - name: C
              value: three
`);
  expect(await focused(page)).toMatch(/^variable 1 Value/);
  await page.keyboard.type('!');
  await expect(rows.nth(0).getByLabel(/^Value/)).toHaveValue(/two/);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown'); // there is no further
  expect(await focused(page)).toMatch(/^variable 3 Value/);
  await expect.poll(() => app.yaml()).toBe(`${HEAD}          env:
            - name: A
              value: one
            - name: C
              value: three
            # 두 번째
            - name: B
              value: two
`);
});

test('an unwritten text stays with its row when rows move around it', async ({ page }) => {
  await opened(page);
  const rows = page.getByRole('main').getByRole('group', { name: /^variable \d$/ });
  await rows.nth(2).getByLabel(/^Name/).fill('1 bad');
  await rows.nth(0).getByLabel(/^Value/).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(2).getByLabel(/^Name/)).toHaveValue('1 bad');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1).getByLabel(/^Name/)).toHaveValue('1 bad');
  await expect(rows.nth(1).getByLabel(/^Name/)).toHaveAttribute('aria-invalid', 'true');
});

test('rows are added, copied and removed without losing the focus', async ({ page }) => {
  const app = await opened(page);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Add a variable' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => focused(page)).toMatch(/^variable 4 Name/);
  await page.keyboard.type('D');
  await page.keyboard.press('Tab');
  await page.keyboard.type('four');
  await expect.poll(() => app.yaml()).toBe(`${MANIFEST}            - name: D
              value: four
`);
  await main.getByRole('button', { name: 'Duplicate variable 4' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => focused(page)).toMatch(/^variable 5 Name/);
  await main.getByRole('button', { name: 'Remove variable 5' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => focused(page)).toMatch(/^variable 4/);
  for (const number of [4, 3, 2, 1]) {
    await main.getByRole('button', { name: `Remove variable ${number}` }).focus();
    await page.keyboard.press('Space');
    await expect(main.getByRole('button', { name: `Remove variable ${number}` })).toHaveCount(0);
  }
  expect(await focused(page)).toBe('Add a variable');
});

test('labels: a key is renamed in its place, a new one waits for its name', async ({ page }) => {
  const app = await opened(page);
  const labels = page.getByRole('region', { name: 'Labels of the workload' }).getByRole('group', { name: /^Labels/ });
  await labels.getByRole('textbox', { name: 'Label 1' }).fill('app.kubernetes.io/name');
  await page.keyboard.press('Tab');
  await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('    app: order # 앱', '    app.kubernetes.io/name: order # 앱'));
  await labels.getByRole('textbox', { name: 'Label 2' }).fill('app.kubernetes.io/name');
  await expect(labels.getByText('This key is there already.')).toBeVisible();
  await page.keyboard.press('Escape');
  await labels.getByRole('button', { name: 'Add a label' }).click();
  await expect.poll(() => app.yaml()).not.toContain('""');
  await page.keyboard.type('version');
  await page.keyboard.press('Tab');
  await page.keyboard.type('v1');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.yaml()).toContain('    tier: backend\n    version: v1\n');
});
