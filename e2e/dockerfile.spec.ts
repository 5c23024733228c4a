// A Dockerfile that is pasted: into New service, and anywhere in the page.
import type { Language } from '../src/core/localized.ts';
import { DOCKERFILE_WORDS } from '../src/core/new-service/dockerfile/words.ts';
import { FROM_DOCKERFILE } from '../src/features/import-export/report-words.ts';
import { OPENED_FILES } from '../src/features/import-export/words.ts';
import { STEP_WORDS } from '../src/features/new-service/step-words.ts';
import { NEW_SERVICE } from '../src/features/new-service/ways.ts';
import { WORDS } from '../src/features/new-service/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const DOCKERFILE = `FROM node:22.11.0-alpine AS build
WORKDIR /src
RUN npm ci && npm run build

FROM node:22.11.0-alpine
LABEL org.opencontainers.image.title="Seat Map"
RUN addgroup -g 1300 -S seats && adduser -S usher -u 1301 -G seats
ENV NODE_ENV=production API_KEY=abcdef
EXPOSE 4100
HEALTHCHECK --interval=20s --timeout=4s CMD wget -qO- http://localhost:4100/up || exit 1
USER usher
CMD ["node", "main.js"]
`;

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('answers the questions, and says by which line', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.button(NEW_SERVICE.label).first().click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      await dialog.getByRole('textbox', { name: app.say(WORDS.dockerfileLabel) }).focus();
      await app.paste(DOCKERFILE);
      await dialog.getByRole('button', { name: app.say(WORDS.readIt) }).click();
      const said = dialog.getByRole('status', { name: app.say(WORDS.said) });
      const line = (number: number, words: string) => said.getByRole('listitem').filter({ hasText: `${app.say(WORDS.line, { line: String(number) })}${words}` });
      await expect(line(9, app.say(DOCKERFILE_WORDS.port, { port: '4100' }))).toBeVisible();
      await expect(line(11, app.say(DOCKERFILE_WORDS.namedUser, { name: 'usher', user: '1301' }))).toBeVisible();
      await expect(line(8, app.say(DOCKERFILE_WORDS.secret, { name: 'API_KEY' }))).toBeVisible();
      await expect(dialog.getByRole('radio', { name: /^Node\.js/ })).toBeChecked();
      await expectAccessible(page, 20);
      const steps = dialog.getByRole('navigation', { name: app.say(WORDS.steps) });
      await steps.getByRole('button').nth(3).click();
      await expect(dialog.getByRole('textbox', { name: new RegExp(`^${app.say(STEP_WORDS.port)} containerPort`) })).toHaveValue('4100');
      await expect(dialog.getByText(app.say(WORDS.line, { line: '9' }))).toBeVisible();
      const yaml = dialog.getByRole('region', { name: app.say(WORDS.preview) });
      for (const written of ['name: seat-map', 'containerPort: 4100', 'path: /up', 'runAsUser: 1301', 'runAsGroup: 1300', 'name: seat-map-secret', 'key: API_KEY']) await expect(yaml).toContainText(written);
      await expect(yaml).not.toContainText('abcdef');
      await expect(yaml).toContainText(app.say(WORDS.clean));
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(app.document('Deployment', 'seat-map')).toHaveAttribute('aria-selected', 'true');
    });

    test('pasted into the page leads to the questions', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(DOCKERFILE);
      // of the notice: what stands in place of a form offers it too
      await page.getByRole('region', { name: app.say(OPENED_FILES) }).getByRole('button', { name: app.say(FROM_DOCKERFILE) }).click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      await expect(dialog.getByRole('textbox', { name: app.say(WORDS.dockerfileLabel) })).toHaveValue(DOCKERFILE);
      await expect(dialog.getByRole('status', { name: app.say(WORDS.said) })).toContainText(app.say(DOCKERFILE_WORDS.port, { port: '4100' }));
    });

    test('what is none is said', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.button(NEW_SERVICE.label).first().click();
      const dialog = page.getByRole('dialog', { name: app.say(WORDS.title) });
      await dialog.getByRole('textbox', { name: app.say(WORDS.dockerfileLabel) }).fill('hello');
      await dialog.getByRole('button', { name: app.say(WORDS.readIt) }).click();
      await expect(dialog.getByRole('alert')).toHaveText(app.say(WORDS.noFrom));
    });
  });
}
