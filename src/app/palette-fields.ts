import { EACH_ITEM, EACH_KEY, joinPatterns, stepsOf } from '../core/kinds/pattern.ts';
import { kindOf } from '../core/kinds/index.ts';
import type { Language, Localized } from '../core/localized.ts';
import type { FieldSchema } from '../core/schema/field-schema.ts';
import type { Schema } from '../core/schema/schema.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import type { Path } from '../core/yaml/path.ts';
import { isList, isMap } from '../core/yaml/value.ts';
import { fieldAt, fieldsOfSection, patternsOf, type SectionField } from '../features/palette/model/fields.ts';
import { termOf, type Term } from '../features/palette/model/match.ts';
import type { Entry, SymptomTerm } from '../features/palette/model/search.ts';
import { SYMPTOMS, type SymptomField } from '../features/palette/model/symptoms.ts';
import { documentOf, viewOf } from '../store/documents.ts';
import type { DocumentId, DocumentState } from '../store/state.ts';
import type { Section } from '../ui/form/field.ts';
import type { DesignerArea } from './area-form.ts';

/** What of the work and of the forms the fields are told from. */
export interface FieldSources {
  readonly sections: readonly Section[];
  readonly schema: Schema;
  readonly areasOf: (kind: string | null) => readonly DesignerArea[];
  readonly language: Language;
  /** The field where the user is: of several containers and items it names the one meant. */
  readonly at: Path | null;
  readonly go: (documentId: DocumentId, path: Path) => void;
}

/** A field of one kind, where its document has it. */
interface PlacedField {
  /** From the root of the document. */
  readonly pattern: string;
  readonly field: Pick<SectionField, 'label' | 'within' | 'help' | 'section'> | null;
  /** Another field of the document is called the same: the section tells them apart. */
  readonly ambiguous: boolean;
}

/** Fields of the document in the designer: of its forms, of whatever else its kind has, and what they are good for. */
export function fieldEntries(state: DocumentState, sources: FieldSources): Entry[] {
  const document = placed(state, sources);
  if (document === null) return [];
  const shown = sectionFieldsOf(document, sources.sections);
  const known = new Set(shown.map(({ pattern }) => pattern));
  const others = patternsOf(document.root).filter((pattern) => !known.has(pattern));
  const symptoms = symptomsOf(document);
  return [...shown, ...others.map((pattern): PlacedField => ({ pattern, field: null, ambiguous: false }))].map((field) => entryOf(field, document, sources, symptoms.get(field.pattern) ?? []));
}

/** What other documents have for what is seen: a Deployment may be out of reach because of a Service or a policy. */
export function symptomEntries(states: readonly DocumentState[], sources: FieldSources): Entry[] {
  return states.flatMap((state) => {
    const document = placed(state, sources);
    if (document === null) return [];
    const symptoms = symptomsOf(document);
    if (symptoms.size === 0) return [];
    const shown = new Map(sectionFieldsOf(document, sources.sections).map((field) => [field.pattern, field]));
    return [...symptoms].map(([pattern, terms]) => {
      const entry = entryOf(shown.get(pattern) ?? { pattern, field: null, ambiguous: false }, document, sources, terms);
      // by its name the field of the document at hand is meant
      return { ...entry, detail: `${document.kind} ${document.name} · ${entry.detail}`, names: [], words: [] };
    });
  });
}

interface PlacedDocument {
  readonly id: DocumentId;
  readonly kind: string;
  /** As the product calls the kind; null for one it does not know. */
  readonly kindName: string | null;
  readonly name: string;
  readonly value: YamlValue;
  readonly root: FieldSchema;
  /** Where each scope begins, as a pattern. */
  readonly scopes: ReadonlyMap<string, string>;
}

function placed(state: DocumentState, { schema, at }: FieldSources): PlacedDocument | null {
  const { value } = viewOf(state).document;
  if (!isMap(value) || documentOf(state).empty) return null;
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return null;
  const found = schema.kind(apiVersion, kind) ?? null;
  if (found === null) return null;
  const name = isMap(metadata) && typeof metadata['name'] === 'string' ? metadata['name'] : '';
  const containers = at?.includes('initContainers') === true ? 'initContainers' : 'containers';
  return { id: state.id, kind, kindName: kindOf(apiVersion, kind)?.name ?? null, name, value, root: found.root, scopes: scopesOf(apiVersion, kind, containers) };
}

function scopesOf(apiVersion: string, kind: string, containers: string): ReadonlyMap<string, string> {
  const template = kindOf(apiVersion, kind)?.podTemplate ?? null;
  const scopes = new Map([['object', '']]);
  if (template === null) return scopes;
  const pod = [...template, 'spec'].join('.');
  if (kind === 'Job' || kind === 'CronJob') scopes.set('job', kind === 'Job' ? 'spec' : 'spec.jobTemplate.spec');
  return scopes.set('template', template.join('.')).set('pod', pod).set('container', `${pod}.${containers}[]`);
}

/** Fields of the sections that are about such a document. */
function sectionFieldsOf({ scopes, root }: PlacedDocument, sections: readonly Section[]): PlacedField[] {
  const found = new Map<string, Omit<PlacedField, 'ambiguous'> & { readonly field: SectionField }>();
  for (const section of sections) {
    const base = scopes.get(section.scope);
    if (base === undefined) continue;
    const fields = fieldsOfSection(section).map((field) => ({ pattern: joinPatterns(base, field.pattern), field }));
    const there = fields.filter(({ pattern }) => pattern !== '' && fieldAt(root, pattern) !== null);
    // a section over whole objects is one kind's: another kind may have some of its places, with other words
    if (section.scope === 'object' && there.length < fields.length) continue;
    for (const field of there) if (!found.has(field.pattern)) found.set(field.pattern, field);
  }
  const named = new Map<string, number>();
  const nameOf = ({ label, within }: SectionField): string => [...within, label].map(({ en }) => en).join(' › ');
  for (const { field } of found.values()) named.set(nameOf(field), (named.get(nameOf(field)) ?? 0) + 1);
  const fields = [...found.values()].map(({ pattern, field }) => ({ pattern, field, ambiguous: (named.get(nameOf(field)) ?? 0) > 1 }));
  // of two fields with one name the one nearer to the root is meant
  return fields.toSorted((left, right) => stepsOf(left.pattern).length - stepsOf(right.pattern).length);
}

const symptomTerms = new Map<SymptomField, SymptomTerm>(
  SYMPTOMS.flatMap(({ words, fields }) => {
    const terms = words.map(termOf);
    return fields.map((field, rank): [SymptomField, SymptomTerm] => [field, { words: terms, rank, because: field.because }]);
  }),
);

function symptomsOf({ kind, scopes, root }: PlacedDocument): ReadonlyMap<string, readonly SymptomTerm[]> {
  const found = new Map<string, SymptomTerm[]>();
  for (const [field, term] of symptomTerms) {
    const base = scopes.get(field.scope);
    if (base === undefined || field.kinds?.includes(kind) === false) continue;
    const pattern = joinPatterns(base, field.pattern);
    if (fieldAt(root, pattern) === null) continue;
    found.set(pattern, [...(found.get(pattern) ?? []), term]);
  }
  return found;
}

function entryOf({ pattern, field, ambiguous }: PlacedField, document: PlacedDocument, { areasOf, language, at, go }: FieldSources, symptoms: readonly SymptomTerm[]): Entry {
  const path = pathIn(document.value, pattern, at);
  const area = areasOf(document.kindName).find((candidate) => candidate.owns(path));
  const key = stepsOf(pattern).findLast((step) => step !== EACH_ITEM && step !== EACH_KEY) ?? '';
  const labels: readonly Localized[] = field === null ? [] : [...(ambiguous ? [field.section] : []), ...field.within, field.label];
  return {
    id: `field-${document.id}-${pattern}`,
    group: 'fields',
    title: field === null ? key : labels.map((label) => label[language]).join(' › '),
    detail: [area?.title[language], shortened(pattern, document.scopes)].filter((part) => part !== undefined).join(' · '),
    names: field === null ? [termOf(key)] : terms(field.label[language], field.label.en, field.label.ko, key),
    words: field === null ? terms(pattern) : terms(pattern, ...[field.section, ...field.within].flatMap(({ en, ko }) => [en, ko]), field.help?.en, field.help?.ko),
    symptoms,
    run: () => go(document.id, path),
  };
}

/** `resources.limits.memory` rather than the whole way to the container. */
function shortened(pattern: string, scopes: ReadonlyMap<string, string>): string {
  const bases = [scopes.get('container'), scopes.get('pod'), scopes.get('template')];
  const base = bases.find((one) => one !== undefined && one !== '' && pattern.startsWith(`${one}.`));
  return base === undefined ? pattern : pattern.slice(base.length + 1);
}

/** The place that a pattern means: of several items the one where the user is, else the first; a list that is not there as a whole. */
export function pathIn(value: YamlValue, pattern: string, at: Path | null): Path {
  const path: (string | number)[] = [];
  let here: YamlValue | undefined = value;
  for (const step of stepsOf(pattern)) {
    if (step === EACH_KEY) return path;
    if (step === EACH_ITEM) {
      if (!isList(here) || here.length === 0) return path;
      const meant: string | number | undefined = path.every((name, index) => String(at?.[index]) === String(name)) ? at?.[path.length] : undefined;
      const index: number = typeof meant === 'number' && meant < here.length ? meant : 0;
      path.push(index);
      here = here[index];
    } else {
      path.push(step);
      here = isMap(here) && Object.hasOwn(here, step) ? here[step] : undefined;
    }
  }
  return path;
}

function terms(...texts: readonly (string | undefined)[]): Term[] {
  return [...new Set(texts)].flatMap((text) => (text === undefined || text === '' ? [] : [termOf(text)]));
}
