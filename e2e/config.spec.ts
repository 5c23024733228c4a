// The Config area: what programs are told from outside, and exact lines for each change of it.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KoreanKeyboard, TYPED } from './support/korean.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
  namespace: shop
spec:
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      containers:
        - name: order
          image: registry.example.com/order:1.0.0
          env:
            # how much it says
            - name: LOG_LEVEL
              value: info
            - name: DB_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: order-db
                  key: password
`;
const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata:
  name: order-config
  namespace: shop
data:
  # read at the start
  application.yml: |
    server:
      port: 8080
  greeting: hello
`;
const SECRET = `apiVersion: v1
kind: Secret
metadata:
  name: order-db
  namespace: shop
type: Opaque
data:
  password: c2VjcmV0Cg==
  keystore: /+8AAQ==
`;
const BUNDLE = `${DEPLOYMENT}---\n${CONFIG_MAP}---\n${SECRET}`;

async function opened(page: Page, language: 'en' | 'ko' = 'en', text = BUNDLE): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  return app;
}

async function inConfig(page: Page, language: 'en' | 'ko' = 'en'): Promise<Locator> {
  await page.getByRole('tab', { name: language === 'en' ? /^Config/ : /^구성/ }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('region', { name: language === 'en' ? 'Environment' : '환경 변수', exact: true })).toBeVisible();
  return main;
}

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('a variable is taken from a key of the bundle', async ({ page }) => {
    const app = await opened(page);
    const main = await inConfig(page);
    const variable = main.getByRole('group', { name: 'variable 1' });
    await variable.getByLabel('Taken from').selectOption({ label: 'ConfigMap' });
    await expect.poll(() => app.yaml()).toBe(
      BUNDLE.replace('              value: info\n', "              valueFrom:\n                configMapKeyRef:\n                  name: ''\n                  key: LOG_LEVEL\n"),
    );
    const object = variable.getByLabel(/^Object/);
    // what the bundle has is proposed
    const list = await object.getAttribute('list');
    await expect(page.locator(`[id="${list ?? ''}"] option`)).toHaveText(['ConfigMap order-config']);
    await object.fill('order-config');
    await variable.getByLabel(/^Key/).fill('greeting');
    await expect(variable.getByText('is hello')).toBeVisible();
    await expect.poll(() => app.yaml()).toBe(
      BUNDLE.replace('              value: info\n', '              valueFrom:\n                configMapKeyRef:\n                  name: order-config\n                  key: greeting\n'),
    );
    await variable.getByLabel(/^Key/).fill('nothing');
    await expect(variable.getByText('ConfigMap order-config has no key nothing', { exact: true })).toBeVisible();
  });

  test('a .env is pasted, and one undo takes it back', async ({ page }) => {
    const app = await opened(page);
    const main = await inConfig(page);
    await main.getByRole('button', { name: 'Paste a .env' }).click();
    await main.getByLabel('Lines NAME=value').fill('LOG_LEVEL=debug\n# comment\nexport REGION="ap-northeast-2"\nbroken\n');
    await expect(main.getByText('Line 4: There is no "=" in it.')).toBeVisible();
    await expect(main.getByText('1 new, 1 changed, 0 the same')).toBeVisible();
    await main.getByRole('button', { name: 'Write as variables' }).click();
    await expect.poll(() => app.yaml()).toBe(
      BUNDLE.replace('value: info', 'value: debug').replace('                  key: password\n', '                  key: password\n            - name: REGION\n              value: ap-northeast-2\n'),
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => app.yaml()).toBe(BUNDLE);
  });

  test('a ConfigMap is added with its reference in one step', async ({ page }) => {
    const app = await opened(page);
    const main = await inConfig(page);
    await main.getByRole('button', { name: 'Add a ConfigMap' }).click();
    const added = `---
apiVersion: v1
kind: ConfigMap
metadata:
  name: order-config-2
  namespace: shop
data: {}
`;
    await expect.poll(() => app.yaml()).toBe(
      BUNDLE.replace('          env:\n', '          envFrom:\n            - configMapRef:\n                name: order-config-2\n          env:\n').replace('key: password\n---\n', `key: password\n${added}---\n`),
    );
    await expect(main.getByRole('region', { name: 'ConfigMap order-config-2' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => app.yaml()).toBe(BUNDLE);
  });

  test('a Secret is read and written in clear, its bytes are kept', async ({ page }) => {
    const app = await opened(page);
    const main = await inConfig(page);
    await main.getByRole('button', { name: 'Secret order-db', exact: true }).click();
    const password = main.getByLabel('Value of password', { exact: true });
    await expect(password).toHaveValue('secret\n');
    await expect(password).toHaveAttribute('data-masked');
    await expect(main.getByText('· ends with a line break')).toBeVisible();
    await expect(main.getByText('binary, 4 bytes')).toBeVisible();
    await main.getByRole('button', { name: 'Show the value of password' }).click();
    await expect(password).not.toHaveAttribute('data-masked');
    await password.fill('비밀');
    await expect.poll(() => app.yaml()).toBe(BUNDLE.replace('c2VjcmV0Cg==', '67mE67CA'));
  });

  test('the keys of a ConfigMap are added, renamed and removed', async ({ page }) => {
    const app = await opened(page);
    await app.document('ConfigMap', 'order-config').click();
    const main = page.getByRole('main');
    await expect(main.getByLabel('Value of application.yml')).toHaveValue('server:\n  port: 8080\n');
    await main.getByLabel('Value of application.yml').fill('server:\n  port: 9090\n');
    await expect.poll(() => app.yaml()).toBe(BUNDLE.replace('port: 8080', 'port: 9090'));
    await main.getByRole('button', { name: 'Add a key' }).click();
    await main.getByLabel('New key', { exact: true }).fill('b d');
    await main.getByLabel('Value', { exact: true }).fill('one\ntwo\n');
    await expect(main.getByText(/^“b d” is no key/)).toBeVisible();
    await main.getByLabel('New key', { exact: true }).fill('lines.txt');
    await main.getByLabel('Key 2').focus();
    await expect.poll(() => app.yaml()).toBe(BUNDLE.replace('port: 8080', 'port: 9090').replace('  greeting: hello\n', '  greeting: hello\n  lines.txt: |\n    one\n    two\n'));
    await main.getByRole('button', { name: 'Remove lines.txt' }).click();
    await main.getByLabel('Key 2').fill('welcome');
    await main.getByLabel('Key 1').focus();
    await expect.poll(() => app.yaml()).toBe(BUNDLE.replace('port: 8080', 'port: 9090').replace('  greeting: hello', '  welcome: hello'));
  });

  test('a Secret of registry credentials is typed in parts', async ({ page }) => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: registry\ntype: kubernetes.io/dockerconfigjson\nstringData: {}\n';
    const app = await opened(page, 'en', secret);
    const main = page.getByRole('main');
    const card = main.getByRole('region', { name: 'Registry credentials' });
    await card.getByLabel('Registry', { exact: true }).fill('registry.example.com');
    await card.getByLabel('User').fill('ci');
    await card.getByLabel('Password or token').fill('t0ken');
    await expect.poll(async () => (await app.yaml())?.includes('{"auths":{"registry.example.com":{"username":"ci","password":"t0ken","auth":"Y2k6dDBrZW4="}}}')).toBe(true);
  });

  test('what the program sees, with what goes over what', async ({ page }) => {
    const app = await opened(page, 'en', BUNDLE.replace('          env:\n', '          envFrom:\n            - configMapRef: {name: order-config}\n            - prefix: LOG_\n              configMapRef: {name: order-config}\n          env:\n').replace('greeting: hello', 'LEVEL: debug'));
    expect(await app.yaml()).toContain('LEVEL: debug');
    const main = await inConfig(page);
    await main.getByRole('button', { name: 'What the program sees' }).click();
    const rows = main.getByRole('region', { name: 'What the program sees' }).getByRole('row');
    await expect(rows.filter({ hasText: 'LOG_LEVEL' })).toHaveText([/debugConfigMap order-config, all keysoverridden below/, /infoown value/]);
  });

  test('is accessible', async ({ page }) => {
    await opened(page);
    const main = await inConfig(page);
    await main.getByRole('button', { name: 'Secret order-db', exact: true }).click();
    await main.getByRole('button', { name: 'What the program sees' }).click();
    await main.getByRole('button', { name: 'Paste a .env' }).click();
    await expectAccessible(page);
    await page.getByRole('treeitem').filter({ hasText: 'Secret' }).first().click();
    await expect(main.getByLabel('Value of password', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', colorScheme: 'dark' });

  test('a value is typed in Hangul, without losing a stroke', async ({ page }) => {
    const app = await opened(page, 'ko');
    const main = await inConfig(page, 'ko');
    const value = main.getByRole('group', { name: '변수 1', exact: true }).getByLabel(/^값 value/);
    await value.fill('');
    await value.focus();
    const keyboard = await KoreanKeyboard.of(page);
    await keyboard.type('enter');
    await expect(value).toHaveValue(TYPED);
    await expect.poll(() => app.yaml()).toBe(BUNDLE.replace('value: info', `value: ${TYPED}`));
    await expectAccessible(page);
  });
});
