// What several checks say of one place stands under the one that says it in sum: at its field, and in the list.
import type { Localized } from '../src/core/localized.ts';
import { BASE_NAMES, WORDS as BOOK } from '../src/features/problems/book/words.ts';
import { WORDS as PROBLEMS } from '../src/features/problems/words.ts';
import { WORDS as FORM } from '../src/ui/form/words.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const WEB = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      securityContext:
        runAsUser: 0
      containers:
        - name: web
          image: registry.example.com/shop/web:2.1.0
`;
/** Requests and limits of both. */
const ALL_RESOURCES = 4;
const SECURITY: Localized = { en: 'Security', ko: '보안' };
/** At the field of the Pod's user. */
const ROOT: Localized = { en: 'The Pod says that programs run as root', ko: '프로그램을 루트로 실행하도록 정했습니다' };
const PARTS_OF_ROOT: readonly Localized[] = [
  { en: 'Container web is allowed to run as root', ko: '루트 실행을 허용한 컨테이너: web' },
  { en: 'runAsUser of container web is below 10000', ko: 'runAsUser 값이 10000보다 작습니다' },
];
/** In the list. */
const RESOURCES: Localized = { en: 'No requests and no limits (web)', ko: '요청량과 제한이 모두 없어' };
const PARTS_OF_RESOURCES: readonly Localized[] = [
  { en: 'Container web requests no CPU', ko: 'CPU를 요청하지 않는 컨테이너: web' },
  { en: 'Container web requests no memory', ko: '메모리를 요청하지 않는 컨테이너: web' },
];

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('parts of a sum are told below it when somebody asks', async ({ page }) => {
      const kube = new KubewrightPage(page, language);
      await kube.prepare();
      await kube.open();
      await kube.paste(WEB);
      const problems = page.getByRole('region', { name: kube.say(PROBLEMS.title) });
      await problems.getByRole('button', { name: kube.say(PROBLEMS.book) }).click();
      const book = page.getByRole('dialog', { name: kube.say(BOOK.title) });
      await book.getByLabel(kube.say(BOOK.base)).selectOption(kube.say(BASE_NAMES.all));
      await book.getByRole('button', { name: kube.say(BOOK.close) }).click();

      const main = page.getByRole('main');
      await main.getByRole('tab', { name: kube.say(SECURITY) }).click();
      const folded = main.getByRole('button', { name: kube.say(FORM.parts, { count: PARTS_OF_ROOT.length }), exact: true });
      await expect(main.getByText(kube.say(ROOT))).toBeVisible();
      await expect(folded).toHaveAttribute('aria-expanded', 'false');
      for (const part of PARTS_OF_ROOT) await expect(main.getByText(kube.say(part))).toHaveCount(0);
      await folded.press('Enter');
      await expect(folded).toHaveAttribute('aria-expanded', 'true');
      for (const part of PARTS_OF_ROOT) await expect(main.getByText(kube.say(part))).toBeVisible();
      await expectAccessible(page, 20);
      await folded.press('Enter');
      for (const part of PARTS_OF_ROOT) await expect(main.getByText(kube.say(part))).toHaveCount(0);

      const row = problems.locator('li:has(> [data-problem-row])').filter({ hasText: kube.say(RESOURCES) });
      const opens = row.locator('> [data-problem-row]').first().getByRole('button', { name: kube.say(PROBLEMS.parts, { count: ALL_RESOURCES }), exact: true });
      await expect(opens).toHaveAttribute('aria-expanded', 'false');
      for (const part of PARTS_OF_RESOURCES) await expect(problems.getByText(kube.say(part))).toHaveCount(0);
      await opens.click();
      await expect(opens).toHaveAttribute('aria-expanded', 'true');
      for (const part of PARTS_OF_RESOURCES) await expect(row.getByText(kube.say(part)).first()).toBeVisible();
      await opens.click();
      for (const part of PARTS_OF_RESOURCES) await expect(problems.getByText(kube.say(part))).toHaveCount(0);
    });
  });
}
