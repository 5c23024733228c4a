// The version of Kubernetes that is written for: what it does to findings, that it is kept, and how it is chosen.
import type { Language } from '../src/core/localized.ts';
import { WORDS } from '../src/app/words.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const REPORT = `apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 3 * * *" # every night
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          hostnameOverride: report
          containers:
          - name: report
            image: registry.example.com/report:1.4.2
`;

const GONE: Readonly<Record<Language, RegExp>> = { en: /CronJob in batch\/v1beta1 is gone since Kubernetes 1\.25/, ko: /batch\/v1beta1 CronJob.*1\.25에서 제거/ };

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('another version brings other findings, and is kept', async ({ page }) => {
      const kube = new KubewrightPage(page, language);
      await kube.prepare();
      await kube.open();
      const version = page.getByRole('combobox', { name: kube.say(WORDS.targetVersion) });
      await expect(version).toHaveValue('1.34');
      await kube.paste(REPORT);
      await expect(page.getByText(GONE[language]).first()).toBeVisible();
      await expect(page.getByText(/hostnameOverride.*1\.34/)).toHaveCount(0);

      await version.selectOption('1.33');
      await expect(page.getByText(/hostnameOverride.*1\.34/).first()).toBeVisible();
      await expectAccessible(page);

      await page.reload();
      await expect(version).toHaveValue('1.33');
      await expect(page.getByText(/hostnameOverride.*1\.34/).first()).toBeVisible();

      await version.selectOption('1.35');
      await expect(version.locator('option:checked')).toHaveText('1.35–1.36');
      await expect(page.getByText(/hostnameOverride.*1\.34/)).toHaveCount(0);
    });

    test('a removed version of the same shape is mended by one button, in its line alone', async ({ page }) => {
      const kube = new KubewrightPage(page, language);
      await kube.prepare();
      await kube.open();
      await kube.paste(REPORT);
      const row = page.getByRole('listitem').filter({ hasText: GONE[language] });
      await row.getByRole('button', { name: language === 'ko' ? '고치기' : 'Fix' }).click();
      await expect(page.getByText(GONE[language])).toHaveCount(0);
      expect((await kube.download()).toString('utf8')).toBe(REPORT.replace('batch/v1beta1', 'batch/v1'));
    });
  });
}
