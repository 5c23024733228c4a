// One namespace for the whole work: asked for in the list, the palette and the export; every line is shown first.
import type { Language } from '../src/core/localized.ts';
import { NAMESPACE_WORDS as WORDS } from '../src/features/cluster/namespace-words.ts';
import { EXPORT_WORDS } from '../src/features/import-export/export-words.ts';
import { MORE_WAYS } from '../src/features/import-export/words.ts';
import { WORDS as LIST } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const SHOP = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web # ours
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: shop}
data: {url: "http://web.shop.svc/"}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {ports: [{port: 80}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
  - {kind: ServiceAccount, name: web, namespace: default}
  - {kind: ServiceAccount, name: ci, namespace: shop}
`;

const NAMESPACE = `apiVersion: v1
kind: Namespace
metadata:
  name: prod
  labels:
    pod-security.kubernetes.io/enforce: restricted
---
`;

const MOVED = SHOP.replace('name: web # ours\n', 'name: web # ours\n  namespace: prod\n')
  .replaceAll('{name: web, namespace: shop}', '{name: web, namespace: prod}')
  .replace('namespace: default', 'namespace: prod');

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('from the list, with the Namespace itself, and one undo takes all back', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(SHOP);
      await editor.ready();
      await app.document('Service', 'web').getByRole('button', { name: app.say(LIST.fileActions, { name: 'web' }) }).click();
      await page.getByRole('menuitem', { name: app.say(LIST.oneNamespace) }).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      const name = dialog.getByLabel(app.say(WORDS.name), { exact: true });
      await expect(name).toHaveValue('shop');
      await name.fill('prod');
      await expect(dialog.getByText(app.say(WORDS.hostLine, { host: 'web.shop', kind: 'ConfigMap', name: 'web', place: 'data.url' }))).toBeVisible();
      await expect(dialog.getByText('namespace: prod', { exact: false })).toHaveCount(4);
      await dialog.getByLabel(app.say(WORDS.security)).selectOption('restricted');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: app.say(WORDS.apply, { count: 4 }) }).click();
      await editor.expectText(NAMESPACE + MOVED);
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(SHOP);
    });
  });
}

test('from the export, by keys: what is doubtful is taken when it is chosen', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  await app.paste(SHOP);
  await editor.ready();
  await app.button(MORE_WAYS).click();
  await page.getByRole('button', { name: EXPORT_WORDS.oneNamespace.en }).click();
  const dialog = page.getByRole('dialog', { name: WORDS.title.en });
  await dialog.getByLabel(WORDS.name.en, { exact: true }).fill('prod');
  await dialog.getByRole('checkbox', { name: /Also make/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /subjects\.1\.namespace/ }).check();
  await dialog.getByLabel(WORDS.name.en, { exact: true }).press('Enter');
  await editor.expectText(MOVED.replace('name: ci, namespace: shop', 'name: ci, namespace: prod'));
});

test('what would become one object is refused', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: dev}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: test}\n');
  await app.document('ConfigMap', 'a').first().getByRole('button', { name: LIST.fileActions.en.replace('{name}', 'a') }).click();
  await page.getByRole('menuitem', { name: LIST.oneNamespace.en }).click();
  const dialog = page.getByRole('dialog', { name: WORDS.title.en });
  await dialog.getByLabel(WORDS.name.en, { exact: true }).fill('prod');
  await expect(dialog.getByText('both would be the same object')).toBeVisible();
  const apply = dialog.getByRole('button', { name: /^Change/ });
  await expect(apply).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /from test/ }).uncheck();
  await expect(apply).toBeEnabled();
});
