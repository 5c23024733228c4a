// Finds a browser of the Chromium family for the tests, or brings one where the system allows it.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { run, runBinary } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];

/** With a Korean font: without one every Korean letter is a box of another width. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-nanum'];

export const NO_CHROMIUM =
  'No browser for the tests was found: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.';

/**
 * What is already there: CHROMIUM_PATH, then the path, then what Playwright has downloaded.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const onPath = NAMES.map(findOnPath).find((file) => file !== null);
  if (onPath !== undefined) return onPath;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * As `findChromium`; where there is none, installs one by apt as root, or by Playwright's own download.
 * @returns {Promise<string | null>}
 */
export async function ensureChromium() {
  return (await findChromium()) ?? (await installByApt()) ?? (await installByPlaywright());
}

/** @param {string} name */
function findOnPath(name) {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const folder of folders) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (existsSync(file)) return file;
    }
  }
  return null;
}

async function installByApt() {
  if (process.platform !== 'linux' || findOnPath('apt-get') === null) return null;
  const prefix = rightToInstall();
  if (prefix === null) return null;
  console.error(`Installing ${DEBIAN_PACKAGES.join(' and ')} for the browser tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES]]) {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
    if ((await run(command, rest, { env, stdoutToStderr: true })) !== 0) return null;
  }
  return findChromium();
}

/** What stands before a command that needs root: nothing for root, sudo where it asks for no password, else null. */
function rightToInstall() {
  if (process.getuid?.() === 0) return [];
  if (findOnPath('sudo') === null) return null;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

async function installByPlaywright() {
  const code = await runBinary('playwright', 'playwright', ['install', 'chromium'], { stdoutToStderr: true });
  return code === 0 ? findChromium() : null;
}
