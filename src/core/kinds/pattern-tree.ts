import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isList, isMap } from '../yaml/value.ts';
import { EACH_ITEM, EACH_KEY, stepsOf } from './pattern.ts';

/** Where a pattern leads. */
export interface Place {
  readonly path: Path;
  readonly value: YamlValue;
  /** The map or list that holds the value; null for the root. */
  readonly parent: YamlValue;
}

interface Branch<Thing> {
  readonly things: Thing[];
  readonly keys: Map<string, Branch<Thing>>;
  eachItem: Branch<Thing> | null;
  eachKey: Branch<Thing> | null;
}

/**
 * Many patterns as one tree, so that a value is walked once for all of them, and only where a pattern leads. Patterns
 * are written as in `pattern.ts`.
 */
export class PatternTree<Thing> {
  readonly #root: Branch<Thing> = newBranch();

  constructor(entries: Iterable<readonly [pattern: string, thing: Thing]>) {
    for (const [pattern, thing] of entries) {
      let branch = this.#root;
      for (const step of stepsOf(pattern)) branch = childOf(branch, step);
      branch.things.push(thing);
    }
  }

  /**
   * Calls back for each place of the value that a pattern names, with the pattern's thing, in the order in which the
   * patterns first came. @param path where the value stands
   */
  visit(value: YamlValue, path: Path, found: (thing: Thing, place: Place) => void): void {
    const steps = [...path];
    const descend = (branch: Branch<Thing>, at: YamlValue, parent: YamlValue): void => {
      if (branch.things.length > 0) {
        const place = { path: [...steps], value: at, parent };
        for (const thing of branch.things) found(thing, place);
      }
      if (isMap(at)) {
        for (const [key, child] of branch.keys) {
          if (Object.hasOwn(at, key)) into(child, key, at[key], at);
        }
        if (branch.eachKey !== null) for (const key of Object.keys(at)) into(branch.eachKey, key, at[key], at);
      } else if (branch.eachItem !== null && isList(at)) {
        for (let position = 0; position < at.length; position++) into(branch.eachItem, position, at[position], at);
      }
    };
    const into = (child: Branch<Thing>, step: string | number, at: YamlValue | undefined, parent: YamlValue): void => {
      if (at === undefined) return;
      steps.push(step);
      descend(child, at, parent);
      steps.pop();
    };
    descend(this.#root, value, null);
  }

  /** The things of the patterns that lead to a path, whether anything stands there or not. */
  at(path: Path): readonly Thing[] {
    let branches = [this.#root];
    for (const step of path) {
      branches = branches.flatMap((branch) => [branch.keys.get(String(step)), branch.eachKey, branch.eachItem].filter(isBranch));
    }
    return branches.flatMap(({ things }) => things);
  }
}

function isBranch<Thing>(branch: Branch<Thing> | null | undefined): branch is Branch<Thing> {
  return branch !== null && branch !== undefined;
}

function newBranch<Thing>(): Branch<Thing> {
  return { things: [], keys: new Map(), eachItem: null, eachKey: null };
}

function childOf<Thing>(branch: Branch<Thing>, step: string): Branch<Thing> {
  if (step === EACH_ITEM) return (branch.eachItem ??= newBranch());
  if (step === EACH_KEY) return (branch.eachKey ??= newBranch());
  let child = branch.keys.get(step);
  if (child === undefined) {
    child = newBranch();
    branch.keys.set(step, child);
  }
  return child;
}
