// "Can A reach B?": the answer with what decides it, the matrix of flows, by pointer and by keys.
import type { Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const workload = (name: string, port: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      containers:
      - name: ${name}
        image: registry.example.com/${name}:1.0.0
        ports:
        - name: http
          containerPort: ${port}
        - name: metrics
          containerPort: 9090
`;

const BUNDLE = `${workload('cart', 8080)}---
${workload('front', 3000)}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: cart
spec:
  podSelector: {matchLabels: {app: cart}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {matchLabels: {app: front}}
    ports:
    - port: http
`;

const TITLE: Localized = { en: 'Who may connect to whom', ko: '누가 어디에 연결할 수 있나요?' };
const NETWORKING: Localized = { en: 'Networking', ko: '네트워킹' };
const FROM: Localized = { en: 'From', ko: '출발지' };
const PORT: Localized = { en: 'Port', ko: '포트' };
const INTERNET: Localized = { en: 'the internet', ko: '인터넷' };
const YES: Localized = { en: 'Yes: front may connect to cart on 8080/TCP (http).', ko: '연결할 수 있습니다: front → cart, 8080/TCP (http)' };
const NO: Localized = { en: 'No: front may not connect to cart on 9090/TCP (metrics).', ko: '연결할 수 없습니다: front → cart, 9090/TCP (metrics)' };
const NO_INTERNET: Localized = { en: 'No: the internet may not connect to cart on 9090/TCP (metrics).', ko: '연결할 수 없습니다: 인터넷 → cart, 9090/TCP (metrics)' };
const BACK: Localized = { en: 'Yes: cart may connect to front on 3000/TCP (http).', ko: '연결할 수 있습니다: cart → front, 3000/TCP (http)' };
const SOME: Localized = { en: 'front to cart: only http', ko: 'front → cart: http만 허용' };
const ALL: Localized = { en: 'cart to front: allowed', ko: 'cart → front: 허용' };
const RULE: Localized = { en: 'cart, rule 1', ko: 'cart 규칙 1' };

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('a connection is judged, with the rules that decide', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(BUNDLE);
      await expect.poll(() => app.yaml()).toBe(BUNDLE);
      await app.document('Deployment', 'cart').click();
      await page.getByRole('tab', { name: new RegExp(`^${app.say(NETWORKING)}`) }).click();
      const card = page.getByRole('region', { name: app.say(TITLE), exact: true });
      const answer = card.getByRole('status');
      await expect(answer.getByText(app.say(YES))).toBeVisible();
      await card.getByRole('combobox', { name: app.say(PORT), exact: true }).fill('metrics');
      await expect(answer.getByText(app.say(NO))).toBeVisible();
      await card.getByRole('combobox', { name: app.say(FROM), exact: true }).selectOption(app.say(INTERNET));
      await expect(answer.getByText(app.say(NO_INTERNET))).toBeVisible();
      await expectAccessible(page);

      const [some, all] = [card.getByRole('button', { name: app.say(SOME) }), card.getByRole('button', { name: app.say(ALL) })];
      await some.click();
      await expect(answer.getByText(app.say(YES))).toBeVisible();
      await expect(some).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      await expect(all).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(answer.getByText(app.say(BACK))).toBeVisible();
      await some.click();
      await answer.getByRole('button', { name: app.say(RULE) }).click();
      // the policy's own form has the card too, and begins with what the policy is about
      await expect(page.getByRole('region', { name: app.say(TITLE), exact: true }).getByText(app.say(YES))).toBeVisible();
      await expectAccessible(page);
    });
  });
}
