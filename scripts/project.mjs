// What every script needs to know of the project, with Node's own modules only: scripts run before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string[]} parts */
export function inProject(...parts) {
  return path.join(ROOT, ...parts);
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean, stdoutToStderr?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['inherit', options.stdoutToStderr ? 2 : 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs the command that a package brings, by Node itself, so that no shell and no `.cmd` file is needed.
 * @param {string} packageName
 * @param {string} binary
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runBinary(packageName, binary, args, options) {
  const manifestPath = createRequire(inProject('package.json')).resolve(`${packageName}/package.json`);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[binary];
  if (file === undefined) throw new Error(`${packageName} has no command ${binary}`);
  return run(process.execPath, [path.join(path.dirname(manifestPath), file), ...args], options);
}

/**
 * One hash over the names and bytes of files and folders.
 * @param {readonly string[]} entries relative to the project; missing ones count as missing
 * @param {(file: string) => boolean} [wanted] by path relative to the project, with forward slashes
 */
export function hashOf(entries, wanted = () => true) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap(filesBelow).filter(wanted)) {
    hash.update(`${file}\0`).update(readFileSync(inProject(file))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} entry
 * @returns {string[]} sorted, with forward slashes
 */
function filesBelow(entry) {
  const stats = statSync(inProject(entry), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [entry];
  return readdirSync(inProject(entry)).sort().flatMap((name) => filesBelow(`${entry}/${name}`));
}
