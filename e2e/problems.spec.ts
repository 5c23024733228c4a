// The problems drawer as its user has it: what is found, where it is, and its fixes; by mouse, and by keyboard alone.
import type { Locator, Page } from '@playwright/test';
import { imageTagLatest } from '../src/core/checks/catalogue/images/image-tag-latest.ts';
import type { Language, Localized } from '../src/core/localized.ts';
import { AREA_NAMES, COUNTS, HIDDEN, WORDS } from '../src/features/problems/words.ts';
import { SEVERITY_NAMES } from '../src/ui/SeverityMark.tsx';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { onlyChecks } from './support/only-checks.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const HEAD = `# 주문 서비스
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
  namespace: shop
spec:
`;
const REPLICAS = '  replicas: 3\n';
const WORKLOAD = `  selector:   # 세 개의 가용 영역
    matchLabels:
      app: order
  template:
    metadata:
      labels:
        app: order
        version: v2.4.1
    spec:
      containers:
        - name: order
          image: registry.example.com/order:latest
          ports:
            - containerPort: 8080
`;
const OLD_VALUE = '  LOG_LEVEL: debug\n';
const OTHERS = `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: order-hpa
  namespace: shop
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: order
  maxReplicas: 10
---
apiVersion: v1
kind: Service
metadata:
  name: order
  namespace: shop
spec:
  selector:
    app: order
    color: blue
  ports:
    - port: 80
      targetPort: 8080
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: order-config
  namespace: shop
data:
`;
const BUNDLE = `${HEAD}${REPLICAS}${WORKLOAD}${OTHERS}${OLD_VALUE}  LOG_LEVEL: info\n`;

/** What these tests are about; the catalogue's other checks have things to say of the sample too. */
const FEW = ['yaml-duplicate-key', 'service-selector-no-match', 'replicas-set-with-hpa', 'image-tag-latest', 'readiness-probe-missing'];

/** What the pasted bundle shows: 2 errors (the repeated key, the Service) and 3 warnings; the probe is only a hint. */
class Drawer {
  readonly kube: KubewrightPage;
  readonly root: Locator;

  constructor(kube: KubewrightPage) {
    this.kube = kube;
    this.root = kube.page.getByRole('region', { name: kube.say(WORDS.title) });
  }

  rows(): Locator {
    return this.root.locator('[data-row]');
  }

  row(text: string): Locator {
    return this.root.locator('li:has(> [data-problem-row])').filter({ hasText: text });
  }

  button(words: Localized, values?: Readonly<Record<string, string | number>>): Locator {
    return this.root.getByRole('button', { name: this.kube.say(words, values), exact: true });
  }

  status(): Locator {
    return this.root.getByRole('status');
  }
}

/** The app with its first screen, which comes when the stored work was read. */
async function empty(page: Page, language: Language): Promise<KubewrightPage> {
  const kube = new KubewrightPage(page, language);
  await kube.prepare();
  await kube.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return kube;
}

async function opened(page: Page, language: Language): Promise<Drawer> {
  const kube = await empty(page, language);
  await kube.paste(BUNDLE);
  await expect(kube.documents()).toHaveCount(4);
  await onlyChecks(page, ...FEW);
  const drawer = new Drawer(kube);
  await expect(drawer.rows()).toHaveCount(5);
  return drawer;
}

async function text(drawer: Drawer): Promise<string> {
  return (await drawer.kube.download()).toString('utf8');
}

const REPEATED = { en: 'The key LOG_LEVEL stands here again', ko: 'LOG_LEVEL 키가 다시 나옵니다' };
const OVERRIDES = { en: 'replicas overrides what the autoscaler', ko: 'replicas가 덮어씁니다' };
const LATEST = { en: 'order:latest', ko: 'order:latest' };

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('lists what is found, the worst first, and filters it', async ({ page }) => {
      const drawer = await opened(page, language);
      const { kube } = drawer;
      await expect(drawer.rows().nth(0)).toContainText('color=blue');
      await expect(drawer.rows().nth(1)).toContainText(REPEATED[language]);
      await expect(drawer.button(COUNTS.error.many, { count: 2 })).toHaveAttribute('aria-pressed', 'true');
      await expect(drawer.button(COUNTS.warning.many, { count: 3 })).toHaveAttribute('aria-pressed', 'true');

      const hints = drawer.button(HIDDEN, { what: kube.say(COUNTS.info.one) });
      await expect(hints).toHaveAttribute('aria-pressed', 'false');
      await hints.click();
      await expect(drawer.rows()).toHaveCount(6);

      await drawer.root.getByLabel(kube.say(WORDS.area)).selectOption(kube.say(AREA_NAMES.scaling));
      await expect(drawer.rows()).toHaveCount(1);
      await expect(drawer.rows()).toContainText(OVERRIDES[language]);
      await drawer.button(COUNTS.warning.one).click();
      await drawer.button(WORDS.showAll, { count: 6 }).click();
      await expect(drawer.rows()).toHaveCount(6);
    });

    test('shows what a fix will change, changes just that, and undoes it', async ({ page }) => {
      const drawer = await opened(page, language);
      const { kube } = drawer;
      const fix = drawer.row(OVERRIDES[language]).getByRole('button', { name: kube.say(WORDS.fix) });
      await fix.hover();
      await expect(page.getByRole('tooltip')).toContainText('replicas: 3');
      await fix.click();
      await expect(drawer.row(OVERRIDES[language])).toHaveCount(0);
      expect(await text(drawer)).toBe(BUNDLE.replace(REPLICAS, ''));
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(drawer.row(OVERRIDES[language])).toHaveCount(1);
      expect(await text(drawer)).toBe(BUNDLE);
    });

    test('fixes all safe ones in one step', async ({ page }) => {
      const drawer = await opened(page, language);
      await drawer.button(WORDS.fixSafe, { count: 2 }).click();
      await expect(drawer.status()).toHaveText(drawer.kube.say(WORDS.fixed, { count: 2 }));
      await expect(drawer.rows()).toHaveCount(3);
      expect(await text(drawer)).toBe(BUNDLE.replace(REPLICAS, '').replace(OLD_VALUE, ''));
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(drawer.rows()).toHaveCount(5);
      expect(await text(drawer)).toBe(BUNDLE);
    });

    test('lets one choose what is not safe, says why, and names the source', async ({ page }) => {
      const drawer = await opened(page, language);
      const { kube } = drawer;
      const row = drawer.row(LATEST[language]);
      await row.getByRole('button', { name: new RegExp(`^${kube.say(WORDS.choose)}`) }).click();
      await expect(row).toContainText(kube.say(imageTagLatest.why));
      await expect(row.getByRole('link')).toHaveAttribute('href', imageTagLatest.source);
      await expect(row).toContainText('image: registry.example.com/order:v2.4.1');
      await row.getByRole('button', { name: kube.say(WORDS.apply), exact: true }).click();
      await expect(drawer.row(LATEST[language])).toHaveCount(0);
      expect(await text(drawer)).toBe(BUNDLE.replace('order:latest', 'order:v2.4.1'));
    });

    test('leads to the document it stands in, and to the one it speaks of', async ({ page }) => {
      const drawer = await opened(page, language);
      const { kube } = drawer;
      await drawer.row(REPEATED[language]).locator('[data-row]').click();
      await expect(kube.document('ConfigMap', 'order-config')).toHaveAttribute('aria-selected', 'true');
      const row = drawer.row(OVERRIDES[language]);
      await row.getByRole('button', { name: 'Deployment order :8' }).click();
      await expect(kube.document('Deployment', 'order')).toHaveAttribute('aria-selected', 'true');
      await row.locator('[aria-expanded]').click();
      await row.getByRole('button', { name: kube.say(WORDS.related, { object: 'HorizontalPodAutoscaler order-hpa' }) }).click();
      await expect(kube.document('HorizontalPodAutoscaler', 'order-hpa')).toHaveAttribute('aria-selected', 'true');
    });

    test('is walked in haste: a form that comes late does not take the selection back', async ({ page }) => {
      const { kube } = await opened(page, language);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.keyboard.press('F8');
      await expect(kube.document('Service', 'order')).toHaveAttribute('aria-selected', 'true');
      // the form of the Service is there, and its field about to take the focus
      await expect(page.getByRole('main').getByRole('heading', { name: 'order', exact: true })).toBeVisible();
      await page.keyboard.press('F8');
      await expect(kube.document('ConfigMap', 'order-config')).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('main').locator('input:focus, textarea:focus, button:focus')).toHaveCount(1);
      await expect(kube.document('ConfigMap', 'order-config')).toHaveAttribute('aria-selected', 'true');
    });

    test('is walked and mended by keyboard alone', async ({ page }) => {
      const drawer = await opened(page, language);
      const { kube } = drawer;
      const step = async (position: number, severity: 'error' | 'warning'): Promise<void> => {
        const opening = kube.say(WORDS.step, { position, count: 5, severity: kube.say(SEVERITY_NAMES[severity]), message: '' });
        await expect(drawer.status()).toContainText(opening.trim());
      };
      await page.keyboard.press('F8');
      await step(1, 'error');
      await expect(kube.document('Service', 'order')).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('F8');
      await step(2, 'error');
      await expect(kube.document('ConfigMap', 'order-config')).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Shift+F8');
      await page.keyboard.press('Shift+F8');
      await step(5, 'warning');

      await drawer.rows().nth(1).focus();
      await page.keyboard.press('ArrowDown');
      await expect(drawer.rows().nth(2)).toBeFocused();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await expect(drawer.rows().nth(1)).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const fix = drawer.row(REPEATED[language]).getByRole('button', { name: new RegExp(`^${kube.say(WORDS.fix)}`) });
      await expect(fix).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(drawer.row(REPEATED[language])).toHaveCount(0);
      await expect(drawer.rows().nth(1)).toBeFocused();
      expect(await text(drawer)).toBe(BUNDLE.replace(OLD_VALUE, ''));
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        const drawer = await opened(page, language);
        const { kube } = drawer;
        await drawer.row(OVERRIDES[language]).locator('[aria-expanded]').click();
        await expectAccessible(page, 40);
        await drawer.row(OVERRIDES[language]).getByRole('button', { name: kube.say(WORDS.fix) }).focus();
        await expectAccessible(page, 40);
        await drawer.button(COUNTS.error.many, { count: 2 }).click();
        await drawer.button(COUNTS.warning.many, { count: 3 }).click();
        await expect(drawer.root).toContainText(kube.say(WORDS.nothingShown));
        await expectAccessible(page, 40);
      });
    }
  });
}

test.describe('many problems of one kind', () => {
  test.use({ locale: 'en-US' });

  test('are told as one, open in pages, and step by F8 into the group', async ({ page }) => {
    const kube = await empty(page, 'en');
    const pods = Array.from({ length: 60 }, (_, at) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: pod-${at}}\nspec: {restartPolicy: Never, containers: [{name: a, image: web}]}\n`);
    await kube.paste(pods.join('---\n'));
    await expect(kube.documents().first()).toBeVisible();
    await onlyChecks(page, 'image-tag-latest');
    const drawer = new Drawer(kube);
    await expect(drawer.rows()).toHaveCount(1);
    await expect(drawer.rows()).toContainText('× 60');
    await drawer.rows().click();
    await expect(drawer.rows()).toHaveCount(51);
    await drawer.button(WORDS.more, { count: 10 }).click();
    await expect(drawer.rows()).toHaveCount(61);
    await drawer.rows().first().click();
    await expect(drawer.rows()).toHaveCount(1);
    await page.keyboard.press('F8');
    await expect(drawer.rows()).toHaveCount(61);
    await expect(drawer.status()).toContainText('Problem 1 of 60');
  });

  test('of thousands the list follows when the typing has rested, and at once when they come and go', async ({ page }) => {
    const kube = await empty(page, 'en');
    const containers = Array.from({ length: 70 }, (_, at) => `{name: c${at}, image: web}`).join(', ');
    const pod = (name: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {restartPolicy: Never, containers: [${containers}]}\n`;
    await kube.paste(Array.from({ length: 29 }, (_, at) => pod(`p${at}`)).join('---\n'));
    await onlyChecks(page, 'image-tag-latest');
    const drawer = new Drawer(kube);
    const told = (count: string) => drawer.root.getByRole('button', { name: `${count} warnings` });
    await expect(told('2,030')).toBeVisible();
    await page.getByRole('main').getByRole('textbox', { name: /^Image/ }).first().fill('web:1.2.3');
    await expect(told('2,029')).toBeVisible();
    await kube.document('Pod', 'p1').click();
    await page.keyboard.press('Delete');
    await expect(told('1,959')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(told('2,029')).toBeVisible();
  });
});

test.describe('a problem that says several in sum', () => {
  for (const language of ['en', 'ko'] as const) {
    test.describe(language, () => {
      test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

      test('has them folded below it, by mouse and by keyboard', async ({ page }) => {
        const kube = await empty(page, language);
        await kube.paste('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {restartPolicy: Never, containers: [{name: a, image: web}]}\n');
        await expect(kube.documents().first()).toBeVisible();
        await onlyChecks(page, 'resources-missing', 'cpu-request-missing', 'memory-request-missing', 'memory-limit-missing');
        const drawer = new Drawer(kube);
        await expect(drawer.rows()).toHaveCount(1);
        await expect(drawer.button(COUNTS.warning.many, { count: 4 })).toBeVisible();
        const parts = drawer.button(WORDS.parts, { count: 3 });
        await parts.click();
        await expect(drawer.rows()).toHaveCount(4);
        await expectAccessible(page);
        await parts.press('Enter');
        await expect(drawer.rows()).toHaveCount(1);
        await page.keyboard.press('F8');
        await expect(drawer.status()).toContainText(kube.say(WORDS.step, { position: 1, count: 1, severity: kube.say(SEVERITY_NAMES.warning), message: '' }).trim());
      });
    });
  }
});

test.describe('nothing wrong', () => {
  test.use({ locale: 'en-US' });

  test('is said, and what a folded drawer holds cannot be reached', async ({ page }) => {
    const kube = await empty(page, 'en');
    await kube.paste('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: fine}\n');
    await expect(kube.documents()).toHaveCount(1);
    await onlyChecks(page, ...FEW);
    const drawer = new Drawer(kube);
    await expect(drawer.root).toContainText('No problems.');
    await kube.paste(BUNDLE);
    await expect(drawer.rows().first()).toBeVisible();
    await drawer.root.getByRole('button', { name: 'Fold Problems' }).click();
    await expect(drawer.rows().first()).toBeHidden();
    await page.keyboard.press('F8');
    await expect(drawer.status()).toContainText('Problem 1 of 5');
  });
});
