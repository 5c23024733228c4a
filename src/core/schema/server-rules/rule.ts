import type { Localized } from '../../localized.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isList, isMap } from '../../yaml/value.ts';
import { isPlaceholder } from '../scalar-fault.ts';
import type { FaultOf, RuleGroup } from '../schema-fault.ts';

/** What a rule finds, with the way to it from the map that the rule looks at. */
export type RuleReport = FaultOf<'rule' | 'required' | 'limit' | 'exclusive' | 'one-needed' | 'duplicate-item' | 'enum'> & { readonly path: Path };

/**
 * What the server demands of a map of one definition that its schema does not say. Rules see maps as people leave them:
 * any member may be missing or of a wrong type, of which others speak.
 */
export type Rule = (value: YamlMap) => readonly RuleReport[];

export function member(value: YamlValue | undefined, ...path: Path): YamlValue | undefined {
  let current = value;
  for (const step of path) {
    if (isList(current)) current = current[Number(step)];
    else if (isMap(current) && Object.hasOwn(current, String(step))) current = current[String(step)];
    else return undefined;
  }
  return current ?? undefined;
}

export function mapAt(value: YamlValue | undefined, ...path: Path): YamlMap | null {
  const found = member(value, ...path);
  return isMap(found) ? found : null;
}

export function listAt(value: YamlValue | undefined, ...path: Path): readonly YamlValue[] {
  const found = member(value, ...path);
  return isList(found) ? found : [];
}

/** null for '', which the server takes for nothing. */
export function textAt(value: YamlValue | undefined, ...path: Path): string | null {
  const found = member(value, ...path);
  return typeof found === 'string' && found !== '' ? found : null;
}

export function integerAt(value: YamlValue | undefined, ...path: Path): number | null {
  const found = member(value, ...path);
  return typeof found === 'number' && Number.isInteger(found) ? found : null;
}

export function missing(path: Path): RuleReport {
  return { code: 'required', found: 'nothing', path };
}

/** @param mend what the place could hold instead, where there is one such value */
export function broken(rule: RuleGroup, path: Path, message: Localized, mend: string | number | null = null): RuleReport {
  return { code: 'rule', rule, path, message, mend };
}

/** Reports a text at a path that is not written as it has to be. */
export function badText(
  value: YamlValue | undefined,
  path: Path,
  isGood: (text: string) => boolean,
  message: (text: string) => Localized,
  rule: RuleGroup = 'name',
): RuleReport[] {
  const text = textAt(value, ...path);
  return text === null || isPlaceholder(text) || isGood(text) ? [] : [broken(rule, path, message(text))];
}

/** Reports a whole number at a path that is out of range. */
export function badNumber(value: YamlValue | undefined, path: Path, minimum: number, maximum: number): RuleReport[] {
  const actual = integerAt(value, ...path);
  if (actual === null) return [];
  if (actual < minimum) return [{ code: 'limit', limit: 'minimum', bound: minimum, actual, path }];
  return actual > maximum ? [{ code: 'limit', limit: 'maximum', bound: maximum, actual, path }] : [];
}
