// Monaco is put together from parts (src/features/yaml-pane/monaco.ts): a part that is missing says nothing, its
// command just does not exist. Here is every command that the pane relies on;
// some are used, and those that Monaco does not list (clipboard, quick fix, F12, Shift+F12) as well. Ctrl+M is in
// yaml-pane.spec.ts.
import { expect, test } from './support/app.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { FINDING_MARK, YamlEditor } from './support/yaml-editor.ts';

const TEXT = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  one: alpha\n  two: alpha\n';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: b\nspec:\n  volumes:\n  - configMap:\n      name: a\n    name: c\n  containers: []\n';

const ACTIONS = [
  'actions.find',
  'editor.action.startFindReplaceAction',
  'editor.action.nextMatchFindAction',
  'editor.action.commentLine',
  'editor.action.indentLines',
  'editor.action.outdentLines',
  'editor.action.moveLinesDownAction',
  'editor.action.copyLinesDownAction',
  'editor.action.deleteLines',
  'editor.action.insertCursorBelow',
  'editor.action.addSelectionToNextFindMatch',
  'editor.action.selectHighlights',
  'editor.action.jumpToBracket',
  'editor.action.showHover',
  'editor.action.triggerSuggest',
  'editor.action.quickOutline',
  'editor.action.marker.next',
  'editor.action.showContextMenu',
  'editor.fold',
  'editor.unfold',
  'editor.foldAll',
  'editor.unfoldAll',
  'deleteAllLeft',
];

test('every command that is relied on is there, and works', async ({ page }) => {
  const kube = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await kube.prepare();
  await kube.open();
  await kube.paste(TEXT);
  await editor.ready();
  const missing = await editor.run((shown, ids) => ids.filter((id) => shown.getAction(id) === null), ACTIONS);
  expect(missing).toEqual([]);

  await editor.at(6, 3);
  await page.keyboard.press('ControlOrMeta+Slash');
  await editor.expectText(TEXT.replace('  one', '  # one'));
  await page.keyboard.press('ControlOrMeta+Slash');
  await page.keyboard.press('Alt+ArrowDown');
  await editor.expectText(TEXT.replace('  one: alpha\n  two: alpha\n', '  two: alpha\n  one: alpha\n'));
  await page.keyboard.press('Alt+ArrowUp');
  await editor.expectText(TEXT);

  await editor.at(6, 8);
  await page.keyboard.press('ControlOrMeta+D');
  await page.keyboard.press('ControlOrMeta+D');
  await page.keyboard.type('beta');
  await editor.expectText(TEXT.replaceAll('alpha', 'beta'));
  await page.keyboard.press('Escape');

  await editor.at(7, 12);
  await page.keyboard.press('Enter');
  await page.keyboard.type('al');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+K');
  await editor.expectText(TEXT.replaceAll('alpha', 'beta'));
  await editor.at(4, 10);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.suggest-widget').getByText('namespace', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+K');
  await editor.expectText(TEXT.replaceAll('alpha', 'beta'));

  await editor.at(6, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+C');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('  one: beta\n');
  await editor.at(7, 1);
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => editor.text()).toContain('  one: beta\n  one: beta\n  two: beta\n');
  await expect(page.locator(FINDING_MARK).first()).toBeVisible();
  await editor.at(7, 4);
  await page.keyboard.press('ControlOrMeta+Period');
  await page.locator('.action-widget').getByRole('option').first().click();
  await expect.poll(() => editor.text()).not.toContain('  one: beta\n  one: beta\n');

  await editor.at(5, 6);
  await page.keyboard.press('Enter');
  await page.keyboard.type('nested:');
  await expect.poll(() => editor.text()).toContain('data:\n  nested:\n');
  await page.keyboard.press('Enter');
  await expect.poll(() => editor.text()).toContain('data:\n  nested:\n    \n');
  await page.keyboard.type('deep: 1');
  await expect.poll(() => editor.text()).toContain('data:\n  nested:\n    deep: 1\n');
  await page.keyboard.press('Shift+F10');
  await expect(page.locator('.monaco-menu')).toBeVisible();
});

test('hover, outline and the ways to and from what is meant are there', async ({ page }) => {
  const kube = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await kube.prepare();
  await page.route('**/docs/*.json', (route) => route.fulfill({ json: {} }));
  await kube.open();
  await kube.paste(`${TEXT}---\n${POD}`);
  await editor.ready();
  await editor.at(12, 4);
  await page.keyboard.press('Shift+F1');
  await expect(page.locator('.monaco-hover:not(.hidden)').first()).toContainText('name');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(page.getByRole('option', { name: /^Pod b/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await editor.at(16, 15);
  await page.keyboard.press('F12');
  await expect.poll(() => editor.cursor()).toEqual([4, 3]);
  await editor.at(4, 10);
  await page.keyboard.press('Shift+F12');
  await expect.poll(() => editor.cursor()).toEqual([16, 7]);
});
