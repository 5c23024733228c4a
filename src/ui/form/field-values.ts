import type { YamlDocument } from '../../core/yaml/document.ts';
import { locate, valueAt } from '../../core/yaml/locate.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import type { Path } from '../../core/yaml/path.ts';
import { traitsOf } from '../../core/yaml/traits.ts';
import { isList, isMap, sameValue } from '../../core/yaml/value.ts';
import type { Condition, Field } from './field.ts';
import { pathOf } from './coverage.ts';
import { useFormHost } from './form-host.ts';
import { unlessOwn, type OwnText } from './own-text.ts';

/** What stands at a path, as the user wrote it and as kubectl reads it. */
export interface FieldValue {
  /** undefined: nothing stands there. */
  readonly value: YamlValue | undefined;
  /** The text of the scalar where it says more than its value: `0644`, `1e3`, 19 digits; else null. */
  readonly source: string | null;
  /** Line of the anchor or merge that the value comes from, from 1; null when it stands here. */
  readonly elsewhere: number | null;
}

/** A value that an input of one line shows: texts as they are, all else as written in the YAML. */
export function shownText(value: YamlValue | undefined, source: string | null): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return '';
  return source ?? String(value);
}

export function readField(document: YamlDocument, path: Path): FieldValue {
  const value = valueAt(document, path);
  // only numbers and the like may be written otherwise than they read
  const readsAsWritten = value === undefined || typeof value === 'string' || (typeof value === 'object' && value !== null);
  if (value === undefined || (readsAsWritten && !traitsOf(document).aliases)) return { value, source: null, elsewhere: null };
  const located = locate(document, path);
  const through = located?.through ?? (located?.node.kind === 'alias' ? { range: located.node } : null);
  const written = located?.node.kind === 'scalar' && located.node.style === 'plain' ? located.node.text : null;
  const differs = written !== null && written !== '' && typeof value !== 'string' && written !== String(value);
  return {
    value,
    source: differs ? written : null,
    elsewhere: through === null ? null : document.text.slice(0, through.range.start).split('\n').length,
  };
}

function sameField(left: FieldValue, right: FieldValue): boolean {
  return left.source === right.source && left.elsewhere === right.elsewhere && sameOrAbsent(left.value, right.value);
}

function sameOrAbsent(left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  return left === undefined || right === undefined ? left === right : sameValue(left, right);
}

/** The value of a field; renders again only when this field changes. */
export function useFieldValue(path: Path): FieldValue {
  return useFormHost().useSelectedIn(path, (document) => readField(document, path), sameField);
}

/**
 * The value of a field for the box it is typed in: what is typed there and written does not render it again, as long as
 * nothing of it but the text is another.
 * @param textOf what the box shows of a value
 * @param alike whether two values look the same beside their texts
 */
export function useTypedValue(
  path: Path,
  own: OwnText,
  textOf: (field: FieldValue) => string,
  alike: (left: FieldValue, right: FieldValue) => boolean = () => true,
): FieldValue {
  const looksSame = (left: FieldValue, right: FieldValue): boolean =>
    (left.value === undefined) === (right.value === undefined) && left.source === right.source && left.elsewhere === right.elsewhere && alike(left, right);
  return useFormHost().useSelectedIn(path, (document) => readField(document, path), unlessOwn(own, textOf, looksSame, sameField));
}

/** A value as a whole; renders again when anything in it changes. */
export function useValue(path: Path): YamlValue | undefined {
  return useFormHost().useSelectedIn(path, (document) => valueAt(document, path), sameOrAbsent);
}

/** The same as of the last pause of typing, for what only tells of it. */
export function useLateValue(path: Path): YamlValue | undefined {
  return useFormHost().useSelectedLate((document) => valueAt(document, path), sameOrAbsent);
}

/** How many items stand in the list at a path; 0 when there is none. */
export function useLength(path: Path): number {
  return useFormHost().useSelectedIn(path, (document) => {
    const value = valueAt(document, path);
    return isList(value) ? value.length : 0;
  });
}

/** The keys of the map at a path, in the order of the text. */
export function useKeys(path: Path): readonly string[] {
  return useFormHost().useSelectedIn(
    path,
    (document) => {
      const node = locate(document, path)?.node;
      if (node?.kind === 'map') return [...new Set(node.pairs.flatMap(({ name }) => (name === null || name === '<<' ? [] : [name])))];
      const value = valueAt(document, path);
      return isMap(value) ? Object.keys(value) : [];
    },
    (left, right) => left.length === right.length && left.every((key, index) => key === right[index]),
  );
}

/** Whether a conditional field is shown. */
export function useCondition(condition: Condition | undefined, base: Path): boolean {
  return useFormHost().useSelectedIf(condition === undefined ? null : (document) => holds(document, condition, base)) ?? true;
}

/** @param condition left out: it holds */
export function holds(document: YamlDocument, condition: Condition | undefined, base: Path): boolean {
  if (condition === undefined) return true;
  const value = valueAt(document, pathOf(base, condition.path));
  if ('present' in condition) return (value !== undefined) === condition.present;
  if (value === undefined || value === null) return condition.whenAbsent ?? false;
  return condition.is.some((wanted) => wanted === value);
}

/** Whether an input can show a value without losing what is in it. Where nothing stands, any can. */
export function fitsInput(input: Field['input'], value: YamlValue | undefined): boolean {
  if (value === undefined || value === null || input === 'fact') return true;
  if (input === 'rows') return isList(value);
  if (input === 'tokens') return isList(value) && value.every((item) => typeof item !== 'object');
  return input === 'map' ? isMap(value) : typeof value !== 'object';
}
