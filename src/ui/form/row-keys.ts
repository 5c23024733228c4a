import type { YamlValue } from '../../core/yaml/nodes.ts';
import { toJson } from '../../core/yaml/value.ts';

const WRITTEN = new WeakMap<object, string>();

/** What a row says, to tell it apart. Written out once for each value: an edit leaves the values of other rows the very same. */
export function contentsOf(value: YamlValue): string {
  if (typeof value !== 'object' || value === null) return toJson(value);
  const known = WRITTEN.get(value);
  if (known !== undefined) return known;
  const contents = toJson(value);
  WRITTEN.set(value, contents);
  return contents;
}

/**
 * Names for the rows of a list that stay with their row: an input keeps its focus and its unwritten text while rows
 * around it come, go and move, whoever moved them (a button, undo, typing in the YAML).
 *
 * Rows are told apart by their contents: first what stands unchanged at both ends, then equal contents in between,
 * then by position (a row that is being typed in). Only what is left gets a new name.
 * @param fresh gives a name never used before
 */
export function followRows(
  before: readonly string[],
  keys: readonly string[],
  after: readonly string[],
  fresh: () => string,
): string[] {
  const next: (string | undefined)[] = after.map(() => undefined);
  const taken = new Set<number>();
  const keep = (from: number, to: number): void => {
    next[to] = keys[from];
    taken.add(from);
  };

  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) {
    keep(head, head);
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    keep(before.length - 1 - tail, after.length - 1 - tail);
    tail++;
  }

  for (let to = head; to < after.length - tail; to++) {
    const from = before.findIndex((contents, index) => !taken.has(index) && contents === after[to]);
    if (from >= 0) keep(from, to);
  }
  for (let to = head; to < after.length - tail; to++) {
    if (next[to] === undefined && to < before.length && !taken.has(to)) keep(to, to);
  }
  return next.map((key) => key ?? fresh());
}
