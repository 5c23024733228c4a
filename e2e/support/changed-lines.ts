/** The lines between the first and the last one that differ, on both sides; lines count from 1. */
export interface ChangedLines {
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export function changedLines(before: string, after: string): ChangedLines | null {
  if (before === after) return null;
  const old = before.split('\n');
  const now = after.split('\n');
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { line: head + 1, removed: old.slice(head, old.length - tail), added: now.slice(head, now.length - tail) };
}
