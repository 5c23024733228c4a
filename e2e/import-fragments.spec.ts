// Parts of objects are put where they belong, "---" where it is missing, and Korean files are read as what they are.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { zipFiles } from '../src/core/bundle/zip.ts';
import type { Language } from '../src/core/localized.ts';
import { FRAGMENT_WORDS, LEVEL_WORDS } from '../src/features/import-export/fragment-words.ts';
import { DOWNLOAD } from '../src/features/import-export/words.ts';
import { WORDS as LIST } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      containers:
        - name: app
          image: shop:1
`;

const PROBE = `# is it alive?
livenessProbe:
  httpGet: {path: /live, port: 8080} # of the app
  periodSeconds: 5
`;

const TWO = `# what may be read
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader}
rules: []

# who may
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
`;

async function dropped(page: Page, name: string, bytes: readonly number[]): Promise<void> {
  const transfer = await page.evaluateHandle(([file, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(content)], file));
    return data;
  }, [name, bytes] as const);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a part is put into a container with its comments, as one step', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(SHOP);
      await editor.ready();
      await app.paste(PROBE);
      await expect(app.documents()).toHaveCount(2);
      await app.button(FRAGMENT_WORDS.choosePlace).click();
      const dialog = page.getByRole('dialog', { name: app.say(FRAGMENT_WORDS.title) });
      await expect(dialog.getByRole('radio', { name: app.say(LEVEL_WORDS.container, { container: 'app' }) })).toBeChecked();
      await expect(dialog.getByText('# is it alive?')).toBeVisible();
      await expectAccessible(page, 5);
      await dialog.getByRole('button', { name: app.say(FRAGMENT_WORDS.apply), exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(app.documents()).toHaveCount(1);
      await editor.expectText(`${SHOP}${PROBE.replace(/^(?=.)/gm, '          ')}`);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(app.documents()).toHaveCount(2);
    });

    test('a missing separator is offered with its line', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(TWO);
      await editor.ready();
      await expect(app.documents()).toHaveCount(1);
      await expectAccessible(page);
      await app.button(FRAGMENT_WORDS.separate).click();
      await editor.expectText(TWO.replace('# who may', '---\n# who may'));
      await expect(app.documents()).toHaveCount(2);
      await expect(app.button(FRAGMENT_WORDS.separate)).toBeHidden();
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(TWO);
    });

    test('a part alone becomes a manifest of its own, from the list', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste('spec:\n  type: NodePort # outside\n  ports:\n    - port: 80\n');
      await editor.ready();
      await app.documents().first().click({ button: 'left' });
      await app.documents().first().getByRole('button').first().click();
      await page.getByRole('menuitem', { name: app.say(LIST.placeDocument) }).click();
      const dialog = page.getByRole('dialog', { name: app.say(FRAGMENT_WORDS.title) });
      await dialog.getByRole('radio', { name: app.say(FRAGMENT_WORDS.whole, { kind: 'Service' }) }).check();
      await dialog.getByRole('button', { name: app.say(FRAGMENT_WORDS.make), exact: true }).click();
      await editor.expectText('apiVersion: v1\nkind: Service\nmetadata:\n  name: my-app\nspec:\n  type: NodePort # outside\n  ports:\n    - port: 80\n');
    });
  });
}

test('a Korean file is read, and leaves with its bytes until it is edited', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  const editor = new YamlEditor(page);
  await app.prepare();
  await app.open();
  // "한글", and a syllable that only CP949 has
  const bytes = [...Buffer.from('kind: ConfigMap\napiVersion: v1\nmetadata: {name: a} # '), 0xc7, 0xd1, 0xb1, 0xdb, 0x8c, 0x63, 0x0a];
  await dropped(page, 'old.yaml', bytes);
  await editor.ready();
  await editor.expectText('kind: ConfigMap\napiVersion: v1\nmetadata: {name: a} # 한글똠\n');
  await expect(page.getByText('This file is EUC-KR (CP949)').first()).toBeVisible();
  expect([...(await app.download())]).toEqual(bytes);
  await editor.at(1, 1);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# x');
  await editor.expectText('kind: ConfigMap\napiVersion: v1\nmetadata: {name: a} # 한글똠\n# x');
  const arriving = page.waitForEvent('download');
  await app.button(DOWNLOAD).click();
  expect(readFileSync(await (await arriving).path(), 'utf8')).toBe('kind: ConfigMap\napiVersion: v1\nmetadata: {name: a} # 한글똠\n# x');
});

test('an archive is opened to the manifests in it', async ({ page }) => {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  const files = [['README.md', '# no manifest'], ['manifests/a.yaml', SHOP], ['manifests/b.yaml', TWO]].map(([name = '', text = '']) => ({ name, text, encoding: 'utf-8' as const }));
  await dropped(page, 'bundle.zip', [...zipFiles(files)]);
  await expect(app.document('Deployment', 'shop')).toBeVisible();
  await expect(page.getByText('manifests/a.yaml').first()).toBeVisible();
  await expect(page.getByText('README.md')).toHaveCount(0);
});
