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

/**
 * All places that differ, apart: where as many lines are left, line by line; else the one range from the first to the
 * last difference.
 */
export function changedPlaces(before: string, after: string): readonly ChangedLines[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const whole = changedLines(before, after);
  if (whole === null || old.length !== now.length) return whole === null ? [] : [whole];
  const places: { readonly line: number; readonly removed: string[]; readonly added: string[] }[] = [];
  for (const [index, line] of old.entries()) {
    const other = now[index] ?? '';
    if (line === other) continue;
    const last = places.at(-1);
    if (last !== undefined && last.line + last.removed.length === index + 1) {
      last.removed.push(line);
      last.added.push(other);
    } else {
      places.push({ line: index + 1, removed: [line], added: [other] });
    }
  }
  return places;
}
