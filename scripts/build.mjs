// Builds dist, and does nothing when it was built from these very sources.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf, inProject, runBinary } from './project.mjs';

export const DIST = inProject('dist');

const SOURCES = ['index.html', 'package-lock.json', 'public', 'scripts/csp.mjs', 'scripts/schema', 'src', 'tsconfig.json', 'vite.config.ts'];

/** Inside dist, which each build empties, so that it never speaks of another build. */
const STAMP = inProject('dist', '.kubewright-sources');

/** @returns {Promise<number>} exit code of the build; 0 when none was needed */
export async function ensureBuilt() {
  const hash = hashOf(SOURCES, (file) => !/\.test\.tsx?$/.test(file));
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return 0;
  const code = await runBinary('vite', 'vite', ['build', '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code === 0) writeFileSync(STAMP, hash);
  return code;
}
