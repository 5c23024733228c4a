// Nothing runs out of the window: a bundle with long names, many containers and many variables, in every area, on a
// phone and on small screens; and the columns can be made wider where they meet.
import type { Locator, Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { WORDS as NEW_WORDS } from '../src/features/new-kind/words.ts';
import { OPEN_OR_PASTE } from '../src/features/import-export/words.ts';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const NAME = 'reconciliation-of-ticket-settlements-for-the-national-theatre-a';
const NAMESPACE = 'ticket-settlement-and-reconciliation-of-the-national-theatre-b';
const META = `metadata:\n  name: ${NAME}\n  namespace: ${NAMESPACE}\n`;
const LABELS = `app.kubernetes.io/name: ${NAME}`;

function container(index: number): string {
  return `      - name: ${index === 0 ? NAME : `helper-with-a-name-of-some-length-${index}`}
        image: registry.internal.example.com:5000/theatre/settlement/${NAME}:2026.11.21-build.4711@sha256:${'0123456789abcdef'.repeat(4)}
        ports: [{name: http, containerPort: ${8080 + index}}]
        readinessProbe: {httpGet: {path: /internal/health/readiness/of/this/container, port: http}}
        volumeMounts: [{name: scratch-room-for-the-reconciliation, mountPath: /var/lib/settlement/reconciliation/scratch}]
`;
}

const VARIABLES = Array.from({ length: 30 }, (_, index) =>
  index % 2 === 0
    ? `        - name: SETTLEMENT_RECONCILIATION_SETTING_${index}\n          value: jdbc:postgresql://settlement-primary.database.svc.cluster.local:5432/db${index}\n`
    : `        - name: SETTING_${index}\n          valueFrom: {secretKeyRef: {name: ${NAME}, key: password}}\n`,
).join('');

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
${META}  labels: {${LABELS}}
  annotations:
    example.com/note: "공연별 예매 내역을 정산하고 차이가 나면 담당자에게 알립니다. 매일 새벽 두 시에 실행되는 대사 결과도 함께 보여 줍니다."
spec:
  replicas: 3
  selector: {matchLabels: {${LABELS}}}
  template:
    metadata: {labels: {${LABELS}}}
    spec:
      serviceAccountName: ${NAME}
      containers:
${container(0)}        env:
${VARIABLES}${Array.from({ length: 9 }, (_, index) => container(index + 1)).join('')}      volumes:
      - name: scratch-room-for-the-reconciliation
        emptyDir: {}
`;

const BUNDLE = [
  DEPLOYMENT,
  `apiVersion: v1\nkind: Service\n${META}spec:\n  selector: {${LABELS}}\n  ports: [{name: http, port: 80, targetPort: http}]\n`,
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\n${META}spec:\n  rules:\n  - host: settlement-reconciliation.internal.example.com\n    http:\n      paths: [{path: /api/v1/settlements, pathType: Prefix, backend: {service: {name: ${NAME}, port: {name: http}}}}]\n`,
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n${META}spec:\n  podSelector: {matchLabels: {${LABELS}}}\n  policyTypes: [Ingress, Egress]\n  ingress:\n  - from: [{podSelector: {matchLabels: {${LABELS}}}}]\n    ports: [{port: 8080}]\n  egress:\n  - to: [{ipBlock: {cidr: 10.20.0.0/16, except: [10.20.30.0/24, 10.20.40.0/24]}}]\n`,
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n${META}spec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${NAME}}\n  minReplicas: 3\n  maxReplicas: 40\n  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]\n`,
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\n${META}spec:\n  minAvailable: 2\n  selector: {matchLabels: {${LABELS}}}\n`,
  `apiVersion: v1\nkind: Secret\n${META}data:\n  password: c2VjcmV0\n  url: cG9zdGdyZXNxbDovL2RiOjU0MzIvdGhlYXRyZQ==\n`,
  `apiVersion: v1\nkind: ServiceAccount\n${META}`,
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n${META}rules:\n- {apiGroups: [""], resources: [configmaps, secrets, pods/log], verbs: [get, list, watch, create, update, patch, delete]}\n`,
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n${META}subjects: [{kind: ServiceAccount, name: ${NAME}, namespace: ${NAMESPACE}}]\nroleRef: {kind: Role, name: ${NAME}, apiGroup: rbac.authorization.k8s.io}\n`,
].join('---\n');

const NEW: Localized = { en: 'New', ko: '새로 만들기' };

async function opened(page: Page, language: Language): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(BUNDLE);
  await expect(page.getByRole('tab').first()).toBeVisible();
  return app;
}

/** By how many pixels what is in an element is wider than it. */
function overflow(element: Locator): Promise<number> {
  return element.evaluate((node) => node.scrollWidth - node.clientWidth);
}

async function expectFits(page: Page, what: string): Promise<void> {
  await expect.poll(() => overflow(page.locator('html')), `the page with ${what}`).toBeLessThanOrEqual(0);
  const panel = page.getByRole('tabpanel');
  if (await panel.isVisible()) await expect.poll(() => overflow(panel), what).toBeLessThanOrEqual(0);
}

for (const language of ['en', 'ko'] as const) {
  for (const [width, height] of [[390, 844], [1280, 720]] as const) {
    test.describe(`${language}, ${width} wide`, () => {
      test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US', viewport: { width, height } });

      test('every area fits', async ({ page }) => {
        test.slow();
        await opened(page, language);
        const tabs = page.getByRole('tab');
        await expect(tabs).toHaveCount(8);
        for (let index = 0; index < 8; index++) {
          const tab = tabs.nth(index);
          await tab.click();
          await expect(tab).toHaveAttribute('aria-selected', 'true');
          await expect(page.getByRole('tabpanel').locator('input, select').first()).toBeVisible();
          await expectFits(page, await tab.innerText());
        }
      });
    });
  }

  test.describe(`${language}, on a phone`, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US', viewport: { width: 390, height: 844 } });

    test('the bar can be used before there is any work', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await expectFits(page, 'nothing in it');
      await page.getByRole('banner').getByRole('button', { name: app.say(OPEN_OR_PASTE) }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectFits(page, 'a dialog');
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('button', { name: app.say(NEW), exact: true }).click();
      // a click waits until nothing covers what is clicked
      await page.getByRole('dialog').getByRole('combobox', { name: app.say(NEW_WORDS.search) }).click();
      await expectFits(page, 'a new document');
    });

    test('every pane, and the form of every kind, fits', async ({ page }) => {
      test.slow();
      const app = await opened(page, language);
      const pane = (words: Localized): Locator => page.getByRole('navigation', { name: app.say(APP_WORDS.panes) }).getByRole('button', { name: app.say(words), exact: true });
      for (const words of [APP_WORDS.resources, APP_WORDS.yaml, APP_WORDS.problems, APP_WORDS.designer]) {
        await pane(words).click();
        await expectFits(page, app.say(words));
      }
      const count = BUNDLE.split('---\n').length;
      for (let index = 1; index < count; index++) {
        await pane(APP_WORDS.resources).click();
        await app.documents().nth(index).click();
        await pane(APP_WORDS.designer).click();
        await expect(page.getByRole('tabpanel').getByRole('textbox').first()).toBeVisible();
        await expectFits(page, `document ${index}`);
      }
    });
  });
}

test('columns are made wider where they meet', async ({ page }) => {
  await opened(page, 'en');
  const list = page.getByRole('complementary', { name: 'Resources' });
  const before = await list.boundingBox();
  const edge = page.getByRole('separator', { name: APP_WORDS.resourcesWidth.en });
  const line = await edge.boundingBox();
  expect(before === null || line === null ? null : Math.abs(line.x - before.x - before.width)).toBeLessThanOrEqual(2);
  await page.mouse.move(line?.x ?? 0, 400);
  await page.mouse.down();
  await page.mouse.move((line?.x ?? 0) + 60, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => ((await list.boundingBox())?.width ?? 0) - (before?.width ?? 0)).toBe(60);
});

test('what a long kind stands beside stays readable: the namespace in the header, the name of a problem', async ({ page }) => {
  const cut = (element: Element): boolean => element.scrollWidth > element.clientWidth;
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste('apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: storefront, namespace: sales}\nspec: {}\n');
  const where = page.locator('[data-problem-row]').first().getByText('storefront', { exact: true });
  await expect(where).toBeVisible();
  expect(await where.evaluate(cut)).toBe(false);
  await page.setViewportSize({ width: 390, height: 844 });
  const namespace = page.getByRole('main').getByText('namespace sales', { exact: true });
  await expect(namespace).toBeVisible();
  expect(await namespace.evaluate(cut)).toBe(false);
});

test('a key stands beside its Secret, and what is wrong with the Secret below both', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(DEPLOYMENT.slice(0, DEPLOYMENT.indexOf(VARIABLES)) + '        - name: TOKEN\n          valueFrom: {secretKeyRef: {name: gone, key: password}}\n');
  await page.getByRole('tab', { name: /^Config/ }).click();
  const row = page.getByRole('main').getByRole('group', { name: 'variable 1' });
  const box = async (what: Locator) => (await what.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
  const finding = row.getByText(/Secret gone is not in this bundle: /);
  await expect(finding).toBeVisible();
  const [secret, key, said] = [await box(row.getByLabel(/^Object/)), await box(row.getByLabel(/^Key/)), await box(finding)];
  expect(key.y).toBe(secret.y);
  expect(said.y).toBeGreaterThan(key.y);
  expect(said.width).toBeGreaterThan(secret.width + key.width);
});

test('between a tablet and a desk the bar has one row, and nothing in it breaks', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 720 });
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  const heights = await page.locator('header > *').evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).position !== 'absolute').map((part) => part.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(30);
});
