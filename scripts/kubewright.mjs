// `npm run -s kubewright -- …`: the headless command. Bundles src/cli on first use and after each change of its
// sources; from then on it starts by loading one file.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { hashOf, inProject } from './project.mjs';

// A reader that has seen enough (`| head`) is no error of ours.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  process.exit();
});

await ensureInstalled();
const hash = hashOf(['package-lock.json', 'src/cli', 'src/core'], (file) => !file.endsWith('.test.ts'));
const bundle = inProject('node_modules', '.cache', 'kubewright', `${hash.slice(0, 16)}.mjs`);
if (!existsSync(bundle)) await makeBundle();
// It reads process.argv, sets process.exitCode and never calls process.exit, so nothing written is cut off in a pipe.
await import(pathToFileURL(bundle).href);

async function makeBundle() {
  const { bundleCommand } = await import('./bundle-command.mjs');
  await bundleCommand(bundle);
}
