import type { YamlValue } from '../yaml/nodes.ts';
import { isList, isMap } from '../yaml/value.ts';
import { learnedDocs, learnedKinds } from './crd.ts';
import type { GroupDocs } from './docs.ts';
import type { SchemaKind } from './field-schema.ts';
import type { Schema } from './schema.ts';

/** Kinds of objects that describe kinds. */
const TEACHING: ReadonlySet<string> = new Set(['CustomResourceDefinition', 'ConstraintTemplate']);

export function describesKinds(kind: string | null): boolean {
  return kind !== null && TEACHING.has(kind);
}

/** A document that describes kinds: itself a definition, or a List that holds some. */
export interface Definition {
  /** What was learned from it holds as long as this stays the same. */
  readonly text: string;
  readonly read: () => YamlValue;
}

/** What was learned from one definition. */
interface Lesson {
  readonly objects: readonly YamlValue[];
  readonly kinds: readonly SchemaKind[];
  /** null: nobody has asked yet. */
  docs: GroupDocs | null;
}

/** Keeps a schema in step with the definitions of a bundle. */
export class Learner {
  readonly #base: Schema;
  #known = new Map<string, Lesson>();
  #learned: readonly SchemaKind[] = [];
  #schema: Schema;

  constructor(base: Schema) {
    this.#base = base;
    this.#schema = base;
  }

  /** Whether the definition was read before. */
  knows({ text }: Definition): boolean {
    return this.#known.has(text);
  }

  /** Reads one definition, so that `learn` finds it read: a large one takes its time. */
  study({ text, read }: Definition): void {
    if (this.#known.has(text)) return;
    const value = read();
    const objects = isMap(value) && isList(value['items']) ? value['items'] : [value];
    this.#known.set(text, { objects, kinds: objects.flatMap((object) => learnedKinds(object, this.#base)), docs: null });
  }

  /**
   * The schema with the kinds of exactly these definitions, the last one counting where two describe the same kind.
   * The same object as long as they say the same.
   */
  learn(definitions: readonly Definition[]): Schema {
    for (const definition of definitions) this.study(definition);
    const known = new Map(definitions.flatMap(({ text }): [string, Lesson][] => {
      const lesson = this.#known.get(text);
      return lesson === undefined ? [] : [[text, lesson]];
    }));
    this.#known = known;
    const kinds = new Map([...known.values()].flatMap((lesson) => lesson.kinds).map((kind) => [`${kind.apiVersion} ${kind.kind}`, kind]));
    const learned = [...kinds.values()];
    if (learned.length !== this.#learned.length || learned.some((kind, index) => kind !== this.#learned[index])) {
      this.#learned = learned;
      this.#schema = this.#base.with(learned);
    }
    return this.#schema;
  }

  /** What the authors of the definitions say in words. */
  docs(): readonly GroupDocs[] {
    return [...this.#known.values()].map((lesson) => {
      lesson.docs ??= mergedDocs(lesson.objects.map(learnedDocs));
      return lesson.docs;
    });
  }
}

function mergedDocs(docs: readonly GroupDocs[]): GroupDocs {
  return Object.fromEntries(docs.flatMap((each) => Object.entries(each)));
}
