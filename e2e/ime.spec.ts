// 한국어 composed into every kind of input: no character is lost or doubled, and the YAML has exactly what was typed.
import type { Locator, Page } from '@playwright/test';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { WORDS as PALETTE_WORDS } from '../src/features/palette/words.ts';
import { WORDS as RESOURCE_WORDS } from '../src/features/resources/words.ts';
import { WORDS as WORKSPACE_WORDS } from '../src/features/workspaces/words.ts';
import { expect, test } from './support/app.ts';
import { KoreanKeyboard, SEQUENCES, TYPED, type Sequence } from './support/korean.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

test.use({ locale: 'ko-KR' });

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations:
    note: a # 메모
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: web
        image: nginx:1.27
        workingDir: /srv
        args: [a]
        resources:
          requests:
            memory: 64Mi
        env:
        - name: GREETING
          value: hi
`;
const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
rules:
- apiGroups: [shop]
  resources: [orders]
  verbs: [get]
`;
const CONFIG = `apiVersion: v1
kind: ConfigMap
metadata:
  name: texts
data:
  page.html: |
    first
    second
`;

async function opened(page: Page, text: string): Promise<{ readonly app: KubewrightPage; readonly keyboard: KoreanKeyboard; readonly main: Locator }> {
  const app = new KubewrightPage(page, 'ko');
  const keyboard = await KoreanKeyboard.of(page);
  await app.prepare();
  await app.open();
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  return { app, keyboard, main: page.getByRole('main') };
}

/** Composes at the end of an input that has the focus then. */
async function typeInto(page: Page, input: Locator, keyboard: KoreanKeyboard, sequence: Sequence): Promise<void> {
  await input.focus();
  await page.keyboard.press('End');
  await keyboard.type(sequence);
}

for (const sequence of SEQUENCES) {
  test.describe(sequence, () => {
    test('into texts, numbers, amounts, words of a command, values and variables', async ({ page }) => {
      test.slow();
      const { app, keyboard, main } = await opened(page, DEPLOYMENT);
      const field = (name: string): Locator => main.locator(`[data-field="${name}"] input[type=text]`).first();

      await test.step('a text is written', async () => {
        await typeInto(page, main.getByRole('textbox', { name: /어노테이션 값: note/ }), keyboard, sequence);
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT.replace('note: a #', `note: a${TYPED} #`));
        await page.keyboard.press('ControlOrMeta+Z');
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
      });
      await test.step('an environment variable is written', async () => {
        await typeInto(page, main.locator('[data-field="value"] :is(input, textarea)').first(), keyboard, sequence);
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT.replace('value: hi\n', `value: hi${TYPED}\n`));
        await page.keyboard.press('ControlOrMeta+Z');
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
      });
      await test.step('words of a command are written', async () => {
        const folded = main.getByRole('button', { name: /명령/, expanded: false }).first();
        if ((await folded.count()) > 0) await folded.click();
        await typeInto(page, field('args'), keyboard, sequence);
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT.replace('args: [a]', `args: [a${TYPED}]`));
        await page.keyboard.press('ControlOrMeta+Z');
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
      });
      await test.step('a number refuses it, visibly', async () => {
        const input = field('replicas');
        await typeInto(page, input, keyboard, sequence);
        await expect(input).toHaveValue(`2${TYPED}`);
        await expect(input).toHaveAttribute('aria-invalid', 'true');
        expect(await app.yaml()).toBe(DEPLOYMENT);
        await input.fill('2');
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
      });
      await test.step('an amount refuses it, visibly', async () => {
        const input = main.getByRole('textbox', { name: /^메모리 요청/ }).first();
        await typeInto(page, input, keyboard, sequence);
        await expect(input).toHaveValue(`64Mi${TYPED}`);
        await expect(input).toHaveAttribute('aria-invalid', 'true');
        expect(await app.yaml()).toBe(DEPLOYMENT);
        await input.fill('64Mi');
        await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
      });
    });

    test('into a chip, and into the text of a ConfigMap', async ({ page }) => {
      test.slow();
      const { app, keyboard, main } = await opened(page, `${ROLE}---\n${CONFIG}`);
      const text = `${ROLE}---\n${CONFIG}`;
      const chips = main.locator('[data-field="resources"]').first();
      const chip = chips.locator('input[type=text]');
      await chip.focus();
      await keyboard.type(sequence);
      if (sequence !== 'elsewhere') {
        // the Enter of the composition adds nothing; the next one does
        await expect(chip).toHaveValue(TYPED);
        expect(await app.yaml()).toBe(text);
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => app.yaml()).toBe(text.replace('resources: [orders]', `resources: [orders, ${TYPED}]`));
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(text);

      await app.document('ConfigMap', 'texts').click();
      const area = main.locator('textarea').first();
      await area.focus();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('End');
      await keyboard.type(sequence);
      await expect.poll(() => app.yaml()).toBe(text.replace('    first\n', `    first${TYPED}\n`));
    });

    test('into the names of a file and a workspace, and into the palette', async ({ page }) => {
      test.slow();
      const { app, keyboard } = await opened(page, CONFIG);
      const tree = page.getByRole('tree', { name: app.say(RESOURCE_WORDS.list) });
      await tree.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('F2');
      const name = page.getByRole('textbox', { name: app.say(RESOURCE_WORDS.fileName) });
      await expect(name).toBeFocused();
      await page.keyboard.press('Home');
      const before = await name.inputValue();
      await keyboard.type(sequence === 'elsewhere' ? 'commit' : sequence);
      await expect(name).toHaveValue(TYPED + before);
      await page.keyboard.press('Enter');
      await expect(tree.getByRole('treeitem', { level: 1 })).toContainText(TYPED + before);

      await page.locator('header').getByTitle(app.say(APP_WORDS.workspaces)).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORKSPACE_WORDS.title) });
      await dialog.getByRole('button', { name: /이름 바꾸기/ }).click();
      const workspace = dialog.getByRole('textbox', { name: app.say(WORKSPACE_WORDS.name) });
      await keyboard.type(sequence === 'elsewhere' ? 'commit' : sequence);
      await expect(workspace).toHaveValue(TYPED);
      await page.keyboard.press('Enter');
      await expect(page.locator('header')).toContainText(TYPED);
      await page.keyboard.press('Escape');

      await page.keyboard.press('ControlOrMeta+K');
      const palette = page.getByRole('combobox', { name: app.say(PALETTE_WORDS.input) });
      await expect(palette).toBeFocused();
      await keyboard.type(sequence === 'elsewhere' ? 'commit' : sequence);
      // the Enter of the composition chooses nothing
      await expect(palette).toHaveValue(TYPED);
      await expect(palette).toBeFocused();
      await expect(page.getByRole('option').filter({ hasText: TYPED }).first()).toBeVisible();
    });
  });
}
