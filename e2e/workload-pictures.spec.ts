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
  copy: { en: 'Copy variables from app', ko: '환경 변수 복사: app' },
  order: { en: 'What starts when', ko: '시작 순서' },
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

    test('the variables of the program are copied to what runs before it', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      const before = WORKLOAD.replace('      containers:\n', '      initContainers:\n        - name: migrate\n          image: shop:1\n      containers:\n').replace('image: shop:1\n          lifecycle', 'image: shop:1\n          env:\n            - {name: DB, value: main}\n          lifecycle');
      await app.prepare();
      await app.open();
      await app.paste(before);
      await editor.ready();
      await page.getByRole('button', { name: /^migrate/ }).first().click();
      await expect(page.getByText(app.say(WORDS.order))).toBeVisible();
      await app.button(WORDS.copy).click();
      await editor.expectText(before.replace('image: shop:1\n      containers', 'image: shop:1\n          env:\n            - name: DB\n              value: main\n      containers'));
      await expect(app.button(WORDS.copy)).toBeHidden();
    });
  });
}
