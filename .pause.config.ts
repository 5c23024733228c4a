import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '/tmp/wt-pause/e2e', outputDir: '/tmp/pause-results', fullyParallel: true, workers: 2, retries: 0, timeout: 45_000, expect: { timeout: 10_000 }, reporter: 'line',
  use: { baseURL: 'http://127.0.0.1:4350/', viewport: { width: 1440, height: 900 }, launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] } } });
