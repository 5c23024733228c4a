// The Security area of a workload and the forms of accounts and roles: what they write, line for line, in both languages.
import type { Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const MANIFEST = `# 주문 서비스
apiVersion: apps/v1
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
      securityContext:
        runAsNonRoot: true   # 이미지는 10001
      containers:
      - name: order
        image: registry.example.com/order:1.0.0
      - name: log
        image: registry.example.com/log:1.0.0
        securityContext:
          privileged: true
          capabilities:
            add: [NET_ADMIN, NET_RAW]
`;

const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
rules:
- apiGroups: [""]
  resources: ["pods"]   # 읽기만
  verbs: ["get"]
`;

const SECURITY: Localized = { en: 'Security', ko: '보안' };
const STANDARDS: Localized = { en: 'Pod Security Standards', ko: '파드 보안 표준' };
const HARDEN: Localized = { en: 'Harden up to restricted', ko: 'restricted 수준으로 강화' };
const APPLY: Localized = { en: 'Apply', ko: '적용' };
const MAY_GAIN: Localized = { en: 'May gain privileges', ko: '권한 상승 허용' };
const NO: Localized = { en: 'no', ko: '아니요' };
const DROP: Localized = { en: 'Take away a capability', ko: '제거할 capability 추가' };
const CONTAINER: Localized = { en: 'This container', ko: '이 컨테이너' };
const POD: Localized = { en: 'All containers of the Pod', ko: '파드의 모든 컨테이너' };
const NON_ROOT: Localized = { en: 'Must not be root', ko: '루트 금지' };
const FROM_POD: Localized = { en: 'from the Pod: yes', ko: '파드 설정: 예' };
const ADD_ACCOUNT: Localized = { en: 'Add a service account', ko: '서비스 어카운트 추가' };
const ADD_ROLE: Localized = { en: 'Add a role for it', ko: '이 어카운트의 롤 추가' };
const ADD_VERB: Localized = { en: 'Add a verb', ko: '동작 추가' };

async function opened(page: Page, language: Language, manifest: string) {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(manifest);
  await expect.poll(() => app.yaml()).toBe(manifest);
  await page.getByRole('tab', { name: new RegExp(`^${app.say(SECURITY)}`) }).click();
  const main = page.getByRole('main');
  const region = (title: Localized) => main.getByRole('region', { name: app.say(title), exact: true });
  const change = async () => changedLines(manifest, (await app.yaml()) ?? '');
  return { app, main, region, change };
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('a Pod is hardened in one step, seen before', async ({ page }) => {
      const { app, region } = await opened(page, language, MANIFEST);
      const standards = region(STANDARDS);
      await expect(standards.locator('[aria-current]')).toContainText('privileged');
      await standards.getByRole('button', { name: app.say(HARDEN) }).click();
      await expect(standards.getByText('allowPrivilegeEscalation: false').first()).toBeVisible();
      await expectAccessible(page);
      await standards.getByRole('button', { name: app.say(APPLY), exact: true }).click();
      const hardened = `      securityContext:
        runAsNonRoot: true   # 이미지는 10001
        seccompProfile:
          type: RuntimeDefault
      containers:
      - name: order
        image: registry.example.com/order:1.0.0
        securityContext:
          allowPrivilegeEscalation: false
          capabilities:
            drop:
            - ALL
      - name: log
        image: registry.example.com/log:1.0.0
        securityContext:
          privileged: false
          allowPrivilegeEscalation: false
          capabilities:
            drop:
            - ALL
`;
      await expect.poll(() => app.yaml()).toBe(`${MANIFEST.slice(0, MANIFEST.indexOf('      securityContext:'))}${hardened}`);
      await expect(standards.locator('[aria-current]')).toContainText('restricted');
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(MANIFEST);
    });

    test('a place that breaks a level leads to its field', async ({ page }) => {
      const { app, region } = await opened(page, language, MANIFEST);
      await region(STANDARDS).getByRole('button', { name: /^log privileged true/ }).click();
      await expect(page.getByRole('combobox', { name: 'privileged' })).toBeFocused();
      await expect(page.getByRole('button', { name: /^log\b/, pressed: true })).toHaveAttribute('aria-pressed', 'true');
      await expect(region(CONTAINER).getByRole('combobox', { name: app.say(NON_ROOT) })).toContainText(app.say(FROM_POD));
    });

    test('fields write their own lines and are cleared again', async ({ page }) => {
      const { app, region, change } = await opened(page, language, MANIFEST);
      const container = region(CONTAINER);
      await container.getByRole('combobox', { name: app.say(MAY_GAIN) }).selectOption(app.say(NO));
      await expect.poll(change).toEqual({ line: 19, removed: [], added: ['        securityContext:', '          allowPrivilegeEscalation: false'] });
      const drop = container.getByRole('combobox', { name: app.say(DROP) });
      await drop.fill('CAP_NET_RAW');
      await drop.press('Enter');
      await expect(container.getByText('CAP_', { exact: false }).last()).toBeVisible();
      await drop.fill('ALL');
      await drop.press('Enter');
      await expect.poll(async () => (await change())?.added).toEqual([
        '        securityContext:',
        '          allowPrivilegeEscalation: false',
        '          capabilities:',
        '            drop:',
        '            - ALL',
      ]);
      await drop.press('Backspace');
      await container.getByRole('combobox', { name: app.say(MAY_GAIN) }).selectOption('');
      await expect.poll(() => app.yaml()).toBe(MANIFEST);
      await region(POD).getByRole('combobox', { name: app.say(NON_ROOT) }).selectOption(app.say(NO));
      await expect.poll(change).toEqual({ line: 15, removed: ['        runAsNonRoot: true   # 이미지는 10001'], added: ['        runAsNonRoot: false   # 이미지는 10001'] });
    });

    test('an account and a role are added, each in one step', async ({ page }) => {
      const { app } = await opened(page, language, MANIFEST);
      await app.button(ADD_ACCOUNT).click();
      const account = '---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: order\n  namespace: shop\nautomountServiceAccountToken: false\n';
      const named = MANIFEST.replace('    spec:\n      securityContext', '    spec:\n      serviceAccountName: order\n      securityContext') + account;
      await expect.poll(() => app.yaml()).toBe(named);
      await app.button(ADD_ROLE).click();
      await expect(app.document('RoleBinding', 'order')).toBeVisible();
      // the account hands out no token: who has a role needs one
      await expect.poll(async () => (await app.yaml())?.slice(0, named.length)).toContain('    spec:\n      serviceAccountName: order\n      automountServiceAccountToken: true\n');
      await expect(page.getByText('get on configmaps (core), only order').or(page.getByText('configmaps (core): get, 이름 제한: order'))).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(named);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(MANIFEST);
    });

    test('a role is a table of chips', async ({ page }) => {
      const { app, change } = await opened(page, language, ROLE);
      const verbs = page.getByRole('combobox', { name: app.say(ADD_VERB) });
      await verbs.fill('list,');
      await verbs.fill('watch');
      await verbs.press('Enter');
      await expect.poll(change).toEqual({ line: 8, removed: ['  verbs: ["get"]'], added: ['  verbs: ["get", list, watch]'] });
      await expectAccessible(page);
    });
  });
}

test('a Korean composition in a list of chips is one word', async ({ page }) => {
  const { app } = await opened(page, 'en', ROLE);
  const names = page.getByRole('textbox', { name: 'Add a name' });
  await names.focus();
  const session = await page.context().newCDPSession(page);
  for (const text of ['ㅎ', '하', '한']) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' });
  await session.send('Input.insertText', { text: '한' });
  await expect(names).toHaveValue('한');
  expect(await app.yaml()).toBe(ROLE);
  await names.press('Enter');
  await expect.poll(() => app.yaml()).toBe(ROLE.replace('  verbs', '  resourceNames:\n  - 한\n  verbs'));
});
