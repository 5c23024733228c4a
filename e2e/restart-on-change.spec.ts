// Pods that read a ConfigMap once are restarted when it changes: offered at its form, told of at the workload.
import type { Language } from '../src/core/localized.ts';
import { checksumOf } from '../src/core/companions/config-checksum.ts';
import { RESTART_WORDS as WORDS } from '../src/features/config/restart-words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const CONFIG = `apiVersion: v1
kind: ConfigMap
metadata:
  name: conf
data:
  mode: fast
---
`;
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
          envFrom: [{configMapRef: {name: conf}}]
`;

function followed(mode: string): string {
  const sum = checksumOf('ConfigMap', { data: { mode } });
  return WORKLOAD.replace('labels: {app: web}\n    spec', `labels: {app: web}\n      annotations:\n        checksum/conf: ${sum}\n    spec`);
}

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('writes the checksum, sees that it is old, and updates it at the workload', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(CONFIG + WORKLOAD);
      await editor.ready();
      await app.document('ConfigMap', 'conf').click();
      const card = page.getByRole('region', { name: app.say(WORDS.title) });
      await expect(card).toContainText(app.say(WORDS.none));
      await expectAccessible(page);
      await card.getByRole('button', { name: app.say(WORDS.add) }).click();
      await editor.expectText(CONFIG + followed('fast'));
      await expect(card).toContainText(app.say(WORDS.fresh));

      await page.locator('[data-field="mode"] input, [data-field="mode"] textarea').last().fill('slow');
      await expect(card).toContainText(app.say(WORDS.stale));
      await app.document('Deployment', 'web').click();
      await page.keyboard.press('Alt+6');
      await page.getByRole('button', { name: app.say(WORDS.updateNamed, { kind: 'ConfigMap', name: 'conf' }) }).click();
      await editor.expectText(CONFIG.replace('fast', 'slow') + followed('slow'));
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(CONFIG.replace('fast', 'slow') + followed('fast'));
    });
  });
}
