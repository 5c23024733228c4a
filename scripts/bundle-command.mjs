// Programs for Node as one file, by the bundler that also builds the app.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { inProject, ROOT } from './project.mjs';

/**
 * Writes the bundle of src/cli/main.ts; earlier ones beside it go. It appears whole or not at all, so that commands
 * started at once do not read half a file.
 * @param {string} file
 */
export async function bundleCommand(file) {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const workshop = mkdtempSync(path.join(folder, 'making-'));
  await bundleForNode(inProject('src', 'cli', 'main.ts'), workshop, true);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.mjs')) rmSync(path.join(folder, name), { force: true });
  }
  renameSync(path.join(workshop, 'main.mjs'), file);
  rmSync(workshop, { recursive: true, force: true });
}

/**
 * Writes `main.mjs` to a folder, which is emptied before: our own sources, compiled as the app's are.
 * @param {string} entry
 * @param {string} folder
 * @param {boolean} withPackages whether packages come in too; else they are imported from where they are installed
 */
export async function bundleForNode(entry, folder, withPackages) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { ...(withPackages ? { noExternal: true } : {}), target: 'node' },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
    },
  });
}
