import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { KubewrightPage } from './kubewright-page.ts';

export const POD = `# a Pod of its own
apiVersion: v1
kind: Pod
metadata:
  name: web # its name
  labels:
    app: web
spec:
  containers:
    # the first
    - name: web
      image: registry.k8s.io/web:1.0.0
      ports:
        - name: http
          containerPort: 8080
      env:
        - name: A
          value: one
        # the second
        - name: B
          value: two
      livenessProbe:
        httpGet: # asks
          path: /healthz
          port: http
        periodSeconds: 5
  volumes:
    - name: data
      emptyDir: {}
`;

/** The product with a text, and All fields of it open. */
export async function opened(page: Page, text = POD): Promise<KubewrightPage> {
  const app = new KubewrightPage(page, 'en');
  await app.prepare();
  await app.open();
  await app.paste(text);
  await expect.poll(() => app.yaml()).toBe(text);
  await tab(page).click();
  await expect(outline(page)).toBeVisible();
  return app;
}

export function tab(page: Page): Locator {
  return page.getByRole('tab', { name: /^(?:All fields|모든 필드)/ });
}

/** Its rows. */
export function outline(page: Page): Locator {
  return page.getByRole('list', { name: 'All fields' });
}

/** The input of a field, by its name and where it stands. */
export function field(page: Page, name: string): Locator {
  return outline(page).getByLabel(name, { exact: true });
}

export async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus();
  await target.press(key);
}
