import type { FieldSchema } from '../field-schema.ts';
import { ACCEPTED_WITHOUT } from '../server-rules/needed.ts';

interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What fields say, as JSON Schema, so that another validator can be asked. Formats are left out: each has its own. */
export class JsonSchemas {
  readonly #ids = new Map<FieldSchema, string>();
  readonly #definitions: Record<string, JsonSchema> = {};

  /** The schema of a place, with all that it refers to. */
  of(field: FieldSchema): JsonSchema {
    return { ...this.#schema(field), definitions: this.#definitions };
  }

  #schema(field: FieldSchema): JsonSchema {
    if (field.type !== 'map' || field.properties.size === 0) return this.#plain(field);
    const known = this.#ids.get(field);
    const id = known ?? `d${this.#ids.size}`;
    if (known === undefined) {
      this.#ids.set(field, id);
      this.#definitions[id] = this.#plain(field);
    }
    return { $ref: `#/definitions/${id}` };
  }

  #plain(field: FieldSchema): JsonSchema {
    if (field.embedded || field.type === 'any') return {};
    const { enum: choices, minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = field;
    return {
      ...(field.nullable ? { nullable: true } : {}),
      type: typesOf(field),
      ...(choices === null ? {} : { enum: [...new Set([...choices, '', ...(field.nullable ? [null] : [])])] }),
      ...(minimum === null ? {} : { minimum }),
      ...(maximum === null ? {} : { maximum }),
      ...(minLength === null ? {} : { minLength }),
      ...(maxLength === null ? {} : { maxLength }),
      ...(pattern === null || !isForJavaScript(pattern) ? {} : { pattern }),
      ...(field.type === 'list' ? { items: field.items === null ? {} : this.#schema(field.items), ...sizes('Items', minItems, maxItems) } : {}),
      ...(field.type === 'map' ? this.#map(field) : {}),
    };
  }

  #map(field: FieldSchema): JsonSchema {
    const accepted = ACCEPTED_WITHOUT.get(field.definition);
    return {
      properties: Object.fromEntries([...field.properties].map(([name, member]) => [name, this.#schema(member)])),
      required: [...field.required].filter((name) => field.properties.get(name)?.default === null && accepted?.has(name) !== true),
      additionalProperties: field.values === null ? field.open : this.#schema(field.values),
      ...sizes('Properties', field.minItems, field.maxItems),
    };
  }
}

function typesOf({ type, format }: FieldSchema): readonly string[] {
  if (type === 'int-or-string') return [format === 'quantity' ? 'number' : 'integer', 'string'];
  return [type === 'map' ? 'object' : type === 'list' ? 'array' : type];
}

function sizes(of: string, least: number | null, most: number | null): JsonSchema {
  return { ...(least === null ? {} : { [`min${of}`]: least }), ...(most === null ? {} : { [`max${of}`]: most }) };
}

function isForJavaScript(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}
