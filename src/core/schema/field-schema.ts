/** What a value at a place may be. 'int-or-string': also for quantities, which take numbers; 'any': whatever. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'int-or-string' | 'map' | 'list' | 'any';

/**
 * What the API says of one place: a member of a map, an item of a list, a whole object. Immutable; the same place of
 * the same schema is the same object, however often it is asked for.
 */
export interface FieldSchema {
  readonly type: FieldType;
  /**
   * Short id of the definition this place has (`core.v1.Container`), or the way to it from one
   * (`argo.v1alpha1.Application/spec/source`, items `[]`, values of a map `{}`); '' where nothing is known. What is said
   * of its members, in words and by version, stands under it.
   */
  readonly definition: string;
  /** Members with known keys, in the API's own (alphabetical) order; empty for anything but a map. */
  readonly properties: ReadonlyMap<string, FieldSchema>;
  /** Keys without which the API server refuses the map. */
  readonly required: ReadonlySet<string>;
  /** Values of a map whose keys are free (labels, data, limits); null when its keys are the known ones. */
  readonly values: FieldSchema | null;
  /** Items of a list; null for anything else, and for a list of anything. */
  readonly items: FieldSchema | null;
  /** Takes keys that are not in `properties`, of any value. */
  readonly open: boolean;
  /** Choices; those of an integer as text. */
  readonly enum: readonly string[] | null;
  /** `int32`, `int64`, `double`, `byte` (base64), `date-time`, `quantity`, …; null: none. */
  readonly format: string | null;
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Of a string, in characters. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** Of a list, in items; of a map, in keys. */
  readonly minItems: number | null;
  readonly maxItems: number | null;
  /** Members that make two items of the list the same item; empty when order alone tells them. */
  readonly listKeys: readonly string[];
  /** What the API server takes when nothing is set; null: nothing, or not known. */
  readonly default: string | number | boolean | null;
  readonly nullable: boolean;
  /** Cannot be changed once the object is in the cluster. */
  readonly immutable: boolean;
  readonly exclusive: readonly ExclusiveMembers[];
  /** An object with an apiVersion and kind of its own, by which its schema is found. */
  readonly embedded: boolean;
}

/** Members of a map of which the API takes one. */
export interface ExclusiveMembers {
  readonly members: readonly string[];
  /** One of them must be there. */
  readonly needed: boolean;
}

/** A kind of the API in one of its versions. */
export interface SchemaKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly root: FieldSchema;
  /** 'built-in' of Kubernetes, 'custom' from a known operator, 'learned' from a CustomResourceDefinition of the user. */
  readonly source: 'built-in' | 'custom' | 'learned';
}

/** A place that takes anything: where the schema has nothing to say. */
export const ANYTHING: FieldSchema = {
  type: 'any', definition: '', properties: new Map(), required: new Set(), values: null, items: null, open: true,
  enum: null, format: null, pattern: null, minimum: null, maximum: null, minLength: null, maxLength: null,
  minItems: null, maxItems: null, listKeys: [], default: null, nullable: true, immutable: false, exclusive: [], embedded: false,
};
