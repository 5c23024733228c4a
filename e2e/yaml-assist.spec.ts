// What the YAML column knows: completion from the schema and from the work, hovers, outline, the way to what is meant.
import type { Locator, Page } from '@playwright/test';
import type { Language } from '../src/core/localized.ts';
import { OPEN_OR_PASTE } from '../src/features/import-export/words.ts';
import { ASSIST_WORDS } from '../src/features/yaml-pane/assist-words.ts';
import { SEVERITY_NAMES } from '../src/ui/SeverityMark.tsx';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { FINDING_MARK, YamlEditor } from './support/yaml-editor.ts';

/** Descriptions as a build has them; one of them is not to be trusted. */
const DOCS = {
  'apps.v1.DeploymentSpec': {
    replicas: 'Number of wanted Pods. <img src="x" onerror="alert(1)"> [press](javascript:alert(2)) `code`\n\n# Second',
  },
};

class Assisted extends KubewrightPage {
  readonly editor: YamlEditor;
  readonly suggestions: Locator;

  private constructor(page: Page, language: Language) {
    super(page, language);
    this.editor = new YamlEditor(page);
    this.suggestions = page.locator('.suggest-widget');
  }

  static async with(page: Page, text: string, language: Language = 'en'): Promise<Assisted> {
    const assisted = new Assisted(page, language);
    await assisted.prepare();
    await page.route('**/docs/*.json', (route) => route.fulfill({ json: DOCS }));
    await assisted.open();
    await assisted.openFile('sample.yaml', text);
    await assisted.editor.ready();
    await assisted.editor.expectText(text.replaceAll('\r\n', '\n'));
    return assisted;
  }

  async openFile(name: string, text: string): Promise<void> {
    await this.button(OPEN_OR_PASTE).first().click();
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await expect(this.page.getByText(name, { exact: true }).first()).toBeVisible();
  }

  /** A row of the list of completions. */
  row(label: string): Locator {
    return this.suggestions.locator('.monaco-list-row').filter({ has: this.page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) });
  }

  /** Puts the cursor behind a text that stands in the editor once. */
  async behind(text: string): Promise<void> {
    const whole = await this.editor.text();
    const lines = whole.slice(0, whole.indexOf(text) + text.length).split('\n');
    await this.editor.at(lines.length, (lines.at(-1) ?? '').length + 1);
  }

  /** Asks for completions and takes one. */
  async complete(label: string): Promise<void> {
    await this.page.keyboard.press('Control+Space');
    await this.take(label);
  }

  /** Takes a completion of the list that is shown. */
  async take(label: string): Promise<void> {
    await this.row(label).click();
    await expect(this.row(label)).toHaveCount(0);
  }

  /** The hover at the cursor, asked for by keys. */
  async hover(): Promise<Locator> {
    await this.editor.run((editor) => editor.getAction('editor.action.showHover')?.run(), null);
    const hover = this.page.locator('.monaco-hover:not(.hidden)').first();
    await expect(hover).toBeVisible();
    return hover;
  }

  async bytes(): Promise<string> {
    return (await this.download()).toString('utf8');
  }
}

const HEAD = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n';
const SETTINGS = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  LOG_LEVEL: info\n  MODE: fast\n';
const DEPLOYMENT = `${HEAD}spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: main
          image: registry.example.com/web:1.0.0
          envFrom:
            - configMapRef:
                name: settings
`;

test.describe('completion', () => {
  test('of a key brings the block that it needs, its stops filled by Tab, as one step', async ({ page }) => {
    const pane = await Assisted.with(page, HEAD);
    await pane.behind(HEAD);
    await page.keyboard.type('sp');
    await pane.row('spec').click();
    const block = `spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: 
        image: `;
    await pane.editor.expectText(HEAD + block);
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('shop');
    await page.keyboard.press('Tab');
    await page.keyboard.type('main');
    await page.keyboard.press('Tab');
    await page.keyboard.type('nginx:1.27');
    await page.keyboard.press('Escape');
    await pane.editor.expectText(HEAD + block.replace('replicas: 2', 'replicas: 3').replaceAll('app: web', 'app: shop').replace('name: \n', 'name: main\n').replace('image: ', 'image: nginx:1.27'));
    await expect(page.getByRole('heading', { level: 1, name: 'web' })).toBeVisible();
  });

  test('that was taken is taken back by one undo', async ({ page }) => {
    const pane = await Assisted.with(page, DEPLOYMENT);
    await pane.behind('image: registry.example.com/web:1.0.0');
    await page.keyboard.press('Enter');
    await page.keyboard.type('readi');
    await pane.take('readinessProbe');
    await expect.poll(() => pane.editor.text()).toContain('\n          readinessProbe:\n            ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => pane.editor.text()).toContain('web:1.0.0\n          readi\n');
  });

  test('of a value comes by itself behind the colon, where there is something to choose', async ({ page }) => {
    const pane = await Assisted.with(page, DEPLOYMENT);
    await pane.behind('image: registry.example.com/web:1.0.0');
    await page.keyboard.press('Enter');
    await page.keyboard.type('imagePullPolicy: ');
    await expect(pane.row('IfNotPresent')).toBeVisible();
    await page.keyboard.type('Nev');
    await expect(pane.row('IfNotPresent')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await pane.editor.expectText(DEPLOYMENT.replace('          envFrom:', '          imagePullPolicy: Never\n          envFrom:'));
  });

  test('leaves free text alone: Enter is a line break', async ({ page }) => {
    const pane = await Assisted.with(page, DEPLOYMENT);
    await pane.behind('  name: web');
    await page.keyboard.press('Enter');
    await page.keyboard.type('namespace: shop');
    await page.keyboard.press('Enter');
    await page.keyboard.type('# labels: ');
    await page.keyboard.press('Enter');
    await pane.editor.expectText(DEPLOYMENT.replace('  name: web\n', '  name: web\n  namespace: shop\n  # labels: \n  \n'));
    await expect(pane.suggestions).toBeHidden();
  });

  test('knows the names of the work: a ConfigMap, its keys, a volume, labels of Pods', async ({ page }) => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - port: 80\n  selector:\n    ';
    const pane = await Assisted.with(page, `${SETTINGS}---\n${DEPLOYMENT}---\n${service}`);
    await pane.behind('image: registry.example.com/web:1.0.0');
    await page.keyboard.press('Enter');
    await page.keyboard.type('env:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- name: LEVEL');
    await page.keyboard.press('Enter');
    await page.keyboard.type('valueF');
    await pane.take('valueFrom');
    await pane.take('configMapKeyRef');
    await pane.take('settings');
    await page.keyboard.press('Tab');
    await pane.complete('LOG_LEVEL');
    const block = 'configMapKeyRef:\n~~name: settings\n~~key: LOG_LEVEL\n'.replaceAll('~~', ' '.repeat(18));
    await expect.poll(() => pane.editor.text()).toContain(block);
    await page.keyboard.press('Escape');
    await pane.behind(service);
    await pane.complete('app');
    await pane.take('web');
    await expect.poll(() => pane.editor.text()).toContain('  selector:\n    app: web');
  });

  test('of a whole document, with its name in all places', async ({ page }) => {
    const pane = await Assisted.with(page, `${SETTINGS}---\n`);
    await pane.behind('---\n');
    await page.keyboard.type('Serv');
    await pane.take('Service');
    await page.keyboard.type('shop');
    await page.keyboard.press('Escape');
    await pane.editor.expectText(`${SETTINGS}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: shop\n  ports:\n  - name: http\n    port: 80\n    targetPort: http`);
    await expect(pane.document('Service', 'shop')).toBeVisible();
  });

  test('writes the line ends of the file', async ({ page }) => {
    const crlf = HEAD.replaceAll('\n', '\r\n');
    const pane = await Assisted.with(page, crlf);
    await pane.behind(HEAD);
    await page.keyboard.type('spec');
    await pane.take('spec');
    await page.keyboard.press('Escape');
    expect(await pane.bytes()).toMatch(/^apiVersion: apps\/v1\r\n[^\n]*\r\nmetadata:\r\n {2}name: web\r\nspec:\r\n {2}replicas: 2\r\n/);
    expect((await pane.bytes()).replaceAll('\r\n', '')).not.toContain('\n');
    expect(await pane.editor.mismatches()).toBe(0);
  });

  test('narrows by the letters, quotes and dots of a key', async ({ page }) => {
    const pane = await Assisted.with(page, `${HEAD}  labels:\n    `);
    await pane.behind('labels:\n    ');
    await page.keyboard.type('app.kubernetes.io/part');
    await expect(pane.suggestions.locator('.monaco-list-row')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await pane.editor.expectText(`${HEAD}  labels:\n    app.kubernetes.io/part-of: `);
  });
});

test.describe('a hover', () => {
  test('says type, default, limits and what the API says, as text', async ({ page }) => {
    const pane = await Assisted.with(page, DEPLOYMENT);
    await pane.behind('repl');
    const hover = await pane.hover();
    await expect(hover).toContainText('replicas · integer');
    await expect(hover).toContainText('Default: 1');
    await expect(hover).toContainText('Number of wanted Pods. <img src="x" onerror="alert(1)"> [press](javascript:alert(2)) `code`');
    await expect(hover).toContainText('# Second');
    await expect(hover.locator('img, h1, a[href^="javascript"]')).toHaveCount(0);
  });

  test('shows what a manifest says as text', async ({ page }) => {
    const evil = '<img src=x onerror=alert(1)> [a](javascript:alert(2)) `b`';
    const pane = await Assisted.with(page, DEPLOYMENT.replace('name: settings', `name: '${evil}'`));
    await pane.behind('onerror');
    const hover = await pane.hover();
    await expect(hover).toContainText(evil);
    await expect(hover.locator('img, a[href^="javascript"]')).toHaveCount(0);
  });

  test('says where a reference leads, and what uses an object', async ({ page }) => {
    const pane = await Assisted.with(page, `${SETTINGS}---\n${DEPLOYMENT}`);
    await pane.behind('                name: sett');
    await expect(await pane.hover()).toContainText('ConfigMap settings');
    await page.keyboard.press('Escape');
    await pane.behind('  name: sett');
    await expect(await pane.hover()).toContainText('Deployment web');
  });
});

test('the outline leads to a container', async ({ page }) => {
  const pane = await Assisted.with(page, `${SETTINGS}---\n${DEPLOYMENT}`);
  await pane.behind('kind: ConfigMap');
  await page.keyboard.press('ControlOrMeta+Shift+O');
  const outline = page.locator('.quick-input-widget');
  await expect(outline.getByRole('option', { name: /ConfigMap settings/ }).first()).toBeVisible();
  await page.keyboard.type('main');
  await expect(outline.getByRole('option').first()).toHaveAccessibleName(/^main/);
  await page.keyboard.press('Enter');
  await expect(outline).toBeHidden();
  const line = `${SETTINGS}---\n${DEPLOYMENT}`.split('\n').indexOf('        - name: main') + 1;
  await expect.poll(() => pane.editor.cursor()).toEqual([line, 9]);
});

test.describe('a reference', () => {
  test('leads to its document, in another file too, and the list follows', async ({ page }) => {
    const pane = await Assisted.with(page, DEPLOYMENT);
    await pane.openFile('settings.yaml', SETTINGS);
    await pane.document('Deployment', 'web').click();
    await pane.editor.expectText(DEPLOYMENT);
    await pane.behind('                name: sett');
    await page.keyboard.press('F12');
    await pane.editor.expectText(SETTINGS);
    await expect.poll(() => pane.editor.cursor()).toEqual([4, 3]);
    await expect(pane.document('ConfigMap', 'settings')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.type('#'); // the focus is where the cursor is
    await pane.editor.expectText(SETTINGS.replace('  name: settings', '  #name: settings'));
  });

  test('is found from its object, where there are several in a list', async ({ page }) => {
    const twice = DEPLOYMENT.replace('          envFrom:\n', '          envFrom:\n            - configMapRef:\n                name: settings\n                optional: true\n');
    const pane = await Assisted.with(page, `${SETTINGS}---\n${twice}`);
    await pane.behind('  name: sett');
    await page.keyboard.press('Shift+F12');
    const list = page.locator('.reference-zone-widget .ref-tree');
    await expect(list.getByRole('treeitem').filter({ hasText: 'settings' })).toHaveCount(2);
    await list.getByRole('treeitem').nth(1).dblclick();
    const last = `${SETTINGS}---\n${twice}`.split('\n').findLastIndex((line) => line.includes('name: settings')) + 1;
    await expect.poll(() => pane.editor.cursor()).toEqual([last, 17]);
  });
});

test('a fix is taken by keys on its line', async ({ page }) => {
  const pane = await Assisted.with(page, SETTINGS.replace('  MODE: fast\n', '  MODE: fast\n  MODE: slow\n'));
  await expect(page.locator(FINDING_MARK).first()).toBeVisible();
  await pane.behind('MODE: slow');
  await page.keyboard.press('ControlOrMeta+Period');
  await page.locator('.action-widget').getByRole('option').first().click();
  await pane.editor.expectText(SETTINGS.replace('MODE: fast', 'MODE: slow'));
  await page.keyboard.type('#'); // whoever fixes in the text stays in it
  await expect.poll(() => pane.editor.text()).toContain('#');
});

for (const [language, theme] of [['ko', 'dark'], ['en', 'light']] as const) {
  test.describe(`in ${language}, ${theme}`, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US', colorScheme: theme });

    test('a finding is told where it is marked, with its fix', async ({ page }) => {
      const pane = await Assisted.with(page, SETTINGS.replace('  MODE: fast\n', '  MODE: fast\n  MODE: slow\n'), language);
      await expect(page.locator(FINDING_MARK).first()).toBeVisible();
      await pane.behind('fast\n  MO');
      const hover = await pane.hover();
      await expect(hover).toContainText(`${pane.say(SEVERITY_NAMES.error)} · yaml-duplicate-key`);
      await expectAccessible(page);
      await hover.getByRole('link', { name: language === 'ko' ? '앞의 MODE 삭제' : 'Remove the earlier MODE' }).click();
      await pane.editor.expectText(SETTINGS.replace('MODE: fast', 'MODE: slow'));
      await expect(page.locator(FINDING_MARK)).toHaveCount(0);
    });

    test('completions and hovers speak the language of the page', async ({ page }) => {
      const pane = await Assisted.with(page, DEPLOYMENT, language);
      await pane.behind('repl');
      await expect(await pane.hover()).toContainText(`${pane.say(ASSIST_WORDS.defaultIs)}: 1`);
      await page.keyboard.press('Escape');
      await pane.behind('  replicas: 2');
      await page.keyboard.press('Enter');
      await page.keyboard.type('strategy:');
      await page.keyboard.press('Enter');
      await page.keyboard.type('type: ');
      await expect(pane.row('RollingUpdate')).toContainText(pane.say(ASSIST_WORDS.isDefault));
      await expectAccessible(page);
    });
  });
}
