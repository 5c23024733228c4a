// The cursor in the YAML shows its field in the form of every area, and a field with the focus shows its line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const SAMPLE = readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8');
const CLAIM = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 5Gi
---
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    team: orders
`;
const TEXT = `${SAMPLE}${CLAIM}`;

/** A line by words of it (those of one document apart by what comes before), the tab that shows it, and its field. */
const PLACES: readonly [line: string, tab: RegExp, field: string][] = [
  ['replicas: 3', /^Workload/, 'replicas'],
  ['terminationGracePeriodSeconds: 45', /^Workload/, 'terminationGracePeriodSeconds'],
  ["prometheus.io/port: '9090'", /^Workload/, 'prometheus.io/port'],
  ['args: ["migrate", "--wait"]', /^Workload/, 'args'],
  ['imagePullPolicy: IfNotPresent', /^Workload/, 'imagePullPolicy'],
  ['serviceAccountName: order-api', /^Security/, 'serviceAccountName'],
  ['runAsNonRoot: true', /^Security/, 'runAsNonRoot'],
  ['mountPath: /tmp', /^Storage/, 'mountPath'],
  ['targetPort: http', /^Networking/, 'targetPort'],
  ['maxReplicas: 12', /^Scaling/, 'maxReplicas'],
  ['minAvailable: 2', /^Scaling/, 'minAvailable'],
  ['policyTypes: [Ingress, Egress]', /^Networking/, 'policyTypes'],
  ['kubernetes.io/metadata.name: monitoring', /^Networking/, 'kubernetes.io/metadata.name'],
  ["retries: '3'", /^Config/, 'retries'],
  ['url: jdbc:postgresql', /^Config/, 'url'],
  ['automountServiceAccountToken: false', /^Security/, 'automountServiceAccountToken'],
  ['verbs: ["get", "watch"]', /^Security/, 'verbs'],
  ['storage: 5Gi', /^Storage/, 'storage'],
  ['team: orders', /^Namespace/, 'team'],
];

function lineOf(words: string): number {
  return TEXT.split('\n').findIndex((line) => line.includes(words)) + 1;
}

test('the cursor shows its field, in every area', async ({ page }) => {
  test.slow();
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  await app.paste(TEXT);
  await editor.ready();
  for (const [words, tab, field] of PLACES) {
    await test.step(words, async () => {
      await editor.at(lineOf(words), TEXT.split('\n')[lineOf(words) - 1]?.indexOf(words.slice(0, 5)) ?? 1);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { selected: true })).toHaveAccessibleName(tab);
      const marked = page.getByRole('main').locator(`[data-field="${field}"][data-marked]`).first();
      await expect(marked).toBeInViewport();
      // who types in the text goes on there
      expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
    });
  }
});

/** Lines without a value of their own, and what stands for them: the first field below, a box, a row. */
const NEAREST: readonly [line: string, tab: RegExp, shown: string][] = [
  ['metadata:', /^Workload/, '[data-field="name"]'],
  ['  selector:', /^Workload/, '[data-field="app"]'],
  ['matchLabels: {app: order-api}', /^Workload/, '[data-field="app"]'],
  ['policyTypes: [Ingress, Egress]', /^Networking/, '[data-field="policyTypes"]:has-text("Restrict")'],
  ['  - {}', /^Networking/, '[data-row="0"][data-card]'],
];

test('a line without a field of its own leads to the nearest', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  await app.paste(TEXT);
  await editor.ready();
  for (const [words, tab, shown] of NEAREST) {
    await test.step(words, async () => {
      await editor.at(lineOf(words), 1);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { selected: true })).toHaveAccessibleName(tab);
      await expect(page.getByRole('main').locator(`${shown}[data-marked]`).first()).toBeInViewport();
      expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
    });
  }
});

test('a field with the focus shows its line, in every area', async ({ page }) => {
  test.slow();
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  await app.paste(TEXT);
  await editor.ready();
  const main = page.getByRole('main');
  const shown = async (line: number): Promise<boolean> =>
    editor.run((monaco, wanted) => monaco.getVisibleRanges().some(({ startLineNumber, endLineNumber }) => startLineNumber <= wanted && wanted <= endLineNumber), line);
  for (const [words, tab, field] of PLACES) {
    await test.step(words, async () => {
      // there by the cursor, away from it, and back by the form alone
      await editor.at(lineOf(words), 12);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { selected: true })).toHaveAccessibleName(tab);
      const control = main.locator(`[data-field="${field}"][data-marked]`).first().locator('input:not([type=hidden]), select, textarea').first();
      await expect(control).toBeVisible();
      const far = lineOf(words) > 130 ? 1 : TEXT.split('\n').length;
      await editor.run((monaco, line) => monaco.trigger('test', 'revealLine', { lineNumber: line, at: 'center' }), far);
      await expect.poll(() => shown(lineOf(words))).toBe(false);
      await control.focus();
      await expect.poll(() => shown(lineOf(words))).toBe(true);
    });
  }
});
