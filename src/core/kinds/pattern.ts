import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isList, isMap } from '../yaml/value.ts';

/**
 * The places of a value that a pattern names: `spec.volumes[].configMap.name`, where `[]` stands for every item of a
 * list and `{}` for every key of a map; a dot inside a key is written `\\.`. The empty pattern is the value itself.
 */
export function* placesOf(
  value: YamlValue | undefined,
  pattern: string,
  from: Path = [],
): Generator<{ readonly path: Path; readonly value: YamlValue }> {
  yield* descend(value, stepsOf(pattern), 0, from);
}

function* descend(
  value: YamlValue | undefined,
  steps: readonly string[],
  index: number,
  path: Path,
): Generator<{ readonly path: Path; readonly value: YamlValue }> {
  if (value === undefined) return;
  const step = steps[index];
  if (step === undefined) {
    yield { path, value };
  } else if (step === EACH_ITEM) {
    if (!isList(value)) return;
    for (const [position, item] of value.entries()) yield* descend(item, steps, index + 1, [...path, position]);
  } else if (!isMap(value)) {
    return;
  } else if (step === EACH_KEY) {
    for (const key of Object.keys(value)) yield* descend(value[key], steps, index + 1, [...path, key]);
  } else if (Object.hasOwn(value, step)) {
    yield* descend(value[step], steps, index + 1, [...path, step]);
  }
}

export const EACH_ITEM = '[]';
export const EACH_KEY = '{}';
const compiled = new Map<string, readonly string[]>();

export function stepsOf(pattern: string): readonly string[] {
  let steps = compiled.get(pattern);
  if (steps === undefined) {
    steps = pattern
      .replaceAll('[]', '.[]')
      .replaceAll('{}', '.{}')
      .split(/(?<!\\)\./)
      .filter((step) => step !== '')
      .map((step) => step.replaceAll('\\.', '.'));
    compiled.set(pattern, steps);
  }
  return steps;
}

/** The pattern of a place from further up: `spec` and `replicas` are `spec.replicas`. */
export function joinPatterns(base: string, pattern: string): string {
  if (base === '' || pattern === '') return base + pattern;
  return `${base}.${pattern}`;
}
