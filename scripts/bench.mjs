// `npm run bench`: measures the product beside the naive way. `-- --quick` with fewer rounds, `-- --only core|schema|browser`.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inProject, run } from './project.mjs';

await ensureInstalled();
const built = await ensureBuilt();
process.exitCode = built || (await run(process.execPath, [inProject('scripts', 'run-typescript.mjs'), inProject('bench', 'main.ts'), ...process.argv.slice(2)]));
