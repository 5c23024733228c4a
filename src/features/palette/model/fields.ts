import { EACH_ITEM, EACH_KEY, joinPatterns, stepsOf } from '../../../core/kinds/pattern.ts';
import type { Localized } from '../../../core/localized.ts';
import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import type { Field, Section } from '../../../ui/form/field.ts';
import { wordsOfHelp } from '../../../ui/form/help.ts';

/** A field of a form, as its section describes it. */
export interface SectionField {
  readonly scope: string;
  /** From the scope. */
  readonly pattern: string;
  readonly label: Localized;
  /** Title of its section. */
  readonly section: Localized;
  /** Of the lists it is in, from the outside. */
  readonly within: readonly Localized[];
  /** null where there is none, or it has not loaded. */
  readonly help: Localized | null;
}

export function fieldsOfSection(section: Section): SectionField[] {
  return section.fields.flatMap((field) => fieldsOf(section, section.path, field, []));
}

function fieldsOf(section: Section, base: string, field: Field, within: readonly Localized[]): SectionField[] {
  const pattern = joinPatterns(base, field.path);
  const own = { scope: section.scope, section: section.title, pattern, label: field.label, within, help: field.help === undefined ? null : wordsOfHelp(field.help) };
  if (field.input !== 'rows') return [own];
  return [own, ...field.fields.flatMap((inner) => fieldsOf(section, `${pattern}[]`, inner, [...within, field.label]))];
}

/** What the API says of a place; null where it has none such. */
export function fieldAt(root: FieldSchema, pattern: string): FieldSchema | null {
  return stepsOf(pattern).reduce<FieldSchema | null>((field, step) => {
    if (field === null) return null;
    if (step === EACH_ITEM) return field.items;
    return step === EACH_KEY ? field.values : (field.properties.get(step) ?? field.values);
  }, root);
}

/** Definitions of custom resources hold themselves, and some kinds hold many Pods. */
const MOST_PATTERNS = 4000;
const DEEPEST = 12;
const WRITTEN_BY_NOBODY = /^(?:status|metadata\.(?:managedFields|creationTimestamp|deletion\w+|generation|resourceVersion|selfLink|uid|ownerReferences|generateName|finalizers))\b/;

const known = new WeakMap<FieldSchema, readonly string[]>();

/** Every place of a kind that somebody could write, the nearest to the root first. */
export function patternsOf(root: FieldSchema): readonly string[] {
  let patterns = known.get(root);
  if (patterns === undefined) {
    patterns = walked(root);
    known.set(root, patterns);
  }
  return patterns;
}

function walked(root: FieldSchema): readonly string[] {
  const found: string[] = [];
  let level: readonly Place[] = [{ pattern: '', field: root }];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && found.length < MOST_PATTERNS; depth++) {
    level = level.flatMap(({ pattern, field }) => below(pattern, field)).filter((place) => !WRITTEN_BY_NOBODY.test(place.pattern));
    found.push(...level.filter(({ pattern }) => !pattern.endsWith(EACH_ITEM)).map(({ pattern }) => pattern));
  }
  return found.slice(0, MOST_PATTERNS);
}

interface Place {
  readonly pattern: string;
  readonly field: FieldSchema;
}

function below(pattern: string, { properties, items }: FieldSchema): Place[] {
  if (items !== null) return below(`${pattern}${EACH_ITEM}`, items);
  return [...properties].map(([key, field]) => ({ pattern: joinPatterns(pattern, key.replaceAll('.', '\\.')), field }));
}
