// An Application of Argo CD: one source becomes several, each with fields of its own.
import type { Language, Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop, namespace: argocd}
spec:
  project: default # of the team
  source:
    repoURL: https://charts.example.com
    chart: shop
    targetRevision: 1.2.0
  destination: {name: in-cluster, namespace: shop}
`;
const SEVERAL = `  sources:
  - repoURL: https://charts.example.com
    chart: shop
    targetRevision: 1.2.0
    helm:
      valueFiles:
      - $values/shop.yaml
  - repoURL: https://git.example.com/values.git
    ref: values
  destination:`;

const WORDS = {
  several: { en: 'Several sources', ko: '원본 여러 개 쓰기' },
  add: { en: 'Add a source', ko: '원본 추가' },
  files: { en: 'Add a file of values', ko: '값 파일 추가' },
  nobody: { en: 'Source 1 takes files of $values, but no source is called so.', ko: '1번째 원본이 쓰는 이름의 원본이 없습니다: $values' },
} as const satisfies Record<string, Localized>;

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('several sources', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(APPLICATION);
      await editor.ready();
      await app.button(WORDS.several).click();
      const files = page.getByLabel(app.say(WORDS.files), { exact: true }).first();
      await files.fill('$values/shop.yaml');
      await files.press('Enter');
      await expect(page.getByText(app.say(WORDS.nobody))).toBeVisible();
      await app.button(WORDS.add).click();
      await page.locator('[data-field="repoURL"] input').last().fill('https://git.example.com/values.git');
      await page.locator('[data-field="ref"] input').last().fill('values');
      await expect(page.getByText(app.say(WORDS.nobody))).toBeHidden();
      await expectAccessible(page);
      const [head = '', tail = ''] = APPLICATION.split(/ {2}source:[^]*destination:/);
      await editor.expectText(head + SEVERAL + tail);
    });
  });
}
