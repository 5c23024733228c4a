// The product in Chromium beside the naive page (bench/naive) and one with next to nothing in it (bench/bare): real keys,
// a production build each, under the policy.
import type { Server } from 'node:http';
import { chromium, type Browser, type Page } from '@playwright/test';
import { DIST } from '../scripts/build.mjs';
import { findChromium, NO_CHROMIUM } from '../scripts/chromium.mjs';
import { createStaticServer, HOST, listen } from '../scripts/serve.mjs';
import { allFieldsRows } from './all-fields.ts';
import { areaRows } from './areas.ts';
import { bareRow } from './bare/row.ts';
import { buildPage } from './build-page.ts';
import { bundleOf } from './bundle.ts';
import { row, type Row, timesOf, type Times } from './measure.ts';
import { forgetBlocks, type KeyTime, longestBlock, modelText, plantProbe, typeAndTime, watchModel } from './page-probe.ts';

const KEYS = '-measured.by.real.keys-abcdefghijklmnopqrstuvwxyz0123456789';

/** Of the other pages beside the areas, whose fields get about as many in a round. */
const THEIR_KEYS_IN_A_ROUND = 15;

/** Rows that begin so are of the same page, the first of them of one document. */
export const KEY_TO_PAINT = 'key in a field to paint, ';

/** The pages take turns, so that a busy spell of the machine meets all. */
const BATCHES = 2;

interface Contestant {
  readonly address: string;
  /** Gives the page the bundle as its user would, and resolves when form and editor show it. */
  readonly show: (page: Page, text: string) => Promise<void>;
  /** The field of the image of the first container. */
  readonly image: (page: Page) => ReturnType<Page['locator']>;
}

export async function browserRows(quick: boolean): Promise<Row[]> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error(NO_CHROMIUM);
  const servers: Server[] = [];
  const serve = async (folder: string): Promise<string> => {
    const server = createStaticServer(folder);
    servers.push(server);
    return `http://${HOST}:${await listen(server, 0)}/`;
  };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
  try {
    const ours: Contestant = { address: await serve(DIST), show: paste, image: (page) => page.locator('[data-field="image"]').first().locator('input') };
    const naive: Contestant = { address: await serve(await buildPage('naive')), show: showBundle, image: (page) => page.getByRole('textbox', { name: 'Image' }) };
    const bare: Contestant = { ...naive, address: await serve(await buildPage('bare')) };
    const typedIn = (contestant: Contestant) => (text: string) => keyTimes(browser, contestant, text, THEIR_KEYS_IN_A_ROUND);
    return [
      ...(await loadRows(browser, ours.address, quick ? 3 : 7)),
      ...(await keyRows(browser, { ours, naive, bare }, quick ? [1, 50, 500] : [1, 50, 500, 4_000], quick ? 20 : KEYS.length)),
      ...(await allFieldsRows(browser, ours.address, bundleOf(1), paste, quick ? 3 : 7)),
      ...(await areaRows(browser, ours.address, paste, { naive: typedIn(naive), bare: typedIn(bare) }, quick ? 3 : 7)),
      await yamlRow(browser, ours, quick ? 20 : KEYS.length),
      ...(await pasteRows(browser, ours, naive, quick ? 3 : 7)),
    ];
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
}

async function loadRows(browser: Browser, address: string, rounds: number): Promise<Row[]> {
  const paints: number[] = [];
  const forms: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await newPage(browser);
    await page.goto(address);
    await page.getByRole('main').waitFor();
    const times = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      performance.now(),
    ]);
    paints.push(times[0] ?? Number.NaN);
    forms.push(times[1] ?? Number.NaN);
    await page.context().close();
  }
  return [
    row('first paint, cold, loopback', timesOf(paints), null, 'under 500 ms', ({ p50 }) => p50 < 500),
    row('first screen there, cold, loopback', timesOf(forms), null, '', null),
  ];
}

interface Contestants {
  readonly ours: Contestant;
  readonly naive: Contestant;
  readonly bare: Contestant;
}

async function keyRows(browser: Browser, { ours, naive, bare }: Contestants, sizes: readonly number[], keys: number): Promise<Row[]> {
  const rows: Row[] = [];
  let single: Times | null = null;
  for (const size of sizes) {
    const text = bundleOf(size);
    const mine: KeyTime[] = [];
    const theirs: KeyTime[] = [];
    const least: KeyTime[] = [];
    for (let batch = 0; batch < BATCHES; batch++) {
      mine.push(...(await keyTimes(browser, ours, text, keys)));
      if (size === 1) least.push(...(await keyTimes(browser, bare, text, keys)));
      // the naive page needs seconds for each key in 4,000 documents
      theirs.push(...(await keyTimes(browser, naive, text, size > 500 ? 7 : Math.min(keys, 30))));
    }
    const paint = timesOf(mine.map(({ toPaint }) => toPaint));
    single ??= paint;
    const first = single;
    const documents = size === 1 ? '1 document' : `${size} documents`;
    rows.push(
      row(`key in a field to the editor's model, work, ${documents}`, timesOf(mine.map(({ work }) => work)), ['dump all, setValue', timesOf(theirs.map(({ work }) => work))], 'p50 under 4 ms', ({ p50 }) => p50 < 4),
      row(`${KEY_TO_PAINT}${documents}`, paint, ['dump all, setValue', timesOf(theirs.map(({ toPaint }) => toPaint))], size === 500 ? 'p50 under 16, p95 under 50, p50 within 1.5 of one' : 'p50 under 16, p95 under 50', ({ p50, p95 }) => p50 < 16 && p95 < 50 && (size !== 500 || p50 <= 1.5 * first.p50)),
    );
    if (least.length > 0) rows.push(bareRow(documents, least));
  }
  return rows;
}

async function keyTimes(browser: Browser, contestant: Contestant, text: string, keys: number): Promise<KeyTime[]> {
  const page = await newPage(browser);
  await page.goto(contestant.address);
  await contestant.show(page, text);
  await watchModel(page);
  await contestant.image(page).click();
  await page.keyboard.press('End');
  const typed = KEYS.slice(0, keys);
  const times = await typeAndTime(page, typed);
  if (!(await modelText(page)).includes(typed)) throw new Error(`${contestant.address}: what was typed did not arrive in the editor`);
  await page.context().close();
  return times;
}

/** Typing into the image in the editor, until the field shows it. */
async function yamlRow(browser: Browser, ours: Contestant, keys: number): Promise<Row> {
  const page = await newPage(browser);
  await page.goto(ours.address);
  await ours.show(page, bundleOf(200));
  const image = ours.image(page);
  await image.click(); // the editor reveals the line
  const value = await image.inputValue();
  await page.locator('.view-line', { hasText: value }).first().click();
  await page.keyboard.press('End');
  await image.evaluate((input) => {
    const target = window as unknown as { shown: { at: number; text: string }[] };
    target.shown = [];
    let last = '';
    const look = (): void => {
      const text = (input as HTMLInputElement).value;
      if (text !== last) target.shown.push({ at: performance.now(), text });
      last = text;
      requestAnimationFrame(look);
    };
    look();
    addEventListener('keydown', (event) => target.shown.push({ at: event.timeStamp, text: '' }), { capture: true });
  });
  for (const letter of KEYS.slice(0, keys)) {
    const before = await image.inputValue();
    await page.keyboard.press(letter);
    await page.waitForFunction(([field, old]) => (field as HTMLInputElement).value !== old, [await image.elementHandle(), before] as const);
  }
  const shown = await page.evaluate(() => (window as unknown as { shown: { at: number; text: string }[] }).shown);
  const times: number[] = [];
  for (const [index, entry] of shown.entries()) {
    const next = shown[index + 1];
    if (entry.text === '' && next !== undefined && next.text !== '') times.push(next.at - entry.at);
  }
  if (times.length < keys - 2) throw new Error(`only ${times.length} of ${keys} keys were seen in the form`);
  await page.context().close();
  return row('key in the YAML to the form, 200 documents', timesOf(times), null, 'p95 under 100 ms', ({ p95 }) => p95 < 100);
}

async function pasteRows(browser: Browser, ours: Contestant, naive: Contestant, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, documents, bar, limit] of [
    ['1 MB', 400, 'under 700 ms', 700],
    ['10 MB', 4_000, 'under 5 s', 5_000],
  ] as const) {
    const text = bundleOf(documents);
    const mine: number[] = [];
    const blocks: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const [contestant, samples] of [[ours, mine], [naive, theirs]] as const) {
        const page = await newPage(browser);
        await page.goto(contestant.address);
        await page.waitForLoadState('networkidle');
        samples.push(await timeToForm(page, contestant, text));
        if (contestant === ours) blocks.push(await longestBlock(page));
        await page.context().close();
      }
    }
    rows.push(
      row(`paste of ${name} to list and first form`, timesOf(mine), ['loadAll, dump all, setValue', timesOf(theirs)], bar, ({ p50 }) => p50 < limit),
      row(`longest block of the page, paste of ${name}`, timesOf(blocks), null, name === '10 MB' ? 'under 200 ms' : '', name === '10 MB' ? ({ p95 }) => p95 < 200 : null),
    );
  }
  return rows;
}

/**
 * From the paste to the first frame in which the field of the image is there. The text is in the page before: to bring it
 * there is no part of a paste, and takes a page some 200 ms for 10 MB.
 */
async function timeToForm(page: Page, contestant: Contestant, text: string): Promise<number> {
  await page.evaluate((bundle) => {
    window.bundle = bundle;
  }, text);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  await forgetBlocks(page);
  return page.evaluate(
    ({ isNaive }) =>
      new Promise<number>((resolve) => {
        const { bundle } = window;
        const start = performance.now();
        if (isNaive) window.showBundle(bundle);
        else {
          const transfer = new DataTransfer();
          transfer.setData('text/plain', bundle);
          document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
        }
        const look = (): void => {
          const field = document.querySelector(isNaive ? 'input' : '[data-field="image"] input');
          const listed = isNaive || document.querySelector('[role="treeitem"]') !== null;
          if (field !== null && listed) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
    { isNaive: contestant.show === showBundle },
  );
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await plantProbe(page);
  return page;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('header').getByRole('status').waitFor();
  await timeToForm(page, { address: '', show: paste, image: () => page.locator('input') }, text);
  await page.locator('.view-line').first().waitFor();
}

async function showBundle(page: Page, text: string): Promise<void> {
  await page.evaluate((bundle) => window.showBundle(bundle), text);
  await page.locator('.view-line').first().waitFor();
}
