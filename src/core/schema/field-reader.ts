import type { CompactNode, CompactObject, CompactType } from './compact.ts';
import { ANYTHING, type ExclusiveMembers, type FieldSchema, type FieldType } from './field-schema.ts';

const TYPES: Readonly<Record<CompactType, FieldType>> = {
  s: 'string', i: 'integer', n: 'number', b: 'boolean', x: 'int-or-string', o: 'map', a: 'list', '*': 'any',
};

/** Gives the compact form its meaning: one `FieldSchema` per definition and per place, made when first asked for. */
export class FieldReader {
  readonly #definitions: Readonly<Record<string, CompactNode>>;
  readonly #fields = new Map<string, FieldSchema>();

  constructor(definitions: Readonly<Record<string, CompactNode>>) {
    this.#definitions = definitions;
  }

  /** @throws RangeError for a definition that is not there: the generated data never names one. */
  definition(name: string): FieldSchema {
    let field = this.#fields.get(name);
    if (field === undefined) {
      const node = Object.hasOwn(this.#definitions, name) ? this.#definitions[name] : undefined;
      if (node === undefined) throw new RangeError(`the schema has no definition ${name}`);
      field = this.#read(node, name);
      this.#fields.set(name, field);
    }
    return field;
  }

  /** @param name of the definition, or of the way to the place from it */
  #read(node: CompactNode, name: string): FieldSchema {
    if (isReference(node)) return this.definition(node.slice(1));
    const base = typeof node === 'string' || node.r === undefined ? null : this.definition(node.r);
    const definition = base?.definition ?? name;
    const readInner = (inner: CompactNode, step: string): FieldSchema => this.#read(inner, `${definition}/${step}`);
    return new Field(typeof node === 'string' ? { t: node } : node, definition, base, readInner);
  }
}

function isReference(node: CompactNode): node is `#${string}` {
  return typeof node === 'string' && node.startsWith('#');
}

/** A place of the schema over the compact form, on top of the definition it refers to. */
class Field implements FieldSchema {
  readonly type: FieldType;
  readonly definition: string;
  readonly enum: readonly string[] | null;
  readonly format: string | null;
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly minItems: number | null;
  readonly maxItems: number | null;
  readonly listKeys: readonly string[];
  readonly default: string | number | boolean | null;
  readonly nullable: boolean;
  readonly immutable: boolean;
  readonly exclusive: readonly ExclusiveMembers[];
  readonly embedded: boolean;
  readonly open: boolean;
  readonly #node: CompactObject;
  readonly #base: FieldSchema | null;
  readonly #read: (node: CompactNode, step: string) => FieldSchema;
  #properties: ReadonlyMap<string, FieldSchema> | null = null;
  #required: ReadonlySet<string> | null = null;
  #values: FieldSchema | null = null;
  #items: FieldSchema | null = null;

  constructor(node: CompactObject, definition: string, base: FieldSchema | null, read: (node: CompactNode, step: string) => FieldSchema) {
    this.#node = node;
    this.#base = base;
    this.#read = read;
    const from = base ?? ANYTHING;
    this.definition = definition;
    this.type = node.t === undefined ? (base?.type ?? 'map') : TYPES[node.t];
    this.enum = node.e ?? from.enum;
    this.format = node.f ?? from.format;
    this.pattern = node.p ?? from.pattern;
    this.minimum = node.m ?? from.minimum;
    this.maximum = node.M ?? from.maximum;
    this.minLength = node.l ?? from.minLength;
    this.maxLength = node.L ?? from.maxLength;
    this.minItems = node.q ?? from.minItems;
    this.maxItems = node.Q ?? from.maxItems;
    this.listKeys = node.K ?? from.listKeys;
    this.default = node.D ?? from.default;
    this.nullable = node.N === 1 || (base?.nullable ?? false);
    this.immutable = node.I === 1 || from.immutable;
    this.exclusive = node.X?.map(({ k, n }) => ({ members: k, needed: n === 1 })) ?? from.exclusive;
    this.embedded = node.E === 1 || from.embedded;
    this.open = this.type === 'any' || node.U === 1 || (base?.open ?? false);
  }

  get properties(): ReadonlyMap<string, FieldSchema> {
    this.#properties ??= new Map([
      ...(this.#base?.properties ?? []),
      ...Object.entries(this.#node.k ?? {}).map(([key, node]): [string, FieldSchema] => [key, this.#read(node, key)]),
    ]);
    return this.#properties;
  }

  get required(): ReadonlySet<string> {
    this.#required ??= new Set([...(this.#base?.required ?? []), ...(this.#node.R ?? [])]);
    return this.#required;
  }

  get values(): FieldSchema | null {
    if (this.#values === null && this.#node.v !== undefined) this.#values = this.#read(this.#node.v, '{}');
    return this.#values ?? this.#base?.values ?? null;
  }

  get items(): FieldSchema | null {
    if (this.#items === null && this.#node.i !== undefined) this.#items = this.#read(this.#node.i, '[]');
    return this.#items ?? this.#base?.items ?? null;
  }
}
