// `node scripts/run-typescript.mjs scripts/check-agreement.ts peers|guides|corpus [--check ID] [--peer NAME] [--list]`: how
// our checks agree with the tests of others, with what the guides' index says, and how often they speak on real manifests.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUED } from '../src/core/checks/index.ts';
import { SCHEMA_CHECK_WORDS } from '../src/core/checks/schema/words.ts';
import { decisionOf } from './agreement/decisions.ts';
import { type Compared, compare, FIXTURE_PEERS } from './agreement/fixtures.ts';
import { lookForFaults } from './agreement/guides.ts';
import { everyCheck, findingsInFiles, SHARED } from './agreement/manifests.ts';

const [what, ...args] = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : (args[at + 1] ?? '');
};
const onlyCheck = option('check');
const onlyPeer = option('peer');
const list = args.includes('--list');
const set = await everyCheck();
const known = new Set([...CATALOGUED, ...SCHEMA_CHECK_WORDS].map(({ id }) => id));

function table(rows: readonly (readonly (string | number)[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) console.log(row.map((cell, column) => String(cell).padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

function isDecided(compared: Compared): boolean {
  return decisionOf(compared) !== null;
}

function peers(): void {
  const rows: (string | number)[][] = [['peer', 'check', 'rows', 'agree', 'decided', 'unexplained', 'ours']];
  const totals: (string | number)[][] = [['peer', 'rows', 'agree', 'decided', 'unexplained']];
  for (const peer of FIXTURE_PEERS) {
    if (onlyPeer !== null && peer !== onlyPeer) continue;
    const compared = compare(peer, set).filter(({ row }) => onlyCheck === null || row.our.includes(onlyCheck));
    for (const check of new Set(compared.map(({ row }) => row.check))) {
      const ones = compared.filter(({ row }) => row.check === check);
      const wrong = ones.filter(({ agrees }) => !agrees);
      const decided = wrong.filter(isDecided);
      rows.push([peer, check, ones.length, ones.length - wrong.length, decided.length, wrong.length - decided.length, (ones[0]?.row.our ?? []).join(' ').slice(0, 60)]);
      if (!list) continue;
      for (const one of wrong.filter((each) => !isDecided(each))) {
        const who = one.row.object === null || one.row.object === undefined ? '' : ` ${one.row.object.kind}/${String(one.row.object.name)}`;
        const said = one.spoke.map(({ finding, line }) => `${finding.check}:${finding.severity}@${line}`).join(' ');
        console.log(`${peer} ${check} expects ${one.row.expect}: ${one.files.join(' ')}${who} ours: ${one.row.our.join(',')} ${said}`);
      }
    }
    const wrong = compared.filter(({ agrees }) => !agrees);
    const decided = wrong.filter(isDecided).length;
    totals.push([peer, compared.length, compared.length - wrong.length, decided, wrong.length - decided]);
  }
  table(rows.filter((row, at) => at === 0 || list || Number(row[5]) > 0));
  console.log();
  table(totals);
}

function guides(): void {
  const looked = lookForFaults(set, known).filter(({ fault }) => onlyCheck === null || fault.check === onlyCheck);
  for (const { file, fault, found, atLine } of looked) {
    if (found.length > 0 && (atLine || !list)) continue;
    const why = found.length === 0 ? 'MISSED' : `elsewhere: ${found.map(({ line }) => line).join(' ')}`;
    console.log(`${why} ${fault.severity} ${fault.check} ${file}:${String(fault.line)} (${fault.scope}) ${fault.message}`);
  }
  const found = looked.filter((one) => one.found.length > 0).length;
  const errors = looked.filter(({ fault }) => fault.severity === 'error');
  const errorsFound = errors.filter((one) => one.found.length > 0).length;
  console.log(`found ${found} of ${looked.length}, at their line ${looked.filter(({ atLine }) => atLine).length}; errors ${errorsFound} of ${errors.length}`);
}

function corpus(): void {
  const folder = path.join(SHARED, 'corpus', 'files');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file)).sort() : [];
  const counts = new Map<string, number>();
  let total = 0;
  for (const file of files) {
    for (const { finding, line } of findingsInFiles(folder, [file], set)) {
      const id = `${finding.check} ${finding.severity}`;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      total++;
      if (list && finding.check === onlyCheck) console.log(`${file}:${line} ${finding.severity} ${finding.message.en}`);
    }
  }
  const rows = [...counts].sort((left, right) => right[1] - left[1]).map(([id, count]) => [id, count, ((100 * count) / files.length).toFixed(1)]);
  if (!list) table([['check', 'findings', 'per 100 files'], ...rows, ['all', total, ((100 * total) / files.length).toFixed(1)]]);
}

if (!existsSync(SHARED)) console.log('There are no fixtures beside the repository.');
else if (what === 'guides') guides();
else if (what === 'corpus') corpus();
else peers();
