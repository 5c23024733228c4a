// `node scripts/run-typescript.mjs FILE …`: runs a TypeScript file of ours, with what it is given behind it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { inProject, run } from './project.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node scripts/run-typescript.mjs FILE [ARGUMENT …]');
  process.exitCode = 2;
} else {
  await ensureInstalled();
  const tsx = pathToFileURL(createRequire(inProject('package.json')).resolve('tsx')).href;
  process.exitCode = await run(process.execPath, ['--import', tsx, path.resolve(file), ...args], { cwd: process.cwd() });
}
