// What All fields draws, and when: the field of a key, the rows in view.
import { expect, test } from './support/app.ts';
import { field, opened, outline, POD, press, tab } from './support/all-fields.ts';
import { framesPassed } from './support/frames.ts';
import { countRenders, drawnSince, rendersSince } from './support/renders.ts';

// high enough for the whole document: rows out of view are not drawn
test.use({ locale: 'en-US', viewport: { width: 1440, height: 2200 } });

test('a key renders its own field only', async ({ page }) => {
  await countRenders(page);
  await opened(page);
  await field(page, 'image, spec.containers[0]').focus();
  await page.keyboard.press('End');
  await framesPassed(page);
  expect(await rendersSince(page)).not.toEqual([]);
  for (const key of ['7', '8']) {
    await page.keyboard.press(key);
    await framesPassed(page);
    expect((await rendersSince(page)).filter((name) => name !== 'image')).toEqual([]);
  }
});

test('a key in the name draws its field, and the pause behind it the heading', async ({ page }) => {
  await countRenders(page);
  await opened(page);
  await field(page, 'name, metadata').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('x'); // the first key of a field begins a step of the history
  await expect.poll(async () => (await drawnSince(page)).length, { intervals: [400] }).toBe(0);
  await page.keyboard.press('y');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('webxy');
  const [byTheKey = 0] = await drawnSince(page);
  expect(byTheKey).toBeGreaterThan(0);
  expect(byTheKey).toBeLessThanOrEqual(8);
});

test('of a thousand rows only those in view are drawn', async ({ page }) => {
  const entries = Array.from({ length: 1000 }, (_, index) => `  key-${index}: value\n`).join('');
  const app = await opened(page, `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: big\ndata:\n${entries}`);
  await press(outline(page).getByRole('button', { name: 'Open data', exact: true }));
  await expect(field(page, 'key-5, data')).toBeVisible();
  expect(await outline(page).getByRole('listitem').count()).toBeLessThan(80);
  await page.getByRole('combobox', { name: 'Find a field' }).fill('key-777');
  await page.keyboard.press('Enter');
  await expect(field(page, 'key-777, data')).toBeFocused();
  await page.keyboard.type('!');
  await expect.poll(async () => (await app.yaml())?.includes('  key-777: value!\n')).toBe(true);
});

test('the first frame draws what is in view, and what is near to it comes behind', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const variables = Array.from({ length: 40 }, (_, index) => `        - {name: A${index}, value: one}\n`).join('');
  await opened(page, POD.replace('        - name: A\n', `${variables}        - name: A\n`));
  await page.getByRole('tab', { name: 'Probes' }).click();
  await expect(outline(page)).toBeHidden();
  const told = await page.evaluateHandle(() => {
    const frames: { drawn: number; seen: number }[] = [];
    new MutationObserver(() => {
      const panel = document.querySelector('[role="tabpanel"]');
      const rows = [...(panel?.querySelectorAll('li[data-key]') ?? [])];
      const lower = panel?.getBoundingClientRect().bottom ?? 0;
      if (rows.length > 0) frames.push({ drawn: rows.length, seen: rows.filter((row) => row.getBoundingClientRect().top < lower).length });
    }).observe(document.body, { childList: true, subtree: true });
    return frames;
  });
  await tab(page).click();
  const beyond = (frame: 'first' | 'last'): Promise<number | null> =>
    told.evaluate((frames, at) => {
      const one = at === 'first' ? frames[0] : frames.at(-1);
      return one === undefined ? null : one.drawn - one.seen;
    }, frame);
  await expect.poll(() => beyond('last')).toBe(8);
  expect(await beyond('first')).toBeLessThanOrEqual(2);
});
