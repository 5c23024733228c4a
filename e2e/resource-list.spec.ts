// The list of files and documents by its keys.
import { WORDS as LIST } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const TWO = `apiVersion: v1
kind: ConfigMap
metadata: {name: first}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: second}
`;

test('after a file is renamed the arrow keys go on in the list, but not when somebody went elsewhere', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(TWO);
  const tree = page.getByRole('tree', { name: LIST.list.en });
  const file = tree.getByRole('treeitem', { level: 1 });
  const input = page.getByRole('textbox', { name: LIST.fileName.en });
  const rename = async (name: string): Promise<void> => {
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('F2');
    await expect(input).toBeFocused();
    await input.fill(name);
  };

  await rename('renamed.yaml');
  await page.keyboard.press('Enter');
  await expect(file).toContainText('renamed.yaml');
  await expect(tree).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(app.document('ConfigMap', 'second')).toHaveAttribute('aria-selected', 'true');

  await rename('given-up.yaml');
  await page.keyboard.press('Escape');
  await expect(input).toHaveCount(0);
  await expect(tree).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(app.document('ConfigMap', 'first')).toHaveAttribute('aria-selected', 'true');
  await expect(file).toContainText('renamed.yaml');

  await rename('left.yaml');
  const field = page.getByRole('main').getByRole('textbox', { name: 'Namespace' });
  await field.click();
  await expect(file).toContainText('left.yaml');
  await expect(field).toBeFocused();
});
