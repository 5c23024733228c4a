// Korean typed into every text input of the forms: no syllable is lost, and what cannot be written stays with its reason.
import type { Locator } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { KoreanKeyboard, SEQUENCES, TYPED } from './support/korean.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

test.use({ locale: 'ko-KR' });

/** A value for every text input, and every way in which a probe asks. */
const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: order # 이름
  labels:
    app: order
  annotations:
    owner: shop
spec:
  replicas: 2
  selector:
    matchLabels: {app: order}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
  template:
    metadata:
      labels:
        app: order
    spec:
      containers:
        - name: order
          image: registry.example.com/order:1.0.0
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: GREETING
              value: hello
          resources:
            requests:
              cpu: 250m
              memory: 256Mi
          startupProbe:
            exec:
              command: [cat, /tmp/ok]
          readinessProbe:
            httpGet:
              path: /ready
              port: http
              host: order.example
              httpHeaders:
                - name: X-Probe
                  value: order
          livenessProbe:
            grpc:
              port: 8080
              service: order
`;

const AREAS = ['워크로드', '프로브'];

for (const area of AREAS) {
  for (const sequence of SEQUENCES) {
    test(`${area}: ${sequence}`, async ({ page }) => {
      test.slow();
      const app = new KubewrightPage(page, 'ko');
      const keyboard = await KoreanKeyboard.of(page);
      await app.prepare();
      await app.open();
      await app.paste(MANIFEST);
      await page.getByRole('tab', { name: area }).click();
      await expect.poll(() => app.yaml()).toBe(MANIFEST);
      for (const folded of await page.getByRole('main').locator('details:not([open]) > summary').all()) await folded.click();

      // those with an undo of their own hold no manifest text
      const inputs = page.getByRole('main').locator(':is(input[type=text], textarea):not([readonly], [data-own-undo])');
      expect(await inputs.count()).toBeGreaterThan(9);
      // counted anew each time: a field may go with what was typed before it
      for (let index = 0; index < (await inputs.count()); index++) {
        const input = inputs.nth(index);
        await test.step(await nameOf(input), async () => {
          const before = await input.inputValue();
          await input.focus();
          await page.keyboard.press('End');
          await keyboard.type(sequence);
          await expect(input).toHaveValue(before + TYPED);
          // written (a check may find fault with it), or said why not
          if ((await input.getAttribute('aria-invalid')) === null) await expect.poll(() => app.yaml()).toContain(TYPED);
          else expect((await app.yaml())?.replace(TYPED, '')).toBe(MANIFEST);
          await input.fill(before);
          await input.blur();
          await expect.poll(() => app.yaml()).toBe(MANIFEST);
        });
      }
    });
  }
}

/** The name by which an input is known to its user, for the report. */
async function nameOf(input: Locator): Promise<string> {
  return input.evaluate((element: HTMLInputElement) => element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.id);
}
