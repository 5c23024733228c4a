// The Storage area: volumes with their mounts, claims beside them, exact lines for each change.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: order
  namespace: shop
  labels:
    app: order
spec:
  selector:
    matchLabels: {app: order}
  template:
    metadata:
      labels: {app: order}
    spec:
      initContainers:
      - name: warm-up
        image: registry.example.com/order:1.0.0
        volumeMounts:
        - name: cache # filled here
          mountPath: /cache
      containers:
      - name: order
        image: registry.example.com/order:1.0.0
        volumeMounts:
        - {name: cache, mountPath: /var/cache}
      volumes:
      - name: cache
        emptyDir: {}
`;
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: order-config\n  namespace: shop\ndata:\n  app.ini: a\n';
const BUNDLE = `${DEPLOYMENT}---\n${CONFIG_MAP}`;

async function opened(page: Page, language: 'en' | 'ko' = 'en', text = BUNDLE): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, language);
  await app.prepare();
  await app.open();
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  return app;
}

async function inStorage(page: Page, language: 'en' | 'ko' = 'en'): Promise<Locator> {
  await page.getByRole('tab', { name: language === 'en' ? /^Storage/ : /^스토리지/ }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('region', { name: language === 'en' ? 'Volumes' : '볼륨', exact: true })).toBeVisible();
  return main;
}

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('a disk is added with its claim and its mount in one step', async ({ page }) => {
    const app = await opened(page);
    const main = await inStorage(page);
    await main.getByRole('button', { name: 'Add a volume' }).click();
    await main.getByLabel(/^Mounted at/).fill('data');
    await expect(main.getByText('A path that begins with a slash')).toBeVisible();
    await expect(main.getByRole('button', { name: 'Add and mount' })).toBeDisabled();
    await main.getByLabel(/^Mounted at/).fill('/var/lib/order');
    await main.getByLabel(/^Size/).fill('20Gi');
    await main.getByRole('button', { name: 'Add and mount' }).click();
    const claim = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: order-data
  namespace: shop
  labels:
    app: order
spec:
  storageClassName: standard
  accessModes:
  - ReadWriteOnce
  resources:
    requests:
      storage: 20Gi
`;
    const after = BUNDLE.replace('mountPath: /var/cache}\n', 'mountPath: /var/cache}\n        - name: data\n          mountPath: /var/lib/order\n').replace(
      '        emptyDir: {}\n---\n',
      `        emptyDir: {}\n      - name: data\n        persistentVolumeClaim:\n          claimName: order-data\n${claim}---\n`,
    );
    await expect.poll(() => app.yaml()).toBe(after);
    // the claim has its form here
    const size = main.getByRole('region', { name: 'PersistentVolumeClaim order-data' }).getByLabel(/^Size/).first();
    await size.fill('30Gi');
    await expect.poll(() => app.yaml()).toBe(after.replace('20Gi', '30Gi'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => app.yaml()).toBe(BUNDLE);
  });

  test('files of a ConfigMap are mounted, picked from the bundle', async ({ page }) => {
    const app = await opened(page);
    const main = await inStorage(page);
    await main.getByRole('button', { name: 'Add a volume' }).click();
    await main.getByLabel('What', { exact: true }).selectOption({ label: 'files of a ConfigMap' });
    const which = main.getByLabel(/^Which/);
    const list = await which.getAttribute('list');
    await expect(page.locator(`[id="${list ?? ''}"] option`)).toHaveText(['ConfigMap order-config']);
    await which.fill('order-config');
    await main.getByLabel(/^Mounted at/).fill('/etc/order');
    await main.getByRole('region', { name: 'Add a volume' }).getByLabel('read only').check();
    await main.getByRole('button', { name: 'Add and mount' }).click();
    await expect.poll(() => app.yaml()).toBe(
      BUNDLE.replace('mountPath: /var/cache}\n', 'mountPath: /var/cache}\n        - name: order-config\n          mountPath: /etc/order\n          readOnly: true\n').replace(
        '        emptyDir: {}\n',
        '        emptyDir: {}\n      - name: order-config\n        configMap:\n          name: order-config\n',
      ),
    );
    // one of its keys, under another name
    const volume = main.getByRole('group', { name: 'volume order-config' });
    await volume.getByRole('button', { name: 'Choose a key' }).click();
    await volume.getByLabel(/^Key/).fill('app.ini');
    await volume.getByLabel(/^As the file/).fill('order.ini');
    await expect.poll(() => app.yaml()).toContain('          name: order-config\n          items:\n          - key: app.ini\n            path: order.ini\n');
  });

  test('a volume is renamed with its mounts, made of something else, and removed', async ({ page }) => {
    const app = await opened(page);
    const main = await inStorage(page);
    const name = main.getByRole('group', { name: 'volume cache' }).getByLabel(/^Name/);
    await name.fill('warm');
    await name.press('Tab');
    const renamed = BUNDLE.replaceAll('name: cache', 'name: warm');
    await expect.poll(() => app.yaml()).toBe(renamed);
    await main.getByRole('group', { name: 'volume warm' }).getByLabel(/^What it is/).selectOption({ label: 'a directory of the node (hostPath)' });
    await expect.poll(() => app.yaml()).toBe(renamed.replace('        emptyDir: {}\n', "        hostPath:\n          path: ''\n"));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => app.yaml()).toBe(BUNDLE);
    await main.getByRole('button', { name: 'Remove volume cache and its mounts' }).click();
    await expect.poll(() => app.yaml()).not.toContain('cache');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => app.yaml()).toBe(BUNDLE);
  });

  test('the table mounts a volume where it is missing', async ({ page }) => {
    const two = BUNDLE.replace('      volumes:\n', '      - name: sidecar\n        image: registry.example.com/log:1\n      volumes:\n');
    const app = await opened(page, 'en', two);
    const main = await inStorage(page);
    await expect(main.getByRole('table', { name: 'Who mounts what' }).getByRole('row').nth(1)).toContainText('/var/cache');
    await main.getByRole('button', { name: 'Mount cache in sidecar' }).click();
    await expect.poll(() => app.yaml()).toBe(two.replace('log:1\n', 'log:1\n        volumeMounts:\n        - name: cache\n          mountPath: /mnt/cache\n'));
  });

  test('a StatefulSet has a claim for each Pod', async ({ page }) => {
    const text = 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  serviceName: db\n  selector:\n    matchLabels: {app: db}\n  template:\n    metadata:\n      labels: {app: db}\n    spec:\n      containers:\n      - name: db\n        image: registry.example.com/db:1\n';
    const app = await opened(page, 'en', text);
    const main = await inStorage(page);
    await main.getByRole('button', { name: 'Add a template' }).click();
    await expect.poll(() => app.yaml()).toBe(
      `${text}  volumeClaimTemplates:\n  - metadata:\n      name: data\n    spec:\n      accessModes:\n      - ReadWriteOnce\n      resources:\n        requests:\n          storage: 10Gi\n`,
    );
    await main.getByRole('button', { name: 'Mount data in db' }).click();
    await expect.poll(() => app.yaml()).toContain('        volumeMounts:\n        - name: data\n          mountPath: /mnt/data\n');
  });

  test('a claim, a volume and a class have forms of their own', async ({ page }) => {
    const text = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 1Gi # small
`;
    const app = await opened(page, 'en', text);
    const main = page.getByRole('main');
    await main.getByLabel(/^A disk is made/).selectOption({ label: 'when a Pod needs it' });
    const bound = text.replace('provisioner: ebs.csi.aws.com\n', 'provisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\n');
    await expect.poll(() => app.yaml()).toBe(bound);
    await app.document('PersistentVolumeClaim', 'data').click();
    await main.getByLabel(/^Storage class/).fill('fast');
    await expect.poll(() => app.yaml()).toContain('  storageClassName: fast\n');
    await expectAccessible(page);
  });

  test('is accessible', async ({ page }) => {
    await opened(page);
    const main = await inStorage(page);
    await main.getByRole('button', { name: 'Add a volume' }).click();
    await main.getByRole('button', { name: 'Mounts in detail' }).click();
    await expectAccessible(page);
  });
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', colorScheme: 'dark' });

  test('a temporary directory is limited', async ({ page }) => {
    const app = await opened(page, 'ko');
    const main = await inStorage(page, 'ko');
    await main.getByRole('group', { name: '볼륨 cache' }).getByRole('textbox', { name: /^최대 크기/ }).fill('256Mi');
    await expect.poll(() => app.yaml()).toMatch(/emptyDir: ?\n? *\{?sizeLimit: 256Mi/);
    await expectAccessible(page);
  });
});
