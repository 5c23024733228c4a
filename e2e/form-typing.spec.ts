// A box keeps what is typed into it, and is not rendered for it. What it shows must be right all the same: after what
// comes from elsewhere, what is not written, and what is written otherwise than it was typed.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { orderDeployment } from './support/order-deployment.ts';
import { KoreanKeyboard, TYPED } from './support/korean.ts';

test.use({ locale: 'en-US' });

const MANIFEST = orderDeployment(`          resources:
            requests:
              memory: 64Mi
`);

interface Opened {
  readonly main: Locator;
  /** At the end of its text. */
  readonly enter: (input: Locator) => Promise<void>;
  readonly expectYaml: (was: string, is: string) => Promise<void>;
}

async function opened(page: Page): Promise<Opened> {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(MANIFEST);
  await expect.poll(() => app.yaml()).toBe(MANIFEST);
  return {
    main: page.getByRole('main'),
    enter: async (input) => {
      await input.focus();
      await page.keyboard.press('End');
    },
    expectYaml: async (was, is) => expect.poll(() => app.yaml()).toBe(MANIFEST.replace(was, is)),
  };
}

test('what comes back from elsewhere to what the box said before is shown', async ({ page }) => {
  const { main, enter, expectYaml } = await opened(page);
  const replicas = main.getByRole('textbox', { name: 'replicas' });
  await enter(replicas);
  await page.keyboard.type('34');
  await expectYaml('replicas: 2', 'replicas: 234');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(replicas).toHaveValue('2');
  await expectYaml('', '');
  // and typing goes on from there
  await page.keyboard.press('End');
  await page.keyboard.type('5');
  await expect(replicas).toHaveValue('25');
  await expectYaml('replicas: 2', 'replicas: 25');
});

test('what is typed into one of two boxes of a value is shown by the other', async ({ page }) => {
  const { main, enter, expectYaml } = await opened(page);
  const image = main.getByRole('textbox', { name: 'image' });
  await enter(image);
  await page.keyboard.type('9');
  await expectYaml('1.0.0', '1.0.09');
  await page.getByRole('button', { name: 'Image in parts' }).click();
  const tag = main.getByRole('textbox', { name: 'Tag' });
  await expect(tag).toHaveValue('1.0.09');
  await enter(tag);
  await page.keyboard.type('7');
  await expect(image).toHaveValue('registry.example.com/order:1.0.097');
  await enter(image);
  await page.keyboard.type('x');
  await expect(tag).toHaveValue('1.0.097x');
  await expectYaml('1.0.0', '1.0.097x');
});

test('what is written otherwise than it was typed is shown as it is written when the box is left', async ({ page }) => {
  const { main, expectYaml } = await opened(page);
  const replicas = main.getByRole('textbox', { name: 'replicas' });
  await replicas.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('007');
  await expect(replicas).toHaveValue('007');
  await expectYaml('replicas: 2', 'replicas: 7');
  await replicas.blur();
  await expect(replicas).toHaveValue('7');
});

test('a text that is not written is taken back to what was written last', async ({ page }) => {
  const { main, enter, expectYaml } = await opened(page);
  const replicas = main.getByRole('textbox', { name: 'replicas' });
  await enter(replicas);
  await page.keyboard.type('0');
  await expectYaml('replicas: 2', 'replicas: 20');
  for (const clear of ['x', 'ControlOrMeta+A Delete']) {
    for (const key of clear.split(' ')) await page.keyboard.press(key);
    await expect(replicas).not.toHaveValue('20');
    await page.keyboard.press('Escape');
    await expect(replicas).toHaveValue('20');
  }
  await expectYaml('replicas: 2', 'replicas: 20');
});

test('a box that was emptied and is typed into again keeps what is typed', async ({ page }) => {
  const { main, enter, expectYaml } = await opened(page);
  const replicas = main.getByRole('textbox', { name: 'replicas' });
  await enter(replicas);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('123');
  await expect(replicas).toHaveValue('123');
  await expectYaml('replicas: 2', 'replicas: 123');
  await page.keyboard.press('Backspace');
  await expect(replicas).toHaveValue('12');
  await replicas.blur();
  await expect(replicas).toHaveValue('12');
  await expectYaml('replicas: 2', 'replicas: 12');
});

test('an input method goes on from what was typed', async ({ page }) => {
  const { main, enter } = await opened(page);
  const replicas = main.getByRole('textbox', { name: 'replicas' });
  const keyboard = await KoreanKeyboard.of(page);
  await enter(replicas);
  await page.keyboard.type('0');
  await keyboard.type('commit');
  await expect(replicas).toHaveValue(`20${TYPED}`);
  await page.keyboard.press('Escape');
  await expect(replicas).toHaveValue('20');
});

test('the unit of an amount is chosen for the number that was typed last', async ({ page }) => {
  const { main, expectYaml } = await opened(page);
  await page.getByRole('tab', { name: /^Scaling/ }).click();
  const memory = main.getByRole('textbox', { name: /^Memory request/ });
  await memory.focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('12');
  await expect(memory).toHaveValue('1264Mi');
  await expectYaml('64Mi', '1264Mi');
  await main.getByRole('combobox', { name: 'Unit of Memory request' }).selectOption('Gi');
  await expectYaml('64Mi', '1264Gi');
  await expect(memory).toHaveValue('1264Gi');
});
