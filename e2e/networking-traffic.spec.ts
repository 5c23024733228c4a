// The picture of how requests come to a workload: what it says, what breaks it, and where its cards lead.
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
${[80, 81, 82, 83].map((port) => `  - name: p${port}\n    port: ${port}\n    targetPort: http\n`).join('')}  - name: metrics
    port: 9090
    targetPort: prometheus
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  rules:
  - host: shop.example.com
    http:
      paths:
      - path: /cart
        pathType: Prefix
        backend:
          service:
            name: cart
            port:
              number: 80
`;

const TITLE: Localized = { en: 'How requests come in', ko: '요청이 들어오는 길' };
const MORE: Localized = { en: 'Show 1 more', ko: '1개 더 보기' };
const FEWER: Localized = { en: 'Show fewer', ko: '접기' };
const NETWORKING: Localized = { en: 'Networking', ko: '네트워킹' };
const WHY: Localized = {
  en: 'The Service sends to the port named prometheus, and no container of Deployment cart has it: http (8080).',
  ko: '컨테이너에 없는 포트 이름입니다: prometheus. Deployment cart의 포트: http (8080)',
};

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('the ways to a workload are drawn, folded, and lead to their fields', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(BUNDLE);
      await expect.poll(() => app.yaml()).toBe(BUNDLE);
      await app.document('Deployment', 'cart').click();
      await page.getByRole('tab', { name: new RegExp(`^${app.say(NETWORKING)}`) }).click();
      const picture = page.getByRole('region', { name: app.say(TITLE), exact: true });
      const ways = picture.locator('ol');
      await expect(ways).toHaveCount(4);
      await expect(ways.first()).toContainText('Ingress shopshop.example.com/cart/*Service cart80 p80 → httpClusterIPDeployment cart8080 httpcart');
      await expect(picture.getByText(app.say(WHY))).toBeHidden();
      await picture.getByRole('button', { name: app.say(MORE) }).click();
      await expect(ways).toHaveCount(5);
      await expect(picture.getByText(app.say(WHY))).toBeVisible();
      await expect(picture.getByRole('button', { name: app.say(FEWER) })).toHaveAttribute('aria-expanded', 'true');
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 800 });
      await expect.poll(() => picture.evaluate((card) => card.scrollWidth <= card.clientWidth)).toBe(true);
      await ways.last().getByRole('button', { name: /9090 metrics/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'cart' })).toBeVisible();
      await expect(page.locator('[data-field="targetPort"] input:focus')).toHaveValue('prometheus');
    });
  });
}
