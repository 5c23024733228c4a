// Keys pressed before what they do has arrived: none is lost, and none does what the browser would.
import type { Page } from '@playwright/test';
import { OPEN_OR_PASTE } from '../src/features/import-export/words.ts';
import { SEVERITY_NAMES } from '../src/ui/SeverityMark.tsx';
import { WORDS } from '../src/features/problems/words.ts';
import { expect, test } from './support/app.ts';
import { onlyChecks } from './support/only-checks.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

test.use({ locale: 'en-US' });

const BUNDLE = `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - port: 80
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: first
data:
  LEVEL: debug
  LEVEL: info
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: second
data:
  LEVEL: debug
  LEVEL: info
`;
const CHECK = 'yaml-duplicate-key';

/** Holds back what fits until it is let go; tells what has been asked for. */
async function held(page: Page, chunk: RegExp): Promise<{ readonly asked: () => number; readonly letGo: () => void }> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let asked = 0;
  await page.route(chunk, async (route) => {
    asked++;
    await gate;
    await route.continue();
  });
  return { asked: () => asked, letGo };
}

/** Which keys were kept from the browser. */
async function watchKeys(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const kept: string[] = [];
    (window as unknown as { keptKeys: readonly string[] }).keptKeys = kept;
    addEventListener('keydown', (event) => setTimeout(() => event.defaultPrevented && kept.push(event.code)), { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { keptKeys: readonly string[] }).keptKeys);
}

async function opened(page: Page): Promise<KubewrightPage> {
  const kube = new KubewrightPage(page, 'en');
  await kube.prepare();
  await kube.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return kube;
}

for (const [what, chunk] of [['the commands come', /LateWindow-.*\.js/], ['the drawer comes', /ProblemsDrawer-.*\.js/], ['the checks come', /checks-for-.*\.js/]] as const) {
  test(`F8 goes to the problems in turn, though ${what} late`, async ({ page }) => {
    const keptKeys = await watchKeys(page);
    const kube = await opened(page);
    await kube.paste(BUNDLE);
    await expect(kube.documents()).toHaveCount(3);
    const late = await held(page, chunk);
    await onlyChecks(page, CHECK);

    await expect(page.getByRole('main').getByRole('heading', { name: 'shop', exact: true })).toBeVisible();
    await expect.poll(late.asked).toBe(1);
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await expect.poll(keptKeys).toEqual(['F8', 'F8']);
    late.letGo();

    const status = page.getByRole('region', { name: kube.say(WORDS.title) }).getByRole('status');
    await expect(status).toContainText(kube.say(WORDS.step, { position: 2, count: 2, severity: kube.say(SEVERITY_NAMES.error), message: '' }).trim());
    await expect(kube.document('ConfigMap', 'second')).toHaveAttribute('aria-selected', 'true');
  });
}

test('F8 says that there is nothing, once that is known', async ({ page }) => {
  const kube = await opened(page);
  await kube.paste(BUNDLE);
  await expect(kube.documents()).toHaveCount(3);
  const late = await held(page, /checks-for-.*\.js/);
  await onlyChecks(page);
  await expect(page.getByRole('main').getByRole('heading', { name: 'shop', exact: true })).toBeVisible();
  await expect.poll(late.asked).toBe(1);
  const problems = page.getByRole('region', { name: kube.say(WORDS.title) });
  await expect(problems.getByRole('heading')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(problems.getByRole('status')).toHaveText('');
  late.letGo();
  await expect(problems.getByRole('status')).toHaveText(kube.say(WORDS.nothingFound));
});

test('the keys of the first screen open what they should, though the commands come late', async ({ page }) => {
  const keptKeys = await watchKeys(page);
  const late = await held(page, /LateWindow-.*\.js/);
  const kube = await opened(page);
  await page.keyboard.press('ControlOrMeta+S');
  await page.keyboard.press('ControlOrMeta+O');
  await expect.poll(keptKeys).toEqual(['KeyS', 'KeyO']);
  await expect.poll(late.asked).toBe(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  late.letGo();
  await expect(page.getByRole('dialog', { name: kube.say(OPEN_OR_PASTE) })).toBeVisible();
});
