// `npm run picture`: takes the picture of README.md from the built app, with the sample of its first screen.
import { chromium } from '@playwright/test';
import { framesPassed } from '../e2e/support/frames.ts';
import { KubewrightPage } from '../e2e/support/kubewright-page.ts';
import { YamlEditor } from '../e2e/support/yaml-editor.ts';
import { DIST, ensureBuilt } from './build.mjs';
import { ensureChromium, NO_CHROMIUM } from './chromium.mjs';
import { inProject } from './project.mjs';
import { createStaticServer, HOST, listen } from './serve.mjs';

const executablePath = await ensureChromium();
if (executablePath === null) throw new Error(NO_CHROMIUM);
if ((await ensureBuilt()) !== 0) throw new Error('The build failed.');

const server = createStaticServer(DIST);
const port = await listen(server, 0);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const page = await browser.newPage({ baseURL: `http://${HOST}:${port}/`, locale: 'en-US', viewport: { width: 1440, height: 970 } });
const app = new KubewrightPage(page, 'en');
const editor = new YamlEditor(page);
await app.prepare();
await app.open();
await page.getByRole('button', { name: 'Open the sample' }).click();
await editor.ready();
await page.getByRole('tab', { name: /^Probes/ }).click();
const failures = page.getByRole('region', { name: 'Readiness', exact: true }).getByRole('textbox', { name: /^Failures/ });
await failures.click(); // its line is revealed
await page.locator('.view-line', { hasText: 'readinessProbe' }).first().waitFor();
// from its top, and with nothing under the pointer
await page.getByRole('tabpanel').evaluate((panel) => panel.scrollTo(0, 0));
await page.mouse.move(560, 12);
await framesPassed(page);
await page.screenshot({ path: inProject('public', 'picture.png') });
await browser.close();
server.close();
