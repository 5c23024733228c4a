// Each area of a big Deployment and of a Service that leads to it: how long it takes to open, and what a key costs in
// it. The biggest Deployment of the corpus where that stands beside the repository, else one of ten containers with
// thirty variables each.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { bareRow } from './bare/row.ts';
import { row, type Row, type Times, timesOf } from './measure.ts';
import { type KeyTime, plantProbe, typeAndTime, watchModel } from './page-probe.ts';
import { ROOT } from './root.ts';

const CORPUS = path.join(ROOT, '..', 'shared', 'corpus', 'files');
const BIGGEST = 'argoproj+argo-cd__manifests__base__application-controller-deployment__argocd-application-controller-deployment.yaml';

/** In each area a field that writes with every key, by the beginning of its name, and what is typed into it. */
const TYPED: readonly (readonly [area: string, field: string, keys: string])[] = [
  ['Workload', 'Image', 'measuredbyrealkeysagain'],
  ['Probes', 'Delay', '1234567'],
  ['Scaling', 'Memory request', '123456789'],
  ['Security', 'User ID', '123456789'],
  ['Networking', 'Name', 'measured'],
  ['Config', 'Key', 'measuredbyrealkeysagain'],
  ['Storage', 'Secret', 'measuredbyrealkeysagain'],
  ['All fields', 'name, metadata', 'measuredbyrealkeysagain'],
];

/**
 * @param ready gives a page the text as its user would, and resolves when form and editor show it
 * @param typed type into the image of a text in the other pages, which take their turns in every round
 */
export async function areaRows(browser: Browser, address: string, ready: (page: Page, text: string) => Promise<void>, typed: Readonly<Record<'naive' | 'bare', (text: string) => Promise<KeyTime[]>>>, rounds: number): Promise<Row[]> {
  const file = path.join(CORPUS, BIGGEST);
  const text = existsSync(file) ? `${readFileSync(file, 'utf8')}${serviceOf('app.kubernetes.io/name: argocd-application-controller')}` : `${bigDeployment()}${serviceOf('app: big')}`;
  const openings = new Map<string, number[]>();
  const keys = new Map<string, KeyTime[]>();
  const theirs: KeyTime[] = [];
  const least: KeyTime[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await plantProbe(page);
    await page.goto(address);
    await ready(page, text);
    await watchModel(page);
    const tabs = page.getByRole('tablist', { name: /^Areas of/ }).getByRole('tab');
    const count = await tabs.count();
    // from the last to the first, which is open already, and then comes last
    for (let at = count - 1; at >= 0; at--) {
      const name = ((await tabs.nth(at).textContent()) ?? '').replace(/[\d\s]+$/, '');
      openings.set(name, [...(openings.get(name) ?? []), await timeToOpen(page, at)]);
    }
    for (const [area, field, letters] of TYPED) {
      await page.getByRole('tab', { name: new RegExp(`^${area}`) }).click();
      keys.set(area, [...(keys.get(area) ?? []), ...(await keysIn(page, field, letters))]);
    }
    await context.close();
    theirs.push(...(await typed.naive(text)));
    least.push(...(await typed.bare(text)));
  }
  const naively = (time: (key: KeyTime) => number): readonly [way: string, times: Times] => ['dump all, setValue; an image', timesOf(theirs.map(time))];
  return [
    ...[...openings].reverse().map(([name, measured]) => row(`opening ${name} of a big Deployment, to paint`, timesOf(measured), null, 'p50 under 100 ms', ({ p50 }) => p50 < 100)),
    ...[...keys].flatMap(([name, measured]) => [
      row(`key in ${name} of it to the editor's model, work`, timesOf(measured.map(({ work }) => work)), naively(({ work }) => work), 'p50 under 4 ms', ({ p50 }) => p50 < 4),
      row(`key in ${name} of it to paint`, timesOf(measured.map(({ toPaint }) => toPaint)), naively(({ toPaint }) => toPaint), 'p50 under 16, p95 under 50', ({ p50, p95 }) => p50 < 16 && p95 < 50),
    ]),
    bareRow('the big Deployment', least),
  ];
}

async function keysIn(page: Page, field: string, typed: string): Promise<KeyTime[]> {
  const input = page.getByRole('tabpanel').getByRole('textbox', { name: new RegExp(`^${field}`) }).first();
  await input.focus();
  await page.keyboard.press('End');
  return typeAndTime(page, typed);
}

/** From the click on the tab, its chunk fetched when the pointer came over it, to the first frame with fields. */
async function timeToOpen(page: Page, at: number): Promise<number> {
  const tab = page.getByRole('tablist', { name: /^Areas of/ }).getByRole('tab').nth(at);
  await tab.hover();
  await page.waitForLoadState('networkidle');
  return tab.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        if (button instanceof HTMLElement) button.click();
        const { probe } = window as unknown as { probe: { afterPaint: (then: () => void) => void } };
        const look = (): void => {
          const panel = document.querySelector('[role="tabpanel"]');
          if (panel?.getAttribute('aria-labelledby') !== button.id || panel.querySelector('input, select, textarea, button') === null) requestAnimationFrame(look);
          else probe.afterPaint(() => resolve(performance.now() - start));
        };
        look();
      }),
  );
}

function serviceOf(label: string): string {
  return `---
apiVersion: v1
kind: Service
metadata:
  name: measured
spec:
  selector:
    ${label}
  ports:
    - name: http
      port: 80
      targetPort: 8082
`;
}

function bigDeployment(): string {
  const env = Array.from({ length: 30 }, (_, at) => `            - name: VARIABLE_${at}\n              value: "${at}"\n`).join('');
  const container = (at: number): string => `        - name: part-${at}
          image: registry.example.com/part-${at}:1.0.${at}
          ports:
            - name: http
              containerPort: ${8080 + at}
          env:
${env}          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {memory: 256Mi}
          readinessProbe:
            httpGet: {path: /ready, port: http}
`;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: big
spec:
  selector:
    matchLabels: {app: big}
  template:
    metadata:
      labels: {app: big}
    spec:
      containers:
${Array.from({ length: 10 }, (_, at) => container(at)).join('')}`;
}
