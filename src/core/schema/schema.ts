import type { CompactKind, CompactSchema } from './compact.ts';
import { FieldReader } from './field-reader.ts';
import type { FieldSchema, SchemaKind } from './field-schema.ts';

/** Every kind the product has a schema of. Immutable: what is learned makes another schema. */
export class Schema {
  readonly #kinds: readonly SchemaKind[];
  readonly #byName = new Map<string, SchemaKind[]>();

  /** @param kinds in the order of preference: of two versions of a kind the one to write today first. */
  constructor(kinds: readonly SchemaKind[]) {
    this.#kinds = kinds;
    for (const kind of kinds) {
      const same = this.#byName.get(kind.kind);
      if (same === undefined) this.#byName.set(kind.kind, [kind]);
      else same.push(kind);
    }
  }

  kinds(): readonly SchemaKind[] {
    return this.#kinds;
  }

  /** @returns null for a kind, or a version of one, that is not known. */
  kind(apiVersion: string, kind: string): SchemaKind | null {
    return this.versionsOf(kind).find((candidate) => candidate.apiVersion === apiVersion) ?? null;
  }

  /** All kinds of that name, in whatever group and version; the one to write today first. */
  versionsOf(kind: string): readonly SchemaKind[] {
    return this.#byName.get(kind) ?? [];
  }

  /** This schema and kinds learned from the user's definitions, which go before what is known of the same kind. */
  with(learned: readonly SchemaKind[]): Schema {
    if (learned.length === 0) return this;
    const replaced = new Set(learned.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
    return new Schema([...learned, ...this.#kinds.filter(({ apiVersion, kind }) => !replaced.has(`${apiVersion} ${kind}`))]);
  }
}

/** The kinds of the generated schema. Their fields are read when they are first asked for. */
export function kindsOf(compact: CompactSchema): readonly SchemaKind[] {
  const reader = new FieldReader(compact.definitions);
  return compact.kinds.map((kind) => kindFrom(kind, reader));
}

function kindFrom({ a, k, d, c, u }: CompactKind, reader: FieldReader): SchemaKind {
  return {
    apiVersion: a,
    kind: k,
    namespaced: c !== 1,
    source: u === 1 ? 'custom' : 'built-in',
    get root(): FieldSchema {
      return reader.definition(d);
    },
  };
}
