// Pictures that follow the fields: where the Pods may come to lie, and how a Pod is stopped.
import type { Language, Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 4
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
      terminationGracePeriodSeconds: 60
      containers:
        - name: app
          image: shop:1
          lifecycle: {preStop: {sleep: {seconds: 20}}}
`;

const WORDS = {
  spread: { en: 'Spread', ko: '파드 분산' },
  overNodes: { en: 'Over nodes', ko: '노드에 분산' },
  allLost: { en: 'Of 4 Pods, a node that fails may take 4, a zone 4.', ko: '파드 4개 가운데 노드 하나가 멈추면 최대 4개, 영역 하나가 멈추면 최대 4개를 잃습니다.' },
  oneLost: { en: 'Of 4 Pods, a node that fails may take 1, a zone 2.', ko: '파드 4개 가운데 노드 하나가 멈추면 최대 1개, 영역 하나가 멈추면 최대 2개를 잃습니다.' },
  twoLost: { en: 'Of 4 Pods, a node that fails may take 2, a zone 2.', ko: '파드 4개 가운데 노드 하나가 멈추면 최대 2개, 영역 하나가 멈추면 최대 2개를 잃습니다.' },
  nodes: { en: 'Nodes in each', ko: '영역마다 노드' },
  stop: { en: 'Start and stop', ko: '시작과 종료' },
  left: { en: 'SIGTERM: has 40 s to end', ko: 'SIGTERM: 40초 안에 마무리' },
} as const satisfies Record<string, Localized>;

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('follow the fields', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(WORKLOAD);
      await new YamlEditor(page).ready();
      const card = page.getByRole('region', { name: app.say(WORDS.spread), exact: true });
      await expect(card).toContainText(app.say(WORDS.allLost));
      await card.getByRole('combobox', { name: app.say(WORDS.overNodes) }).selectOption('soft');
      await expect(card).toContainText(app.say(WORDS.oneLost));
      await card.getByRole('combobox', { name: app.say(WORDS.nodes) }).selectOption('1');
      await expect(card).toContainText(app.say(WORDS.twoLost));
      await page.getByRole('button', { name: app.say(WORDS.stop) }).click();
      await expect(page.getByText(app.say(WORDS.left))).toBeVisible();
      await expectAccessible(page);
    });
  });
}
