// New service: from an empty page to a bundle that is downloaded, by its questions, by keyboard alone, and by templates.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { EXPORT_WORDS, FORM_WORDS } from '../src/features/import-export/export-words.ts';
import { DOWNLOAD, MORE_WAYS } from '../src/features/import-export/words.ts';
import { STEP_WORDS } from '../src/features/new-service/step-words.ts';
import { NEW_SERVICE } from '../src/features/new-service/ways.ts';
import { WORDS } from '../src/features/new-service/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KoreanKeyboard, TYPED } from './support/korean.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const NETWORKING: Localized = { en: 'Networking', ko: '네트워킹' };
const SCALING: Localized = { en: 'Scaling', ko: '스케일링' };
const ADD_INGRESS: Localized = { en: 'Add an Ingress', ko: '인그레스 추가' };
const ADD_AUTOSCALER: Localized = { en: 'Add an autoscaler', ko: '오토스케일러 추가' };
const CHOOSE_TEMPLATE: Localized = { en: 'Choose a template', ko: '템플릿 고르기' };
const UNDO: Localized = { en: 'Undo', ko: '실행 취소' };

interface Opened {
  readonly app: KubewrightPage;
  readonly dialog: Locator;
  readonly yaml: Locator;
  readonly field: (label: Localized) => Locator;
  readonly next: () => Promise<void>;
}

async function opened(page: Page, language: Language): Promise<Opened> {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.button(NEW_SERVICE.label).first().click();
  const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
  await expect(dialog).toBeVisible();
  return {
    app,
    dialog,
    yaml: dialog.getByRole('region', { name: app.say(WORDS.preview) }),
    field: (label) => dialog.getByRole('textbox', { name: new RegExp(`^${app.say(label)}( [\\w.-]+)?$`) }).or(dialog.getByRole('combobox', { name: new RegExp(`^${app.say(label)}( [\\w.-]+)?$`) })),
    next: () => dialog.getByRole('button', { name: app.say(WORDS.next), exact: true }).click(),
  };
}

/** Names of a zip, as another program reads them; null where Python is missing. */
function namesIn(file: string): readonly string[] | null {
  try {
    return JSON.parse(execFileSync('python3', ['-c', 'import sys, zipfile, json\nprint(json.dumps(zipfile.ZipFile(sys.argv[1]).namelist()))', file], { encoding: 'utf8' })) as readonly string[];
  } catch {
    return null;
  }
}

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('from an empty page to a downloaded zip', async ({ page }) => {
      const { app, dialog, yaml, field, next } = await opened(page, language);
      await dialog.getByRole('radio', { name: /^Spring Boot/ }).check();
      await next();
      await field(STEP_WORDS.name).fill('orders');
      await field(STEP_WORDS.namespace).fill('shop');
      await next();
      await field(STEP_WORDS.tag).fill('1.2.3');
      await next();
      await expect(yaml).toContainText('image: registry.example.com/orders:1.2.3');
      await field(STEP_WORDS.port).fill('9090');
      await expect(yaml).toContainText('containerPort: 9090');
      await dialog.getByRole('button', { name: app.say({ en: 'Review', ko: '검토' }) }).click();
      await expect(dialog.getByRole('status').filter({ hasText: app.say(WORDS.clean) }).first()).toBeVisible();
      await dialog.getByRole('button', { name: app.say(WORDS.create, { count: 6 }) }).click();
      await expect(dialog).toBeHidden();
      await expect(app.document('Deployment', 'orders')).toHaveAttribute('aria-selected', 'true');
      await expect(app.documents()).toHaveCount(6);

      await page.getByRole('tab', { name: new RegExp(`^${app.say(NETWORKING)}`) }).click();
      await page.getByRole('main').getByRole('button', { name: app.say(ADD_INGRESS), exact: true }).click();
      await expect(app.document('Ingress', 'orders')).toBeVisible();
      // without a host the service lets no controller in: the Ingress brings the rule for its own
      await expect.poll(() => app.yaml()).toContain('kubernetes.io/metadata.name: traefik');
      await page.getByRole('tab', { name: new RegExp(`^${app.say(SCALING)}`) }).click();
      await page.getByRole('main').getByRole('button', { name: app.say(ADD_AUTOSCALER), exact: true }).click();
      await expect(app.document('HorizontalPodAutoscaler', 'orders')).toBeVisible();
      await expect(app.documents()).toHaveCount(8);

      await app.button(MORE_WAYS).click();
      const exports = page.getByRole('dialog', { name: app.say(EXPORT_WORDS.title) });
      await exports.getByRole('radio', { name: app.say(FORM_WORDS.package.title) }).check();
      const arriving = page.waitForEvent('download');
      await exports.getByRole('button', { name: app.say(DOWNLOAD), exact: true }).click();
      const file = await (await arriving).path();
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
      const names = namesIn(file);
      if (names !== null) expect(names.filter((name) => name.startsWith('manifests/')).length).toBe(8);
    });

    test('is one step of undo, and closing keeps the answers', async ({ page }) => {
      const { app, dialog, field, next } = await opened(page, language);
      await next();
      await field(STEP_WORDS.name).fill('basket');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('tree')).toHaveCount(0);
      await app.button(NEW_SERVICE.label).first().click();
      await expect(field(STEP_WORDS.name)).toHaveValue('basket');
      await dialog.getByRole('button', { name: app.say(WORDS.create, { count: 5 }) }).click();
      await expect(app.document('Deployment', 'basket')).toHaveAttribute('aria-selected', 'true');
      await app.button(UNDO).click();
      await expect(app.button(NEW_SERVICE.label).first()).toBeVisible();
    });

    test('by keyboard alone', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.button(NEW_SERVICE.label).first().focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      await expect(dialog.getByRole('radio', { checked: true })).toBeFocused();
      await page.keyboard.press('ArrowDown'); // from HTTP service to Worker
      await page.keyboard.press('Enter');
      const name = dialog.getByRole('textbox', { name: new RegExp(`^${app.say(STEP_WORDS.name)} metadata`) });
      await expect(name).toBeFocused();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('mailer');
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(app.say(WORDS.stepOf, { at: 3, of: 11 }))).toBeVisible();
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(dialog).toBeHidden();
      await expect(app.document('Deployment', 'mailer')).toHaveAttribute('aria-selected', 'true');
    });

    test('an answer that is none is said, and nothing is created with it', async ({ page }) => {
      const { app, dialog, yaml, field, next } = await opened(page, language);
      await next();
      await next();
      await next();
      await field(STEP_WORDS.port).fill('70000');
      await expect(field(STEP_WORDS.port)).toHaveAttribute('aria-invalid', 'true');
      await expect(yaml).toContainText('containerPort: 8080');
      await next();
      await dialog.getByRole('button', { name: app.say(WORDS.create, { count: 5 }) }).click();
      await expect(field(STEP_WORDS.port)).toBeVisible();
      await expect(dialog).toBeVisible();
    });

    test('Korean can be typed into an answer, and its Enter goes nowhere', async ({ page }) => {
      const { app, dialog, next } = await opened(page, language);
      await next();
      await next();
      const steps = dialog.getByRole('navigation', { name: app.say(WORDS.steps) });
      await steps.getByRole('button', { name: app.say({ en: 'Settings and secrets', ko: '설정과 시크릿' }) }).click();
      await dialog.getByRole('button', { name: app.say(STEP_WORDS.addSetting) }).click();
      await dialog.getByRole('textbox', { name: app.say(STEP_WORDS.settingName, { row: 1 }) }).fill('GREETING');
      const value = dialog.getByRole('textbox', { name: app.say(STEP_WORDS.settingValue, { row: 1 }) });
      await value.focus();
      await (await KoreanKeyboard.of(page)).type('enter');
      await expect(value).toHaveValue(TYPED);
      await expect(value).toBeFocused();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(colorScheme, () => {
        test.use({ colorScheme });

        test('every step and the gallery are accessible', async ({ page }) => {
          const { app, dialog, next } = await opened(page, language);
          await dialog.getByRole('radio', { name: /^Spring Boot/ }).check();
          await dialog.getByRole('navigation', { name: app.say(WORDS.steps) }).getByRole('button').nth(7).click();
          await dialog.getByRole('switch').check();
          await dialog.getByRole('navigation', { name: app.say(WORDS.steps) }).getByRole('button').first().click();
          for (let at = 1; at <= 12; at++) {
            await expect(dialog.getByText(app.say(WORDS.stepOf, { at, of: 12 }))).toBeVisible();
            await expectAccessible(page, 20);
            if (at < 12) await next();
          }
          await dialog.getByRole('button', { name: app.say(WORDS.templates), exact: true }).click();
          await expectAccessible(page, 20);
        });
      });
    }

    test('a template is opened as files, in one step', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.button(CHOOSE_TEMPLATE).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.templates) });
      await dialog.getByRole('button', { name: new RegExp(`^${app.say({ en: 'Canary release', ko: '카나리 배포' })}: `) }).click();
      await expect(dialog).toBeHidden();
      await expect(app.document('Deployment', 'suggest')).toHaveAttribute('aria-selected', 'true');
      await expect(app.document('Deployment', 'suggest-canary')).toBeVisible();
      await app.button(UNDO).click();
      await expect(app.button(CHOOSE_TEMPLATE)).toBeVisible();
    });
  });
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the questions and the YAML take turns', async ({ page }) => {
    const { app, dialog, yaml, field, next } = await opened(page, 'en');
    await next();
    await expect(field(STEP_WORDS.name)).toBeVisible();
    await expect(yaml).toBeHidden();
    await dialog.getByRole('button', { name: app.say(WORDS.showYaml) }).click();
    await expect(yaml).toBeVisible();
    await expect(field(STEP_WORDS.name)).toBeHidden();
  });
});
