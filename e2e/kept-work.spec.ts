// What was done is still there: after a reload, in a second tab, without storage, on a full disk, with a damaged record.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const FIRST = '# 첫째\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: first\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: second\n';
const THIRD = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: third\n';

async function opened(page: Page): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await expectMark(page, 'Saved');
  return app;
}

async function expectMark(page: Page, words: string): Promise<void> {
  await expect(page.locator('header').getByRole('status')).toHaveText(words);
}

async function expectNames(app: KubewrightPage, names: readonly string[]): Promise<void> {
  await expect(app.documents()).toHaveCount(names.length);
  for (const name of names) await expect(app.document('ConfigMap', name)).toBeVisible();
}

/** Changes a stored record behind the app's back. */
async function damage(page: Page, keyPart: string): Promise<void> {
  await page.evaluate(async (part) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open('kubewright'));
    const records = database.transaction('records', 'readwrite').objectStore('records');
    const keys = await done(records.getAllKeys());
    for (const key of keys) if (String(key).includes(part)) await done(records.put({ text: 1 }, key));
    database.close();
  }, keyPart);
}

test('work, undo and redo survive reloads', async ({ page }) => {
  const app = await opened(page);
  await app.paste(FIRST);
  await expectNames(app, ['first', 'second']);
  await app.paste(THIRD);
  await expectNames(app, ['first', 'second', 'third']);
  await expectMark(page, 'Saved');
  await page.reload();
  await expectNames(app, ['first', 'second', 'third']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expectNames(app, ['first', 'second']);
  await expectMark(page, 'Saved');
  await page.reload();
  await expectNames(app, ['first', 'second']);
  expect(String(await app.download())).toBe(FIRST);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expectNames(app, ['first', 'second', 'third']);
});

test('a second tab looks on, and takes the work over', async ({ page, context }) => {
  const app = await opened(page);
  await app.paste(FIRST);
  await expectMark(page, 'Saved');
  const other = await context.newPage();
  const otherApp = new KubewrightPage(other, 'en');
  await otherApp.open();
  await expectMark(other, 'Read-only');
  await expectNames(otherApp, ['first', 'second']);
  await other.getByRole('button', { name: 'Edit here instead' }).click();
  await expectMark(other, 'Saved');
  await expectMark(page, 'Read-only');
  await otherApp.paste(THIRD);
  await expectNames(otherApp, ['first', 'second', 'third']);
  await expectMark(other, 'Saved'); // before that, leaving would ask
  await other.close({ runBeforeUnload: true });
  // the work comes back to the tab that is left, with all that was saved
  await expectMark(page, 'Saved');
  await expectNames(app, ['first', 'second', 'third']);
});

test.describe('without storage', () => {
  for (const [how, script] of [
    ['it is forbidden', forbidStorage],
    ['it never answers', silenceStorage],
  ] as const) {
    test(`work lives in the tab, and leaving asks: ${how}`, async ({ page }) => {
      await page.addInitScript(script);
      const app = new KubewrightPage(page, 'en');
      await app.prepare();
      await app.open();
      await expectMark(page, 'Kept in this tab only');
      await app.paste(FIRST);
      await expectNames(app, ['first', 'second']);
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.getByRole('main').click({ position: { x: 5, y: 5 } });
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
    });
  }
});

test('leaving does not ask when all is saved', async ({ page }) => {
  const app = await opened(page);
  await app.paste(FIRST);
  await expectMark(page, 'Saved');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.reload();
  await expectNames(app, ['first', 'second']);
  expect(asked).toEqual([]);
});

test('a full disk is said, and what was kept stays readable', async ({ page, context, baseURL }) => {
  await limitStorage(context, page, baseURL ?? '', 400_000);
  const app = await opened(page);
  await app.paste(FIRST);
  await expectMark(page, 'Saved');
  await app.paste(`apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: third\ndata:\n  a: ${noise(600_000)}\n`);
  await expectMark(page, 'Not saved: storage is full');
  await expectNames(app, ['first', 'second', 'third']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expectNames(app, ['first', 'second']);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expectNames(app, ['first', 'second']);
});

test('a damaged record is put aside, and the rest opens', async ({ page }) => {
  const app = await opened(page);
  await app.paste(FIRST);
  await app.paste(THIRD);
  await expectMark(page, 'Saved');
  await damage(page, '/file/f1');
  await page.reload();
  await expectNames(app, ['third']);
  await expect(page.getByText('Nothing was deleted')).toBeVisible();
  await app.paste(FIRST);
  await expectMark(page, 'Saved');
  await page.reload();
  await expectNames(app, ['first', 'second', 'third']);
});

function forbidStorage(): void {
  Object.defineProperty(window, 'indexedDB', {
    get() {
      throw new DOMException('switched off', 'SecurityError');
    },
  });
}

function silenceStorage(): void {
  IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
}

/** Before the first byte is stored: afterwards the browser remembers for a while how much room there was. */
async function limitStorage(context: BrowserContext, page: Page, address: string, quotaSize: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize });
}

/** Letters that no store can make smaller. */
function noise(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text.slice(0, length);
}
