import { remembered } from '../remembered.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import { samePath } from '../yaml/path.ts';
import { isList, isMap } from '../yaml/value.ts';
import { apiFault } from './api-fault.ts';
import { ANYTHING, type ExclusiveMembers, type FieldSchema, type SchemaKind } from './field-schema.ts';
import { placeOfField } from './misplaced.ts';
import { nearestOf } from './nearest.ts';
import { scalarFault } from './scalar-fault.ts';
import type { Schema } from './schema.ts';
import type { FaultCode, FaultOf, SchemaFault } from './schema-fault.ts';
import { REFUSED_DUPLICATES } from './server-rules/duplicates.ts';
import { RULES } from './server-rules/index.ts';
import { objectRules } from './server-rules/object.ts';
import { ACCEPTED_WITHOUT, NEEDED } from './server-rules/needed.ts';
import type { Rule, RuleReport } from './server-rules/rule.ts';
import { compareVersions, type TargetVersion } from './target-version.ts';
import { youngFieldsOf } from './versions.ts';

/**
 * What the API server of a version would say of a document: of its object, the items of a List and whatever objects it
 * embeds. Passed over are objects of kinds that the schema does not have, documents that are no objects, and what says
 * how to patch others (`$patch`). Texts that hold a placeholder (`${TAG}`) are only what they will be once filled in, so
 * nothing is said of them. After a thousand faults it stops counting.
 */
export function validate(schema: Schema, target: TargetVersion, value: YamlValue): readonly SchemaFault[] {
  const walk = new Walk(schema, target);
  walk.object(value);
  return walk.faults;
}

/** What is said of a map by its definition, beyond its schema. */
interface Laws {
  readonly field: FieldSchema;
  /** Members of which any text is good: most of what is written is one of them. */
  readonly texts: ReadonlySet<string>;
  /** Whether any text is good for each of its members. */
  readonly onlyTexts: boolean;
  readonly young: ReadonlyMap<string, string> | null;
  readonly accepted: ReadonlySet<string> | undefined;
  /** Those of which `required` does not say as much. */
  readonly needed: readonly (readonly [name: string, demand: 'set' | 'filled'])[];
  readonly rules: readonly Rule[];
}

/** Looked up once for each place of the schema: documents have thousands of maps. */
const lawsOf = remembered((field: FieldSchema): Laws => {
  const { definition, required, properties, values } = field;
  const young = youngFieldsOf(definition);
  return {
    field,
    texts: new Set([...properties].flatMap(([key, member]) => (takesAnyText(member) && young?.has(key) !== true ? [key] : []))),
    onlyTexts: properties.size === 0 && values !== null && takesAnyText(values),
    young,
    accepted: ACCEPTED_WITHOUT.get(definition),
    needed: [...(NEEDED.get(definition) ?? [])].filter(([name, demand]) => demand === 'filled' || !required.has(name)),
    rules: RULES.get(definition) ?? [],
  };
});

function takesAnyText({ type, enum: allowed, format, pattern, minLength, maxLength, embedded }: FieldSchema): boolean {
  return type === 'string' && allowed === null && format === null && pattern === null && minLength === null && maxLength === null && !embedded;
}

/** More than anybody reads; a text made to keep us busy does not. */
const MAX_FAULTS = 1000;

class Walk {
  readonly faults: SchemaFault[] = [];
  readonly #schema: Schema;
  readonly #target: TargetVersion;
  readonly #path: (string | number)[] = [];
  /** The maps and lists from the object's root to here, and what the API says of each. */
  readonly #above: YamlValue[] = [];
  readonly #fieldsAbove: FieldSchema[] = [];
  /** By depth, of the map that was last there. */
  readonly #laws: Laws[] = [];
  #kind: SchemaKind | null = null;

  constructor(schema: Schema, target: TargetVersion) {
    this.#schema = schema;
    this.#target = target;
  }

  object(value: YamlValue): void {
    if (!isMap(value) || Object.hasOwn(value, '$patch')) return;
    const { apiVersion, kind: name } = value;
    if (typeof apiVersion !== 'string' || typeof name !== 'string') return;
    const outer = this.#kind;
    const [above, fieldsAbove] = [this.#above.splice(0), this.#fieldsAbove.splice(0)];
    this.#kind = this.#schema.kind(apiVersion, name);
    const fault = apiFault(this.#schema, this.#target, apiVersion, name);
    if (fault !== null) this.#tell(fault, fault.code === 'unknown-kind' ? 'kind' : 'apiVersion');
    if (this.#kind !== null) {
      this.#map(this.#kind.root, value);
      for (const report of objectRules(this.#kind, value)) this.#report(report);
    } else if (name.endsWith('List')) this.#items(value['items']);
    this.#above.push(...above);
    this.#fieldsAbove.push(...fieldsAbove);
    this.#kind = outer;
  }

  #items(items: YamlValue | undefined): void {
    if (!isList(items)) return;
    this.#path.push('items');
    for (const [index, item] of items.entries()) {
      this.#path.push(index);
      this.object(item);
      this.#path.pop();
    }
    this.#path.pop();
  }

  #value(field: FieldSchema, value: YamlValue): void {
    if (field.embedded) this.object(value);
    switch (field.type) {
      case 'any':
        return;
      case 'map':
        if (isMap(value)) this.#map(field, value);
        else this.#scalar(field, value);
        return;
      case 'list':
        if (isList(value)) this.#list(field, value);
        else this.#scalar(field, value);
        return;
      default:
        this.#scalar(field, value);
    }
  }

  #scalar(field: FieldSchema, value: YamlValue): void {
    const fault = scalarFault(field, value);
    if (fault !== null) this.#tell(fault);
  }

  #map(field: FieldSchema, value: YamlMap): void {
    if (Object.hasOwn(value, '$patch')) return;
    const { properties, values, open } = field;
    const laws = this.#lawsHere(field);
    const { texts, onlyTexts, young } = laws;
    const keys = Object.keys(value);
    this.#size(field, keys.length);
    this.#enter(field, value);
    for (const key of keys) {
      const member = value[key];
      if (member === undefined || (typeof member === 'string' && (onlyTexts || texts.has(key)))) continue;
      const known = properties.get(key);
      this.#path.push(key);
      if (known !== undefined) {
        const since = young?.get(key);
        if (since !== undefined && compareVersions(since, this.#target) > 0) this.#tell({ code: 'field-not-yet', since, target: this.#target });
        if (member !== null) this.#value(known, member);
      } else if (values !== null) {
        if (member !== null) this.#value(values, member);
        else if (!values.nullable && values.type !== 'any') this.#tell({ code: 'null-inside', inside: 'map', refused: false });
      } else if (!open && !isPatchOrder(key)) this.#unknown(field, value, key, member);
      this.#path.pop();
    }
    this.#leave();
    this.#required(field, laws, value);
    for (const group of field.exclusive) this.#exclusive(group, value, keys);
    if (this.#kind?.source === 'built-in') this.#rules(field, laws, value);
  }

  /** The items of a list are of one place: its laws are at hand from the item before. */
  #lawsHere(field: FieldSchema): Laws {
    const depth = this.#above.length;
    let laws = this.#laws[depth];
    if (laws?.field !== field) {
      laws = lawsOf(field);
      this.#laws[depth] = laws;
    }
    return laws;
  }

  #enter(field: FieldSchema, value: YamlValue): void {
    this.#above.push(value);
    this.#fieldsAbove.push(field);
  }

  #leave(): void {
    this.#above.pop();
    this.#fieldsAbove.pop();
  }

  #unknown(field: FieldSchema, value: YamlMap, key: string, member: YamlValue): void {
    if (this.faults.length >= MAX_FAULTS) return;
    const free = [...field.properties.keys()].filter((name) => !Object.hasOwn(value, name));
    const nearest = nearestOf(key, free);
    const meant = nearest === null ? undefined : field.properties.get(nearest.name);
    const fits = meant !== undefined && (member === null || meant.type === 'any' || scalarFault(meant, member)?.code !== 'type');
    if (nearest?.sure !== true) {
      const misplaced = placeOfField(key, this.#fieldsAbove.map((above, at) => ({ field: above, value: this.#above[at] ?? null })), this.#path, nearest !== null);
      if (misplaced !== null) {
        this.#tell({ code: 'misplaced-field', belongs: misplaced.belongs });
        return;
      }
    }
    this.#tell({ code: 'unknown-field', nearest: nearest?.name ?? null, sure: nearest?.sure === true && fits });
  }

  #required(field: FieldSchema, { accepted }: Laws, value: YamlMap): void {
    for (const name of field.required) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      if (member !== undefined && member !== null) continue;
      const known = field.properties.get(name);
      if (known !== undefined && (known.default !== null || (member === null && known.nullable))) continue;
      if (this.#kind?.source === 'built-in' && accepted?.has(name) === true) continue;
      this.#tell({ code: 'required', found: member === null ? 'null' : 'nothing' }, name);
    }
  }

  /** The server takes an empty text for none. */
  #exclusive({ members, needed }: ExclusiveMembers, value: YamlMap, keys: readonly string[]): void {
    let count = 0;
    // most maps have fewer keys than the group has members
    for (const key of keys) if (members.includes(key) && isSet(value[key])) count++;
    if (count > 1) {
      const set = members.filter((name) => keys.includes(name) && isSet(value[name]));
      this.#tell({ code: 'exclusive', set }, set.at(-1));
    } else if (count === 0 && needed) this.#tell({ code: 'one-needed', members });
  }

  #rules(field: FieldSchema, { needed, rules }: Laws, value: YamlMap): void {
    for (const [name, demand] of needed) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      if (member === undefined || member === null) {
        if (!field.required.has(name)) this.#tell({ code: 'required', found: member === null ? 'null' : 'nothing' }, name);
      } else if (isEmpty(member) && demand === 'filled') this.#tell({ code: 'required', found: 'empty' }, name);
    }
    for (const rule of rules) {
      for (const report of rule(value)) this.#report(report);
    }
  }

  #list(field: FieldSchema, list: readonly YamlValue[]): void {
    this.#size(field, list.length);
    const items = field.items ?? ANYTHING;
    this.#enter(field, list);
    for (let index = 0; index < list.length; index++) {
      const item = list[index] ?? null;
      this.#path.push(index);
      if (item !== null) this.#value(items, item);
      else if (!items.nullable && items.type !== 'any') {
        this.#tell({ code: 'null-inside', inside: 'list', refused: this.#kind?.source !== 'built-in' || items.required.size > 0 });
      }
      this.#path.pop();
    }
    this.#leave();
    if (field.listKeys.length > 0 && list.length > 1) this.#duplicates(items, field.listKeys, list);
  }

  #duplicates(items: FieldSchema, by: readonly string[], list: readonly YamlValue[]): void {
    const seen = new Map<string, number>();
    for (let index = 0; index < list.length; index++) {
      const item = list[index] ?? null;
      const same = isMap(item) ? sameness(items, by, item) : null;
      if (same === null) continue;
      const first = seen.get(same);
      if (first === undefined) seen.set(same, index);
      else {
        const values = by.map((key) => keyText(items, key, item));
        const refused = this.#kind?.source !== 'built-in' || REFUSED_DUPLICATES.has(items.definition);
        this.#tell({ code: 'duplicate-item', by, values, first: [...this.#path, first], refused }, index);
      }
    }
  }

  /** How many items a list, or members a map with free keys, may have. */
  #size(field: FieldSchema, actual: number): void {
    const { minItems, maxItems } = field;
    if (minItems !== null && actual < minItems) this.#tell({ code: 'limit', limit: 'minItems', bound: minItems, actual });
    if (maxItems !== null && actual > maxItems) this.#tell({ code: 'limit', limit: 'maxItems', bound: maxItems, actual });
  }

  /** What a rule says of a place of which the schema has said the same counts once. */
  #report({ path: below, ...found }: RuleReport): void {
    const path = [...this.#path, ...below];
    const isSaid = found.code !== 'rule' && this.faults.some((fault) => fault.code === found.code && samePath(fault.path, path));
    if (!isSaid && this.faults.length < MAX_FAULTS) this.faults.push({ ...found, kind: this.#kind, path });
  }

  #tell(found: FaultOf<FaultCode>, step?: string | number): void {
    if (this.faults.length >= MAX_FAULTS) return;
    this.faults.push({ ...found, kind: this.#kind, path: step === undefined ? [...this.#path] : [...this.#path, step] });
  }
}

/** What a strategic merge patch says beside its fields: `$setElementOrder/containers`. */
function isPatchOrder(key: string): boolean {
  return key.startsWith('$setElementOrder/') || key.startsWith('$deleteFromPrimitiveList/') || key === '$retainKeys';
}

function isSet(value: YamlValue | undefined): boolean {
  return value !== null && value !== '';
}

function isEmpty(value: YamlValue): boolean {
  return value === '' || (isList(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0);
}

/** By what an item is told from others; null when that is not there. */
function sameness(items: FieldSchema, by: readonly string[], item: YamlMap): string | null {
  let same = '';
  for (const key of by) {
    const text = keyText(items, key, item);
    if (text === '') return null;
    same += by.length === 1 ? text : JSON.stringify(text);
  }
  return same;
}

function keyText(items: FieldSchema, key: string, item: YamlValue): string {
  const value = (isMap(item) ? item[key] : null) ?? items.properties.get(key)?.default ?? '';
  return typeof value === 'object' ? '' : String(value);
}
