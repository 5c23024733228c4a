// The Pod as one picture: each part leads to its field; and the phases that a Pod goes through, told for this document.
import type { Language, Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';
import { YamlEditor } from './support/yaml-editor.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: import, namespace: shop}
spec:
  restartPolicy: OnFailure
  initContainers:
    - name: fetch
      image: registry.example.com/team/fetch:2.1
      volumeMounts:
        - {name: files, mountPath: /out}
  containers:
    - name: load
      image: shop/load:1.4
      ports:
        - {name: http, containerPort: 8080}
        - {name: metrics, containerPort: 9090}
      volumeMounts:
        - {name: files, mountPath: /in, readOnly: true}
        - {name: conf, mountPath: /etc/load}
    - name: watch
      image: shop/watch:1.0
  volumes:
    - name: files
      emptyDir: {}
    - name: conf
      configMap: {name: load-conf}
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - {name: web, image: 'nginx:1.27'}
`;

const WORDS = {
  picture: { en: 'The Pod at a glance', ko: '파드 한눈에 보기' },
  port: { en: 'Port metrics:9090', ko: '포트 metrics:9090' },
  mount: { en: 'Mount /etc/load of the volume conf', ko: '마운트 /etc/load 볼륨: conf' },
  sharedMount: { en: 'Mount /in of the volume files read only', ko: '마운트 /in 볼륨: files 읽기 전용' },
  container: { en: 'Container fetch', ko: '컨테이너 fetch' },
  volume: { en: 'Volume conf ConfigMap load-conf mounted by load', ko: '볼륨 conf ConfigMap load-conf 마운트한 컨테이너: load' },
  hostPorts: { en: 'Ports on the node', ko: '노드 포트' },
  mountsInDetail: { en: 'Mounts in detail', ko: '마운트 상세' },
  workload: { en: 'Workload', ko: '워크로드' },
  storage: { en: 'Storage', ko: '스토리지' },
  phases: { en: 'Phases of the Pod', ko: '파드의 단계' },
  pending: { en: 'one after the other: fetch. kubectl shows Init:0/1', ko: '여기에 머뭅니다: fetch. kubectl 표시: Init:0/1' },
  allEnd: { en: 'all of these have ended with exit code 0: load, watch', ko: '다음이 모두 종료 코드 0으로 끝나야 합니다: load, watch' },
  never: { en: 'not reached', ko: '이르지 않음' },
} as const satisfies Record<string, Localized>;

for (const [language, locale] of [['en', 'en-US'], ['ko', 'ko-KR']] as const satisfies readonly (readonly [Language, string])[]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the picture leads to the fields', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(POD);
      await new YamlEditor(page).ready();
      const picture = page.getByRole('region', { name: app.say(WORDS.picture), exact: true });
      const focused = page.getByRole('main').locator('input:focus');
      const tab = page.getByRole('tab', { selected: true });

      await picture.getByRole('button', { name: app.say(WORDS.port), exact: true }).click();
      await expect(focused).toHaveValue('9090');
      await expect(page.getByRole('button', { name: app.say(WORDS.hostPorts), expanded: false })).toBeVisible();
      await expect(tab).toHaveAccessibleName(new RegExp(`^${app.say(WORDS.workload)}`));

      await picture.getByRole('button', { name: app.say(WORDS.container) }).click();
      await expect(focused).toHaveValue('fetch');
      await expect(picture.getByRole('button', { name: app.say(WORDS.container) })).toHaveAttribute('aria-current', 'true');

      // what shares a volume stands out together, for the keyboard too
      const shared = picture.getByRole('button', { name: app.say(WORDS.sharedMount), exact: true });
      await shared.focus();
      await expect(picture.locator('[data-lit]')).toHaveCount(3);
      await expectAccessible(page);

      await picture.getByRole('button', { name: app.say(WORDS.mount), exact: true }).press('Enter');
      await expect(focused).toHaveValue('/etc/load');
      await expect(page.getByRole('button', { name: app.say(WORDS.mountsInDetail), expanded: false })).toBeVisible();
      await expect(tab).toHaveAccessibleName(new RegExp(`^${app.say(WORDS.storage)}`));

      await page.getByRole('tab', { name: new RegExp(`^${app.say(WORDS.workload)}`) }).click();
      await picture.getByRole('button', { name: app.say(WORDS.volume), exact: true }).click();
      await expect(focused).toHaveValue('conf');
      await expect(tab).toHaveAccessibleName(new RegExp(`^${app.say(WORDS.storage)}`));
    });

    test('the phases are told for this Pod', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(POD);
      await new YamlEditor(page).ready();
      const phases = page.getByRole('region', { name: app.say(WORDS.phases), exact: true });
      await expect(phases).toContainText(app.say(WORDS.pending));
      await expect(phases).toContainText('kubectl logs pod/import -c fetch -n shop');
      await phases.getByRole('button', { name: /^Succeeded/ }).click();
      await expect(phases).toContainText(app.say(WORDS.allEnd));
      await expect(phases).toContainText('kubectl logs pod/import -c load -n shop');
      await expectAccessible(page);
    });

    test('and, folded, for the Pods of a workload', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(DEPLOYMENT);
      await new YamlEditor(page).ready();
      const phases = page.getByRole('region', { name: app.say(WORDS.phases), exact: true });
      await phases.getByRole('button', { name: app.say(WORDS.phases) }).click();
      await expect(phases.getByRole('button', { name: /^Succeeded/ })).toContainText(app.say(WORDS.never));
      await expect(phases).toContainText('kubectl describe pods -l app=web');
    });
  });
}
