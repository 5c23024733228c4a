// `npm run sweep`: tries every edit at every node of the real manifests beside the project (up to 500 nodes of each
// document), with LF and with CRLF, on two processes, and judges each by the laws. What is done is kept under .cache
// and not done again until the sources of core/yaml change. Ends with a table; exit 1 when a law was broken.
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentsWith, hasSharedFiles, sharedFiles, type LineBreaks, type SharedFile } from '../src/core/yaml/testing/shared-files.ts';
import { addTally, editable, MOST_NODES, nodesTried, summary, sweepDocument, type Swept, type Tally } from '../src/core/yaml/testing/sweep.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SEED = 1;
const PROCESSES = 2;
const PROGRESS_MS = 5_000;
const MOST_REFUSED = 0.01;
const MOST_REMARKS = 20;
/** Nodes of a task: a run that is stopped loses no more of a large document. */
const NODES_EACH = 100;

/** A part of the nodes of one document of one file with one kind of line breaks. */
interface Task {
  readonly file: string;
  readonly lineBreaks: LineBreaks;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

interface Done extends Swept {
  readonly task: Task;
}

if (process.argv.includes('--worker')) work();
else await main();

/** A process that does one task after the other as the parent sends them. */
function work(): void {
  const files = new Map(sharedFiles().map((file) => [file.name, file]));
  process.on('message', (task: Task) => {
    const document = editable(documentsOf(files, task)[task.index] ?? '');
    const swept: Swept = document === null ? { tally: {}, remarks: [] } : sweepDocument(document, SEED, MOST_NODES, task.from, task.to);
    const done: Done = { task, ...swept };
    process.send?.(done);
  });
}

let lastRead: { readonly key: string; readonly documents: readonly string[] } | null = null;

function documentsOf(files: ReadonlyMap<string, SharedFile>, { file, lineBreaks }: Task): readonly string[] {
  const key = `${lineBreaks} ${file}`;
  if (lastRead?.key !== key) lastRead = { key, documents: documentsWith(files.get(file)?.read() ?? '', lineBreaks) };
  return lastRead.documents;
}

async function main(): Promise<void> {
  if (!hasSharedFiles) {
    console.log('There are no manifests beside the project (../shared): nothing to sweep.');
    return;
  }
  const tasks = allTasks();
  const log = logFile();
  const finished = new Map<string, Done>();
  for (const done of readLog(log)) finished.set(nameOf(done.task), done);
  const open = tasks.filter((task) => !finished.has(nameOf(task)));
  console.log(`${documentCount(tasks)} documents in ${tasks.length} parts, ${tasks.length - open.length} of them done before; ${path.relative(ROOT, log)}`);

  const started = Date.now();
  const progress = setInterval(() => {
    const { attempts, refused, broken } = totals(finished.values());
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    console.error(`${finished.size} of ${tasks.length} parts, ${attempts} edits, ${refused} refused, ${broken} broken; ${minutes} min`);
  }, PROGRESS_MS);
  await Promise.all(Array.from({ length: PROCESSES }, () => takeTasks(open, (done) => {
    finished.set(nameOf(done.task), done);
    appendFileSync(log, `${JSON.stringify(done)}\n`);
  })));
  clearInterval(progress);
  report(tasks.flatMap((task) => finished.get(nameOf(task)) ?? []));
}

/** The tasks, small documents first, so that there is something to see early. */
function allTasks(): Task[] {
  const tasks: (Task & { readonly size: number })[] = [];
  for (const file of sharedFiles()) {
    const text = file.read();
    for (const lineBreaks of ['LF', 'CRLF'] as const) {
      for (const [index, slice] of documentsWith(text, lineBreaks).entries()) {
        const document = editable(slice);
        const nodes = document === null ? 0 : nodesTried(document);
        for (let from = 0; from < nodes; from += NODES_EACH) {
          tasks.push({ file: file.name, lineBreaks, index, from, to: Math.min(nodes, from + NODES_EACH), size: slice.length });
        }
      }
    }
  }
  return tasks.sort((left, right) => left.size - right.size).map(({ file, lineBreaks, index, from, to }) => ({ file, lineBreaks, index, from, to }));
}

function nameOf({ file, lineBreaks, index, from }: Task): string {
  return `${lineBreaks} ${index} ${from} ${file}`;
}

function documentCount(tasks: readonly Task[]): number {
  return new Set(tasks.map(({ file, lineBreaks, index }) => `${lineBreaks} ${index} ${file}`)).size;
}

/** Where results are kept, one line each: another file when the code that made or judged them is another. */
function logFile(): string {
  const hash = createHash('sha256');
  for (const folder of ['src/core/text', 'src/core/yaml', 'src/core/yaml/testing']) {
    for (const name of readdirSync(path.join(ROOT, folder)).sort()) {
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(readFileSync(path.join(ROOT, folder, name)));
    }
  }
  const folder = path.join(ROOT, '.cache', 'sweep');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${hash.digest('hex').slice(0, 16)}.jsonl`);
}

function readLog(file: string): Done[] {
  if (!existsSync(file)) return [];
  // the last line may have been cut off when a run was stopped
  return readFileSync(file, 'utf8').split('\n').slice(0, -1).map((line): Done => JSON.parse(line));
}

/** Starts a process and gives it one task at a time until none is left. */
function takeTasks(open: Task[], take: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker: ChildProcess = fork(fileURLToPath(import.meta.url), ['--worker']);
    const next = (): void => {
      const task = open.shift();
      if (task === undefined) worker.disconnect();
      else worker.send(task);
    };
    worker.on('message', (done: Done) => {
      take(done);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
    next();
  });
}

function totals(all: Iterable<Done>): ReturnType<typeof summary> {
  return summary(talliesOf(all));
}

function talliesOf(all: Iterable<Done>): Tally {
  const tally: Tally = {};
  for (const { tally: each } of all) addTally(tally, each);
  return tally;
}

function report(all: readonly Done[]): void {
  const tally = talliesOf(all);
  const refusals = [...new Set(Object.values(tally).flatMap((row) => Object.keys(row)))].filter((outcome) => outcome.startsWith('refused')).sort();
  const columns = ['done', ...refusals, 'wrong value', 'bytes outside', 'comment lost', 'threw'];
  const rows = Object.entries(tally).map(([operation, row]) => [operation, ...columns.map((column) => String(row[column] ?? 0))]);
  const total = ['all', ...columns.map((column) => String(Object.values(tally).reduce((sum, row) => sum + (row[column] ?? 0), 0)))];
  printTable([['operation', ...columns], ...rows, total]);
  const { attempts, refused, broken } = summary(tally);
  console.log(`\n${attempts} edits at up to ${MOST_NODES} nodes of each of ${documentCount(all.map(({ task }) => task))} documents; ${(100 * refused / attempts).toFixed(3)} % refused; ${broken} broken.`);
  const remarks = all.flatMap(({ task, remarks: each }) => each.map((remark) => `${nameOf(task)}: ${remark}`));
  for (const remark of remarks.slice(0, MOST_REMARKS)) console.log(`  ${remark}`);
  if (remarks.length > MOST_REMARKS) console.log(`  and ${remarks.length - MOST_REMARKS} more`);
  if (broken > 0 || refused / attempts >= MOST_REFUSED) process.exitCode = 1;
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
}
