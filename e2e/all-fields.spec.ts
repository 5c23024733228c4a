// All fields: any field of any document, by the keyboard alone, and never a byte beside what was meant.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { field, opened, outline, POD, press, tab } from './support/all-fields.ts';
import { expectAccessible } from './support/axe.ts';
import { KoreanKeyboard, TYPED } from './support/korean.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

/** What an input offers below it. */
function choices(page: Page): Locator {
  return page.getByRole('listbox', { name: /^(?:Places found|Fields that can be added|찾은 위치|추가할 수 있는 필드)$/ }).getByRole('option');
}

/** Opens what a row offers, and takes one of it. */
async function fromMenu(page: Page, name: string, action: string): Promise<void> {
  await press(outline(page).getByRole('button', { name: `Actions for ${name}`, exact: true }));
  await press(page.getByRole('menuitem', { name: action, exact: true }));
}

// high enough for the whole document: rows out of view are not drawn
test.use({ locale: 'en-US', viewport: { width: 1440, height: 2200 } });

test('texts, numbers, choices and switches are typed in place', async ({ page }) => {
  const app = await opened(page);
  await field(page, 'image, spec.containers[0]').fill('registry.k8s.io/web:2.0.0');
  await expect.poll(() => app.yaml()).toBe(POD.replace('1.0.0', '2.0.0'));
  const period = field(page, 'periodSeconds, spec.containers[0].livenessProbe');
  await period.fill('soon');
  await expect(outline(page).getByText('Write a whole number')).toBeVisible();
  await expect(period).toHaveAttribute('aria-invalid', 'true');
  await period.fill('20');
  await expect.poll(() => app.yaml()).toBe(POD.replace('1.0.0', '2.0.0').replace('periodSeconds: 5', 'periodSeconds: 20'));
  const port = field(page, 'port, spec.containers[0].livenessProbe.httpGet');
  await port.fill('8081');
  await expect.poll(() => app.yaml()).toBe(POD.replace('1.0.0', '2.0.0').replace('periodSeconds: 5', 'periodSeconds: 20').replace('port: http', 'port: 8081'));
});

test('a field is added by name, with what it needs, and takes the focus', async ({ page }) => {
  const app = await opened(page);
  await press(outline(page).getByRole('button', { name: 'Add a field to spec', exact: true }).first());
  await expect(choices(page).first()).toBeVisible();
  await page.keyboard.type('dnspol');
  await expect(choices(page).first()).toContainText('dnsPolicy');
  await page.keyboard.press('Enter');
  const added = field(page, 'dnsPolicy, spec');
  await expect(added).toBeFocused();
  await expect.poll(async () => (await app.yaml())?.includes('\n  dnsPolicy: ClusterFirst\n')).toBe(true);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => app.yaml()).toBe(POD);
});

test('a key of the user, and one the schema does not name', async ({ page }) => {
  const app = await opened(page);
  await press(outline(page).getByRole('button', { name: 'Add a key to labels', exact: true }).first());
  await page.keyboard.type('tier');
  await page.keyboard.press('Enter');
  await expect(field(page, 'tier, metadata.labels')).toBeFocused();
  await page.keyboard.type('backend');
  const labelled = POD.replace('    app: web\n', '    app: web\n    tier: backend\n');
  await expect.poll(() => app.yaml()).toBe(labelled);
  await press(outline(page).getByRole('button', { name: 'Add a field to metadata', exact: true }).first());
  await page.keyboard.type('colour');
  await expect(choices(page).filter({ hasText: 'which the schema does not name' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, 'colour, metadata')).toBeFocused();
  await expect(outline(page).getByText('not in the schema')).toBeVisible();
});

test('items are added, copied, moved and removed, with their comments', async ({ page }) => {
  const app = await opened(page);
  await field(page, 'value, spec.containers[0].env[1]').focus();
  await page.keyboard.press('Alt+ArrowUp');
  const moved = POD.replace('        - name: A\n          value: one\n', '').replace('          value: two\n', '          value: two\n        - name: A\n          value: one\n');
  await expect.poll(() => app.yaml()).toBe(moved);
  await expect(field(page, 'value, spec.containers[0].env[0]')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => app.yaml()).toBe(POD);

  await press(outline(page).getByRole('button', { name: 'Add an item to env', exact: true }).first());
  await expect(field(page, 'name, spec.containers[0].env[2]')).toBeFocused();
  await page.keyboard.type('C');
  const added = POD.replace('          value: two\n', '          value: two\n        - name: C\n');
  await expect.poll(() => app.yaml()).toBe(added);

  await fromMenu(page, '0 A, spec.containers[0].env', 'Duplicate');
  await expect.poll(() => app.yaml()).toBe(added.replace('          value: one\n', '          value: one\n        - name: A\n          value: one\n'));
  await expect(field(page, 'name, spec.containers[0].env[1]')).toBeFocused();

  await fromMenu(page, '1 A, spec.containers[0].env', 'Remove');
  await expect.poll(() => app.yaml()).toBe(added);
  await expect(outline(page).getByRole('button', { name: /^(?:Open|Close) 1 B, spec\.containers\[0\]\.env$/ })).toBeFocused();
});

test('keys are renamed, nodes removed, and the focus goes to a neighbour', async ({ page }) => {
  const app = await opened(page);
  await field(page, 'app, metadata.labels').focus();
  await page.keyboard.press('F2');
  const input = outline(page).getByLabel('Name of app');
  await expect(input).toBeFocused();
  await input.fill('app.kubernetes.io/name');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.yaml()).toBe(POD.replace('    app: web\n', '    app.kubernetes.io/name: web\n'));
  await expect(field(page, 'app.kubernetes.io/name, metadata.labels')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => app.yaml()).toBe(POD);

  await press(outline(page).getByRole('button', { name: 'Remove image, spec.containers[0]', exact: true }));
  await expect.poll(() => app.yaml()).toBe(POD.replace('      image: registry.k8s.io/web:1.0.0\n', ''));
  await expect(outline(page).getByRole('button', { name: /^(?:Open|Close) ports, spec\.containers\[0\]$/ })).toBeFocused();
});

test('a value of another type is shown as it is, and mended', async ({ page }) => {
  const wrong = POD.replace('containerPort: 8080', 'containerPort: "8080"');
  const app = await opened(page, wrong);
  await expect(field(page, 'containerPort, spec.containers[0].ports[0]')).toHaveValue('8080');
  await fromMenu(page, 'containerPort, spec.containers[0].ports[0]', 'Change to number');
  await expect.poll(() => app.yaml()).toBe(POD);
});

test('one of several members replaces the other in one step', async ({ page }) => {
  const app = await opened(page);
  const which = outline(page).getByRole('combobox', { name: /^Which of: .*httpGet/ });
  await which.selectOption('tcpSocket');
  await expect.poll(() => app.yaml()).toBe(POD.replace('        httpGet: # asks\n          path: /healthz\n          port: http\n', '        tcpSocket: # asks\n          port: http\n'));
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => app.yaml()).toBe(POD);
});

test('search goes to what is set and adds what is not', async ({ page }) => {
  const app = await opened(page);
  const search = page.getByRole('combobox', { name: 'Find a field' });
  await search.fill('http port');
  await expect(choices(page).first()).toContainText('go to');
  await page.keyboard.press('Enter');
  await expect(field(page, 'port, spec.containers[0].livenessProbe.httpGet')).toBeFocused();
  await search.fill('runAsNonRoot');
  await expect(choices(page).first()).toContainText('add');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.yaml()).toBe(POD.replace('spec:\n', 'spec:\n  securityContext:\n    runAsNonRoot: false\n'));
  await expect(field(page, 'runAsNonRoot, spec.securityContext')).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => app.yaml()).toBe(POD.replace('spec:\n', 'spec:\n  securityContext:\n    runAsNonRoot: true\n'));
});

test('what a field means is told on demand', async ({ page }) => {
  await opened(page);
  await press(outline(page).getByRole('button', { name: 'About periodSeconds, spec.containers[0].livenessProbe', exact: true }));
  await expect(outline(page).getByText('Type: integer.')).toBeVisible();
});

test('what a form does not show is a click away', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste('apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      colour: blue\n      containers:\n        - name: web\n          image: web:1\n');
  await page.getByRole('main').getByRole('button', { name: /^colour/ }).click();
  await expect(tab(page)).toHaveAttribute('aria-selected', 'true');
  await expect(outline(page).getByRole('textbox', { name: 'colour, spec.template.spec' })).toBeFocused();
});

test('an alias is shown, and leads to its source', async ({ page }) => {
  await opened(page, 'apiVersion: example.com/v1\nkind: Gizmo\nmetadata:\n  name: g\n  labels: &shared\n    app: g\nspec:\n  match: *shared\n');
  await expect(outline(page).getByText('same as metadata.labels')).toBeVisible();
  await press(outline(page).getByRole('button', { name: 'Go to its source' }));
  await expect(outline(page).getByRole('button', { name: /labels, metadata$/ }).first()).toBeFocused();
});

test('Korean is typed into fields and names without losing a letter', async ({ page }) => {
  const app = await opened(page);
  const keyboard = await KoreanKeyboard.of(page);
  const label = field(page, 'app, metadata.labels');
  await label.fill('');
  await label.focus();
  await keyboard.type('commit');
  await expect(label).toHaveValue(TYPED);
  await expect.poll(() => app.yaml()).toBe(POD.replace('    app: web\n', `    app: ${TYPED}\n`));
  await press(outline(page).getByRole('button', { name: 'Add a key to labels', exact: true }).first());
  await keyboard.type('enter');
  // the Enter that ended the composition added nothing
  await expect(page.getByRole('combobox', { name: 'Add a key to labels' })).toHaveValue(TYPED);
  await expect.poll(() => app.yaml()).toBe(POD.replace('    app: web\n', `    app: ${TYPED}\n`));
});

test('a document that cannot be read is shown as it last was, and not edited', async ({ page }) => {
  const app = await opened(page);
  await app.page.evaluate(() => {
    const { monaco } = window as unknown as { monaco: { editor: { getModels(): { applyEdits(edits: object[]): void; getFullModelRange(): object }[] } } };
    monaco.editor.getModels()[0]?.applyEdits([{ range: { startLineNumber: 3, startColumn: 1, endLineNumber: 3, endColumn: 1 }, text: '@' }]);
  });
  await expect(field(page, 'image, spec.containers[0]')).toHaveAttribute('readonly', '');
  await expect(outline(page).getByRole('button', { name: /^Remove/ })).toHaveCount(0);
});

for (const language of ['en', 'ko'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US', colorScheme });

      test('is accessible', async ({ page }) => {
        const app = new KubewrightPage(page, language);
        await app.prepare();
        await app.open();
        await app.paste(POD.replace('containerPort: 8080', 'containerPort: "8080"').replace('  volumes:', '  colour: blue\n  volumes:'));
        const list = page.getByRole('list', { name: language === 'ko' ? '모든 필드' : 'All fields' });
        await tab(page).click();
        await expect(list).toBeVisible();
        await expectAccessible(page);
        await list.getByRole('button', { name: language === 'ko' ? 'metadata에 필드 추가' : 'Add a field to metadata', exact: true }).first().click();
        await expect(choices(page).first()).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await page.getByRole('combobox', { name: language === 'ko' ? '필드 찾기' : 'Find a field' }).fill('port');
        await expect(choices(page).first()).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}

test('a kind that only has the name of a known one has not its forms', async ({ page }) => {
  await opened(page, 'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata:\n  name: web\nspec: {}\n');
  await expect(page.getByRole('tablist', { name: 'Areas of web' }).getByRole('tab')).toHaveCount(1);
});
