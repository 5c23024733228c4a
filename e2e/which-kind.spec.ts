// Which kind runs a program: chosen by an answer in the New dialog, and asked beside the kind of a workload.
import type { Page } from '@playwright/test';
import type { Localized } from '../src/core/localized.ts';
import { KIND_GUIDE, RARE_KINDS } from '../src/features/new-kind/model/kind-guide.ts';
import { WORDS } from '../src/features/new-kind/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const NEW: Localized = { en: 'New', ko: '새로 만들기' };

const REPLICA_SET = `apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: web   # 임시
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: web
        image: registry.example.com/web:1.0.0
`;

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    const opened = async (page: Page, text: string | null): Promise<KubewrightPage> => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      if (text !== null) {
        await app.paste(text);
        await expect.poll(() => app.yaml()).toBe(text);
      }
      return app;
    };
    const radioOf = (app: KubewrightPage, kind: string) => {
      const answer = KIND_GUIDE.flatMap(({ answers }) => answers).find((one) => one.kind === kind);
      return app.page.getByRole('radio', { name: `${answer === undefined ? '' : app.say(answer.answer)} ${kind}`, exact: true });
    };

    test('an answer chooses the kind that is made', async ({ page }) => {
      const app = await opened(page, null);
      await page.getByRole('banner').getByRole('button', { name: app.say(NEW), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      const ask = dialog.getByRole('button', { name: app.say(WORDS.guide), exact: true });
      await ask.click();
      await expect(ask).toHaveAttribute('aria-pressed', 'true');
      await expect(dialog.getByRole('option')).toHaveCount(0);
      await expect(radioOf(app, 'Deployment')).toBeChecked();
      for (const { question, answers } of KIND_GUIDE) {
        await expect(dialog.getByRole('group', { name: app.say(question) }).getByRole('radio')).toHaveCount(answers.length);
      }
      for (const { why } of RARE_KINDS) await expect(dialog.getByText(app.say(why))).toBeVisible();
      await expectAccessible(page);

      await radioOf(app, 'StatefulSet').check();
      await expect(radioOf(app, 'StatefulSet')).toHaveAccessibleDescription(/db-0/);
      await expect(app.button(WORDS.add, { kind: 'StatefulSet' })).toBeEnabled();
      await page.keyboard.press('ArrowUp');
      await expect(radioOf(app, 'DaemonSet')).toBeChecked();
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect.poll(() => app.yaml()).toContain('kind: DaemonSet\nmetadata:\n  name: my-app\n');
    });

    test('the list comes back with what was answered, and with a search', async ({ page }) => {
      const app = await opened(page, null);
      await page.getByRole('banner').getByRole('button', { name: app.say(NEW), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      const ask = dialog.getByRole('button', { name: app.say(WORDS.guide), exact: true });
      const search = dialog.getByRole('combobox', { name: app.say(WORDS.search) });
      await search.fill('service');
      await ask.click();
      await radioOf(app, 'Job').check();
      await expect(search).toHaveValue('');
      await ask.click();
      const option = dialog.getByRole('listbox', { name: app.say(WORDS.kinds) }).getByRole('option', { selected: true });
      await expect(option).toContainText('Job');
      await ask.click();
      await search.fill('secret');
      await expect(ask).toHaveAttribute('aria-pressed', 'false');
      await expect(option).toContainText('Secret');
    });

    test('beside the kind of a workload it says what another would mean, and makes it', async ({ page }) => {
      const app = await opened(page, REPLICA_SET);
      await app.button(WORDS.guide).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.guide) });
      await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
      await expect(dialog.getByText(app.say(WORDS.present))).toBeVisible();
      await expectAccessible(page);
      await radioOf(app, 'Deployment').check();
      await app.button(WORDS.make, { kind: 'Deployment' }).click();
      await expect(page.getByRole('listbox', { name: app.say(WORDS.kinds) }).getByRole('option', { selected: true })).toContainText('Deployment');
      await app.button(WORDS.add, { kind: 'Deployment' }).click();
      await expect(app.document('Deployment', 'web')).toHaveAttribute('aria-selected', 'true');
      await expect.poll(() => app.yaml()).toContain(`${REPLICA_SET}---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n`);
    });

    test('other kinds are not asked about', async ({ page }) => {
      const app = await opened(page, 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata: {}\n');
      await expect(app.document('ConfigMap', 'shop')).toBeVisible();
      await expect(app.button(WORDS.guide)).toBeHidden();
    });
  });
}
