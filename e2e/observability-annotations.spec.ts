// Metrics by annotation: written as texts into the Pod template, for a Prometheus without the operator.
import type { Language } from '../src/core/localized.ts';
import { scrapeSection } from '../src/features/observability/scrape.section.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: app
          image: shop:1
          ports: [{name: http, containerPort: 8080}]
`;

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('are written as texts', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(WORKLOAD);
      await editor.ready();
      await page.keyboard.press('Alt+5');
      await page.getByRole('button', { name: app.say(scrapeSection.title) }).click();
      const card = page.getByRole('region', { name: app.say(scrapeSection.title) });
      await card.getByRole('combobox').first().selectOption({ index: 1 });
      const port = card.locator('[data-field="prometheus.io/port"] input');
      await port.fill('http');
      await expect(port).toHaveAttribute('aria-invalid', 'true');
      await port.fill('8080');
      await expectAccessible(page);
      await editor.expectText(
        WORKLOAD.replace('labels: {app: web}\n    spec', 'labels: {app: web}\n      annotations:\n        prometheus.io/scrape: \'true\'\n        prometheus.io/port: \'8080\'\n    spec'),
      );
    });
  });
}
