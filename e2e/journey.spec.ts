// The whole story in both languages: paste a real bundle, change it in forms, watch exactly those lines change, mend a
// finding, undo to the paste and redo, reload, download the file. On a bundle of ours, and on the guide's where it is.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { PROBE_TITLES, WORDS as PROBE_WORDS } from '../src/features/probes/words.ts';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { WORDS as FORM_WORDS } from '../src/ui/form/words.ts';
import { expect, test } from './support/app.ts';
import { changedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

/** A bundle of ten documents that begins with a Deployment, and where in it the story happens. */
interface Story {
  readonly name: string;
  readonly text: string;
  readonly deployment: string;
  readonly image: { readonly line: string; readonly value: string; readonly after: string };
  readonly replicas: { readonly line: string; readonly after: string };
  readonly failures: { readonly line: string; readonly after: string };
  /** The liveness probe before and after it asks by gRPC: the lines of its handler. */
  readonly handler: { readonly lines: readonly string[]; readonly after: readonly string[] };
}

const OURS: Story = {
  name: 'our own bundle',
  text: readFileSync(path.join(import.meta.dirname, 'samples/shop-bundle.yaml'), 'utf8'),
  deployment: 'order-api',
  image: {
    line: '        image: "registry.example.com/shop/order-api:2.3.0"  # 배포 때마다 바뀝니다',
    value: 'registry.example.com/shop/order-api:2.4.0',
    after: '        image: "registry.example.com/shop/order-api:2.4.0"  # 배포 때마다 바뀝니다',
  },
  replicas: { line: '  replicas: 3   # 평소 트래픽 기준', after: '  replicas: 5   # 평소 트래픽 기준' },
  failures: { line: '          failureThreshold: 18  # 10초 x 18회', after: '          failureThreshold: 24  # 10초 x 18회' },
  handler: {
    lines: ['          httpGet:', '            path: /health/live', '            port: management', '            scheme: HTTP'],
    after: ['          grpc:', '            port: 9090'],
  },
};

const GUIDE = path.resolve(import.meta.dirname, '../../shared/guides/production-microservices');
const GUIDE_FILES = ['01-user-service-bundle.yaml', '02-user-service-config-and-secret.yaml', '03-user-service-rbac.yaml'].map((name) => path.join(GUIDE, name));

const THEIRS = (): Story => ({
  name: "the guide's bundle",
  text: GUIDE_FILES.map((file) => readFileSync(file, 'utf8')).join(''),
  deployment: 'user-service',
  image: {
    line: '        image: ecommerce/user-service:v1.2.0',
    value: 'ecommerce/user-service:v1.3.0',
    after: '        image: ecommerce/user-service:v1.3.0',
  },
  replicas: { line: '  replicas: 3', after: '  replicas: 5' },
  failures: { line: '          failureThreshold: 18  # 3분 내 시작되어야 함', after: '          failureThreshold: 24  # 3분 내 시작되어야 함' },
  handler: {
    lines: ['          httpGet:', '            path: /actuator/health/liveness', '            port: 8081', '            scheme: HTTP'],
    after: ['          grpc:', '            port: 8081'],
  },
});

const STORIES = GUIDE_FILES.every((file) => existsSync(file)) ? [OURS, THEIRS()] : [OURS];

const LABELS = {
  image: { en: 'Image', ko: '이미지' },
  replicas: { en: 'Replicas', ko: '복제본 수' },
  maxSurge: { en: 'Extra Pods', ko: '추가 파드' },
  pullPolicy: { en: 'Pull the image', ko: '이미지 받기' },
  failures: { en: 'Failures', ko: '실패 허용' },
  workload: { en: 'Workload', ko: '워크로드' },
  probes: { en: 'Probes', ko: '프로브' },
} as const satisfies Record<string, Localized>;

class Journey extends KubewrightPage {
  readonly editor: YamlEditor;
  #seen = '';

  constructor(page: Page, language: Language) {
    super(page, language);
    this.editor = new YamlEditor(page);
  }

  /** A field by its label; Kubernetes' name follows it in the accessible name. */
  field(label: Localized, role: 'textbox' | 'combobox' = 'textbox', within: Locator | Page = this.page.getByRole('main')): Locator {
    return within.getByRole(role, { name: new RegExp(`^${this.say(label)}`) });
  }

  tab(label: Localized): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${this.say(label)}`) });
  }

  async begin(text: string): Promise<void> {
    await this.editor.expectText(text);
    this.#seen = text;
  }

  /** Expects that since the last look exactly these lines became those. */
  async expectChange(removed: readonly string[], added: readonly string[]): Promise<string> {
    await expect.poll(async () => withoutLine(changedLines(this.#seen, await this.editor.text()))).toEqual({ removed, added });
    this.#seen = await this.editor.text();
    return this.#seen;
  }

  async steps(button: Localized, until: string): Promise<number> {
    for (let count = 0; ; count++) {
      if ((await this.editor.text()) === until) return count;
      await this.button(button).click();
    }
  }
}

function withoutLine(change: ReturnType<typeof changedLines>): { removed: readonly string[]; added: readonly string[] } | null {
  return change === null ? null : { removed: change.removed, added: change.added };
}

for (const language of ['en', 'ko'] as const) {
  for (const story of STORIES) {
    test.describe(`${story.name}, ${language}`, () => {
      test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

      test('from paste to download', async ({ page }) => {
        test.setTimeout(120_000);
        const app = new Journey(page, language);
        await app.prepare();
        await app.open();
        await app.paste(story.text);
        await expect(app.documents()).toHaveCount(10);
        await app.editor.ready();
        await app.begin(story.text);
        expect(String(await app.download())).toBe(story.text);

        await test.step('the image, the replicas', async () => {
          await app.field(LABELS.image).fill(story.image.value);
          await app.expectChange([story.image.line], [story.image.after]);
          await app.field(LABELS.replicas).fill('5');
          await app.expectChange([story.replicas.line], [story.replicas.after]);
        });

        await test.step('a probe: its threshold, and how it asks', async () => {
          await app.tab(LABELS.probes).click();
          const startup = page.getByRole('region', { name: app.say(PROBE_TITLES.startupProbe), exact: true });
          await app.field(LABELS.failures, 'textbox', startup).fill('24');
          await app.expectChange([story.failures.line], [story.failures.after]);
          const liveness = page.getByRole('region', { name: app.say(PROBE_TITLES.livenessProbe), exact: true });
          await app.field(PROBE_WORDS.checkBy, 'combobox', liveness).selectOption('gRPC');
          await app.expectChange(story.handler.lines, story.handler.after);
        });

        await test.step('typing in the YAML, and the form follows', async () => {
          await app.tab(LABELS.workload).click();
          await expect(app.field(LABELS.maxSurge)).toHaveValue('1');
          await typeAtEnd(app, '      maxSurge: 1', '2');
          await app.expectChange(['      maxSurge: 1'], ['      maxSurge: 12']);
          await expect(app.field(LABELS.maxSurge)).toHaveValue('12');
        });

        await test.step('one document broken, another edited', async () => {
          await typeAtEnd(app, 'data:', ' @');
          await app.expectChange(['data:'], ['data: @']);
          await expect(app.documents()).toHaveCount(10);
          await app.document('Deployment', story.deployment).click();
          await app.field(LABELS.pullPolicy, 'combobox').selectOption('Always');
          await app.expectChange(['        imagePullPolicy: IfNotPresent'], ['        imagePullPolicy: Always']);
        });

        await test.step('a finding mended at its field', async () => {
          const fix = app.page.getByRole('main').getByRole('button', { name: new RegExp(`^${app.say(FORM_WORDS.fix)}: .*replicas`, 'i') });
          await fix.click();
          await app.expectChange([story.replicas.after], []);
          await expect(fix).toHaveCount(0);
        });

        const end = await app.editor.text();
        await test.step('back to the paste, and forth again, also after a reload', async () => {
          const back = await app.steps(APP_WORDS.undo, story.text);
          expect(back).toBeGreaterThanOrEqual(8);
          expect(await app.steps(APP_WORDS.redo, end)).toBe(back);
          await expect(page.locator('header').getByRole('status')).toHaveText(language === 'ko' ? '저장됨' : 'Saved');
          await page.reload();
          await app.editor.ready();
          await app.editor.expectText(end);
          await expect(app.documents()).toHaveCount(10);
          expect(String(await app.download())).toBe(end);
          expect(await app.steps(APP_WORDS.undo, story.text)).toBe(back);
        });

        expect(await app.download()).toEqual(Buffer.from(story.text));
      });
    });
  }
}

/** Types at the end of the first line that reads so. */
async function typeAtEnd(app: Journey, line: string, typed: string): Promise<void> {
  const lines = (await app.editor.text()).split('\n');
  const index = lines.indexOf(line);
  expect(index).toBeGreaterThan(0);
  await app.editor.at(index + 1, line.length + 1);
  await app.page.keyboard.type(typed);
}
