// Prints the figures of the design's budgets as a table, and writes them as JSON to bench/results.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browserRows, KEY_TO_PAINT } from './browser.ts';
import { load, machine, paceSentence, type Report, table } from './report.ts';
import { rowsInNode } from './rows-in-node.ts';
import { ROOT } from './root.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const wanted = (part: string): boolean => values.only === undefined || values.only === part;

const begun = { load: load(), at: new Date() };
const rows = [
  ...(await rowsInNode(['core', 'schema'].filter(wanted), values.quick)),
  ...(wanted('browser') ? await browserRows(values.quick) : []),
];
const report: Report = { machine: machine(), versions: versions(), load: begun.load, rows };

console.log(`${report.machine}; load ${report.load.toFixed(1)}; ${Object.entries(report.versions).map(([name, version]) => `${name} ${version}`).join(', ')}\n`);
console.log(table(rows));
const pace = rows.find(({ what }) => what.startsWith(KEY_TO_PAINT))?.naive;
if (pace) console.log(`\n${paceSentence(pace.times.p50)}`);
const folder = path.join(ROOT, 'bench', 'results');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${begun.at.toISOString().slice(0, 19).replaceAll(':', '')}.json`);
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
console.log(`\n${path.relative(process.cwd(), file)}`);

function versions(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  return { node: process.versions.node, 'js-yaml': dependencies['js-yaml'] ?? '', react: dependencies['react'] ?? '', 'monaco-editor': dependencies['monaco-editor'] ?? '' };
}
