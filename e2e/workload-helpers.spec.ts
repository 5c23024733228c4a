// What the Workload area does in one step: a bare Pod becomes a Deployment, helpers come from templates, presets write an update.
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: pay
  labels: {app: pay}
spec:
  # the program
  containers:
  - name: pay
    image: pay:1.0 # pinned
`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: pay
  labels: {app: pay}
spec:
  selector:
    matchLabels:
      app: pay
  template:
    metadata:
      labels:
        app: pay
    spec:
      # the program
      containers:
      - name: pay
        image: pay:1.0 # pinned
`;

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });
    const say = (en: string, ko: string): string => (language === 'ko' ? ko : en);

    test('a Pod becomes a Deployment that is updated without a gap', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(POD);
      await page.getByRole('button', { name: say('Turn into a Deployment', 'Deployment로 바꾸기') }).click();
      await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);

      const card = page.getByRole('region', { name: say('How an update runs', '업데이트 과정') });
      await expect(card.getByRole('listitem')).toHaveCount(3);
      await card.getByRole('button', { name: say('Lose no capacity', '용량을 줄이지 않기') }).click();
      await expect.poll(() => app.yaml()).toContain('      maxSurge: 1\n      maxUnavailable: 0\n');
      await expectAccessible(page);
      await page.getByRole('button', { name: say('Add: Log collector', '추가: 로그 수집기') }).click();
      await expect.poll(() => app.yaml()).toContain('- name: log-collector\n');
      await page.keyboard.press('ControlOrMeta+Z');
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(POD);
    });

    test('commands have the names filled in', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(DEPLOYMENT);
      await page.getByRole('button', { name: say('Rollback', '롤백'), exact: true }).click();
      const rollback = page.getByRole('region', { name: say('Rollback', '롤백'), exact: true });
      await expect(rollback.getByText('kubectl rollout history deployment/pay', { exact: true })).toBeVisible();
      await page.getByRole('button', { name: say('Image in parts', '이미지를 나누어 편집') }).click();
      await expectAccessible(page);
      const command = "docker buildx imagetools inspect pay:1.0 --format '{{.Manifest.Digest}}'";
      await page.getByRole('button', { name: `${say('Copy the command', '명령 복사')}: ${command}`, exact: true }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(command);
      await page.getByRole('textbox', { name: say('Old revisions kept', '보관할 리비전 수') }).fill('0');
      await expect(rollback.getByText('kubectl')).toHaveCount(0);
      await expect.poll(() => app.yaml()).toContain('  revisionHistoryLimit: 0\n');

      await page.getByRole('combobox', { name: say('Update', '업데이트 방식') }).selectOption(say('Stop all, then start', '모두 멈춘 뒤 시작'));
      const moments = page.getByRole('region', { name: say('How an update runs', '업데이트 과정') }).getByRole('listitem');
      await expect(moments).toHaveCount(4);
      await expect(moments.nth(1)).toHaveAccessibleName(say('Step 1: 0 old, 0 new, 0 starting', '1단계: 이전 0개, 새 파드 0개, 시작 중 0개'));
    });
  });
}
