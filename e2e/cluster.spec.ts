// Namespaces and what rules them: plain forms, exact lines.
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop # ours\n';
const QUOTA = 'apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: shop\n  namespace: shop\nspec:\n  hard:\n    pods: 20\n';
const LIMITS = 'apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: shop\n  namespace: shop\n';

test.use({ locale: 'en-US' });

test('a namespace is hardened, a quota raised, defaults are set', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(`${NAMESPACE}---\n${QUOTA}---\n${LIMITS}`);
  const main = page.getByRole('main');
  await main.getByRole('combobox', { name: /^Refuse Pods beyond/ }).selectOption({ label: 'hardened (restricted)' });
  const hardened = `${NAMESPACE}  labels:\n    pod-security.kubernetes.io/enforce: restricted\n`;
  await expect.poll(() => app.yaml()).toBe(`${hardened}---\n${QUOTA}---\n${LIMITS}`);
  await expectAccessible(page);

  await app.document('ResourceQuota', 'shop').click();
  await main.getByRole('textbox', { name: /^Pods/ }).fill('40');
  await main.getByRole('textbox', { name: /^CPU requests/ }).fill('10');
  await expect.poll(() => app.yaml()).toMatch(/pods: 40\n {4}requests\.cpu: ['"]?10['"]?\n/);
  await expectAccessible(page);

  await app.document('LimitRange', 'shop').click();
  await main.getByRole('button', { name: 'Add a rule' }).click();
  await main.getByRole('textbox', { name: /^Memory limit, if it says none/ }).fill('512Mi');
  await expect.poll(() => app.yaml()).toContain('spec:\n  limits:\n  - type: Container\n    default:\n      memory: 512Mi\n');
  await expectAccessible(page);
});
