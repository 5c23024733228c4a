// What loads behind the first form may fail to, one by one or all together: the form goes on, nothing typed is lost,
// and each part can be had at the next try.
import type { Page } from '@playwright/test';
import { OPEN_OR_PASTE } from '../src/features/import-export/words.ts';
import { WORDS as PROBLEMS } from '../src/features/problems/words.ts';
import { WORDS as RENAME } from '../src/features/rename/words.ts';
import { WORDS as LIST } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { forgiven } from './support/guard.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
spec:
  replicas: 2
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec:
      containers: [{name: cart, image: "cart:1.2"}]
`;
const AGAIN = 'Try again';

/** What stands there at the second try, by the chunk that failed at the first. */
const PARTS = {
  ResourceList: (page) => page.getByRole('tree', { name: LIST.list.en }),
  ProblemsDrawer: (page) => page.getByRole('heading', { name: PROBLEMS.title.en }),
  YamlPane: (page) => page.locator('.monaco-editor').first(),
  MonacoPane: (page) => page.locator('.monaco-editor').first(),
  choices: (page) => page.locator('.monaco-editor').first(),
  'workload-late': (page) => page.getByRole('main').getByRole('textbox', { name: /^Image/ }),
  'late-views': (page) => page.getByRole('main').getByRole('button', { name: /^Add/ }).first(),
  WhichKindButton: (page) => page.getByRole('main').getByRole('button', { name: 'Which kind?' }),
} as const satisfies Record<string, (page: Page) => ReturnType<Page['locator']>>;

for (const [chunk, part] of Object.entries(PARTS)) {
  test(`without ${chunk} the form goes on, and it comes at the next try`, async ({ page, problems }) => {
    const { app, back } = await openedWithout(new RegExp(`/${chunk}-[^/]*\\.js`), page);
    await expectGoesOn(app);
    await back();
    await page.getByRole('button', { name: AGAIN }).first().click();
    await expect(part(page)).toBeVisible();
    await expect(page.getByRole('button', { name: AGAIN })).toHaveCount(0);
    forgiven(problems, FETCHING);
  });
}

test('without all of them together the form goes on, and they come together', async ({ page, problems }) => {
  const chunks = ['LateWindow', 'session', 'checks-for', 'structure', ...Object.keys(PARTS)];
  const { app, back } = await openedWithout(new RegExp(`/(?:${chunks.join('|')})-[^/]*\\.(?:js|css)`), page);
  await expectGoesOn(app);
  await back();
  await page.getByRole('button', { name: AGAIN }).first().click();
  for (const part of Object.values(PARTS)) await expect(part(page)).toBeVisible();
  await expectStyled(page);
  forgiven(problems, FETCHING);
});

test('keys pressed while the commands cannot be had do nothing later', async ({ page, problems }) => {
  const { app, back } = await openedWithout(/\/LateWindow-[^/]*\.js/, page);
  await expectGoesOn(app);
  await page.keyboard.press('ControlOrMeta+K');
  await back();
  const asked = page.waitForRequest(/\/LateWindow-/);
  await page.getByRole('button', { name: AGAIN }).click();
  await asked;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toContainText('Ctrl');
  forgiven(problems, FETCHING);
});

test('a dialog that cannot be had says so over the window, which goes on', async ({ page, problems }) => {
  const chunk = /\/(?:NewKindDialog|NewServiceDialog|OpenPasteDialog)-[^/]*\.(?:js|css)/;
  const app = new KubewrightPage(page, 'en');
  await page.route(chunk, (route) => route.abort());
  await app.prepare();
  await app.open();
  await app.paste(DEPLOYMENT);
  const open = app.button(OPEN_OR_PASTE);
  await open.click();
  const failure = page.getByRole('alert').filter({ hasText: 'could not be loaded' }); // the editor has alerts of its own
  await failure.getByRole('button', { name: 'Close' }).click();
  await expect(failure).toHaveCount(0);
  await expectGoesOn(app);
  await page.unroute(chunk);
  await open.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectStyled(page);
  forgiven(problems, FETCHING);
});

test('what cannot be asked without the relations says so, and comes with them', async ({ page, problems }) => {
  const { app, back } = await openedWithout(/\/choices-[^/]*\.js/, page);
  const actions = page.getByRole('tree', { name: LIST.list.en }).getByRole('button', { name: app.say(LIST.fileActions, { name: 'cart' }) });
  const failure = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Close' }) });
  for (const wish of [LIST.renameDocument, LIST.oneNamespace]) {
    await actions.click();
    await page.getByRole('menuitem', { name: app.say(wish) }).click();
    await expect(failure).toBeVisible();
    await failure.getByRole('button', { name: 'Close' }).click();
    await expect(failure).toHaveCount(0);
  }
  await expectGoesOn(app);
  await actions.click();
  await page.getByRole('menuitem', { name: app.say(LIST.renameDocument) }).click();
  await expect(failure).toBeVisible();
  await back();
  await failure.getByRole('button', { name: AGAIN }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: app.say(RENAME.newName) })).toHaveValue('cart');
  forgiven(problems, FETCHING);
});

/** Every style sheet that was asked for is there. */
async function expectStyled(page: Page): Promise<void> {
  const missing = page.locator('link[rel="stylesheet"]');
  await expect.poll(() => missing.evaluateAll((links) => links.filter((link) => link instanceof HTMLLinkElement && link.sheet === null).length)).toBe(0);
}

async function openedWithout(chunk: RegExp, page: Page) {
  const app = new KubewrightPage(page, 'en');
  await page.route(chunk, (route) => route.abort());
  await app.prepare();
  await app.open();
  await app.paste(DEPLOYMENT);
  await expect(page.getByRole('button', { name: AGAIN }).first()).toBeVisible();
  return { app, back: () => page.unroute(chunk) };
}

/** The form edits, and the text can be taken away. */
async function expectGoesOn(app: KubewrightPage): Promise<void> {
  const replicas = app.page.getByRole('main').locator('[data-field="replicas"] input');
  await replicas.fill('3');
  await replicas.press('Enter');
  expect((await app.download()).toString()).toBe(DEPLOYMENT.replace('replicas: 2', 'replicas: 3'));
}

/** What the browser, and then the page, say of a chunk that could not be had. */
const FETCHING = /ERR_FAILED|Failed to fetch dynamically imported module|Unable to preload CSS|no style sheet/;
