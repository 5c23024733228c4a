// An Ingress added where a network policy keeps its controller out: the rule that lets it in comes in the same step.
import type { Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const BUNDLE = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
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
          containerPort: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: cart
spec:
  selector: {app: cart}
  ports:
  - name: http
    port: 80
    targetPort: http
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: cart
spec:
  podSelector: {matchLabels: {app: cart}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - podSelector: {}   # 같은 네임스페이스
`;

const RULE = `  - from:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: traefik
      podSelector:
        matchLabels:
          app.kubernetes.io/name: traefik
    ports:
    - protocol: TCP
      port: http
`;

const NETWORKING: Localized = { en: 'Networking', ko: '네트워킹' };
const ADD_INGRESS: Localized = { en: 'Add an Ingress', ko: '인그레스 추가' };
const TOLD: Localized = {
  en: 'The network policy cart keeps its controller out: a rule that lets it in is added in the same step.',
  ko: '컨트롤러를 막는 네트워크 정책(cart)이 있어 컨트롤러를 허용하는 규칙도 함께 추가합니다.',
};

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('an Ingress and what lets its controller in are one step', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(BUNDLE);
      await expect.poll(() => app.yaml()).toBe(BUNDLE);
      await app.document('Deployment', 'cart').click();
      await page.getByRole('tab', { name: new RegExp(`^${app.say(NETWORKING)}`) }).click();
      await expect(page.getByText(app.say(TOLD))).toBeVisible();
      await expectAccessible(page);
      await app.button(ADD_INGRESS).click();
      await expect(app.document('Ingress', 'cart')).toBeVisible();
      await expect.poll(async () => (await app.yaml())?.startsWith(BUNDLE + RULE)).toBe(true);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(BUNDLE);
    });
  });
}
