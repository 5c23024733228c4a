// What of a form is out of sight is left out of layout, further away of painting, too: and is there when it is in sight.
import type { Locator } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { framesPassed } from './support/frames.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { orderDeployment } from './support/order-deployment.ts';
import { YamlEditor } from './support/yaml-editor.ts';

test.use({ locale: 'en-US' });

const MANIFEST = orderDeployment(`          readinessProbe:
            httpGet: {path: /, port: 8080}
`);

/** As many rows as asked for, the last ones far out of sight: `label-0: "0"`, `label-1: "1"` and so on. */
function withLabels(count: number): string {
  return MANIFEST.replace('metadata:\n', `metadata:\n  labels:\n${Array.from({ length: count }, (_, at) => `    label-${at}: "${at}"\n`).join('')}`);
}

interface AskedPage {
  /** How many parts of forms are observed now. */
  observed: () => number;
  /** How often a part of a form was asked where it is. */
  asked: number;
}

/** Whether nothing clips the whole of an element away. */
function isPainted(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) if (getComputedStyle(at).clipPath !== 'none') return false;
    return true;
  });
}

test('a form that is typed in leaves out what is out of sight, which keeps its height', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(MANIFEST);
  const panel = page.getByRole('tabpanel');
  const labels = panel.getByRole('region', { name: 'Labels of the workload' });
  const laidOut = (): Promise<boolean> => labels.getByRole('heading').evaluate((heading) => heading.checkVisibility({ contentVisibilityAuto: true }));
  const height = (): Promise<number> => panel.evaluate(({ scrollHeight }) => scrollHeight);
  await expect(labels).toBeVisible();
  expect(await laidOut()).toBe(true);
  // what of the form comes late is there
  await expect(panel.getByRole('region', { name: 'The Pod at a glance' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  let before = 0;
  await expect.poll(async () => before === (before = await height())).toBe(true);

  await panel.getByRole('textbox', { name: 'image' }).focus();
  await expect.poll(laidOut).toBe(false);
  expect(await height()).toBe(before);

  await labels.scrollIntoViewIfNeeded();
  await expect.poll(laidOut).toBe(true);
  await expect(labels.getByRole('heading')).toBeInViewport();
  expect(await height()).toBe(before);
});

test('what of a form was never laid out is not left out, for the browser would lay out each on its own', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  const leftOut = await page.evaluateHandle(() => {
    const told: string[] = [];
    const look = (node: Node): void => {
      if (!(node instanceof Element)) return;
      for (const element of [node, ...node.querySelectorAll('*')]) {
        if (getComputedStyle(element).contentVisibility === 'auto') told.push(element.outerHTML.slice(0, 80));
      }
    };
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(look))).observe(document.body, { childList: true, subtree: true });
    return told;
  });
  await app.paste(withLabels(40));
  await page.getByRole('tabpanel').getByRole('textbox', { name: 'image' }).focus();
  const last = page.getByRole('region', { name: 'Labels of the workload' }).getByRole('textbox').last();
  await expect(last).toHaveValue('39');
  await expect.poll(() => last.evaluate((input) => input.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
  expect(await leftOut.jsonValue()).toEqual([]);
});

test('another form leaves out what is out of sight before anybody goes into it', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(withLabels(40));
  const image = page.getByRole('tabpanel').getByRole('textbox', { name: 'image' });
  const last = page.getByRole('region', { name: 'Labels of the workload' }).getByRole('textbox').last();
  const leftOut = (): Promise<boolean> => last.evaluate((input) => !input.checkVisibility({ contentVisibilityAuto: true }));
  await image.focus();
  await expect.poll(leftOut).toBe(true);
  await page.getByRole('tab', { name: /^Storage/ }).click();
  await expect(image).toHaveCount(0);
  await page.getByRole('tab', { name: /^Workload/ }).click();
  await expect(last).toHaveValue('39');
  await expect.poll(leftOut).toBe(true);
});

test('what of a form is far out of sight is not painted, and in reach all the same', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(withLabels(60));
  const card = page.getByRole('region', { name: 'Labels of the workload' });
  const value = (at: number): Locator => card.getByRole('textbox', { name: new RegExp(`: label-${at}$`) });
  await value(0).focus();
  await expect.poll(() => isPainted(value(59))).toBe(false);
  expect(await isPainted(value(0))).toBe(true);

  // by name, as a screen reader finds it, and by the keyboard, which goes where the focus is
  await value(59).focus();
  await expect(value(59)).toBeInViewport();
  await expect.poll(() => isPainted(value(59))).toBe(true);
  await expect.poll(() => isPainted(value(0))).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(card.locator(':focus')).toHaveValue('label-59');
});

test('wherever a form is scrolled to, and whatever changes size, what is in sight is painted', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(withLabels(60));
  const panel = page.getByRole('tabpanel');
  const card = page.getByRole('region', { name: 'Labels of the workload' });
  const values = card.getByRole('textbox', { name: /: label-\d+$/ });
  await values.first().focus();
  await expect.poll(() => isPainted(values.last())).toBe(false);
  const unpaintedInSight = (): Promise<number> =>
    panel.evaluate((form) => {
      const { top, bottom } = form.getBoundingClientRect();
      return [...form.querySelectorAll('[data-far]')].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.height > 0 && box.bottom > top && box.top < bottom;
      }).length;
    });
  for (const share of [1, 0, 0.5, 0.93, 0.31, 0.72, 0.12, 1]) {
    await panel.evaluate((form, to) => (form.scrollTop = to * form.scrollHeight), share);
    await expect.poll(unpaintedInSight).toBe(0);
  }

  // more of it is in sight in a higher window
  await panel.evaluate((form) => (form.scrollTop = 0));
  await expect.poll(() => isPainted(values.last())).toBe(false);
  await page.setViewportSize({ width: 1280, height: 8000 });
  await expect.poll(() => isPainted(values.last())).toBe(true);
  expect(await unpaintedInSight()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(() => isPainted(values.last())).toBe(false);
});

test('what comes into sight because something above it went, or because it was moved there, is painted', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  const ports = Array.from({ length: 60 }, (_, at) => `            - containerPort: ${9000 + at}\n`).join('');
  const before = `${withLabels(60)}          ports:\n${ports}`;
  await app.paste(before);
  await page.setViewportSize({ width: 1280, height: 4000 });
  const panel = page.getByRole('tabpanel');
  const card = page.getByRole('region', { name: 'Labels of the workload' });
  const labels = card.getByRole('textbox', { name: /: label-\d+$/ });
  await panel.getByRole('textbox', { name: 'image' }).focus();
  await expect.poll(() => isPainted(card)).toBe(false);
  const editor = new YamlEditor(page);
  await editor.ready();
  const replace = (what: string, by: string): Promise<void> =>
    editor.run(
      (yaml, [old, text]) => {
        const [above = ''] = yaml.getModel()?.getValue().split(old) ?? [];
        yaml.focus();
        const from = above.split('\n').length;
        yaml.setSelections([{ selectionStartLineNumber: from, selectionStartColumn: 1, positionLineNumber: from + old.split('\n').length - 1, positionColumn: 1 }]);
        yaml.trigger('keyboard', 'paste', { text });
      },
      [what, by] as const,
    );

  await replace(`          ports:\n${ports}`, '');
  await expect.poll(() => app.yaml()).toBe(withLabels(60));
  await expect(card).toBeInViewport();
  await expect.poll(() => isPainted(labels.first())).toBe(true);
  expect(await isPainted(labels.last())).toBe(false);

  // the last becomes the first: nothing has another size
  const last = '    label-59: "59"\n';
  const moved = withLabels(60).replace(last, '').replace('  labels:\n', `  labels:\n${last}`);
  const lines = (yaml: string): string => yaml.slice(yaml.indexOf('    label-'), yaml.indexOf('  name: order'));
  await replace(lines(withLabels(60)), lines(moved));
  await expect.poll(() => app.yaml()).toBe(moved);
  await expect(labels.first()).toHaveValue('59');
  await expect.poll(() => isPainted(labels.first())).toBe(true);
});

test('nobody asks where the parts of a form are as long as they stay there', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await page.addInitScript(() => {
    const observed = new Map<IntersectionObserver, Set<Element>>();
    const here = window as unknown as AskedPage;
    here.observed = () => [...observed].filter(([{ root }]) => root instanceof Element && root.role === 'tabpanel').reduce((sum, [, targets]) => sum + targets.size, 0);
    here.asked = 0;
    const { observe, unobserve, disconnect } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = function (target) {
      const targets = observed.get(this) ?? new Set();
      observed.set(this, targets.add(target));
      observe.call(this, target);
    };
    IntersectionObserver.prototype.unobserve = function (target) {
      observed.get(this)?.delete(target);
      unobserve.call(this, target);
    };
    IntersectionObserver.prototype.disconnect = function () {
      observed.delete(this);
      disconnect.call(this);
    };
    const { getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
      if (this.hasAttribute('data-laid-out')) here.asked++;
      return getBoundingClientRect.call(this);
    };
  });
  await app.open();
  await app.paste(withLabels(40));
  const asked = (): Promise<number> => page.evaluate(() => (window as unknown as AskedPage).asked);
  await page.getByRole('tabpanel').getByRole('textbox', { name: 'image' }).focus();
  const last = page.getByRole('region', { name: 'Labels of the workload' }).getByRole('textbox').last();
  await expect.poll(() => isPainted(last)).toBe(false);
  expect(await asked()).toBeGreaterThan(0);
  // the first key scrolls its box into view, and what loads late moves what is below it
  await page.keyboard.press('End');
  await expect
    .poll(async () => {
      const before = await asked();
      await page.keyboard.press('7');
      await framesPassed(page);
      return (await asked()) - before;
    })
    .toBe(0);
  // in every frame each observer is asked for all that it observes
  expect(await page.evaluate(() => (window as unknown as AskedPage).observed())).toBe(0);
});
