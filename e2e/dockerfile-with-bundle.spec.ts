// A Dockerfile that lies beside the manifests: whose image it builds, what its USER means for them, and that it stays as it is.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { WORDS as DOCKERFILE } from '../src/features/dockerfile/words.ts';
import { DOWNLOAD } from '../src/features/import-export/words.ts';
import { NEW_SERVICE } from '../src/features/new-service/ways.ts';
import { WORDS as NEW_SERVICE_WORDS } from '../src/features/new-service/words.ts';
import { WORDS as PROBLEMS } from '../src/features/problems/words.ts';
import { WORDS as RENAME } from '../src/features/rename/words.ts';
import { WORDS as LIST } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const ORDERS = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector: {matchLabels: {app: orders}}
  template:
    metadata: {labels: {app: orders}}
    spec:
      securityContext:
        runAsNonRoot: true
      containers:
        - name: web # ours
          image: registry.example.com/shop/orders:2.1.0
`;
/** Nothing of it is YAML; its lines of --- split nothing. */
const DOCKERFILE_TEXT = `FROM node:22.11.0-alpine
RUN adduser -S clerk -u 1001
RUN <<EOF
---
a: [ {
EOF
USER clerk
CMD ["node", "main.js"]`;
const USER_LINE = 7;

const DOES_NOT_START: Localized = { en: 'Container web does not start', ko: '컨테이너(web)가 시작되지 않습니다' };
const SECURITY: Localized = { en: 'Security', ko: '보안' };
const USER_ID: Localized = { en: 'User ID', ko: '사용자 ID' };
const NOT_YAML: Localized = { en: 'Not readable as YAML', ko: 'YAML로 읽을 수 없음' };

async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await page.evaluateHandle((entries) => {
    const data = new DataTransfer();
    for (const [name, text] of entries) data.items.add(new File([text], name));
    return data;
  }, Object.entries(files));
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    const started = async (page: Page): Promise<KubewrightPage> => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      return app;
    };
    const problemIn = (app: KubewrightPage): Locator =>
      app.page.getByRole('region', { name: app.say(PROBLEMS.title) }).locator('li:has(> [data-problem-row])').filter({ hasText: app.say(DOES_NOT_START) });
    /** The field of the container, below that of the Pod. */
    const userField = (app: KubewrightPage): Locator => app.page.getByRole('main').getByRole('textbox', { name: new RegExp(`^${app.say(USER_ID)}`) }).last();

    test('what its USER means is said at the field, and goes when it is a number', async ({ page }) => {
      const app = await started(page);
      await drop(page, { 'orders.yaml': ORDERS, 'orders.Dockerfile': DOCKERFILE_TEXT });
      const dockerfile = app.document('Dockerfile', 'orders.Dockerfile');
      await expect(dockerfile).toHaveCount(1);
      await app.document('Deployment', 'orders').click();
      await page.getByRole('main').getByRole('tab', { name: app.say(SECURITY) }).click();
      await expect(userField(app)).toHaveAccessibleDescription(new RegExp(app.say(DOES_NOT_START).replace(/[()]/g, '\\$&')));
      await expect(problemIn(app)).toHaveCount(1);

      await dockerfile.click();
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { name: 'orders.Dockerfile' })).toBeVisible();
      await expect(main.getByRole('region', { name: app.say(DOCKERFILE.builds) })).toContainText(app.say(DOCKERFILE.byName));
      await expect(main.getByRole('region', { name: app.say(DOCKERFILE.runs) })).toContainText(app.say(DOCKERFILE.namedKnown, { line: String(USER_LINE), user: 'clerk', id: '1001' }));
      await expectAccessible(page, 10);
      const editor = new YamlEditor(page);
      await editor.ready();
      await editor.expectText(DOCKERFILE_TEXT);
      await editor.at(USER_LINE, 'USER '.length + 1);
      await page.keyboard.press('Shift+End');
      await page.keyboard.type('1001');
      await editor.expectText(DOCKERFILE_TEXT.replace('USER clerk', 'USER 1001'));
      await expect(problemIn(app)).toHaveCount(0);
      await expect(main.getByRole('region', { name: app.say(DOCKERFILE.runs) })).toContainText(app.say(DOCKERFILE.number));
      await app.document('Deployment', 'orders').click();
      await expect(userField(app)).not.toHaveAccessibleDescription(new RegExp(app.say(DOES_NOT_START).replace(/[()]/g, '\\$&')));
      await expect(page.getByRole('region', { name: app.say(PROBLEMS.title) })).not.toContainText(app.say(NOT_YAML));
    });

    test('whose image it builds is chosen, written at the workload, and taken back; it leaves as it came', async ({ page }) => {
      const app = await started(page);
      await drop(page, { 'orders.yaml': ORDERS, Dockerfile: DOCKERFILE_TEXT });
      await app.document('Dockerfile', 'Dockerfile').click();
      const builds = page.getByRole('main').getByRole('region', { name: app.say(DOCKERFILE.builds) });
      await expect(builds).toContainText(app.say(DOCKERFILE.none));
      await expect(problemIn(app)).toHaveCount(0);
      await builds.getByRole('combobox', { name: app.say(DOCKERFILE.choose) }).selectOption({ index: 1 });
      await expect(builds).toContainText(app.say(DOCKERFILE.byChoice));
      await expect(problemIn(app)).toHaveCount(1);

      await app.document('Deployment', 'orders').click();
      const editor = new YamlEditor(page);
      await editor.ready();
      const chosen = ORDERS.replace('  name: orders\n', '  name: orders\n  annotations:\n    dockerfile.kubewright/web: Dockerfile\n');
      await editor.expectText(chosen);
      await problemIn(app).getByRole('button', { name: app.say(PROBLEMS.details, { message: '' }).trim() }).click();
      await problemIn(app).getByRole('button', { name: app.say(PROBLEMS.apply) }).click();
      await expect(problemIn(app)).toHaveCount(0);
      await editor.expectText(`${chosen}          securityContext:\n            runAsUser: 1001\n`);

      const arriving = page.waitForEvent('download');
      await app.button(DOWNLOAD).click();
      await page.getByRole('menuitem', { name: 'Dockerfile', exact: true }).click();
      expect(readFileSync(await (await arriving).path(), 'utf8')).toBe(DOCKERFILE_TEXT);

      await app.document('Dockerfile', 'Dockerfile').click();
      await builds.getByRole('button', { name: app.say(DOCKERFILE.leave, { container: 'web', workload: 'orders' }) }).click();
      await expect(builds).toContainText(app.say(DOCKERFILE.none));
      await app.document('Deployment', 'orders').click();
      await editor.expectText(`${ORDERS}          securityContext:\n            runAsUser: 1001\n`);
    });

    test('its row is the file: renamed, moved and removed as a whole by the keys of the list', async ({ page }) => {
      const app = await started(page);
      await drop(page, { 'orders.yaml': ORDERS, Dockerfile: DOCKERFILE_TEXT });
      await app.document('Dockerfile', 'Dockerfile').click();
      await page.keyboard.press('F2');
      const name = page.getByRole('textbox', { name: app.say(LIST.fileName) });
      await expect(name).toBeFocused();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await name.fill('orders.Dockerfile');
      await page.keyboard.press('Enter');
      const row = app.document('Dockerfile', 'orders.Dockerfile');
      await expect(row).toHaveCount(1);

      const list = page.getByRole('tree', { name: app.say(LIST.list) });
      const editor = new YamlEditor(page);
      await editor.ready();
      await row.click();
      await editor.expectText(DOCKERFILE_TEXT);
      await list.focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(app.documents().first()).toContainText('orders.Dockerfile');
      await editor.expectText(DOCKERFILE_TEXT);
      await page.keyboard.press('Delete');
      await expect(list.getByRole('treeitem')).toHaveCount(2);
      await expect(row).toHaveCount(0);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(row).toHaveCount(1);
      await row.click();
      await editor.expectText(DOCKERFILE_TEXT);
    });

    test('F2 in its text renames the file, for nothing in it has a name', async ({ page }) => {
      const app = await started(page);
      const editor = new YamlEditor(page);
      await drop(page, { 'orders.yaml': ORDERS, Dockerfile: DOCKERFILE_TEXT });
      await editor.ready();
      await app.document('Dockerfile', 'Dockerfile').click();
      await editor.expectText(DOCKERFILE_TEXT);
      await editor.at(5, 2); // behind a line of ---
      await page.keyboard.press('F2');
      const dialog = page.getByRole('dialog', { name: app.say(RENAME.fileTitle, { name: 'Dockerfile' }) });
      await expect(dialog).toContainText(app.say(RENAME.fileNote));
      await expect(dialog.getByRole('textbox')).toHaveValue('Dockerfile');
      await expectAccessible(page);
      await dialog.getByRole('textbox').fill('orders.Dockerfile');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(app.document('Dockerfile', 'orders.Dockerfile')).toHaveCount(1);
      await editor.expectText(DOCKERFILE_TEXT);
    });

    test('a service that is made from it keeps it, called as its image', async ({ page }) => {
      const app = await started(page);
      await app.button(NEW_SERVICE.label).first().click();
      const dialog = page.getByRole('dialog', { name: app.say(NEW_SERVICE_WORDS.title) });
      await dialog.getByRole('textbox', { name: app.say(NEW_SERVICE_WORDS.dockerfileLabel) }).fill('FROM node:22.11.0\nLABEL org.opencontainers.image.title="Seat Map"\nEXPOSE 3000\n');
      await dialog.getByRole('button', { name: app.say(NEW_SERVICE_WORDS.readIt) }).click();
      await dialog.getByRole('switch', { name: app.say(NEW_SERVICE_WORDS.keep) }).check();
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(app.document('Deployment', 'seat-map')).toHaveAttribute('aria-selected', 'true');
      await app.document('Dockerfile', 'seat-map.Dockerfile').click();
      const builds = page.getByRole('main').getByRole('region', { name: app.say(DOCKERFILE.builds) });
      await expect(builds).toContainText(app.say(DOCKERFILE.byName));
    });
  });
}
