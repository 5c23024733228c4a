import { EACH_ITEM, joinPatterns, stepsOf } from '../core/kinds/pattern.ts';
import { kindNamed, type KindName } from '../core/kinds/index.ts';
import type { Schema } from '../core/schema/schema.ts';
import type { YamlValue } from '../core/yaml/nodes.ts';
import { fieldAt } from '../features/palette/model/fields.ts';
import type { Field, RowsField, Section } from '../ui/form/field.ts';
import { ALL_SECTIONS } from './palette-sections.ts';
import { rooted } from './workload-scopes.ts';

/*
 * Which fields of a kind have a form of their own, told from the sections: what All fields alone shows is not among
 * them. For the count in README.md, for scripts and for tests; no page loads it.
 */

/** The kinds with forms of their own; form-fields.test.ts holds them against the tabs. */
export const FORM_KINDS: readonly KindName[] = [
  'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob',
  'Service', 'Ingress', 'NetworkPolicy', 'Gateway', 'HTTPRoute',
  'HorizontalPodAutoscaler', 'VerticalPodAutoscaler', 'PodDisruptionBudget',
  'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'PersistentVolume', 'StorageClass',
  'ServiceAccount', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding',
  'Namespace', 'ResourceQuota', 'LimitRange',
  'ServiceMonitor', 'PodMonitor', 'PrometheusRule', 'Application',
];

/** A field of a form, and the lists on the way to it. */
export interface FormField {
  /** Of what it writes, from the root of the document: `spec.ports[].name`, `metadata.labels{}`. */
  readonly pattern: string;
  readonly field: Field;
  readonly lists: readonly ListOnTheWay[];
}

export interface ListOnTheWay {
  readonly pattern: string;
  /** What a new row of the form holds. */
  readonly item: YamlValue;
}

/** Every field of the forms of a kind, each place once. */
export function formFieldsOf(schema: Schema, name: KindName): readonly FormField[] {
  const { apiVersion, kind, podTemplate } = kindNamed(name);
  const root = schema.kind(apiVersion, kind)?.root;
  if (root === undefined) return [];
  const found = new Map<string, FormField>();
  for (const section of ALL_SECTIONS) {
    // a template is somewhere else in each kind: what has the same places as another's is none
    const fields = section.scope === 'template' ? fieldsOf(section).filter(({ pattern }) => podTemplate !== null && isWithinTemplate(pattern, podTemplate)) : fieldsOf(section);
    const there = fields.filter(({ pattern }) => fieldAt(root, pattern) !== null);
    // a section over whole objects is one kind's: another kind may have some of its places
    if (section.scope === 'object' && there.length < fields.length) continue;
    for (const field of there) if (!found.has(field.pattern)) found.set(field.pattern, field);
  }
  return [...found.values()];
}

function isWithinTemplate(pattern: string, template: readonly string[]): boolean {
  return template.length === 0 ? pattern.startsWith('metadata.') : pattern.startsWith(`${template.join('.')}.`);
}

const inSection = new Map<Section, readonly FormField[]>();

function fieldsOf(section: Section): readonly FormField[] {
  let fields = inSection.get(section);
  if (fields === undefined) {
    fields = rooted(section.scope, ['']).flatMap((base) => {
      const from = joinPatterns(base.replace(/\.$/, ''), section.path);
      return section.fields.flatMap((field) => placesOf(from, field, []));
    });
    inSection.set(section, fields);
  }
  return fields;
}

function placesOf(base: string, field: Field, lists: readonly ListOnTheWay[]): readonly FormField[] {
  const at = joinPatterns(base, field.path);
  switch (field.input) {
    case 'rows': {
      const list = { pattern: at, item: rowOf(field) };
      return [{ pattern: at, field, lists }, ...field.fields.flatMap((inner) => placesOf(`${at}[]`, inner, [...lists, list]))];
    }
    case 'tokens':
      return [{ pattern: `${at}[]`, field, lists }];
    case 'map':
      return [{ pattern: `${at}{}`, field, lists }];
    case 'fact':
      return [];
    default:
      return [{ pattern: at, field, lists }];
  }
}

function rowOf(field: RowsField): YamlValue {
  if (field.newItem !== undefined) return field.newItem;
  return field.fields.length === 1 && field.fields[0]?.path === '' ? '' : {};
}

/** What needs no field: the tabs of a document are those of its kind. */
const ALWAYS: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

/** The field of a form that writes a place, or the map or list it lies in; null where none does. `undefined` for what needs none. */
export function formFieldFor(fields: readonly FormField[], pattern: string): FormField | null | undefined {
  if (ALWAYS.has(pattern)) return undefined;
  const wanted = stepsOf(pattern);
  return fields.find((field) => field.pattern === pattern || matches(stepsOf(field.pattern), wanted)) ?? null;
}

/** A map with free keys writes each of its keys; a list of texts each of its items; what is written as a whole, all below it. */
function matches(own: readonly string[], wanted: readonly string[]): boolean {
  if (own.at(-1) === EACH_ITEM && own.length !== wanted.length) return false;
  return own.length === wanted.length && own.every((step, at) => step === wanted[at] || (step === '{}' && wanted[at] !== EACH_ITEM));
}
