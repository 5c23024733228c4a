// Findings muted with a reason, the profile of a workspace and the book of checks; field, line and list agree.
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';
import { imageTagLatest } from '../src/core/checks/catalogue/images/image-tag-latest.ts';
import { replicasSetWithHpa } from '../src/core/checks/catalogue/scaling/replicas-set-with-hpa.ts';
import type { Localized } from '../src/core/localized.ts';
import { BASE_NAMES, LEVEL_NAMES, WORDS as BOOK } from '../src/features/problems/book/words.ts';
import { WORDS } from '../src/features/problems/words.ts';
import { WORDS as FORM } from '../src/ui/form/words.ts';

const WEB = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector: {matchLabels: {app: web}} # three zones
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: registry.example.com/web:latest
`;
const SCALER = `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 5
`;
const OVERRIDES: Localized = { en: 'replicas overrides what the autoscaler', ko: 'replicas가 덮어씁니다' };
const REMOVE: Localized = { en: 'Remove replicas', ko: 'replicas 삭제' };
const LATEST: Localized = { en: 'web:latest is whatever was pushed last', ko: 'web:latest: 마지막에 푸시한 이미지' };
const REASON = '분기마다 다시 빌드';

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('a finding is muted with a reason, listed apart, and shown again', async ({ page }) => {
      const kube = new KubewrightPage(page, language);
      await kube.prepare();
      await kube.open();
      await kube.paste(WEB + SCALER);
      const problems = page.getByRole('region', { name: kube.say(WORDS.title) });
      const row = problems.locator('li:has(> [data-problem-row])').filter({ hasText: kube.say(LATEST) });
      await row.getByRole('button', { name: kube.say(WORDS.details, { message: '' }).trim() }).click();
      await row.getByRole('button', { name: kube.say(WORDS.mute) }).click();
      await row.getByLabel(kube.say(WORDS.muteReason)).fill(REASON);
      await page.keyboard.press('Enter');
      await expect(row).toHaveCount(0);
      await expect.poll(() => kube.yaml()).toBe(`${WEB.replace('  name: web\n', `  name: web\n  annotations:\n    kubewright/ignore.image-tag-latest: ${REASON}\n`)}${SCALER}`);

      await problems.getByRole('button', { name: kube.say(WORDS.mutedCount, { count: 1 }) }).click();
      await expect(row).toBeVisible();
      await row.getByRole('button', { name: kube.say(WORDS.details, { message: '' }).trim() }).click();
      await expect(row).toContainText(REASON);
      await expectAccessible(page);
      await row.getByRole('button', { name: kube.say(WORDS.unmute) }).click();
      await expect.poll(() => kube.yaml()).toBe(WEB + SCALER);
      await expect(row).toBeVisible();
    });

    test('a fix is one click from the field, the line and the list', async ({ page }) => {
      const kube = new KubewrightPage(page, language);
      await kube.prepare();
      await kube.open();
      await kube.paste(WEB + SCALER);
      const problems = page.getByRole('region', { name: kube.say(WORDS.title) });
      const row = problems.locator('li:has(> [data-problem-row])').filter({ hasText: kube.say(OVERRIDES) });
      const designer = page.locator('#designer');
      const fixed = WEB.replace('  replicas: 3\n', '') + SCALER;
      const fixName = new RegExp(`: ${kube.say(REMOVE)}$`);

      await designer.getByRole('button', { name: fixName }).click();
      await expect.poll(() => kube.yaml()).toBe(fixed);
      await expect(row).toHaveCount(0);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => kube.yaml()).toBe(WEB + SCALER);

      await row.getByRole('button', { name: fixName }).click();
      await expect.poll(() => kube.yaml()).toBe(fixed);
      await expect(designer.getByRole('button', { name: fixName })).toHaveCount(0);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => kube.yaml()).toBe(WEB + SCALER);

      const editor = new YamlEditor(page);
      await editor.ready();
      await editor.at(6, 5);
      await page.keyboard.press('ControlOrMeta+Period');
      await page.locator('.action-widget').getByRole('option').filter({ hasText: kube.say(REMOVE) }).click();
      await expect.poll(() => kube.yaml()).toBe(fixed);
      await expect(row).toHaveCount(0);
    });

    test('a check tells its reason from the field, and speaks as the workspace wants', async ({ page }) => {
      const kube = new KubewrightPage(page, language);
      await kube.prepare();
      await kube.open();
      await kube.paste(WEB + SCALER);
      const problems = page.getByRole('region', { name: kube.say(WORDS.title) });
      const row = problems.locator('li:has(> [data-problem-row])').filter({ hasText: kube.say(OVERRIDES) });
      await expect(row).toBeVisible();
      await page.locator('#designer').getByRole('button', { name: new RegExp(`^${kube.say(FORM.why).replace('?', '\\?')}: .*${kube.say(OVERRIDES)}`) }).click();
      const book = page.getByRole('dialog', { name: kube.say(BOOK.title) });
      await expect(book).toContainText(kube.say(replicasSetWithHpa.why));
      await expect(book.getByRole('region', { name: kube.say(BOOK.good) })).toContainText('revisionHistoryLimit: 5');
      await book.getByLabel(kube.say(BOOK.level)).selectOption(kube.say(LEVEL_NAMES.ignore));
      await expect(row).toHaveCount(0);

      await book.getByRole('searchbox').fill('CKV_K8S_14');
      await book.getByRole('button', { name: kube.say(imageTagLatest.title) }).click();
      await book.getByLabel(kube.say(BOOK.level)).selectOption(kube.say(LEVEL_NAMES.error));
      await expectAccessible(page);
      await book.getByRole('button', { name: kube.say(BOOK.close) }).click();
      const latest = problems.locator('li:has(> [data-problem-row])').filter({ hasText: kube.say(LATEST) });
      await expect(latest.getByRole('img', { name: kube.say({ en: 'Error', ko: '오류' }) })).toBeVisible();

      await page.reload();
      await expect(latest).toBeVisible();
      await expect(row).toHaveCount(0);
      await problems.getByRole('button', { name: kube.say(WORDS.book) }).click();
      await book.getByRole('button', { name: kube.say(BOOK.reset) }).click();
      await book.getByLabel(kube.say(BOOK.base)).selectOption(kube.say(BASE_NAMES['pod-security']));
      await book.getByRole('button', { name: kube.say(BOOK.close) }).click();
      await expect(latest).toHaveCount(0);
    });
  });
}
