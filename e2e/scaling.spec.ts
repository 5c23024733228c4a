// The Scaling area of a workload and the forms of what scales it: what they write, line for line, in both languages.
import type { Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const DEPLOYMENT = `# 주문 서비스
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
  labels: {app: order}
spec:
  replicas: 3   # 평소
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      containers:
      - name: order
        image: registry.example.com/order:1.0.0
        resources:
          requests: {cpu: 500m, memory: 512Mi}
      - name: proxy
        image: registry.example.com/proxy:1.0.0
        resources:
          requests: {cpu: 50m}
`;

const BUNDLE = `${DEPLOYMENT}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: order
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: order}
  minReplicas: 3
  maxReplicas: 20
  metrics:
  - type: Resource   # 부하
    resource:
      name: cpu
      target: {type: Utilization, averageUtilization: 70}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: order
spec:
  minAvailable: 2   # 둘은 남깁니다
  selector:
    matchLabels: {app: order}
`;

const SCALING: Localized = { en: 'Scaling', ko: '스케일링' };
const ADD_AUTOSCALER: Localized = { en: 'Add an autoscaler', ko: '오토스케일러 추가' };
const ADD_BUDGET: Localized = { en: 'Add a disruption budget', ko: '파드 중단 예산 추가' };
const AUTOSCALER: Localized = { en: 'Autoscaler: order', ko: '오토스케일러: order' };
const BUDGET: Localized = { en: 'Disruption budget: order', ko: '파드 중단 예산: order' };
const AT_MOST: Localized = { en: 'At most', ko: '최대' };
const SPEED: Localized = { en: 'Speed', ko: '속도' };
const LOAD: Localized = { en: 'When the load', ko: '부하가' };
const TENFOLD: Localized = { en: 'becomes 10 times as much', ko: '10배로 늘면' };
const TENTH: Localized = { en: 'falls to a tenth', ko: '10분의 1로 줄면' };
const AT_FIVEFOLD: Localized = {
  en: 'before: 3 Pods; 0 s: 7; 15 s: 14; 2 min: the load is as before; 7 min: 3.',
  ko: '처음: 파드 3개; 0초: 7개; 15초: 14개; 2분: 부하가 원래대로; 7분: 3개.',
};
const TOO_FEW: Localized = {
  en: 'It asks for 30 Pods and may have 20: each of them carries 150 % of its target.',
  ko: '파드가 30개 필요하지만 최대 20개여서, 파드마다 목표의 150 %를 부담합니다.',
};
const MEASURE: Localized = { en: 'Measure', ko: '측정 대상' };
const PODS_METRIC: Localized = { en: 'a metric of the Pods', ko: '파드 메트릭' };
const REPLICAS: Localized = { en: 'Replicas', ko: '복제본 수' };
const COPY_COMMAND: Localized = { en: 'Copy the command: {command}', ko: '명령 복사: {command}' };
const DRAIN: Localized = { en: 'Draining the nodes', ko: '노드 드레인' };
const FIRST_DRAINED: Localized = { en: 'node-1, draining, 1 evicted', ko: 'node-1, 비우는 중, 축출 1개' };
const NEXT: Localized = { en: 'Next', ko: '다음' };
const NODES: Localized = { en: 'Nodes', ko: '노드 수' };
const ONE_WAITS: Localized = { en: '1 Pod must wait until its replacement is ready', ko: '1개는 대체 파드가 준비될 때까지 기다립니다' };
const STUCK: Localized = { en: 'node-1 cannot be drained', ko: '노드를 비울 수 없습니다(node-1)' };
const WAY: Localized = { en: 'Say how many', ko: '정하는 방식' };
const MAY_BE_MISSING: Localized = { en: 'may be missing', ko: '빠져도 되는 수' };
const MUST_STAY: Localized = { en: 'Must stay', ko: '유지할 파드' };
const HEAP_IS_LIMIT: Localized = {
  en: '-Xmx1g fills the limit of 1,024 MiB: the container is killed before its heap is full.',
  ko: '-Xmx1g: 힙만으로 한도 1,024 MiB에 이르러, 힙이 차기 전에 컨테이너가 종료됩니다.',
};
const HEAP_FITS: Localized = { en: 'Java heap 768 MiB', ko: 'Java 힙 768 MiB' };
const FIT: Localized = { en: '75 % of the limit', ko: '한도의 75 %로' };
const CPU_REQUEST: Localized = { en: 'CPU request', ko: 'CPU 요청' };
const MEMORY_REQUEST: Localized = { en: 'Memory request', ko: '메모리 요청' };
const MEMORY_LIMIT: Localized = { en: 'Memory limit', ko: '메모리 한도' };

async function opened(page: Page, language: Language, manifest: string) {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(manifest);
  await expect.poll(() => app.yaml()).toBe(manifest);
  await app.document('Deployment', 'order').click();
  await page.getByRole('tab', { name: new RegExp(`^${app.say(SCALING)}`) }).click();
  const main = page.getByRole('main');
  const region = (title: Localized) => main.getByRole('region', { name: app.say(title), exact: true });
  const change = async () => changedLines(manifest, (await app.yaml()) ?? '');
  return { app, main, region, change };
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('what scales a workload is edited beside it', async ({ page }) => {
      const { app, region, change } = await opened(page, language, BUNDLE);
      const autoscaler = region(AUTOSCALER);
      await expect(autoscaler.getByText('385m')).toBeVisible();
      await expect(autoscaler.getByText('3 → 7 → 14')).toBeVisible();
      await expectAccessible(page);
      await autoscaler.getByRole('textbox', { name: app.say(AT_MOST) }).fill('12');
      await expect.poll(change).toEqual({ line: 32, removed: ['  maxReplicas: 20'], added: ['  maxReplicas: 12'] });
      await expect(autoscaler.getByText('3 → 7 → 12')).toBeVisible();
    });

    test('a load is chosen, and the Pods follow it', async ({ page }) => {
      const { app, region } = await opened(page, language, BUNDLE);
      const speed = region(AUTOSCALER).getByRole('region', { name: app.say(SPEED), exact: true });
      const graph = speed.getByRole('img');
      await expect(graph).toHaveAccessibleDescription(app.say(AT_FIVEFOLD));
      await speed.getByRole('combobox', { name: app.say(LOAD) }).selectOption(app.say(TENFOLD));
      await expect(graph).toHaveAccessibleName(/× 10/);
      await expect(speed.locator('[data-bad]')).toHaveText(app.say(TOO_FEW));
      await speed.getByRole('combobox', { name: app.say(LOAD) }).selectOption(app.say(TENTH));
      await expect(speed.getByText('20 → 3')).toBeVisible();
      await expect(speed.locator('[data-bad]')).toHaveCount(0);
      await expectAccessible(page);
      expect(await app.yaml()).toBe(BUNDLE);
    });

    test('a metric is switched in one step', async ({ page }) => {
      const { app, region, change } = await opened(page, language, BUNDLE);
      await region(AUTOSCALER).getByRole('combobox', { name: app.say(MEASURE) }).selectOption(app.say(PODS_METRIC));
      await expect.poll(change).toEqual({
        line: 34,
        removed: ['  - type: Resource   # 부하', '    resource:', '      name: cpu', '      target: {type: Utilization, averageUtilization: 70}'],
        added: ['  - type: Pods   # 부하', '    pods:', '      metric:', '        name: http_requests_per_second', '      target:', '        type: AverageValue', "        averageValue: '100'"],
      });
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(BUNDLE);
    });

    test('a budget says what it allows, and is written the other way in its place', async ({ page }) => {
      const { app, region, change } = await opened(page, language, BUNDLE);
      const budget = region(BUDGET);
      const must = budget.getByRole('textbox', { name: app.say(MUST_STAY) });
      await must.fill('3');
      await expect(budget.locator('[data-bad]')).not.toHaveCount(0);
      await must.fill('2');
      await expect(budget.locator('[data-bad]')).toHaveCount(0);
      await budget.getByRole('combobox', { name: app.say(WAY) }).selectOption(app.say(MAY_BE_MISSING));
      await expect.poll(change).toEqual({ line: 44, removed: ['  minAvailable: 2   # 둘은 남깁니다'], added: ['  maxUnavailable: 1   # 둘은 남깁니다'] });
    });

    test('a drain is stepped through, node by node', async ({ page }) => {
      const { app, region } = await opened(page, language, BUNDLE);
      const drain = region(BUDGET).getByRole('group', { name: app.say(DRAIN), exact: true });
      const nodes = drain.getByRole('listitem');
      await expect(nodes).toHaveCount(3);
      await expect(nodes.first()).toHaveAccessibleName(app.say(FIRST_DRAINED));
      await drain.getByRole('button', { name: app.say(NEXT) }).click();
      await expect(drain.getByText(app.say(ONE_WAITS))).toBeVisible();
      await drain.getByRole('combobox', { name: app.say(NODES) }).selectOption('2');
      await expect(nodes).toHaveCount(2);
      await expectAccessible(page);
      await region(BUDGET).getByRole('textbox', { name: app.say(MUST_STAY) }).fill('3');
      await expect(drain.locator('[data-bad]')).toContainText(app.say(STUCK));
    });

    test('an autoscaler and a budget are added behind their workload, each in one step', async ({ page }) => {
      const { app, region } = await opened(page, language, DEPLOYMENT);
      await app.button(ADD_AUTOSCALER).click();
      const scaled = `${DEPLOYMENT.replace('  replicas: 3   # 평소\n', '')}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: order
  labels:
    app: order
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: order
  minReplicas: 3
  maxReplicas: 9
  metrics:
  - type: Resource
    resource:
      name: cpu
      target:
        type: Utilization
        averageUtilization: 70
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
      policies:
      - type: Percent
        value: 10
        periodSeconds: 60
`;
      await expect.poll(() => app.yaml()).toBe(scaled);
      await expect(region(AUTOSCALER)).toBeVisible();
      await page.getByRole('tabpanel').getByRole('button', { name: app.say(ADD_BUDGET), exact: true }).click();
      await expect.poll(async () => (await app.yaml())?.slice(scaled.length)).toBe(`---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: order
  labels:
    app: order
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app: order
  unhealthyPodEvictionPolicy: AlwaysAllow
`);
      await expectAccessible(page);
      await page.keyboard.press('ControlOrMeta+Z');
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
    });

    test('the command that scales is there while no autoscaler does', async ({ page }) => {
      const { app, main } = await opened(page, language, DEPLOYMENT);
      await main.getByRole('textbox', { name: app.say(REPLICAS) }).fill('5');
      const command = 'kubectl scale deployment/order --replicas=5';
      await main.getByRole('button', { name: app.say(COPY_COMMAND, { command }), exact: true }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(command);
      await app.button(ADD_AUTOSCALER).click();
      await expect(main.getByText('kubectl scale')).toHaveCount(0);
    });

    test('amounts are edited in a table of all containers', async ({ page }) => {
      const { app, main, change } = await opened(page, language, DEPLOYMENT);
      await main.getByRole('group', { name: 'proxy', exact: true }).getByRole('textbox', { name: app.say(MEMORY_LIMIT) }).fill('128Mi');
      await expect.poll(change).toEqual({ line: 24, removed: [], added: ['          limits:', '            memory: 128Mi'] });
    });

    test('an amount of five digits is not cut on a small screen', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      const { app, main } = await opened(page, language, DEPLOYMENT.replace('cpu: 500m, memory: 512Mi', 'cpu: 12500m, memory: 65536Mi'));
      const container = main.getByRole('group', { name: 'order', exact: true });
      for (const amount of [CPU_REQUEST, MEMORY_REQUEST]) {
        const input = container.getByRole('textbox', { name: app.say(amount) });
        await expect(input).toHaveValue(/\d{5}/);
        await expect.poll(() => input.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      }
    });

    test('the heap of a Java program follows its limit', async ({ page }) => {
      const java = DEPLOYMENT.replace('          requests: {cpu: 500m, memory: 512Mi}\n', '          limits: {memory: 1Gi}\n        env:\n        - name: JAVA_OPTS   # 힙\n          value: -Xmx1g -ea\n');
      const { app, main } = await opened(page, language, java);
      const container = main.getByRole('group', { name: 'order', exact: true });
      await expect(container.getByText(app.say(HEAP_IS_LIMIT))).toBeVisible();
      await expect(main.getByRole('group', { name: 'proxy', exact: true }).getByText('MiB', { exact: true })).toHaveCount(0);
      const fit = container.getByRole('button', { name: app.say(FIT) });
      await expectAccessible(page);
      await fit.hover();
      await expect(page.getByRole('tooltip')).toContainText('-XX:MaxRAMPercentage=75.0 -ea');
      await fit.press('Enter');
      await expect.poll(async () => changedLines(java, (await app.yaml()) ?? '')).toEqual({ line: 22, removed: ['          value: -Xmx1g -ea'], added: ['          value: -XX:MaxRAMPercentage=75.0 -ea'] });
      await expect(container.getByText(app.say(HEAP_FITS))).toBeVisible();
      await expect(fit).toHaveCount(0);
    });

    test('the own form of an autoscaler is accessible', async ({ page }) => {
      const { app } = await opened(page, language, BUNDLE);
      await app.document('HorizontalPodAutoscaler', 'order').click();
      await expect(page.getByRole('textbox', { name: app.say(AT_MOST) })).toBeVisible();
      await expectAccessible(page);
      await app.document('PodDisruptionBudget', 'order').click();
      await expect(page.getByRole('textbox', { name: app.say(MUST_STAY) })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
