// A whole bundle in three files, changed in every area through its forms, in both languages: after each change exactly
// those lines of those files are others, and undo leads back to the bytes that were opened. On a bundle of ours, and on
// the guide's where it is.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Language, Localized } from '../src/core/localized.ts';
import { WORDS as APP_WORDS } from '../src/app/words.ts';
import { SOURCE_NAMES, WORDS as CONFIG_WORDS } from '../src/features/config/words.ts';
import { OPEN_OR_PASTE } from '../src/features/import-export/words.ts';
import { PROBE_TITLES } from '../src/features/probes/words.ts';
import { WORDS as STORAGE_WORDS } from '../src/features/storage/words.ts';
import { WORDS as FORM_WORDS } from '../src/ui/form/words.ts';
import { expect, test } from './support/app.ts';
import { changedPlaces, type ChangedLines } from './support/changed-lines.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

/** Which lines of which file a change makes others: in the files as the changes before it have left them. */
interface Expected {
  readonly file: string;
  readonly places: readonly ChangedLines[];
}

/** A bundle of a workload and what belongs to it, and what becomes of its lines. */
interface Story {
  readonly name: string;
  readonly files: readonly OpenedFile[];
  readonly workload: string;
  readonly sidecar: string;
  readonly autoscaler: string;
  readonly policy: string;
  readonly secret: string;
  /** Mounted by several containers. */
  readonly volume: string;
  /** By what is changed. */
  readonly expected: Readonly<Record<string, Expected>>;
}

function read(folder: string, ...names: readonly string[]): readonly OpenedFile[] {
  return names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

const WORDS = {
  workload: { en: 'Workload', ko: '워크로드' },
  probes: { en: 'Probes', ko: '프로브' },
  scaling: { en: 'Scaling', ko: '스케일링' },
  security: { en: 'Security', ko: '보안' },
  networking: { en: 'Networking', ko: '네트워킹' },
  config: { en: 'Config', ko: '구성' },
  storage: { en: 'Storage', ko: '스토리지' },
  containers: { en: 'Containers', ko: '컨테이너' },
  nodes: { en: 'Which nodes', ko: '노드 선택' },
  addToleration: { en: 'Add a toleration', ko: '톨러레이션 추가' },
  toleration: { en: 'toleration 1', ko: '톨러레이션 1' },
  effect: { en: 'Effect', ko: '효과' },
  firstPort: { en: 'port 1', ko: '포트 1' },
  port: { en: 'Port', ko: '포트' },
  delay: { en: 'Delay', ko: '첫 확인' },
  replicas: { en: 'Replicas', ko: '복제본 수' },
  autoscaler: { en: 'Autoscaler: {name}', ko: '오토스케일러: {name}' },
  measure: { en: 'Measure', ko: '측정 대상' },
  podsMetric: { en: 'a metric of the Pods', ko: '파드 메트릭' },
  metricName: { en: 'Metric', ko: '메트릭' },
  thisContainer: { en: 'This container', ko: '이 컨테이너' },
  mayGain: { en: 'May gain privileges', ko: '권한 상승 허용' },
  no: { en: 'no', ko: '아니요' },
  service: { en: 'Service: {name}', ko: '서비스: {name}' },
  policy: { en: 'Network policy: {name}', ko: '네트워크 정책: {name}' },
  dns: { en: 'DNS', ko: 'DNS' },
  addVariable: { en: 'Add a variable', ko: '변수 추가' },
  firstVariable: { en: 'variable 1', ko: '변수 1' },
  name: { en: 'Name', ko: '이름' },
  object: { en: 'Object', ko: '오브젝트' },
  key: { en: 'Key', ko: '키' },
  secret: { en: 'Secret {name}', ko: 'Secret {name}' },
  valueOf: { en: 'Value of {key}', ko: '{key} 값' },
} as const satisfies Record<string, Localized>;

/** What is done, in this order; each begins where the one before it ended. */
const CHANGES: Readonly<Record<string, (app: AreaJourney, story: Story) => Promise<void>>> = {
  'the port of a container': async (app) => {
    await app.area(WORDS.workload);
    await app.field('textbox', WORDS.port, app.group(WORDS.firstPort)).fill('8099');
  },
  'a toleration': async (app) => {
    await app.main.getByRole('button', { name: app.say(WORDS.nodes) }).click();
    await app.button(WORDS.addToleration).click();
    const key = app.field('combobox', WORDS.key, app.group(WORDS.toleration));
    await expect(key).toBeFocused();
    await key.fill('dedicated');
    await app.field('combobox', WORDS.effect, app.group(WORDS.toleration)).selectOption('NoSchedule');
  },
  'no toleration': async (app) => {
    await app.button(FORM_WORDS.remove, { item: app.say(WORDS.toleration) }).click();
    await expect(app.button(WORDS.addToleration)).toBeFocused();
  },
  'when a probe begins': async (app) => {
    await app.area(WORDS.probes);
    await app.field('textbox', WORDS.delay, app.region(PROBE_TITLES.readinessProbe)).fill('20');
  },
  'how many Pods': async (app) => {
    await app.area(WORDS.scaling);
    await app.field('textbox', WORDS.replicas).fill('6');
  },
  'what an autoscaler measures': async (app, { autoscaler }) => {
    const card = app.region(WORDS.autoscaler, { name: autoscaler });
    await card.getByRole('combobox', { name: app.say(WORDS.measure) }).first().selectOption(app.say(WORDS.podsMetric));
  },
  'which metric': async (app, { autoscaler }) => {
    const card = app.region(WORDS.autoscaler, { name: autoscaler });
    await app.field('combobox', WORDS.metricName, card).first().fill('waiting_requests');
  },
  'what a sidecar may': async (app, { sidecar }) => {
    await app.area(WORDS.security);
    await app.container(sidecar).click();
    await app.field('combobox', WORDS.mayGain, app.region(WORDS.thisContainer)).selectOption(app.say(WORDS.no));
  },
  'the port of a Service': async (app, { workload }) => {
    await app.area(WORDS.networking);
    await app.field('textbox', WORDS.port, app.group(WORDS.firstPort, app.region(WORDS.service, { name: workload }))).fill('8000');
  },
  'names may be looked up': async (app, { policy }) => {
    await app.region(WORDS.policy, { name: policy }).getByRole('button', { name: app.say(WORDS.dns), exact: true }).click();
  },
  'a variable of a Secret': async (app, { secret }) => {
    await app.area(WORDS.config);
    await app.button(WORDS.addVariable).click();
    const variable = app.group(WORDS.firstVariable);
    const name = app.field('textbox', WORDS.name, variable);
    await expect(name).toBeFocused();
    await name.fill('DB_USER');
    await app.field('combobox', CONFIG_WORDS.source, variable).selectOption(app.say(SOURCE_NAMES.secretKeyRef));
    await app.pick(app.field('combobox', WORDS.object, variable), secret);
    await app.pick(app.field('combobox', WORDS.key, variable), 'username');
  },
  'a value of the Secret': async (app, { secret }) => {
    await app.button(WORDS.secret, { name: secret }).click();
    await app.main.getByLabel(app.say(WORDS.valueOf, { key: 'password' }), { exact: true }).fill('N3w-비밀!');
  },
  'a volume and its mounts': async (app, { volume }) => {
    await app.area(WORDS.storage);
    const name = app.field('textbox', WORDS.name, app.group(STORAGE_WORDS.volume, app.main, { name: volume }));
    await name.fill('shared');
    await name.press('Tab');
  },
};

class AreaJourney extends KubewrightPage {
  readonly main: Locator;

  constructor(page: Page, language: Language) {
    super(page, language);
    this.main = page.getByRole('main');
  }

  async openFiles(files: readonly OpenedFile[]): Promise<void> {
    await this.button(OPEN_OR_PASTE).first().click();
    await this.page.locator('input[type="file"]').setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })));
  }

  async area(title: Localized): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${this.say(title)}`) }).click();
  }

  region(title: Localized, values?: Readonly<Record<string, string>>): Locator {
    return this.main.getByRole('region', { name: this.say(title, values), exact: true });
  }

  group(title: Localized, within: Locator = this.main, values?: Readonly<Record<string, string>>): Locator {
    return within.getByRole('group', { name: this.say(title, values), exact: true });
  }

  /** A field by its label, which Kubernetes' name may follow. */
  field(role: 'textbox' | 'combobox', label: Localized, within: Locator = this.main): Locator {
    return within.getByRole(role, { name: new RegExp(`^${this.say(label)}(?: |$)`) });
  }

  container(name: string): Locator {
    return this.group(WORDS.containers).getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** Fills in what the field proposes from the work. */
  async pick(field: Locator, value: string): Promise<void> {
    const list = (await field.getAttribute('list')) ?? '';
    await expect(this.page.locator(`[id="${list}"] option[value="${value}"]`)).toHaveCount(1);
    await field.fill(value);
  }

  /** The texts of the files, as their editors have them; null for one that was not shown yet. */
  texts(files: readonly OpenedFile[]): Promise<(string | null)[]> {
    return this.page.evaluate(
      (names) => {
        const { monaco } = window as unknown as { monaco?: { editor: { getModels(): readonly { getValue(): string; uri: { path: string } }[] } } };
        return names.map((name) => monaco?.editor.getModels().find(({ uri }) => uri.path.endsWith(`/${name}`))?.getValue() ?? null);
      },
      files.map(({ name }) => name),
    );
  }
}

async function changedInEveryArea(page: Page, language: Language, story: Story): Promise<void> {
  const app = new AreaJourney(page, language);
  const { files } = story;
  const opened = files.map(({ text }) => text);
  await app.prepare();
  await app.open();
  await app.openFiles(files);
  await expect(app.documents()).toHaveCount(10);
  // each file is shown once, so that its editor tells its text from then on
  for (const [index, kind] of [[2, 'ServiceAccount'], [1, 'ConfigMap'], [0, 'Deployment']] as const) {
    await app.documents().filter({ has: page.getByText(kind, { exact: true }) }).click();
    await expect.poll(async () => (await app.texts(files))[index]).toBe(opened[index]);
  }

  let before = opened;
  for (const [what, change] of Object.entries(CHANGES)) {
    await test.step(what, async () => {
      await change(app, story);
      await expect.poll(async () => changesBetween(files, before, await app.texts(files))).toEqual([story.expected[what]]);
      before = (await app.texts(files)).map((text) => text ?? '');
    });
  }

  let steps = 0;
  while (changesBetween(files, opened, await app.texts(files)).length > 0) {
    await app.button(APP_WORDS.undo).click();
    steps++;
  }
  expect(steps).toBeGreaterThanOrEqual(Object.keys(CHANGES).length);
  expect(await app.texts(files)).toEqual(opened);
}

/** The files that are others, each with its changed lines. */
function changesBetween(files: readonly OpenedFile[], before: readonly string[], after: readonly (string | null)[]): readonly Expected[] {
  return files.flatMap(({ name }, index) => {
    const places = changedPlaces(before[index] ?? '', after[index] ?? '');
    return places.length === 0 ? [] : [{ file: name, places }];
  });
}

/** One range of lines. */
function lines(file: string, line: number, removed: readonly string[], added: readonly string[]): Expected {
  return { file, places: [{ line, removed, added }] };
}

const TOLERATION = ['      tolerations:', '      - key: dedicated', '        operator: Exists', '        effect: NoSchedule'];

function cpuMetric(percent: number): readonly string[] {
  return ['  - type: Resource', '    resource:', '      name: cpu', '      target:', '        type: Utilization', `        averageUtilization: ${percent}`];
}

/** In the quotes of the file. */
function podsMetric(quote: string, name = 'http_requests_per_second'): readonly string[] {
  return ['  - type: Pods', '    pods:', '      metric:', `        name: ${name}`, '      target:', '        type: AverageValue', `        averageValue: ${quote}100${quote}`];
}

const DNS_RULE = [
  '  - to:', '    - namespaceSelector:', '        matchLabels:', '          kubernetes.io/metadata.name: kube-system', '      podSelector:', '        matchLabels:',
  '          k8s-app: kube-dns', '    ports:', '    - protocol: UDP', '      port: 53', '    - protocol: TCP', '      port: 53',
];

function secretVariable(secret: string): readonly string[] {
  return ['        env:', '        - name: DB_USER', '          valueFrom:', '            secretKeyRef:', `              name: ${secret}`, '              key: username'];
}

const WORKLOAD = 'workload.yaml';
const SAMPLE = path.join(import.meta.dirname, 'samples/tickets');

const OURS: Story = {
  name: 'our own bundle',
  files: read(SAMPLE, WORKLOAD, 'settings.yaml', 'access.yaml'),
  workload: 'seat-service',
  sidecar: 'audit-relay',
  autoscaler: 'seat-service',
  policy: 'seat-service',
  secret: 'seat-db',
  volume: 'spool',
  expected: {
    'the port of a container': lines(WORKLOAD, 60, ['        - containerPort: 8090   # 예약 API'], ['        - containerPort: 8099   # 예약 API']),
    'a toleration': lines(WORKLOAD, 44, [], TOLERATION),
    'no toleration': lines(WORKLOAD, 44, TOLERATION, []),
    'when a probe begins': lines(WORKLOAD, 95, ['          initialDelaySeconds: 25  # 좌석표를 읽는 시간'], ['          initialDelaySeconds: 20  # 좌석표를 읽는 시간']),
    'how many Pods': lines(WORKLOAD, 11, ['  replicas: 4'], ['  replicas: 6']),
    'what an autoscaler measures': lines(WORKLOAD, 164, cpuMetric(65), podsMetric("'")),
    'which metric': lines(WORKLOAD, 167, ['        name: http_requests_per_second'], ['        name: waiting_requests']),
    'what a sidecar may': lines(WORKLOAD, 121, [], ['        securityContext:', '          allowPrivilegeEscalation: false']),
    'the port of a Service': lines(WORKLOAD, 145, ['    port: 80      # 게이트웨이가 씁니다'], ['    port: 8000      # 게이트웨이가 씁니다']),
    'names may be looked up': lines(WORKLOAD, 223, [], DNS_RULE),
    'a variable of a Secret': lines(WORKLOAD, 117, [], secretVariable('seat-db')),
    'a value of the Secret': lines('settings.yaml', 27, ['  password: cm93LTctc2VhdC0xMg=='], ['  password: TjN3Leu5hOuwgCE=']),
    'a volume and its mounts': {
      file: WORKLOAD,
      places: [
        { line: 107, removed: ['        - name: spool'], added: ['        - name: shared'] },
        { line: 124, removed: ['        - {name: spool, mountPath: /var/spool/audit}   # 위와 같은 볼륨'], added: ['        - {name: shared, mountPath: /var/spool/audit}   # 위와 같은 볼륨'] },
        { line: 134, removed: ['      - name: spool'], added: ['      - name: shared'] },
      ],
    },
  },
};

const GUIDE = path.resolve(import.meta.dirname, '../../shared/guides/production-microservices');
const GUIDE_WORKLOAD = '01-user-service-bundle.yaml';

const THEIRS = (): Story => ({
  name: "the guide's bundle",
  files: read(GUIDE, GUIDE_WORKLOAD, '02-user-service-config-and-secret.yaml', '03-user-service-rbac.yaml'),
  workload: 'user-service',
  sidecar: 'log-collector',
  autoscaler: 'user-service-hpa',
  policy: 'user-service-netpol',
  secret: 'user-db-secret',
  volume: 'logs-volume',
  expected: {
    'the port of a container': lines(GUIDE_WORKLOAD, 98, ['        - containerPort: 8080'], ['        - containerPort: 8099']),
    'a toleration': lines(GUIDE_WORKLOAD, 63, [], TOLERATION),
    'no toleration': lines(GUIDE_WORKLOAD, 63, TOLERATION, []),
    'when a probe begins': lines(GUIDE_WORKLOAD, 229, ['          initialDelaySeconds: 30'], ['          initialDelaySeconds: 20']),
    'how many Pods': lines(GUIDE_WORKLOAD, 13, ['  replicas: 3'], ['  replicas: 6']),
    'what an autoscaler measures': lines(GUIDE_WORKLOAD, 361, cpuMetric(70), podsMetric('"', '""')), // that of the usual name is measured already
    'which metric': lines(GUIDE_WORKLOAD, 364, ['        name: ""'], ['        name: waiting_requests']),
    'what a sidecar may': lines(GUIDE_WORKLOAD, 295, [], ['        securityContext:', '          allowPrivilegeEscalation: false']),
    'the port of a Service': lines(GUIDE_WORKLOAD, 339, ['    port: 80'], ['    port: 8000']),
    'names may be looked up': lines(GUIDE_WORKLOAD, 490, [], DNS_RULE),
    'a variable of a Secret': lines(GUIDE_WORKLOAD, 282, [], secretVariable('user-db-secret')),
    'a value of the Secret': lines('02-user-service-config-and-secret.yaml', 72, ['  password: c2VjdXJlUGFzc3dvcmQxMjMh'], ['  password: TjN3Leu5hOuwgCE=']),
    'a volume and its mounts': {
      file: GUIDE_WORKLOAD,
      places: [
        { line: 263, removed: ['        - name: logs-volume'], added: ['        - name: shared'] },
        { line: 289, removed: ['        - name: logs-volume'], added: ['        - name: shared'] },
        { line: 309, removed: ['      - name: logs-volume'], added: ['      - name: shared'] },
      ],
    },
  },
});

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });
    for (const story of existsSync(GUIDE) ? [OURS, THEIRS()] : [OURS]) {
      test(`${story.name} is changed in every area, those lines alone`, async ({ page }) => {
        test.slow();
        await changedInEveryArea(page, language, story);
      });
    }
  });
}
