import { defineConfig } from '@playwright/test';
import { findChromium, NO_CHROMIUM } from '../scripts/chromium.mjs';

const executablePath = await findChromium();
if (executablePath === null) throw new Error(NO_CHROMIUM);

// The server takes a free port, so neither a running `npm start` nor a second test run is in the way. Playwright puts
// what the group below catches into the environment, where this file finds it when a worker loads it.
const port = process.env['KUBEWRIGHT_PORT'];

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 1, // a busy machine may lose a key press; what needed its second run is named in the result
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? 'line' : [['line'], ['json']],
  use: {
    ...(port !== undefined && { baseURL: `http://127.0.0.1:${port}/` }),
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
  webServer: {
    command: 'node ../scripts/serve.mjs --port 0',
    wait: { stdout: /Serving dist on http:\/\/127\.0\.0\.1:(?<kubewright_port>\d+)\// },
  },
});
