import { cpus, loadavg, totalmem, type } from 'node:os';
import { paceOf, type Row, type Times } from './measure.ts';

export interface Report {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Load average over one minute when it began. */
  readonly load: number;
  readonly rows: readonly Row[];
}

export function machine(): string {
  const [cpu] = cpus();
  return `${type()}, ${cpus().length} x ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
}

export function load(): number {
  return loadavg()[0] ?? Number.NaN;
}

/** The rows as a Markdown table, the ratio to the naive way first. What is "met" is met as measured, at whatever pace. */
export function table(rows: readonly Row[]): string {
  const head = ['measured', 'ratio', 'ours p50 / p95', 'naive p50 / p95', 'naive way', 'bar', 'met', 'at the pace of the bars'];
  const lines = rows.map((row) => [
    row.what,
    row.naive === null ? '' : `x ${(row.naive.times.p50 / row.ours.p50).toFixed(1)}`,
    milliseconds(row.ours),
    row.naive === null ? '' : milliseconds(row.naive.times),
    row.naive?.way ?? '',
    row.bar,
    row.met === null ? '' : row.met ? 'yes' : 'NO',
    row.atPace === null ? '' : milliseconds(row.atPace),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const print = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [print(head), print(widths.map((width) => '-'.repeat(width))), ...lines.map(print)].join('\n');
}

/** How this machine compares with the one for which the bars were set, in a sentence; null when that was not measured. */
export function paceSentence(rows: readonly Row[]): string | null {
  const pace = paceOf(rows);
  if (pace === null) return null;
  return `The naive page took ${pace.naive.toFixed(1)} ms from a key to its paint, and ${pace.whereBarsWereSet.join(' and ')} ms where the bars were set: pages took x ${pace.slower.toFixed(2)} of what they took there.`;
}

function milliseconds({ p50, p95 }: Times): string {
  const print = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  return `${print(p50)} / ${print(p95)} ms`;
}
