// All fields of a Deployment beside its first-class form: how long it takes to open, and what a key costs in each.
import type { Browser, Page } from '@playwright/test';
import { row, type Row, timesOf } from './measure.ts';
import { type KeyTime, modelText, plantProbe, typeAndTime, watchModel } from './page-probe.ts';

const KEYS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** @param ready gives a page the bundle as its user would, and resolves when form and editor show it */
export async function allFieldsRows(browser: Browser, address: string, bundle: string, ready: (page: Page, text: string) => Promise<void>, rounds: number): Promise<Row[]> {
  const openings: number[] = [];
  const inForm: KeyTime[] = [];
  const inAllFields: KeyTime[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await plantProbe(page);
    await page.goto(address);
    await ready(page, bundle);
    await watchModel(page);
    inForm.push(...(await keysIn(page, round)));
    openings.push(await timeToOpen(page));
    await page.getByRole('combobox', { name: 'Find a field' }).fill('containers image');
    await page.keyboard.press('Enter');
    inAllFields.push(...(await keysIn(page, round)));
    await context.close();
  }
  return [
    row('opening All fields of a Deployment, to paint', timesOf(openings), null, 'p50 under 100 ms', ({ p50 }) => p50 < 100),
    row(
      'key in All fields to paint',
      timesOf(inAllFields.map(({ toPaint }) => toPaint)),
      ['the same field in its form', timesOf(inForm.map(({ toPaint }) => toPaint))],
      'within 1.25 of the form',
      (ours, form) => ours.p50 <= 1.25 * form.p50,
    ),
    row(
      "key in All fields to the editor's model, work",
      timesOf(inAllFields.map(({ work }) => work)),
      ['the same field in its form', timesOf(inForm.map(({ work }) => work))],
      'within 1.25 of the form',
      (ours, form) => ours.p50 <= 1.25 * form.p50,
    ),
  ];
}

async function keysIn(page: Page, round: number): Promise<KeyTime[]> {
  await page.locator('[data-field="image"]').first().locator('input').click();
  await page.keyboard.press('End');
  const typed = `-${round}-${KEYS}`;
  const times = await typeAndTime(page, typed);
  if (!(await modelText(page)).includes(typed)) throw new Error('what was typed did not arrive in the editor');
  return times;
}

/** From the click on the tab, its chunk fetched when the pointer came over it, to the first frame with rows. */
async function timeToOpen(page: Page): Promise<number> {
  const tab = page.getByRole('tab', { name: /^All fields/ });
  await tab.hover();
  await page.waitForLoadState('networkidle');
  return tab.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        if (button instanceof HTMLElement) button.click();
        const { probe } = window as unknown as { probe: { afterPaint: (then: () => void) => void } };
        const look = (): void => {
          if (document.querySelector('[data-key] input') === null) requestAnimationFrame(look);
          else probe.afterPaint(() => resolve(performance.now() - start));
        };
        look();
      }),
  );
}
