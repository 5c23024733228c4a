// Requests and limits by sliding: what is written, one step of undo a drag, keys, fingers, and where a slide stops.
import type { Locator, Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { END_WORDS, NONE_WORDS, SLIDER_WORDS, spokenAmount, stopSentence } from '../src/features/scaling/slider-words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const MANIFEST = `# 주문 서비스
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
spec:
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      containers:
      - name: order
        image: registry.example.com/order:1.0.0
        resources:
          requests: {cpu: 250m,  memory: "300Mi"} # 잰 값
          limits:
            memory: 512Mi   # 힙까지
      - name: log
        image: registry.example.com/log:1.0.0
`;

const SCALING: Localized = { en: 'Scaling', ko: '스케일링' };
const CPU_REQUEST: Localized = { en: 'CPU request', ko: 'CPU 요청' };
const CPU_LIMIT: Localized = { en: 'CPU limit', ko: 'CPU 한도' };
const MEMORY_REQUEST: Localized = { en: 'Memory request', ko: '메모리 요청' };
const MEMORY_LIMIT: Localized = { en: 'Memory limit', ko: '메모리 한도' };
const QOS_BURSTABLE: Localized = { en: 'QoS class Burstable', ko: 'QoS 클래스 Burstable' };
const QOS_BEST_EFFORT: Localized = { en: 'QoS class BestEffort', ko: 'QoS 클래스 BestEffort' };

async function opened(page: Page, language: Language, text: string = MANIFEST, container = 'order') {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  await page.getByRole('tab', { name: new RegExp(`^${app.say(SCALING)}`) }).click();
  const adjust = app.button(SLIDER_WORDS.adjust, { name: container });
  await adjust.click();
  await expect(adjust).toHaveAttribute('aria-expanded', 'true');
  const slider = (label: Localized): Locator => page.getByRole('slider', { name: app.say(label), exact: true });
  const spoken = (resource: 'cpu' | 'memory', amount: string): string => app.say(spokenAmount(resource, amount));
  return { app, adjust, slider, spoken };
}

/** The middle of the thumb at a place, as far as a drag need know it. */
async function pointAt(slider: Locator, place: number): Promise<{ x: number; y: number }> {
  const box = await slider.boundingBox();
  const last = Number(await slider.getAttribute('max'));
  if (box === null) throw new Error('no slider');
  const thumb = 16;
  return { x: box.x + thumb / 2 + ((box.width - thumb) * place) / last, y: box.y + box.height / 2 };
}

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('keys step through the amounts, write the value alone, and stop at the limit', async ({ page }) => {
      const { app, slider, spoken } = await opened(page, language);
      const request = slider(MEMORY_REQUEST);
      await expect(request).toHaveAttribute('aria-valuetext', spoken('memory', '300Mi'));
      await request.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('"300Mi"', '"384Mi"'));
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => app.yaml()).toBe(MANIFEST);
      await page.keyboard.press('ArrowLeft');
      await expect(request).toHaveAttribute('aria-valuetext', spoken('memory', '256Mi'));
      await expect(page.getByRole('textbox', { name: app.say(MEMORY_REQUEST) }).first()).toHaveValue('256Mi');
      await page.keyboard.press('End');
      await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('"300Mi"', '"512Mi"'));
      const reason = page.getByText(app.say(stopSentence('request', '512Mi')));
      await expect(reason).toBeVisible();
      await expect(request).toHaveAccessibleDescription(app.say(stopSentence('request', '512Mi')));
      await expectAccessible(page);
      await slider(MEMORY_LIMIT).focus();
      await expect(reason).toBeHidden();
      await page.keyboard.press('ArrowLeft');
      await expect(page.getByText(app.say(stopSentence('limit', '512Mi')))).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('"300Mi"', '"512Mi"').replace('512Mi   #', '768Mi   #'));
    });

    test('a drag is one step of undo, and the other parts of the form follow it', async ({ page }) => {
      const { app, slider, spoken } = await opened(page, language);
      const request = slider(CPU_REQUEST);
      const [from, over, to] = [await pointAt(request, 6), await pointAt(request, 3), await pointAt(request, 9)];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(over.x, over.y, { steps: 4 });
      await expect(request).toHaveAttribute('aria-valuetext', spoken('cpu', '100m'));
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.up();
      await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('250m', '500m'));
      await expect(page.getByRole('textbox', { name: app.say(CPU_REQUEST) }).first()).toHaveValue('500m');
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => app.yaml()).toBe(MANIFEST);
      await expect(request).toHaveAttribute('aria-valuetext', spoken('cpu', '250m'));
    });

    test('what is not set is set by sliding, and taken back while the thumb is held', async ({ page }) => {
      const { app, adjust, slider, spoken } = await opened(page, language);
      const limit = slider(CPU_LIMIT);
      await expect(limit).toHaveAttribute('aria-valuetext', app.say(NONE_WORDS.limit));
      await limit.focus();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('            memory: 512Mi', '            cpu: "16"\n            memory: 512Mi'));
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => app.yaml()).toBe(MANIFEST);

      await app.button(SLIDER_WORDS.adjust, { name: 'log' }).click();
      await expect(adjust).toHaveAttribute('aria-expanded', 'false');
      await expect(page.getByRole('slider')).toHaveCount(4);
      await expect(slider(CPU_REQUEST)).toHaveAttribute('aria-valuetext', app.say(NONE_WORDS.request));
      await slider(CPU_REQUEST).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => app.yaml()).toBe(`${MANIFEST}        resources:\n          requests:\n            cpu: 10m\n`);
      await expect(slider(CPU_REQUEST)).toHaveAttribute('aria-valuetext', spoken('cpu', '10m'));
      await expect(page.getByText(app.say(END_WORDS.request), { exact: true }).first()).toBeVisible();
    });

    test('with nothing set the class of the Pod follows', async ({ page }) => {
      const bare = MANIFEST.slice(0, MANIFEST.indexOf('        resources:')) + MANIFEST.slice(MANIFEST.indexOf('      - name: log'));
      const { app, slider } = await opened(page, language, bare, 'log');
      await expect(page.getByText(app.say(QOS_BEST_EFFORT))).toBeVisible();
      await slider(MEMORY_REQUEST).focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByText(app.say(QOS_BURSTABLE))).toBeVisible();
    });

    test('an amount that cannot be read is left to the field beside it', async ({ page }) => {
      const { slider } = await opened(page, language, MANIFEST.replace('512Mi', '512MB'));
      await expect(slider(MEMORY_LIMIT)).toBeDisabled();
      await expect(slider(MEMORY_LIMIT)).toHaveAttribute('aria-valuetext', '512MB');
      await expect(slider(MEMORY_REQUEST)).toBeEnabled();
    });
  });
}

test.describe('by touch', () => {
  test.use({ locale: 'en-US', hasTouch: true });

  test('a tap on the track takes the thumb there', async ({ page }) => {
    const { app, slider } = await opened(page, 'en');
    const { x, y } = await pointAt(slider(CPU_REQUEST), 11);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => app.yaml()).toBe(MANIFEST.replace('250m', '"1"'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => app.yaml()).toBe(MANIFEST);
  });
});
