// Each kind of input: what it shows, what it writes (those lines and no others), what it refuses, and the way back.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

test.use({ locale: 'en-US' });

const MANIFEST = `# 주문 서비스
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order   # 이름
spec:
  replicas: 2   # 두 개
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxSurge: 1}
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      containers:
        - name: order
          image: "registry.example.com/order:1.0.0"  # 배포 때마다
          ports:
            - name: http
              containerPort: 0x1f90
          env:
            - name: PASSWORD
              valueFrom:
                secretKeyRef: {name: db, key: password}
          resources:
            requests:
              cpu: 250m
          livenessProbe:
            httpGet:
              path: /healthz
              port: http # 이름으로
              scheme: HTTP
            periodSeconds: 10
`;

/** The app with the manifest open, and how to ask what has changed in it. */
async function opened(page: Page) {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(MANIFEST);
  await expect.poll(() => app.yaml()).toBe(MANIFEST);
  const main = page.getByRole('main');
  return {
    app,
    main,
    input: (name: string): Locator => main.getByRole('textbox', { name }),
    expectChange: async (removed: readonly string[], added: readonly string[]): Promise<void> => {
      await expect
        .poll(async () => {
          const change = changedLines(MANIFEST, (await app.yaml()) ?? '');
          return change === null ? null : { removed: change.removed, added: change.added };
        })
        .toEqual({ removed, added });
    },
    expectUnchanged: () => expect.poll(() => app.yaml()).toBe(MANIFEST),
    undo: () => page.keyboard.press('ControlOrMeta+Z'),
  };
}

test('text: keeps the quotes and the comment; one visit is one step of undo', async ({ page }) => {
  const form = await opened(page);
  const image = form.input('image');
  await image.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await form.expectChange(
    ['          image: "registry.example.com/order:1.0.0"  # 배포 때마다'],
    ['          image: "registry.example.com/order:1.0.9"  # 배포 때마다'],
  );
  await form.undo();
  await form.expectUnchanged();
  await expect(image).toHaveValue('registry.example.com/order:1.0.0');
});

test('text: who types the old value again has the old bytes again', async ({ page }) => {
  const form = await opened(page);
  const image = form.input('image');
  await image.fill('yes');
  await form.expectChange(
    ['          image: "registry.example.com/order:1.0.0"  # 배포 때마다'],
    ['          image: "yes"  # 배포 때마다'],
  );
  await image.fill('registry.example.com/order:1.0.0');
  await form.expectUnchanged();
});

test('text: what breaks a rule stays, says why, and is not written', async ({ page }) => {
  const form = await opened(page);
  const name = form.main.getByRole('group', { name: 'port 1' }).getByRole('textbox', { name: /^Name/ });
  await name.fill('HTTP');
  await expect(name).toHaveAccessibleDescription(/Lower case letters, digits/);
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.blur();
  await expect(name).toHaveValue('HTTP');
  await form.expectUnchanged();
  await name.focus();
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('http');
  await expect(name).not.toHaveAttribute('aria-invalid');
});

test('the first undo takes back what was typed and not written, the second what was written before', async ({ page }) => {
  const form = await opened(page);
  const replicas = form.input('replicas');
  await replicas.fill('5');
  await form.expectChange(['  replicas: 2   # 두 개'], ['  replicas: 5   # 두 개']);
  await replicas.fill('five');
  await expect(replicas).toHaveAttribute('aria-invalid', 'true');
  await form.undo();
  await expect(replicas).toHaveValue('5');
  await form.undo();
  await expect(replicas).toHaveValue('2');
  await form.expectUnchanged();
});

test('number: emptied it is not set, the default shows, and the way back is one step', async ({ page }) => {
  const form = await opened(page);
  const replicas = form.input('replicas');
  await replicas.fill('');
  await form.expectUnchanged(); // who clears a field is about to type
  await replicas.blur();
  await form.expectChange(['  replicas: 2   # 두 개'], []);
  await expect(replicas).toHaveAttribute('placeholder', '1');
  await form.undo();
  await form.expectUnchanged();
  await form.main.getByRole('button', { name: 'Clear Replicas' }).click();
  await form.expectChange(['  replicas: 2   # 두 개'], []);
});

test('number: shows the value, says how it is written, and writes it anew only when changed', async ({ page }) => {
  const form = await opened(page);
  const port = form.main.getByRole('group', { name: 'port 1' }).getByRole('textbox', { name: /^Port/ });
  await expect(port).toHaveValue('8080');
  await expect(port).toHaveAccessibleDescription(/0x1f90/);
  await port.fill('8080');
  await form.expectUnchanged();
  await port.fill('8081');
  await form.expectChange(['              containerPort: 0x1f90'], ['              containerPort: 8081']);
});

test('choice: what the API refuses beside it goes in the same step', async ({ page }) => {
  const form = await opened(page);
  await form.main.getByRole('combobox', { name: /^Update/ }).selectOption({ label: 'Stop all, then start' });
  await form.expectChange(
    ['    type: RollingUpdate', '    rollingUpdate: {maxSurge: 1}'],
    ['    type: Recreate'],
  );
  await form.undo();
  await form.expectUnchanged();
});

test('amount: a unit beside the number, a proposal for a slip', async ({ page }) => {
  const form = await opened(page);
  const cpu = form.input('CPU request');
  await cpu.fill('');
  for (const key of '500m') await page.keyboard.press(key);
  await form.expectChange(['              cpu: 250m'], ['              cpu: 500m']); // no quotes left of 5, 50, 500
  await form.main.getByRole('combobox', { name: 'Unit of CPU request' }).selectOption('cores');
  await form.expectChange(['              cpu: 250m'], ['              cpu: "500"']);
  await form.undo();
  const memory = form.input('Memory request');
  await memory.fill('512MB');
  await expect(memory).toHaveAccessibleDescription(/Write 512M\./);
  await memory.fill('512Mi');
  await form.expectChange(['              cpu: 250m'], ['              cpu: 500m', '              memory: 512Mi']);
});

test('parents that the form made go with their last member; those of the user stay', async ({ page }) => {
  const form = await opened(page);
  const limit = form.input('Memory limit');
  await limit.fill('1Gi');
  await form.expectChange([], ['            limits:', '              memory: 1Gi']);
  await limit.fill('');
  await limit.blur();
  await form.expectUnchanged();
  const cpu = form.input('CPU request');
  await cpu.fill('');
  await cpu.blur();
  await form.expectChange(['            requests:', '              cpu: 250m'], ['            requests: {}']);
});

test('a value from elsewhere is shown with its source, and its place in the YAML', async ({ page }) => {
  const form = await opened(page);
  const variable = form.main.getByRole('group', { name: 'variable 1' });
  await expect(variable.getByText('Secret db → password')).toBeVisible();
  await variable.getByRole('button', { name: 'Show in YAML' }).click();
  await form.expectUnchanged();
});

test('help is there when asked for, in words', async ({ page }) => {
  const form = await opened(page);
  const replicas = form.input('replicas');
  await form.main.getByRole('button', { name: 'Help on Replicas' }).click();
  await expect(replicas).toHaveAccessibleDescription(/How many Pods run at once/);
});

test('handler: from HTTP to gRPC the port stays in its line, and undo brings all back', async ({ page }) => {
  const form = await opened(page);
  await page.getByRole('tab', { name: 'Probes' }).click();
  const liveness = page.getByRole('region', { name: 'Liveness' });
  await liveness.getByRole('combobox', { name: /^Check by/ }).selectOption('grpc');
  await form.expectChange(
    ['            httpGet:', '              path: /healthz', '              port: http # 이름으로', '              scheme: HTTP'],
    ['            grpc:', '              port: 8080 # 이름으로'],
  );
  await form.undo();
  await form.expectUnchanged();
});

test('a probe is switched off and on again by undo', async ({ page }) => {
  const form = await opened(page);
  await page.getByRole('tab', { name: 'Probes' }).click();
  await page.getByRole('switch', { name: 'Liveness probe' }).click();
  await form.expectChange(MANIFEST.split('\n').slice(29, 35), []);
  await form.undo();
  await form.expectUnchanged();
});

test('a text where Kubernetes has a list is shown, not written over', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  const odd = MANIFEST.replace(/ports:\n.*\n.*\n/, 'ports: 8080\n').replace('app: order}\n    spec', 'app: order}\n    spec');
  await app.paste(odd);
  await expect.poll(() => app.yaml()).toBe(odd);
  const ports = page.getByRole('main').getByRole('group', { name: /^Ports/ });
  await expect(ports.getByText('Of another shape in the YAML')).toBeVisible();
  await expect(ports.getByRole('button', { name: 'Add a port' })).toHaveCount(0);
});

test('a broken document is shown as it last was, and cannot be edited', async ({ page }) => {
  const form = await opened(page);
  await page.locator('.view-lines').click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('a: [\n');
  const replicas = form.input('replicas');
  await expect(replicas).not.toBeEditable();
  await expect(replicas).toHaveValue('2');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(replicas).toBeEditable();
  await form.expectUnchanged();
});

test('a text of several lines keeps them, typed in and pasted', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  const script = '          env:\n            - name: SCRIPT\n              value: |\n                one\n                two\n            - name: CERTIFICATE\n              value: none\n';
  const text = MANIFEST.replace(/ {10}env:\n(?: {12}.*\n)+/, script);
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  const variable = (number: number): Locator => page.getByRole('main').getByRole('group', { name: `variable ${number}` }).getByRole('textbox', { name: /^Value/ });
  await expect(variable(1)).toHaveValue('one\ntwo\n');
  await variable(1).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('x');
  await expect.poll(() => app.yaml()).toBe(text.replace('                one\n', '                xone\n'));
  await variable(2).fill('');
  await app.paste('-----BEGIN-----\nAA==\n-----END-----\n');
  await expect(variable(2)).toBeFocused();
  await expect(variable(2)).toHaveValue('-----BEGIN-----\nAA==\n-----END-----\n');
  await expect.poll(() => app.yaml()).toContain('                -----BEGIN-----\n                AA==\n                -----END-----\n');
});

test('a field that is typed in is alone in its form, and Enter leads nowhere', async ({ page }) => {
  const { app, input, expectChange } = await opened(page);
  const form = (field: Locator): Promise<number> => field.evaluate((element) => (element as HTMLInputElement).form?.elements.length ?? 0);
  const address = page.url();
  const image = input('Image');
  const replicas = input('Replicas');
  await image.fill('registry.example.com/order:1.0.1');
  expect(await form(image)).toBe(1);
  await image.press('Enter');
  await replicas.focus();
  expect(await form(image)).toBe(0);
  expect(await form(replicas)).toBe(1);
  await expectChange(['          image: "registry.example.com/order:1.0.0"  # 배포 때마다'], ['          image: "registry.example.com/order:1.0.1"  # 배포 때마다']);
  expect(page.url()).toBe(address);
  await expect(app.document('Deployment', 'order')).toBeVisible();
});

test('what is wrong is said before Tab looks for the next control', async ({ page }) => {
  const { main, input } = await opened(page);
  const note = main.getByText(/order:latest is whatever/);
  const image = input('Image');
  await image.focus();
  // the checks have spoken of the work as it is
  await expect(main.getByRole('button', { name: /^Why/ }).first()).toBeVisible();
  await image.fill('registry.example.com/order:');
  expect(await note.count()).toBe(0);
  await page.keyboard.type('latest');
  await page.keyboard.press('Tab');
  // asked once, without waiting: the note stands when the focus moves
  expect(await note.count()).toBeGreaterThan(0);
});
