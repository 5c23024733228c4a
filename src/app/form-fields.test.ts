// Every field of every form is read, changed and cleared by the edits that the form makes, and nothing else is touched.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { starterText } from '../core/assist/starters.ts';
import { EACH_ITEM, EACH_KEY, stepsOf } from '../core/kinds/pattern.ts';
import { kindNamed, type KindName } from '../core/kinds/index.ts';
import { loadSchema } from '../core/schema/load.ts';
import type { Schema } from '../core/schema/schema.ts';
import { insertItem, removeValue } from '../core/yaml/edit.ts';
import { valueAt } from '../core/yaml/locate.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import type { Path } from '../core/yaml/path.ts';
import { isList, sameValue } from '../core/yaml/value.ts';
import { fitsInput } from '../ui/form/field-values.ts';
import { samplesOf } from '../ui/form/testing/section-laws.ts';
import { TextForm } from '../ui/form/testing/text-form.ts';
import { AREAS } from './areas.ts';
import { FORM_KINDS, formFieldFor, formFieldsOf, type FormField } from './form-fields.ts';
import { FREQUENT_POD_FIELDS } from './testing/frequent-pod-fields.ts';

const GUIDES = path.resolve(import.meta.dirname, '../../../shared/guides/fields.json');

interface GuideField {
  readonly kind: string;
  readonly path: string;
}

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

/** A document of the kind with comments in it, as a person would have begun it. */
function begun(name: KindName): string {
  const { apiVersion, kind } = kindNamed(name);
  const known = schema.kind(apiVersion, kind);
  if (known === null) throw new Error(`the schema has no ${name}`);
  return starterText(known, 'web').replace('metadata:\n', 'metadata: # whose it is\n  # 이름\n');
}

/** The first place that a pattern names; a list of texts and a map are places themselves. */
function firstPlace(pattern: string): Path {
  return stepsOf(pattern).map((step) => (step === EACH_ITEM ? 0 : step === EACH_KEY ? 'alpha' : step));
}

function samples({ field }: FormField): readonly YamlValue[] {
  if (field.input === 'map') return ['beta', 'gamma'];
  const usual = samplesOf(field);
  if (usual.length > 0) return usual;
  return field.input === 'tokens' ? [['alpha'], ['alpha', 'beta']] : ['alpha', 'beta'];
}

/** Reads, changes and clears a field as its form does. @returns what is wrong, or null */
function roundTripFault(text: string, found: FormField): string | null {
  const form = new TextForm(text);
  try {
    for (const list of found.lists) {
      const at = firstPlace(list.pattern);
      const present = valueAt(form.document, at);
      if (!isList(present) || present.length === 0) form.set(at, [list.item]);
    }
    const isTexts = found.field.input === 'tokens';
    const at = firstPlace(isTexts ? found.pattern.slice(0, -2) : found.pattern);
    const before = valueAt(form.document, at);
    const present = isList(before) && found.field.input === 'rows' ? before.length : null;
    // what the document has already is cleared first: how it was quoted is kept from one value to the next
    if (before !== undefined && present === null) form.unset(at);
    const start = form.text;
    if (present !== null) {
      form.apply((document) => insertItem(document, at, present, rowOf(found)));
      form.apply((document) => removeValue(document, [...at, present]));
    } else {
      for (const value of samples(found)) {
        form.set(at, value);
        const read = valueAt(form.document, at);
        if (!sameValue(read ?? null, value) || (found.field.input !== 'map' && !fitsInput(found.field.input, read))) return `reads ${JSON.stringify(read)}`;
      }
      form.unset(at);
    }
    return form.text === start ? null : 'leaves something behind';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function rowOf({ field }: FormField): YamlValue {
  return field.input === 'rows' ? (field.newItem ?? '') : '';
}

function faults(text: string, fields: readonly FormField[]): string[] {
  return fields.flatMap((field) => {
    const fault = roundTripFault(text, field);
    return fault === null ? [] : [`${field.pattern}: ${fault}`];
  });
}

describe('fields in forms', () => {
  it('are those of the kinds that have tabs', () => {
    expect([...FORM_KINDS].toSorted()).toEqual([...new Set(AREAS.flatMap(({ kinds }) => kinds ?? []))].toSorted());
  });

  it.each(FORM_KINDS.map((name) => ({ name })))('of $name are read, changed and cleared, and nothing else is', ({ name }) => {
    const fields = formFieldsOf(schema, name);
    expect(fields.length).toBeGreaterThan(5);
    expect(faults(begun(name), fields)).toEqual([]);
  });

  it('are told from those that no form has', () => {
    const fields = formFieldsOf(schema, 'Deployment');
    expect(formFieldFor(fields, 'spec.template.spec.containers[].image')?.field.input).toBe('text');
    expect(formFieldFor(fields, 'metadata.labels{}')?.field.input).toBe('map');
    expect(formFieldFor(fields, 'apiVersion')).toBeUndefined();
    expect(formFieldFor(fields, 'spec.template.spec.ephemeralContainers[].name')).toBeNull();
  });

  it('are all that most Pods say', () => {
    const fields = formFieldsOf(schema, 'Pod');
    expect(FREQUENT_POD_FIELDS.length).toBeGreaterThan(100);
    expect(FREQUENT_POD_FIELDS.filter((pattern) => formFieldFor(fields, `spec.${pattern}`) === null)).toEqual([]);
  });
});

describe.skipIf(!existsSync(GUIDES))('the fields of the guides', () => {
  // Kubernetes removed the one in 1.25, and the other is an operator's that few have: All fields has both
  const WITHOUT_FORMS = new Set(['PodSecurityPolicy', 'ClusterLogForwarder']);

  it('are read, changed and cleared in a form', () => {
    const guides: readonly GuideField[] = existsSync(GUIDES) ? JSON.parse(readFileSync(GUIDES, 'utf8')).fields : [];
    const wrong: string[] = [];
    for (const kind of new Set(guides.map((field) => field.kind))) {
      if (WITHOUT_FORMS.has(kind)) continue;
      const name = FORM_KINDS.find((known) => known === kind);
      const fields = name === undefined ? [] : formFieldsOf(schema, name);
      for (const { path: pattern } of guides.filter((field) => field.kind === kind)) {
        const empty = / (?:\{\}|\[\])$/.test(pattern);
        const field = empty ? fields.find((one) => one.pattern.startsWith(pattern.slice(0, -3))) : formFieldFor(fields, pattern);
        const fault = field === null ? 'no form has it' : field === undefined ? null : roundTripFault(begun(kindNamed(kind)?.name ?? 'Pod'), field);
        if (fault !== null) wrong.push(`${kind} ${pattern}: ${fault}`);
      }
    }
    expect(guides.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });
});
