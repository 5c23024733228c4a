import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium, NO_CHROMIUM } from '../../scripts/chromium.mjs';

/**
 * A browser with a profile on disk, which can be killed as a crash or the system would kill it (all its processes at
 * once, nothing flushed) and started again on the same profile. Playwright's own browsers only close politely.
 */
export class KillableBrowser {
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'kubewright-profile-'));
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  /** Starts it and opens the address in its only page. */
  async open(address: string): Promise<Page> {
    const executable = await findChromium();
    if (executable === null) throw new Error(NO_CHROMIUM);
    const child = spawn(
      executable,
      [
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.#profile}`,
        '--no-first-run',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--window-size=1440,900',
        'about:blank',
      ],
      // a process group of its own, so that one signal reaches all its processes
      { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
    );
    this.#process = child;
    this.#browser = await chromium.connectOverCDP(await debuggerAddress(child));
    const page = this.#browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the browser has no page');
    await page.goto(address);
    return page;
  }

  /** Resolves when none of its processes is left. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child?.pid === undefined) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    if (process.platform === 'win32') spawnSync('taskkill', ['/PID', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.#process = null;
    await this.#browser?.close().catch(() => undefined); // only our end of a line that is dead already
  }

  /** Kills it and removes the profile. */
  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`the browser ended: ${said}`)));
  });
}
