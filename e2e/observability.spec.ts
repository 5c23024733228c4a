// Monitors, alert rules and Argo CD Applications: what their forms write and say, in both languages.
import type { Page } from '@playwright/test';
import type { Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
spec:
  selector:
    matchLabels: {app: cart}
  template:
    metadata:
      labels: {app: cart}
      annotations: {prometheus.io/path: /actuator/prometheus}
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
  name: cart # 이름
spec:
  selector: {app: cart}
  ports:
  - name: http
    port: 80
    targetPort: http
`;

const MONITOR = `---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: cart
spec:
  selector:
    matchLabels:
      app: cart
  endpoints:
  - port: http
    path: /actuator/prometheus
    interval: 30s
    scrapeTimeout: 10s
`;

const RULE = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: cart
spec:
  groups:
  - name: cart   # 알림
    rules:
    - alert: TargetDown
      expr: up{job="cart"} == 0
      for: 5m
      labels: {severity: critical}
`;

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop
  namespace: argocd
spec:
  project: default
  source:
    repoURL: https://git.example.com/shop.git
    path: deploy
    targetRevision: v1.2.0   # 태그
  destination:
    server: https://kubernetes.default.svc
    namespace: shop
`;

const NETWORKING: Localized = { en: 'Networking', ko: '네트워킹' };
const ADD_MONITOR: Localized = { en: 'Add a ServiceMonitor', ko: 'ServiceMonitor 추가' };
const MONITOR_CARD: Localized = { en: 'Service monitor: cart', ko: '서비스 모니터: cart' };
const TIMEOUT: Localized = { en: 'Give up after', ko: '제한 시간' };
const HELD: Localized = { en: 'Held for', ko: '지속 시간' };
const RESTARTS: Localized = { en: 'Restarts again and again', ko: '재시작 반복' };
const BY_ITSELF: Localized = { en: 'Sync by itself', ko: '자동 동기화 켜기' };
const BY_HAND: Localized = { en: 'Sync by hand', ko: '수동 동기화로' };

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

    test('a workload gets a ServiceMonitor that finds its Service, in one step', async ({ page }) => {
      const app = await opened(page, WORKLOAD);
      await app.document('Deployment', 'cart').click();
      await page.getByRole('tab', { name: new RegExp(`^${app.say(NETWORKING)}`) }).click();
      await page.getByRole('main').getByRole('button', { name: app.say(ADD_MONITOR), exact: true }).click();
      // the Service had no labels to be found by
      const labelled = WORKLOAD.replace('  name: cart # 이름\n', '  name: cart # 이름\n  labels:\n    app: cart\n');
      await expect.poll(() => app.yaml()).toBe(labelled + MONITOR);
      const card = page.getByRole('region', { name: app.say(MONITOR_CARD), exact: true });
      await expect(card).toContainText(language === 'ko' ? '30초마다 http 포트의 /actuator/prometheus' : '/actuator/prometheus at port http every 30 s.');
      await card.getByRole('textbox', { name: new RegExp(`^${app.say(TIMEOUT)}`) }).fill('1m');
      await expect(card).toContainText(language === 'ko' ? '제한 시간(1분)이 수집 간격(30초)보다 길어 거부됩니다.' : 'refused, for it gives up after 1 min');
      await expect.poll(async () => changedLines(labelled + MONITOR, (await app.yaml()) ?? '')?.added).toEqual(['    scrapeTimeout: 1m']);
      await expectAccessible(page);
      await page.keyboard.press('ControlOrMeta+Z');
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(WORKLOAD);
    });

    test('an alert is changed, another one added from what most services want', async ({ page }) => {
      const app = await opened(page, RULE);
      const main = page.getByRole('main');
      await expect(main).toContainText(language === 'ko' ? 'TargetDown: 조건이 5분 동안 이어지면 critical 알림을 보냅니다.' : 'TargetDown: comes as critical once its condition has held for 5 min.');
      await expectAccessible(page);
      await main.getByRole('textbox', { name: new RegExp(`^${app.say(HELD)}`) }).fill('10m');
      await expect.poll(async () => changedLines(RULE, (await app.yaml()) ?? '')).toEqual({ line: 11, removed: ['      for: 5m'], added: ['      for: 10m'] });
      await main.getByRole('button', { name: app.say(RESTARTS), exact: true }).click();
      await expect.poll(async () => (await app.yaml())?.slice(0, RULE.length + 1)).toBe(RULE.replace('5m', '10m'));
      await expect.poll(() => app.yaml()).toContain('    - alert: RestartsOften\n      expr: increase(kube_pod_container_status_restarts_total{pod=~"cart-.*"}[1h]) > 3\n');
    });

    test('an Application says what happens by itself, and is told to', async ({ page }) => {
      const app = await opened(page, APPLICATION);
      const main = page.getByRole('main');
      await expect(main).toContainText(language === 'ko' ? 'https://git.example.com/shop.git v1.2.0의 deploy → Argo CD 클러스터의 네임스페이스 shop' : 'Deploys deploy of https://git.example.com/shop.git at v1.2.0 to namespace shop of the cluster of Argo CD.');
      await main.getByRole('button', { name: app.say(BY_ITSELF), exact: true }).click();
      await expect.poll(() => app.yaml()).toBe(`${APPLICATION}  syncPolicy:\n    automated:\n      prune: true\n      selfHeal: true\n`);
      await expectAccessible(page);
      await main.getByRole('button', { name: app.say(BY_HAND), exact: true }).click();
      await expect.poll(() => app.yaml()).toBe(APPLICATION);
    });
  });
}
