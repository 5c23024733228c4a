import { EACH_ITEM, EACH_KEY, joinPatterns, stepsOf } from '../../core/kinds/pattern.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { Path } from '../../core/yaml/path.ts';
import { isList, isMap } from '../../core/yaml/value.ts';
import type { Field, Section } from './field.ts';

/** The patterns of all values that a section's fields show, from the section's scope. */
export function patternsOfSection(section: Section): string[] {
  return section.fields.flatMap((field) => patternsOfField(section.path, field));
}

function patternsOfField(base: string, field: Field): string[] {
  const pattern = joinPatterns(base, field.path);
  switch (field.input) {
    case 'rows':
      return field.fields.flatMap((inner) => patternsOfField(`${pattern}[]`, inner));
    case 'tokens':
      return [`${pattern}[]`];
    case 'map':
      return [`${pattern}{}`];
    default:
      return [pattern];
  }
}

/** The concrete path of a pattern without wildcards. @throws RangeError for `[]` and `{}`, which name many places. */
export function pathOf(base: Path, pattern: string): Path {
  const steps = stepsOf(pattern);
  if (steps.includes(EACH_ITEM) || steps.includes(EACH_KEY)) throw new RangeError(`no single path: ${pattern}`);
  return steps.length === 0 ? base : [...base, ...steps];
}

/** Patterns as a tree, for walking a value beside it. What lies below a pattern's end is covered with it. */
interface Covered {
  ends: boolean;
  readonly next: Map<string, Covered>;
}

export type Coverage = Readonly<Covered>;

export function coverageOf(patterns: Iterable<string>): Coverage {
  const root: Covered = { ends: false, next: new Map() };
  for (const pattern of patterns) {
    let node = root;
    for (const step of stepsOf(pattern)) {
      let next = node.next.get(step);
      if (next === undefined) {
        next = { ends: false, next: new Map() };
        node.next.set(step, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return root;
}

/** Whether a pattern shows the value at a path, or one that it lies in. */
export function isCoveredBy(path: Path, coverage: Coverage): boolean {
  let nodes: readonly Covered[] = [coverage];
  for (const step of path) {
    if (nodes.some((node) => node.ends)) return true;
    nodes = /^\d+$/.test(String(step))
      ? [...following(nodes, EACH_ITEM, EACH_ITEM), ...following(nodes, String(step), EACH_KEY)]
      : following(nodes, String(step), EACH_KEY);
  }
  return nodes.some((node) => node.ends);
}

/** Whether a path is one that the patterns show, leads to one, or lies below one. */
export function isCovered(coverage: Coverage, path: Path): boolean {
  let nodes: readonly Covered[] = [coverage];
  for (const step of path) {
    if (nodes.some((node) => node.ends)) return true;
    nodes = following(nodes, typeof step === 'number' ? EACH_ITEM : step, typeof step === 'number' ? EACH_ITEM : EACH_KEY);
    if (nodes.length === 0) return false;
  }
  return true;
}

/** Fields that no form shows: where they begin, and how many values there are. */
export interface UncoveredFields {
  readonly path: Path;
  readonly count: number;
}

/**
 * The values below `base` that no pattern covers, grouped by the highest place that holds nothing else. An empty map
 * or list counts as one value, for `emptyDir: {}` has meaning.
 */
export function uncoveredFields(root: YamlValue | undefined, base: Path, coverage: Coverage): UncoveredFields[] {
  const found: UncoveredFields[] = [];
  visit(root, [], [coverage]);
  return found;

  function visit(value: YamlValue | undefined, path: Path, nodes: readonly Covered[]): void {
    if (value === undefined || nodes.some((node) => node.ends)) return;
    const onTheWay = path.length < base.length;
    if (!onTheWay && nodes.length === 0) {
      found.push({ path, count: countValues(value) });
    } else if (isList(value)) {
      for (const [index, item] of value.entries()) {
        if (isOnTheWay(path.length, index)) visit(item, [...path, index], following(nodes, EACH_ITEM, EACH_ITEM));
      }
      if (value.length === 0 && !onTheWay) found.push({ path, count: 1 });
    } else if (isMap(value)) {
      const keys = Object.keys(value);
      for (const key of keys) {
        if (isOnTheWay(path.length, key)) visit(value[key], [...path, key], following(nodes, key, EACH_KEY));
      }
    } else if (!onTheWay && value !== null) {
      found.push({ path, count: 1 });
    }
  }

  function isOnTheWay(depth: number, step: string | number): boolean {
    return depth >= base.length || String(base[depth]) === String(step);
  }
}

function following(nodes: readonly Covered[], step: string, wildcard: string): readonly Covered[] {
  return nodes.flatMap((node) => {
    const exact = node.next.get(step);
    const any = step === wildcard ? undefined : node.next.get(wildcard);
    return [exact, any].filter((next) => next !== undefined);
  });
}

function countValues(value: YamlValue): number {
  const members = isList(value) ? value : isMap(value) ? Object.values(value) : [];
  return Math.max(1, members.reduce<number>((count, member) => count + countValues(member), 0));
}
