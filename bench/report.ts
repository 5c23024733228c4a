import { cpus, loadavg, totalmem, type } from 'node:os';
import type { Row, Times } from './measure.ts';

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

/** The rows as a Markdown table, the ratio to the naive way first. */
export function table(rows: readonly Row[]): string {
  const head = ['measured', 'ratio', 'ours p50 / p95', 'naive p50 / p95', 'naive way', 'bar', 'met'];
  const lines = rows.map((row) => [
    row.what,
    row.naive === null ? '' : `x ${(row.naive.times.p50 / row.ours.p50).toFixed(1)}`,
    milliseconds(row.ours),
    row.naive === null ? '' : milliseconds(row.naive.times),
    row.naive?.way ?? '',
    row.bar,
    row.met === null ? '' : row.met ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const print = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [print(head), print(widths.map((width) => '-'.repeat(width))), ...lines.map(print)].join('\n');
}

/** p50 in ms of the naive page from a key to its paint, one document, in both runs on the machine for which the bars were set. */
const NAIVE_WHERE_BARS_WERE_SET = [25.1, 18.5] as const;

/**
 * How this machine compares with the one of the bars, by a page that nobody changes. It judges nothing: a bar is met or
 * missed as measured. It tells what a miss on a slow machine, or a pass on a fast one, is worth.
 * @param naive p50 of the naive page from a key to its paint, one document, ms
 */
export function paceSentence(naive: number): string {
  const [least, most] = NAIVE_WHERE_BARS_WERE_SET.map((then) => (naive / then).toFixed(2));
  return `From a key to its paint the naive page took ${naive.toFixed(1)} ms: x ${least} to x ${most} of what it took where the bars were set.`;
}

function milliseconds({ p50, p95 }: Times): string {
  const print = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  return `${print(p50)} / ${print(p95)} ms`;
}
