// What the Pod Security levels of a Namespace mean for the workloads of the bundle, as they are chosen.
import type { Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { LEVEL_WORDS as WORDS, MODE_WORDS } from '../src/features/cluster/level-words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const NAMESPACE = `apiVersion: v1
kind: Namespace
metadata:
  name: shop   # 가게
`;

const WORKLOADS = `---
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
        runAsNonRoot: true
        seccompProfile: {type: RuntimeDefault}
      containers:
      - name: order
        image: registry.example.com/order:1.0.0
        securityContext:
          allowPrivilegeEscalation: false
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: shop
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      hostPID: true
      containers:
      - name: agent
        image: registry.example.com/agent:1.0.0
---
apiVersion: v1
kind: Pod
metadata:
  name: somewhere
spec:
  containers:
  - name: somewhere
    image: registry.example.com/somewhere:1.0.0
`;

const REFUSE: Localized = { en: 'Refuse Pods beyond', ko: '넘으면 거부' };
const AUDIT: Localized = { en: 'Note in the audit log beyond', ko: '넘으면 감사 로그에 기록' };
const NO_SHARING: Localized = { en: "No sharing of the node's namespaces", ko: '노드 네임스페이스를 공유하지 않음' };
const DROPPED: Localized = { en: 'All capabilities dropped: order', ko: '모든 capability 제거: order' };
const SECURITY: Localized = { en: 'Security', ko: '보안' };

async function opened(page: Page, language: Language, text: string) {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  const main = page.getByRole('main');
  const levels = main.getByRole('region', { name: app.say(WORDS.title), exact: true });
  const level = (name: string) => levels.getByRole('region', { name, exact: true });
  const choose = async (mode: Localized, value: string) => main.getByRole('combobox', { name: new RegExp(`^${app.say(mode)}`) }).selectOption({ label: await labelOf(main, app.say(mode), value) });
  return { app, levels, level, choose };
}

/** The option's words end with the level in brackets. */
async function labelOf(main: ReturnType<Page['getByRole']>, mode: string, value: string): Promise<string> {
  const labels = await main.getByRole('combobox', { name: new RegExp(`^${mode}`) }).locator('option').allInnerTexts();
  return labels.find((label) => label.endsWith(`(${value})`)) ?? '';
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('says whom a level refuses, and whom the next one would, while it is chosen', async ({ page }) => {
      const { app, levels, level, choose } = await opened(page, language, NAMESPACE + WORKLOADS);
      await expect(level('baseline 1.34')).toContainText(app.say(WORDS.unused));
      await expect(level('baseline 1.34')).toContainText(app.say(WORDS.fit, { fit: 1, count: 2 }));
      await expect(level('restricted 1.34')).toContainText(app.say(WORDS.fit, { fit: 0, count: 2 }));
      await expect(levels.getByText(app.say(WORDS.unforced))).toBeVisible();
      await expect(levels.getByText('Pod somewhere', { exact: false })).toBeVisible();

      await choose(REFUSE, 'baseline');
      await expect.poll(() => app.yaml()).toBe(`${NAMESPACE}  labels:\n    pod-security.kubernetes.io/enforce: baseline\n${WORKLOADS}`);
      await expect(level('baseline 1.34')).toContainText(app.say(MODE_WORDS.enforce));
      await expect(level('baseline 1.34').getByRole('listitem')).toHaveCount(1);
      await expect(level('baseline 1.34').getByRole('button', { name: app.say(NO_SHARING), exact: true })).toBeVisible();
      await expect(levels.getByText(app.say(WORDS.accepted))).toBeVisible();
      await choose(AUDIT, 'restricted');
      await expect(level('restricted 1.34')).toContainText(app.say(MODE_WORDS.audit));
      await expect(level('restricted 1.34').getByRole('listitem')).toHaveCount(2);
      await expectAccessible(page);
      await choose(REFUSE, 'privileged');
      await expect(level('baseline 1.34')).toContainText(app.say(WORDS.unused));
    });

    test('a reason leads to its field, a workload to its security', async ({ page }) => {
      const { app, level } = await opened(page, language, NAMESPACE + WORKLOADS);
      const security = page.getByRole('tab', { name: new RegExp(`^${app.say(SECURITY)}`) });
      await level('restricted 1.34').getByRole('button', { name: app.say(DROPPED), exact: true }).click();
      await expect(app.document('Deployment', 'order')).toHaveAttribute('aria-selected', 'true');
      await expect(security).toHaveAttribute('aria-selected', 'true');
      await app.document('Namespace', 'shop').click();
      await level('baseline 1.34').getByRole('button', { name: 'agent', exact: true }).click();
      await expect(app.document('DaemonSet', 'agent')).toHaveAttribute('aria-selected', 'true');
      await expect(security).toHaveAttribute('aria-selected', 'true');
    });

    test('says so where no workload lies in the namespace', async ({ page }) => {
      const { app, levels } = await opened(page, language, NAMESPACE);
      await expect(levels.getByText(app.say(WORDS.none))).toBeVisible();
      await expectAccessible(page);
    });
  });
}
