// A name is changed together with what refers to it: asked for in the list and in the YAML, offered at the field.
import type { Language } from '../src/core/localized.ts';
import { WORDS } from '../src/features/rename/words.ts';
import { WORDS as LIST } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { forgiven } from './support/guard.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop # ours
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata:
      labels: {app: shop}
    spec:
      containers:
        - name: app
          image: shop:1
          ports: [{name: http, containerPort: 8080}]
          env: [{name: SELF, value: "http://shop:80/"}]
---
apiVersion: v1
kind: Service
metadata: {name: shop}
spec:
  selector: {app: shop}
  ports: [{port: 80, targetPort: http}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site}
spec:
  defaultBackend: {service: {name: shop, port: {number: 80}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: shop}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}
  maxReplicas: 3
`;

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('from the list: every line is shown first, and one undo takes all back', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(SHOP);
      await editor.ready();
      await app.document('Service', 'shop').click();
      await app.document('Service', 'shop').getByRole('button', { name: app.say(LIST.fileActions, { name: 'shop' }) }).click();
      await page.getByRole('menuitem', { name: app.say(LIST.renameDocument) }).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title, { kind: 'Service', name: 'shop' }) });
      const input = dialog.getByRole('textbox', { name: app.say(WORDS.newName) });
      await expect(input).toBeFocused();
      await input.fill('Front');
      await expect(dialog.getByRole('status')).toContainText('Front');
      await input.fill('front');
      await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
      const address = dialog.getByRole('checkbox', { name: app.say(WORDS.change, { line: 15, before: 'http://shop:80/', after: 'http://front:80/' }) });
      await expect(address).not.toBeChecked();
      await address.check();
      await expectAccessible(page, 5);
      await dialog.getByRole('button', { name: app.say(WORDS.apply, { count: 3 }) }).click();
      await expect(dialog).toBeHidden();
      const after = SHOP.replace('metadata: {name: shop}\nspec:\n  selector', 'metadata: {name: front}\nspec:\n  selector')
        .replace('service: {name: shop', 'service: {name: front')
        .replace('http://shop', 'http://front');
      await editor.expectText(after);
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(SHOP);
    });

    test('at its field: what says the old name is offered, in one step with the typing', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(SHOP);
      await editor.ready();
      await app.document('Deployment', 'shop').click();
      const name = page.locator('[data-field="name"] input').first();
      await expect(name).toHaveValue('shop');
      await name.click();
      await name.fill('store');
      await name.press('Tab');
      await expect(page.getByText(app.say(WORDS.offerOne, { from: 'shop' }))).toBeVisible();
      await expectAccessible(page);
      await app.button(WORDS.accept).click();
      await editor.expectText(SHOP.replace('name: shop # ours', 'name: store # ours').replace('kind: Deployment, name: shop', 'kind: Deployment, name: store'));
      await expect(page.getByText(app.say(WORDS.offerOne, { from: 'shop' }))).toBeHidden();
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(SHOP);
    });
  });
}

test('at its field, after one was accepted: the next name is offered too', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(SHOP);
  await app.document('Deployment', 'shop').click();
  const name = page.locator('[data-field="name"] input').first();
  await expect(name).toHaveValue('shop');
  for (const [from, to] of [['shop', 'store'], ['store', 'market']] as const) {
    await name.click();
    await name.fill(to);
    await name.press('Enter'); // the focus stays, and so does the field
    await expect(page.getByText(app.say(WORDS.offerOne, { from }))).toBeVisible();
    await app.button(WORDS.accept).click();
    await expect(page.getByText(app.say(WORDS.offerOne, { from }))).toBeHidden();
  }
  await expect.poll(() => app.yaml()).toContain('kind: Deployment, name: market');
});

test('asked again, when what it needs could not be fetched before', async ({ page, problems }) => {
  const app = new KubewrightPage(page, 'en');
  await page.route(/choices-.*\.js/, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request) => /choices-/.test(request.url()));
  await app.prepare();
  await app.open();
  await app.paste(SHOP);
  await failed;
  await page.unroute(/choices-.*\.js/);
  await app.document('Service', 'shop').click();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('shop');
  forgiven(problems, /ERR_FAILED|Failed to fetch dynamically imported module/);
});

test('from the YAML: F2 on a reference renames what it means', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  await app.paste(SHOP);
  await editor.ready();
  await editor.at(22, 32);
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Rename port “http”' });
  await dialog.getByRole('textbox').fill('web');
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await page.keyboard.press('Enter');
  await editor.expectText(SHOP.replace('{name: http', '{name: web').replace('targetPort: http', 'targetPort: web'));
});

test('from the YAML: F2 where nothing is named says so', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  await app.paste(SHOP);
  await editor.ready();
  await editor.at(13, 20);
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toContainText(WORDS.nothingThere.en);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a key of a ConfigMap: who reads it is offered, in one step with the key', async ({ page }) => {
  const text = `apiVersion: v1
kind: ConfigMap
metadata: {name: conf}
data:
  mode: fast
---
apiVersion: v1
kind: Pod
metadata: {name: p}
spec:
  containers:
    - name: app
      image: a:1
      env: [{name: MODE, valueFrom: {configMapKeyRef: {name: conf, key: mode}}}]
`;
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  await app.paste(text);
  await editor.ready();
  const key = page.getByRole('main').getByRole('textbox', { name: 'Key 1' });
  await key.click();
  await key.fill('app-mode');
  await page.getByRole('main').getByRole('textbox', { name: 'Namespace' }).click();
  await app.button(WORDS.accept).click();
  await editor.expectText(text.replace('  mode: fast', '  app-mode: fast').replace('key: mode', 'key: app-mode'));
  await page.keyboard.press('ControlOrMeta+Z');
  await editor.expectText(text);
});
