// Every kind of workload in the Workload area, and the fields behind the first form.
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const POD = (depth: number): string =>
  ['spec:', '  containers:', '  - name: web # the one', '    image: registry.example.com/web:1.0', ''].map((line) => (line === '' ? line : ' '.repeat(depth) + line)).join('\n');

const HEAD = (apiVersion: string, kind: string): string => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n`;

const TEMPLATE = `  template:\n${POD(4)}`;
const CRON_JOB = `${HEAD('batch/v1', 'CronJob')}  schedule: "0 3 * * 1-5" # at night\n  jobTemplate:\n    spec:\n      template:\n${POD(8)}`;
const DEPLOYMENT = `${HEAD('apps/v1', 'Deployment')}  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n${POD(4)}`;

async function opened(page: Page, text: string, language: 'en' | 'ko' = 'en'): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  return app;
}

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  const kinds: readonly [kind: string, text: string, label: RegExp, choice: string, before: string, after: string][] = [
    ['StatefulSet', HEAD('apps/v1', 'StatefulSet') + TEMPLATE, /^Start and stop podManagementPolicy/, 'All at once', 'spec:\n  template', 'spec:\n  podManagementPolicy: Parallel\n  template'],
    ['DaemonSet', HEAD('apps/v1', 'DaemonSet') + TEMPLATE, /^Update type/, 'When a Pod is deleted', 'spec:\n  template', 'spec:\n  updateStrategy:\n    type: OnDelete\n  template'],
    ['Job', HEAD('batch/v1', 'Job') + TEMPLATE, /^Pods are/, 'numbered', 'spec:\n  template', 'spec:\n  completionMode: Indexed\n  template'],
  ];
  for (const [kind, text, label, choice, before, after] of kinds) {
    test(`a ${kind} has its own fields`, async ({ page }) => {
      const app = await opened(page, text);
      const main = page.getByRole('main');
      await main.getByLabel(label).selectOption({ label: choice });
      await expect.poll(() => app.yaml()).toBe(text.replace(before, after));
      await page.getByRole('tab', { name: /^Probes/ }).click();
      await expect(main.getByRole('button', { name: /^web\b/ })).toBeVisible();
    });
  }

  test('a Pod has its containers and its life', async ({ page }) => {
    const text = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${POD(0)}`;
    const app = await opened(page, text);
    const main = page.getByRole('main');
    await main.getByLabel(/^Restart its containers/).selectOption({ label: 'never' });
    await expect.poll(() => app.yaml()).toContain('restartPolicy: Never\n');
    await main.getByLabel(/^Image image/).fill('registry.example.com/web:1.1');
    await expect.poll(() => app.yaml()).toContain('image: registry.example.com/web:1.1\n');
  });

  test('a schedule is said in words, with its next runs and why it is refused', async ({ page }) => {
    const app = await opened(page, CRON_JOB);
    const card = page.getByRole('main').getByRole('region', { name: 'Schedule', exact: true });
    await expect(card.getByText('At 03:00 from Monday to Friday')).toBeVisible();
    await expect(card.getByText('Next')).toBeVisible();
    const schedule = card.getByLabel(/^Schedule/);
    await schedule.fill('0 0 3 * * 1-5');
    await expect(card.getByText('It has no seconds and no year')).toBeVisible();
    await expect.poll(() => app.yaml()).toBe(CRON_JOB);
    await schedule.fill('*/15 9-18 * * *');
    await expect(card.getByText('Every 15 minutes from 09:00 to 18:59')).toBeVisible();
    await card.getByLabel(/^Time zone/).fill('Asia/Seoul');
    await expect.poll(() => app.yaml()).toBe(CRON_JOB.replace('"0 3 * * 1-5"', '"*/15 9-18 * * *"').replace('# at night\n', '# at night\n  timeZone: Asia/Seoul\n'));
    await expectAccessible(page);
  });

  test('a command is typed as a line and kept as a list', async ({ page }) => {
    const app = await opened(page, DEPLOYMENT);
    const card = page.getByRole('main').getByRole('region', { name: 'Command', exact: true });
    const command = card.getByLabel(/^Command/);
    await command.fill(`java -jar "my app.jar"`);
    const IMAGE = '        image: registry.example.com/web:1.0\n';
    await expect.poll(() => app.yaml()).toBe(DEPLOYMENT.replace(IMAGE, `${IMAGE}        command:\n        - java\n        - -jar\n        - my app.jar\n`));
    await command.fill('migrate && serve');
    await expect(card.getByText('Pipes, && and redirections need a shell')).toBeVisible();
    await card.getByRole('button', { name: 'Run it in a shell' }).click();
    await expect.poll(() => app.yaml()).toContain('        - sh\n        - -c\n        - migrate && serve\n');
    await card.getByRole('button', { name: 'As a list' }).first().click();
    await expect(card.getByRole('group', { name: /^word/ })).toHaveCount(3);
  });

  test('an image is changed in parts', async ({ page }) => {
    const app = await opened(page, DEPLOYMENT);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Image in parts' }).click();
    await main.getByLabel('Tag', { exact: true }).fill('1.1-rc.1');
    await main.getByLabel('Registry', { exact: true }).fill('registry.example.com:5000');
    await expect.poll(() => app.yaml()).toBe(DEPLOYMENT.replace('registry.example.com/web:1.0', 'registry.example.com:5000/web:1.1-rc.1'));
  });

  test('a stop is made graceful, and said what it comes to', async ({ page }) => {
    const app = await opened(page, DEPLOYMENT);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Start and stop' }).click();
    const card = main.getByRole('region', { name: 'Start and stop' });
    await card.getByLabel(/^Before it stops/).selectOption({ label: 'wait (sleep, 1.30)' });
    await expect(card.getByText('the hook waits 10 s')).toBeVisible();
    await card.getByLabel(/^Time to stop/).fill('5');
    await expect(card.getByText('the program is never asked to end')).toBeVisible();
    await expect.poll(() => app.yaml()).toContain('        lifecycle:\n          preStop:\n            sleep:\n              seconds: 10\n');
    await card.getByLabel(/^Before it stops/).selectOption({ label: 'nothing' });
    await card.getByLabel(/^Time to stop/).fill('');
    await main.getByRole('heading', { level: 1 }).click();
    await page.getByRole('button', { name: 'Undo' }).focus();
    await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
  });

  test('Pods are spread, and a toleration comes and goes', async ({ page }) => {
    const app = await opened(page, DEPLOYMENT);
    const main = page.getByRole('main');
    await main.getByLabel(/^Over zones/).selectOption({ label: 'always, or do not start (hard)' });
    await expect.poll(() => app.yaml()).toContain(
      '      topologySpreadConstraints:\n      - maxSkew: 1\n        topologyKey: topology.kubernetes.io/zone\n        whenUnsatisfiable: DoNotSchedule\n        labelSelector:\n          matchLabels:\n            app: web\n',
    );
    await main.getByLabel(/^Over zones/).selectOption({ label: 'not asked for' });
    await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
    await main.getByRole('button', { name: 'Which nodes' }).click();
    const nodes = main.getByRole('region', { name: 'Which nodes' });
    await nodes.getByRole('button', { name: 'Add a toleration' }).click();
    await nodes.getByLabel(/^Key/).fill('dedicated');
    await nodes.getByLabel(/^Effect/).selectOption('NoSchedule');
    await expect.poll(() => app.yaml()).toContain('      tolerations:\n      - key: dedicated\n        operator: Exists\n        effect: NoSchedule\n');
    await nodes.getByRole('button', { name: 'Remove toleration 1' }).click();
    await expect.poll(() => app.yaml()).toBe(DEPLOYMENT);
  });

  test('a sidecar is added as an init container that stays', async ({ page }) => {
    const app = await opened(page, DEPLOYMENT);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Add: Sidecar' }).click();
    await expect.poll(() => app.yaml()).toContain("      initContainers:\n      - name: container-2\n        image: ''\n        restartPolicy: Always\n");
    await expect(main.getByLabel(/^Runs/)).toHaveValue('Always');
  });

  test('what is folded opens for the field that is asked for', async ({ page }) => {
    const text = DEPLOYMENT.replace('      containers:', '      dnsPolicy: None\n      containers:');
    const app = await opened(page, text);
    const main = page.getByRole('main');
    await expect(main.getByLabel(/^Names are looked up/)).toHaveCount(0);
    await expect(main.getByRole('region', { name: 'DNS and host name' }).getByText('1 set')).toBeVisible();
    await main.getByRole('button', { name: 'DNS and host name' }).click();
    await main.getByLabel(/^Names are looked up/).focus();
    await main.getByLabel(/^Names are looked up/).selectOption({ label: 'in the cluster first' });
    await main.getByRole('button', { name: 'DNS and host name' }).click();
    await expect.poll(() => app.yaml()).toContain('dnsPolicy: ClusterFirst\n');
    // undo leads back to the field
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(main.getByLabel(/^Names are looked up/)).toHaveValue('None');
    await expect.poll(() => app.yaml()).toBe(text);
  });
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', colorScheme: 'dark' });

  test('a CronJob is read back in Korean', async ({ page }) => {
    await opened(page, CRON_JOB, 'ko');
    const main = page.getByRole('main');
    await expect(main.getByText('월요일부터 금요일까지 03:00에')).toBeVisible();
    await main.getByRole('button', { name: '실패 처리 상세' }).click();
    await main.getByRole('button', { name: '노드 선택' }).click();
    await expectAccessible(page);
  });
});
