// JSON stays JSON, unless the user wants it as YAML: then in one step, with its keys in their order.
import type { Language } from '../src/core/localized.ts';
import { FRAGMENT_WORDS as WORDS } from '../src/features/import-export/fragment-words.ts';
import { WORDS as LIST } from '../src/features/resources/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const JSON_TEXT = '{"kind": "ConfigMap", "apiVersion": "v1", "metadata": {"name": "conf", "generation": 9007199254740993}, "data": {"10": "yes", "9": "a\\nb\\n"}}\n';
const YAML_TEXT = 'kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: conf\n  generation: 9007199254740993\ndata:\n  "10": "yes"\n  "9": |\n    a\n    b\n';

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('is offered as YAML when it comes in, and in the list', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      const editor = new YamlEditor(page);
      await app.prepare();
      await app.open();
      await app.paste(JSON_TEXT);
      await editor.ready();
      await editor.expectText(JSON_TEXT);
      await expect(app.button(WORDS.writeYaml)).toBeVisible();
      await expectAccessible(page);
      await app.button(WORDS.writeYaml).click();
      await editor.expectText(YAML_TEXT);
      const tree = page.getByRole('tree');
      await expect(tree).toContainText('.yaml');
      await page.keyboard.press('ControlOrMeta+Z');
      await editor.expectText(JSON_TEXT);
      const file = tree.getByRole('treeitem').first();
      await file.getByRole('button').click();
      await page.getByRole('menuitem', { name: app.say(LIST.writeYaml) }).click();
      await editor.expectText(YAML_TEXT);
    });
  });
}
