import type { YamlValue } from './nodes.ts';
import type { Path } from './path.ts';
import { isList, isMap, sameValue, toJson } from './value.ts';
import { entriesOf, isEmptyCollection } from './write.ts';

/** One change on the way from one value to another; indices count when all steps before it are done. */
export type Step =
  | { readonly kind: 'set'; readonly path: Path; readonly value: YamlValue }
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: YamlValue }
  | { readonly kind: 'remove'; readonly path: Path };

/**
 * The steps that make `before` into `after`, so that what both share keeps its text and its comments. One step that
 * sets the whole where they are of different kinds or share nothing.
 */
export function stepsBetween(before: YamlValue, after: YamlValue, path: Path): Step[] {
  if (sameValue(before, after)) return [];
  if (isMap(before) && isMap(after)) {
    const shared = Object.keys(after).filter((key) => Object.hasOwn(before, key));
    if (shared.length === 0) return [{ kind: 'set', path, value: after }];
    const set = entriesOf(after).flatMap(([key, value]) => {
      const old = before[key];
      return old !== undefined && Object.hasOwn(before, key) ? stepsBetween(old, value, [...path, key])
        : [{ kind: 'set', path: [...path, key], value } as const];
    });
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
    return [...set, ...gone.map((key) => ({ kind: 'remove', path: [...path, key] }) as const)];
  }
  if (isList(before) && isList(after) && !isEmptyCollection(before) && !isEmptyCollection(after)) {
    return listSteps(before, after, path);
  }
  return [{ kind: 'set', path, value: after }];
}

/** What makes an item the same item although its contents changed: its name, else its whole value. */
function identity(item: YamlValue): string {
  return isMap(item) && typeof item['name'] === 'string' ? `name ${item['name']}` : toJson(item);
}

/** From the last item to the first, so that the indices of what is still to come stay. */
function listSteps(before: readonly YamlValue[], after: readonly YamlValue[], path: Path): Step[] {
  const steps: Step[] = [];
  let oldEnd = before.length;
  let newEnd = after.length;
  for (const [oldIndex, newIndex] of [...commonItems(before.map(identity), after.map(identity)).reverse(), [-1, -1] as const]) {
    const oldGap = before.slice(oldIndex + 1, oldEnd);
    const newGap = after.slice(newIndex + 1, newEnd);
    const paired = Math.min(oldGap.length, newGap.length);
    for (let index = newGap.length - 1; index >= paired; index--) {
      steps.push({ kind: 'insert', path, index: oldIndex + 1 + oldGap.length, value: newGap[index] ?? null });
    }
    for (let index = oldGap.length - 1; index >= paired; index--) steps.push({ kind: 'remove', path: [...path, oldIndex + 1 + index] });
    for (let index = paired - 1; index >= 0; index--) {
      steps.push(...stepsBetween(oldGap[index] ?? null, newGap[index] ?? null, [...path, oldIndex + 1 + index]));
    }
    if (oldIndex >= 0) steps.push(...stepsBetween(before[oldIndex] ?? null, after[newIndex] ?? null, [...path, oldIndex]));
    oldEnd = oldIndex;
    newEnd = newIndex;
  }
  return steps;
}

/** The longest common subsequence, as pairs of indices. */
function commonItems(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    const line = lengths[row];
    if (line === undefined) continue;
    for (let column = right.length - 1; column >= 0; column--) {
      line[column] = left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
