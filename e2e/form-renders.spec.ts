// What a key costs: nothing is rendered for it but what looks otherwise, and the box it is typed into has its text.
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { framesPassed } from './support/frames.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { orderDeployment } from './support/order-deployment.ts';
import { layoutsOfKey } from './support/layouts.ts';
import { countRenders, drawnByKeys, drawnSince, rendersSince } from './support/renders.ts';
import { YamlEditor } from './support/yaml-editor.ts';

test.use({ locale: 'en-US' });

const MANIFEST = orderDeployment(`          env:
            - name: A
              value: one
            - name: B
              value: two
          readinessProbe:
            httpGet: {path: /, port: 8080}
`);

/** To be called before a key after which `saved` is waited for. */
async function savingWatched(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: /^Saved$/ }).evaluate((mark) => {
    (window as unknown as { saved: Promise<void> }).saved = new Promise((resolve) => {
      new MutationObserver(() => {
        if (mark.textContent === 'Saved') resolve();
      }).observe(mark, { characterData: true, childList: true, subtree: true });
    });
  });
}

/** Resolves when what was typed has been saved: that waits longer for the next key than all else does. */
async function saved(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { saved: Promise<void> }).saved);
}

/** With the first key after the work was saved, what says so says that it is not: the mark, and its tip. */
const NOT_SAVED = 2;

test('a key renders nothing when it only changes the text of its box, and else its own field only', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await countRenders(page);
  await app.open();
  await app.paste(MANIFEST);
  const main = page.getByRole('main');
  await expect.poll(() => app.yaml()).toBe(MANIFEST);
  expect(await rendersSince(page)).not.toEqual([]); // the form itself was rendered, and seen

  const image = main.getByRole('textbox', { name: 'image' });
  await image.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('7');
  await drawnByKeys(page); // with the first change there is something to undo
  await page.keyboard.press('8');
  expect(await drawnByKeys(page)).toBeLessThanOrEqual(NOT_SAVED);
  await expect(image).toHaveValue('registry.example.com/order:1.0.078');
  await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('1.0.0', '1.0.078'));

  const replicas = main.getByRole('textbox', { name: 'replicas' });
  await replicas.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('0');
  await drawnByKeys(page);
  await page.keyboard.press('1');
  expect(await drawnByKeys(page)).toBeLessThanOrEqual(NOT_SAVED);
  await expect(replicas).toHaveValue('201');
  // what follows in the pause has been drawn
  await expect.poll(async () => (await drawnSince(page)).length, { intervals: [400] }).toBe(0);
  await rendersSince(page);
  await page.keyboard.press('x'); // is no number, which is said
  expect(await drawnByKeys(page)).toBeGreaterThan(NOT_SAVED);
  await expect(replicas).toHaveAttribute('aria-invalid', 'true');
  expect(await rendersSince(page)).toEqual(['replicas']);
  await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('1.0.0', '1.0.078').replace('replicas: 2', 'replicas: 201'));
});

test('a key draws nothing of what stands beside its field, in any area', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await countRenders(page);
  await app.open();
  await app.paste(MANIFEST);
  for (const [area, field] of [
    ['Workload', /^Image/],
    ['Probes', /^Delay/],
    ['Config', /^Value/],
    ['All fields', /^name, metadata/],
  ] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${area}`) }).click();
    await page.getByRole('tabpanel').getByRole('textbox', { name: field }).first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('7');
    await drawnByKeys(page);
    await page.keyboard.press('8');
    expect(await drawnByKeys(page), area).toBeLessThanOrEqual(NOT_SAVED);
  }
});

test('a letter that comes into a box lays out the box alone', async ({ page, browser }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(MANIFEST);
  for (const [area, field] of [
    ['Workload', /^Image/],
    ['Scaling', /^CPU request/], // has a select in its box
    ['All fields', /^name, metadata/],
  ] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${area}`) }).click();
    await page.getByRole('tabpanel').getByRole('textbox', { name: field }).first().focus();
    await page.keyboard.press('End');
    await page.keyboard.type('12', { delay: 200 }); // the parents of the amount, and what is said of it, are there with these
    // the first is the browser's own, before the page hears of the letter; it was of the whole page
    const [box = Infinity] = await layoutsOfKey(browser, page, '3');
    expect(box, area).toBeLessThanOrEqual(6);
  }
});

test('a pause of typing draws nothing that says what it said, and sets no marks', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await countRenders(page);
  await app.open();
  await app.paste(MANIFEST);
  await editor.ready();
  await expect.poll(async () => (await editor.marks()).drawn.length).toBeGreaterThan(5);
  await page.getByRole('main').getByRole('group', { name: 'variable 2' }).getByLabel(/^Value/).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('x'); // the first key of a field begins a step of the history
  await expect.poll(async () => (await drawnSince(page)).length, { intervals: [400] }).toBe(0);
  const { drawn: marks } = await editor.marks();
  await editor.markerChanges();

  await savingWatched(page);
  await page.keyboard.press('y');
  await saved(page);
  const drawn = await drawnSince(page);
  expect(drawn).not.toEqual([]);
  // the pane, which asks whether other lines differ from the import, and what says that the work is saved; it was 137
  expect(drawn.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10);
  expect(await editor.markerChanges()).toBe(0);
  expect((await editor.marks()).drawn).toEqual(marks);
  await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('two', 'twoxy'));
});

test('a finding that comes in a pause draws itself, and not the other problems', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await countRenders(page);
  await app.open();
  await app.paste(MANIFEST);
  const comes = page.getByText('Nothing keeps the 20 Pods from standing on one node').last();
  await page.getByRole('main').getByRole('textbox', { name: 'replicas' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('0');
  await expect(comes).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(comes).toBeHidden();
  await expect.poll(async () => (await drawnSince(page)).length, { intervals: [400] }).toBe(0);

  await page.keyboard.press('0');
  await expect(comes).toBeVisible();
  const [inThePause = 0] = await drawnSince(page);
  expect(inThePause).toBeGreaterThan(0);
  // it, the other one on the same field, and what counts them; it was 90
  expect(inThePause).toBeLessThanOrEqual(50);
});

test('a key in one row of a list leaves the others alone', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await countRenders(page);
  await app.open();
  await app.paste(MANIFEST);
  const second = page.getByRole('main').getByRole('group', { name: 'variable 2' });
  await second.getByLabel(/^Value/).focus();
  await page.keyboard.press('End');
  // the findings, which come late, have been drawn
  await expect.poll(async () => (await drawnSince(page)).length, { intervals: [400] }).toBe(0);
  await rendersSince(page);
  await page.keyboard.press('x');
  await framesPassed(page);
  expect(await rendersSince(page)).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(`it's`); // is written otherwise than it is shown, in quotes
  await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('two', `it's`));
});

test('the text that a box scrolls while it is typed into is told to nobody', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(MANIFEST);
  const image = page.getByRole('tabpanel').getByRole('textbox', { name: 'image' });
  await image.focus();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const told: string[] = [];
    (window as unknown as { told: readonly string[] }).told = told;
    for (const type of ['scroll', 'scrollend']) document.addEventListener(type, ({ target }) => told.push(`${type} ${target instanceof Element ? (target.role ?? target.localName) : 'page'}`), true);
  });
  await page.keyboard.press('End');
  await page.keyboard.insertText('with-a-name-so-long-that-the-box-cannot-hold-it-'.repeat(3));
  await expect.poll(() => image.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  // of what else scrolls it is told as ever
  await page.getByRole('tabpanel').evaluate((form) => (form.scrollTop = 200));
  const told = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);
  await expect.poll(told).toContain('scrollend tabpanel');
  expect((await told()).filter((line) => line.endsWith('input'))).toEqual([]);
});
