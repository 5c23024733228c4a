// Brings node_modules to what package-lock.json says, and does nothing when it already is.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { inProject, run } from './project.mjs';

const LOCKFILE = inProject('package-lock.json');
/** Inside node_modules, so that it goes when they go. */
const STAMP = inProject('node_modules', '.kubewright-lock');
/** What npm itself noted about the tree it made. */
const INSTALLED = inProject('node_modules', '.package-lock.json');
/** Outside node_modules, which `npm ci` deletes first. */
const BUSY = inProject('.cache', 'install.pid');

/**
 * Installs when node_modules is missing or package-lock.json has changed since; development tools too, whatever
 * NODE_ENV says; no install script of any package runs. Everything npm says goes to standard error.
 * @throws Error when npm fails
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    if (!matchesLockfile()) {
      console.error('Installing the packages of package-lock.json …');
      const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
      const code = await runNpm(args);
      if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with code ${code}.`);
    }
    writeFileSync(STAMP, stampText());
  });
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampText();
}

/** Packages with native parts differ by platform, so a folder copied to another machine is installed again. */
function stampText() {
  const hash = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

/** Whether npm has just made this very tree (`npm install some-package`): then nothing is to be done. */
function matchesLockfile() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = packagesIn(LOCKFILE);
  const installed = packagesIn(INSTALLED);
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const there = installed[place];
    return there === undefined ? optional === true : there.version === version && existsSync(inProject(place));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {readonly string[]} args */
function runNpm(args) {
  const options = { stdoutToStderr: true };
  const npm = process.env['npm_execpath'];
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options);
  // Windows has npm as npm.cmd, which only a shell starts; the arguments are ours and need no quoting.
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Two commands started at once on a fresh clone must not install into each other.
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  mkdirSync(inProject('.cache'), { recursive: true });
  while (!tryToOccupy()) {
    if (!isAlive(Number(readOwner()))) rmSync(BUSY, { force: true });
    else await delay(250);
  }
  try {
    await work();
  } finally {
    rmSync(BUSY, { force: true });
  }
}

function tryToOccupy() {
  try {
    writeFileSync(BUSY, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Its owner's process id; our own while it is being written or has just gone, which means: look again. */
function readOwner() {
  try {
    return readFileSync(BUSY, 'utf8') || String(process.pid);
  } catch {
    return String(process.pid);
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
