// Forms of Gateways and HTTPRoutes, and the routes of a workload: what they write, line for line, in both languages.
import type { Page } from '@playwright/test';
import type { Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const WORKLOAD = `# 장바구니
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  labels: {app: cart}
spec:
  selector:
    matchLabels: {app: cart}
  template:
    metadata:
      labels: {app: cart}
    spec:
      containers:
      - name: cart
        image: registry.example.com/cart:1.0.0
        ports:
        - name: http
          containerPort: 8080   # 앱
---
apiVersion: v1
kind: Service
metadata:
  name: cart
  labels: {app: cart}
spec:
  selector: {app: cart}
  ports:
  - name: http
    port: 80
    targetPort: http
`;

const GATEWAY = `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: outside
spec:
  gatewayClassName: istio   # 메시
  listeners:
  - name: https
    port: 443
    protocol: HTTPS
    tls:
      certificateRefs:
      - name: shop-tls   # cert-manager
`;

const ROUTE = `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
  labels:
    app: cart
spec:
  parentRefs:
  - name: outside
  hostnames:
  - cart.example.com
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /
    backendRefs:
    - name: cart
      port: 80
`;

const ADD_ROUTE: Localized = { en: 'Add an HTTPRoute', ko: 'HTTPRoute 추가' };
const ROUTE_CARD: Localized = { en: 'HTTP route: cart', ko: 'HTTP 라우트: cart' };
const NETWORKING: Localized = { en: 'Networking', ko: '네트워킹' };
const WEIGHT: Localized = { en: 'Weight', ko: '가중치' };
const ADD_SERVICE: Localized = { en: 'Add a Service', ko: '서비스 추가' };
const SERVICE: Localized = { en: 'Service', ko: '서비스' };
const PROTOCOL: Localized = { en: 'Speaks', ko: '프로토콜' };
const ADD_HOST: Localized = { en: 'Add a host', ko: '호스트 추가' };

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    async function opened(page: Page, text: string): Promise<KubewrightPage> {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(text);
      await new YamlEditor(page).ready();
      return app;
    }

    test('a workload gets a route by the Gateway of the bundle, and shows it', async ({ page }) => {
      const app = await opened(page, WORKLOAD + GATEWAY);
      await app.document('Deployment', 'cart').click();
      await page.getByRole('tab', { name: new RegExp(`^${app.say(NETWORKING)}`) }).click();
      await page.getByRole('main').getByRole('button', { name: app.say(ADD_ROUTE), exact: true }).click();
      await expect.poll(() => app.yaml()).toBe(WORKLOAD + ROUTE + GATEWAY);
      const card = page.getByRole('region', { name: app.say(ROUTE_CARD), exact: true });
      await expect(card).toContainText('cart.example.com/* → cart:80 → Deployment cart');

      const more = card.getByRole('button', { name: app.say(ADD_SERVICE), exact: true });
      await more.click();
      const weights = card.getByRole('textbox', { name: new RegExp(`^${app.say(WEIGHT)}`) });
      await expect(weights).toHaveCount(2);
      await weights.first().fill('9');
      const second = card.getByRole('combobox', { name: new RegExp(`^${app.say(SERVICE)}`) }).last();
      await second.fill('cart-v2');
      await expect(card).toContainText(language === 'ko' ? '요청 비율: cart 90 %, cart-v2 10 %' : 'Of these requests: cart 90 %, cart-v2 10 %.');
      await expect.poll(async () => changedLines(WORKLOAD + ROUTE + GATEWAY, (await app.yaml()) ?? '')?.added).toEqual(['      weight: 9', '    - name: cart-v2', '      port: 80']);
      await expectAccessible(page);
    });

    test('a listener is changed without the lines beside it, a host is added to a route', async ({ page }) => {
      const app = await opened(page, WORKLOAD + ROUTE + GATEWAY);
      await app.document('Gateway', 'outside').click();
      const main = page.getByRole('main');
      await expect(main).toContainText(language === 'ko' ? '연결된 라우트: cart' : 'Routes that come in by it: cart.');
      await expect(main).toContainText(language === 'ko' ? 'https://*: 인증서 shop-tls' : 'https://*: with the certificate shop-tls');
      await expectAccessible(page);
      // what HTTP cannot have goes with the choice
      await main.getByRole('combobox', { name: new RegExp(`^${app.say(PROTOCOL)}`) }).selectOption('HTTP');
      const before = WORKLOAD + ROUTE + GATEWAY;
      await expect.poll(async () => changedLines(before, (await app.yaml()) ?? '')).toEqual({
        line: before.split('\n').indexOf('    protocol: HTTPS') + 1,
        removed: ['    protocol: HTTPS', '    tls:', '      certificateRefs:', '      - name: shop-tls   # cert-manager'],
        added: ['    protocol: HTTP'],
      });
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(before);

      await app.document('HTTPRoute', 'cart').click();
      await main.getByLabel(app.say(ADD_HOST), { exact: true }).fill('www.example.com');
      await page.keyboard.press('Enter');
      await expect.poll(async () => changedLines(before, (await app.yaml()) ?? '')?.added).toEqual(['  - www.example.com']);
    });
  });
}
