// What the bar calls "Saved" survives a killed browser: all its processes at once, at a random moment, every second time
// while 5 MB are being written. KUBEWRIGHT_ROUNDS sets how often (20 before a release), KUBEWRIGHT_SEED when.
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { bundleOf, randomFrom } from '../bench/bundle.ts';
import { KillableBrowser } from './support/killable-browser.ts';

const ROUNDS = Number(process.env['KUBEWRIGHT_ROUNDS'] ?? 4);
const SEED = Number(process.env['KUBEWRIGHT_SEED'] ?? 1);

test(`nothing that was saved is lost in ${ROUNDS} kills`, async ({ baseURL }) => {
  test.setTimeout(60_000 + ROUNDS * 30_000);
  const address = baseURL ?? '';
  const random = randomFrom(SEED);
  const big = bundleOf(2_000);
  expect(big.length).toBeGreaterThan(4_900_000);
  for (let round = 0; round < ROUNDS; round++) {
    const browser = new KillableBrowser();
    try {
      const saved: string[] = [];
      const page = await browser.open(address);
      await expect(page.locator('header').getByRole('status')).toHaveText('Saved'); // the stored work was read
      await page.exposeFunction('saved', (name: string) => void saved.push(name));
      void page.evaluate(pasteAndWait, `kept-${round}`).catch(() => undefined); // ends with the browser
      await expect.poll(() => saved.length, { timeout: 20_000 }).toBeGreaterThan(2);
      if (round % 2 === 1) void page.evaluate(pasteText, big).catch(() => undefined);
      await delay(random() * 1_500);
      await browser.kill();

      expect(await missing(await browser.open(address), saved)).toEqual([]);
    } finally {
      await browser.dispose();
    }
  }
});

/** In the page: pastes one small file after the other, and says of each when the bar calls it saved. */
async function pasteAndWait(prefix: string): Promise<void> {
  const page = window as unknown as { saved: (name: string) => Promise<void> };
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const holds = (selector: string, part: string): boolean =>
    [...document.querySelectorAll(selector)].some(({ textContent }) => textContent?.includes(part));
  for (let count = 0; ; count++) {
    const name = `${prefix}-${count}-end`;
    const transfer = new DataTransfer();
    transfer.setData('text/plain', `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    while (!holds('[role="treeitem"]', name)) await frame();
    await frame(); // by now the bar knows of the change
    while (!holds('header [role="status"]', 'Saved')) await frame();
    await page.saved(name);
  }
}

function pasteText(text: string): void {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text);
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
}

/** Those of the names that the list of resources does not find. */
async function missing(page: Page, names: readonly string[]): Promise<string[]> {
  const filter = page.getByRole('textbox', { name: 'Filter by name or kind' });
  const found = page.locator('[role="treeitem"][aria-level="2"]');
  await expect(found.first()).toBeVisible();
  const lost: string[] = [];
  for (const name of names) {
    await filter.fill(name);
    if ((await found.filter({ hasText: name }).count()) !== 1) lost.push(name);
  }
  return lost;
}
