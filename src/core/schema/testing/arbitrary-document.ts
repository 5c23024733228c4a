import fc from 'fast-check';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import { isMap, mapOf } from '../../yaml/value.ts';
import type { FieldSchema, SchemaKind } from '../field-schema.ts';
import { NEEDED } from '../server-rules/needed.ts';
import { compareVersions, USUAL_TARGET } from '../target-version.ts';
import { fieldSince } from '../versions.ts';
import { textMatching } from './pattern-sample.ts';
import { between, oneOf, type Random, randomFrom, shuffled } from './sample-random.ts';
import { settled } from './settle.ts';

/**
 * Documents of a kind that the server of the usual target version takes: by the schema, and by the rules that stand
 * beside it. Smaller ones set fewer fields.
 */
export function arbitraryDocument(kind: SchemaKind): fc.Arbitrary<YamlMap> {
  return fc.tuple(fc.nat({ max: 40 }), fc.integer()).map(([size, seed]) => documentOf(kind, seed, size));
}

/** The document of a seed. @param size how many fields are set that need not be, about */
export function documentOf(kind: SchemaKind, seed: number, size: number): YamlMap {
  const maker = new Maker(randomFrom(seed), size, kind.source === 'built-in');
  const value = maker.map(kind.root, 0);
  const { metadata, ...rest } = value;
  const named = { ...(isMap(metadata) ? metadata : {}), name: maker.word() };
  const head = { apiVersion: kind.apiVersion, kind: kind.kind, ...(kind.root.properties.has('metadata') ? { metadata: named } : {}) };
  return settled(kind, { ...head, ...rest, ...head });
}

/** Fields of Kubernetes whose texts have a form of which the schema says nothing, and those of everybody's metadata. */
const CAREFUL = /name|key|host|ip$|subdomain|serviceaccount|path|port|finalizers|group|version$|kind|plural|provisioner|label|selector/i;
const METADATA = /^(?:namespace|labels)$/;

/** Beyond it only what must be there is set. */
const MAX_DEPTH = 14;
const MAX_LENGTH = 60;

/** Texts that YAML would read as something else without quotes, or that need care to be written. */
const TEXTS = ['a', 'web', '8080', 'true', 'no', '1.10', 'null', '', 'two words', 'a: b', '# x', "it's", '"q"', '- x', '한글', 'line\nline\n', ' x ', '0x1f', '*', '{}'];

class Maker {
  readonly #random: Random;
  readonly #isBuiltIn: boolean;
  #left: number;
  #words = 0;

  constructor(random: Random, size: number, isBuiltIn: boolean) {
    this.#random = random;
    this.#left = size;
    this.#isBuiltIn = isBuiltIn;
  }

  /** A name that is good anywhere, and no other has. */
  word(): string {
    return `${oneOf(this.#random, ['web', 'api', 'db', 'cache', 'job'])}-${++this.#words}`;
  }

  map(field: FieldSchema, depth: number, name = ''): YamlMap {
    if (field.values !== null) return this.#freeMap(field, field.values, depth, name);
    if (field.properties.size === 0) return field.open ? { [this.word()]: oneOf<YamlValue>(this.#random, [1, true, 'x', ['y']]) } : {};
    const chosen = new Set([...field.required, ...(this.#isBuiltIn ? (NEEDED.get(field.definition) ?? []) : []).map(([needed]) => needed)]);
    const excluded = (name: string): boolean => field.exclusive.some(({ members }) => members.includes(name) && members.some((other) => other !== name && chosen.has(other)));
    for (const { members } of field.exclusive.filter(({ needed }) => needed)) {
      const one = shuffled(this.#random, members).find((name) => field.properties.has(name) && this.#isThere(field, name) && !excluded(name));
      if (one !== undefined && !members.some((name) => chosen.has(name))) chosen.add(one);
    }
    const optional = [...field.properties.keys()].filter((name) => !chosen.has(name) && name !== 'status');
    for (const name of shuffled(this.#random, optional).slice(0, depth > MAX_DEPTH ? 0 : between(this.#random, 0, 5))) {
      if (this.#left <= 0 || excluded(name) || !this.#isThere(field, name)) continue;
      this.#left--;
      chosen.add(name);
    }
    return this.#members(field, chosen, depth);
  }

  #members(field: FieldSchema, chosen: ReadonlySet<string>, depth: number): YamlMap {
    const members: [string, YamlValue][] = [];
    for (const [name, member] of field.properties) {
      const value = chosen.has(name) ? this.#value(member, depth + 1, name) : null;
      if (value !== null) members.push([name, value === '' && field.exclusive.length > 0 ? 'x' : value]);
    }
    return mapOf(members);
  }

  #isThere(field: FieldSchema, name: string): boolean {
    const since = fieldSince(field.definition, name);
    return since === null || compareVersions(since, USUAL_TARGET) <= 0;
  }

  #freeMap(field: FieldSchema, values: FieldSchema, depth: number, name: string): YamlMap {
    const count = between(this.#random, field.minItems ?? 0, Math.min(field.maxItems ?? 2, (field.minItems ?? 0) + 2));
    const keys = Array.from({ length: count }, () => this.word());
    return mapOf(keys.flatMap((key) => {
      const value = this.#value(values, depth + 1, name);
      return value === null ? [] : [[key, value] as const];
    }));
  }

  #list(field: FieldSchema, depth: number, name: string): readonly YamlValue[] {
    const least = Math.max(field.minItems ?? 0, depth > MAX_DEPTH ? 0 : 1);
    const count = between(this.#random, least, Math.min(field.maxItems ?? least + 2, least + 2));
    const seen = new Set<string>();
    return Array.from({ length: count }, () => (field.items === null ? this.word() : this.#value(field.items, depth + 1, name))).filter((item) => {
      if (item === null || (field.listKeys.length === 0 && typeof item !== 'string')) return item !== null;
      const same = isMap(item) ? field.listKeys.map((key) => String(item[key] ?? field.items?.properties.get(key)?.default)).join(' ') : String(item);
      const isNew = !seen.has(same);
      seen.add(same);
      return isNew;
    });
  }

  /** null: no value of this place was met. */
  #value(field: FieldSchema, depth: number, name: string): YamlValue {
    switch (field.type) {
      case 'any':
        return { [this.word()]: 'x' };
      case 'map':
        return field.embedded ? { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: this.word() } } : this.map(field, depth, name);
      case 'list':
        return this.#list(field, depth, name);
      case 'boolean':
        return this.#random() < 0.5;
      case 'integer':
        return this.#integer(field);
      case 'number':
        return this.#integer(field);
      case 'int-or-string':
        return field.format === 'quantity' ? oneOf<YamlValue>(this.#random, ['100m', '1Gi', '2', 3, '1.5Gi']) : this.#intOrString(field);
      case 'string':
        return this.#text(field, name);
    }
  }

  #integer({ minimum, maximum }: FieldSchema): number {
    const least = minimum ?? 1;
    return between(this.#random, least, Math.min(maximum ?? least + 20, least + 20));
  }

  #intOrString(field: FieldSchema): YamlValue {
    return field.pattern === null ? oneOf<YamlValue>(this.#random, [1, 2, 8080]) : this.#text(field, '');
  }

  #text(field: FieldSchema, name: string): string | null {
    const { enum: allowed, format, pattern, minLength, maxLength } = field;
    if (allowed !== null) return oneOf(this.#random, allowed);
    const byFormat = TEXT_OF_FORMAT.get(format ?? '');
    if (byFormat !== undefined) return byFormat;
    const [least, most] = [minLength ?? 0, maxLength ?? MAX_LENGTH];
    if (pattern !== null) return textMatching(pattern, this.#random, least, most);
    if ((this.#isBuiltIn ? CAREFUL : METADATA).test(name)) return this.word().padEnd(least, 'x').slice(0, most);
    return oneOf(this.#random, TEXTS.filter((text) => text.length <= most)).padEnd(least, 'x');
  }
}

const TEXT_OF_FORMAT: ReadonlyMap<string, string> = new Map([
  ['byte', 'YQ=='],
  ['date-time', '2024-05-01T10:00:00Z'],
  ['quantity', '1Gi'],
  ['cron', '0 3 * * *'],
  ['duration', '30s'],
]);
