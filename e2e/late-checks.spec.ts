// The checks come behind the first form, over a network that may be slow or gone: what the drawer says until they are there.
import type { Page } from '@playwright/test';
import { WORDS } from '../src/features/problems/words.ts';
import { expect, test } from './support/app.ts';
import { forgiven } from './support/guard.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: cart}
spec:
  replicas: 2
  selector: {matchLabels: {app: other}}
  template:
    metadata: {labels: {app: cart}}
    spec:
      containers: [{name: cart, image: "cart:1.2"}]
`;

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const) {
  test.describe(language, () => {
    test.use({ locale });

    /** With the chunk of the checks out of reach, and the drawer saying so. */
    async function openedWithout(chunk: RegExp, page: Page): Promise<KubewrightPage> {
      const app = new KubewrightPage(page, language);
      await page.route(chunk, (route) => route.abort());
      await app.prepare();
      await app.open();
      await app.paste(DEPLOYMENT);
      await expect(drawerOf(app).getByRole('alert')).toContainText(app.say(WORDS.incomplete));
      for (const words of [WORDS.nothingFound, WORDS.nothingOpen]) await expect(drawerOf(app)).not.toContainText(app.say(words));
      return app;
    }

    test('checks that could not be loaded are loaded with the next edit', async ({ page, problems }) => {
      const app = await openedWithout(/checks-for-.*\.js/, page);
      await page.keyboard.press('F8');
      await expect(drawerOf(app).getByRole('status')).toHaveText(app.say(WORDS.incomplete));
      await page.unroute(/checks-for-.*\.js/);
      const replicas = page.getByRole('main').locator('[data-field="replicas"] input');
      await replicas.fill('3');
      await expectFound(app);
      forgiven(problems, FETCHING);
    });
  });
}

const MISSING = /checks-for-.*\.js|structure-.*\.js/;
const RETURNS = {
  'the network is back': (page) => page.evaluate(() => dispatchEvent(new Event('online'))),
  'the page is looked at again': (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))),
  'somebody asks for it': (page) => page.getByRole('button', { name: WORDS.tryAgain.en, exact: true }).click(),
} as const satisfies Record<string, (page: Page) => Promise<unknown>>;

for (const [when, returned] of Object.entries(RETURNS)) {
  test(`checks and schema that could not be loaded are loaded when ${when}`, async ({ page, problems }) => {
    const app = new KubewrightPage(page, 'en');
    const asked: string[] = [];
    page.on('requestfailed', (request) => asked.push(request.url()));
    await page.route(MISSING, (route) => route.abort());
    await app.prepare();
    await app.open();
    await app.paste(DEPLOYMENT);
    await expect(drawerOf(app).getByRole('alert')).toBeVisible();
    // the YAML pane asks for the schema behind its first frames: with what it gets, the checks would load by themselves
    await expect.poll(() => asked.some((url) => url.includes('structure-'))).toBe(true);
    let before = 0;
    await expect.poll(() => before === (before = asked.length), { intervals: [300] }).toBe(true);
    await page.unroute(MISSING);
    await returned(page);
    await expectFound(app);
    expect(asked.length, asked.join('\n')).toBeLessThan(5); // it asks when there is a reason to, not again and again
    forgiven(problems, FETCHING);
  });
}

test('what is open is said to be checked until it has been', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/checks-for-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await app.prepare();
  await app.open();
  await app.paste(DEPLOYMENT);
  await expect(drawerOf(app).getByText(WORDS.checking.en)).toBeVisible();
  await expect(drawerOf(app)).not.toContainText(WORDS.nothingOpen.en);
  letGo();
  await expectFound(app);
  await expect(drawerOf(app)).not.toContainText(WORDS.checking.en);
});

/** What the browser, and then the page, say of a chunk that could not be had. */
const FETCHING = /ERR_FAILED|Failed to fetch dynamically imported module/;

function drawerOf(app: KubewrightPage) {
  return app.page.getByRole('region', { name: app.say(WORDS.title) });
}

async function expectFound(app: KubewrightPage): Promise<void> {
  await expect(drawerOf(app).getByRole('list', { name: app.say(WORDS.list) })).toBeVisible();
  await expect(drawerOf(app).getByRole('alert')).toHaveCount(0);
}
