// The Networking area of a workload and the forms of what leads to it: what they write, line for line, in both languages.
import type { Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const DEPLOYMENT = `# 장바구니
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
`;

const SERVICE = `---
apiVersion: v1
kind: Service
metadata:
  name: cart
spec:
  type: LoadBalancer   # 밖에서
  externalTrafficPolicy: Local
  selector: {app: cart}
  ports:
  - name: http
    port: 80
    targetPort: http
    nodePort: 30080   # 고정
`;

const INGRESS = `---
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
              number: 80   # http
`;

const POLICY = `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: cart
spec:
  podSelector: {matchLabels: {app: cart}}
  policyTypes:
  - Ingress
  - Egress
  ingress:
  - from:
    - podSelector: {matchLabels: {app: front}}   # 화면
    ports:
    - port: 8080
`;

const BUNDLE = DEPLOYMENT + SERVICE + INGRESS + POLICY;

const NETWORKING: Localized = { en: 'Networking', ko: '네트워킹' };
const SERVICE_CARD: Localized = { en: 'Service: cart', ko: '서비스: cart' };
const INGRESS_CARD: Localized = { en: 'Ingress: shop', ko: '인그레스: shop' };
const POLICY_CARD: Localized = { en: 'Network policy: cart', ko: '네트워크 정책: cart' };
const CLUSTER_IP: Localized = { en: 'ClusterIP: inside the cluster', ko: 'ClusterIP: 클러스터 내부' };
const WHO: Localized = { en: 'Who', ko: '상대' };
const BOTH: Localized = { en: 'some Pods of some namespaces (AND)', ko: '특정 네임스페이스의 특정 파드(AND)' };
const DNS: Localized = { en: 'DNS', ko: 'DNS' };
const INCOMING: Localized = { en: 'Incoming traffic: Restrict', ko: '들어오는 트래픽: 제한' };
const OUTGOING: Localized = { en: 'Outgoing traffic: Restrict', ko: '나가는 트래픽: 제한' };
const PORT: Localized = { en: 'Port', ko: '포트' };
const ADD_SERVICE: Localized = { en: 'Add a Service', ko: '서비스 추가' };
const ADD_INGRESS: Localized = { en: 'Add an Ingress', ko: '인그레스 추가' };
const ADD_POLICY: Localized = { en: 'Add a NetworkPolicy', ko: '네트워크 정책 추가' };
const TRY: Localized = { en: 'Which path answers this address?', ko: '이 주소에는 어느 경로가 응답하나요?' };
const NOBODY: Localized = { en: 'No rule answers it: the controller says 404.', ko: '일치하는 규칙이 없어 컨트롤러가 404를 돌려줍니다.' };
const NOTHING_SELECTED: Localized = {
  en: 'Selects nothing: no workload of this bundle carries these labels.',
  ko: '선택된 파드 없음: 이 레이블을 가진 워크로드가 이 묶음에 없습니다.',
};

async function opened(page: Page, language: Language, manifest: string) {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(manifest);
  await expect.poll(() => app.yaml()).toBe(manifest);
  await app.document('Deployment', 'cart').click();
  await page.getByRole('tab', { name: new RegExp(`^${app.say(NETWORKING)}`) }).click();
  const main = page.getByRole('main');
  const region = (title: Localized) => main.getByRole('region', { name: app.say(title), exact: true });
  const change = async () => changedLines(manifest, (await app.yaml()) ?? '');
  return { app, main, region, change };
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('the way to a workload is told, and its type switched with what the API refuses beside it', async ({ page }) => {
      const { app, region } = await opened(page, language, BUNDLE);
      await expect(region(SERVICE_CARD).getByText('cart:80 → 8080 (http) · Deployment cart')).toBeVisible();
      await expect(region(INGRESS_CARD).getByText('shop.example.com/cart/* → cart:80 → 8080 http · Deployment cart')).toBeVisible();
      await expect(region(POLICY_CARD)).toBeVisible();
      await expectAccessible(page);
      const type = region(SERVICE_CARD).locator('[data-field="type"]').getByRole('combobox');
      await type.selectOption(app.say(CLUSTER_IP));
      const inside = BUNDLE.replace('type: LoadBalancer', 'type: ClusterIP').replace('  externalTrafficPolicy: Local\n', '').replace('    nodePort: 30080   # 고정\n', '');
      await expect.poll(() => app.yaml()).toBe(inside);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(BUNDLE);
    });

    test('the port behind a path is written by name or by number, in its place', async ({ page }) => {
      const { app, region, change } = await opened(page, language, BUNDLE);
      const port = region(INGRESS_CARD).getByRole('combobox', { name: new RegExp(`^${app.say(PORT)}`) });
      await port.fill('http');
      await expect.poll(change).toEqual({ line: 50, removed: ['              number: 80   # http'], added: ['              name: http   # http'] });
      await port.fill('81');
      await expect.poll(change).toEqual({ line: 50, removed: ['              number: 80   # http'], added: ['              number: 81   # http'] });
    });

    test('a policy is read as sentences and changed by sorts, templates and directions', async ({ page }) => {
      const { app, region, change } = await opened(page, language, BUNDLE);
      const policy = region(POLICY_CARD);
      await policy.getByRole('combobox', { name: app.say(WHO), exact: true }).selectOption(app.say(BOTH));
      await expect.poll(change).toEqual({
        line: 63,
        removed: ['    - podSelector: {matchLabels: {app: front}}   # 화면'],
        added: ['    - namespaceSelector: {}', '      podSelector: {matchLabels: {app: front}}   # 화면'],
      });
      await expect(policy.getByText(language === 'en' ? /Pods with app=front AND in every namespace/ : /모든 네임스페이스 그리고\(AND\) app=front 파드/)).toBeVisible();
      await page.keyboard.press('ControlOrMeta+Z');
      await policy.getByRole('button', { name: app.say(DNS), exact: true }).click();
      const dns = `${BUNDLE}  egress:
  - to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
      podSelector:
        matchLabels:
          k8s-app: kube-dns
    ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
`;
      await expect.poll(() => app.yaml()).toBe(dns);
      await expectAccessible(page);
      await policy.getByRole('checkbox', { name: app.say(OUTGOING) }).uncheck();
      await expect.poll(() => app.yaml()).toBe(BUNDLE.replace('  - Egress\n', ''));
      await expect(policy.getByRole('checkbox', { name: app.say(INCOMING) })).toBeDisabled();
    });

    test('what is missing is added, each in one step', async ({ page }) => {
      const { app, region } = await opened(page, language, DEPLOYMENT);
      const meta = 'metadata:\n  name: cart\n  labels:\n    app: cart\n';
      const service = `---\napiVersion: v1\nkind: Service\n${meta}spec:\n  selector:\n    app: cart\n  ports:\n  - name: http\n    port: 80\n    targetPort: http\n`;
      const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
${meta}  annotations:
    cert-manager.io/cluster-issuer: letsencrypt
spec:
  ingressClassName: traefik
  tls:
  - hosts:
    - cart.example.com
    secretName: cart-tls
  rules:
  - host: cart.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: cart
            port:
              name: http
`;
      await app.button(ADD_SERVICE).click();
      await expect.poll(() => app.yaml()).toBe(DEPLOYMENT + service);
      await expect(region(SERVICE_CARD)).toBeVisible();
      await app.button(ADD_INGRESS).click();
      await expect.poll(() => app.yaml()).toBe(DEPLOYMENT + service + ingress);
      await page.getByRole('tabpanel').getByRole('button', { name: app.say(ADD_POLICY), exact: true }).click();
      await expect.poll(async () => (await app.yaml())?.slice((DEPLOYMENT + service + ingress).length)).toContain('kind: NetworkPolicy');
      await expect(region(POLICY_CARD)).toBeVisible();
      await expectAccessible(page);
      for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
    });

    test('the own forms tell whom they select and who answers an address', async ({ page }) => {
      const { app, main } = await opened(page, language, BUNDLE);
      await app.document('Ingress', 'shop').click();
      const url = main.getByRole('textbox', { name: app.say(TRY) });
      await url.fill('https://shop.example.com/cart/1?a=b');
      await expect(main.getByRole('status').getByText('cart:80 → 8080 http')).toBeVisible();
      await url.fill('shop.example.com/carts');
      await expect(main.getByRole('status').getByText(app.say(NOBODY))).toBeVisible();
      await expectAccessible(page);
      await app.document('NetworkPolicy', 'cart').click();
      await expect(main.getByRole('checkbox', { name: app.say(INCOMING) })).toBeVisible();
      await expectAccessible(page);
      await app.document('Service', 'cart').click();
      await main.getByRole('textbox', { name: 'app' }).last().fill('other');
      await expect(main.getByText(app.say(NOTHING_SELECTED))).toBeVisible();
      await expectAccessible(page);
    });
  });
}
