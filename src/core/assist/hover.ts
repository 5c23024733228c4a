import type { FieldSchema, SchemaKind } from '../schema/field-schema.ts';
import { kindOfObject, schemaAt } from '../schema/place.ts';
import type { Schema } from '../schema/schema.ts';
import { fieldSince, lifeOf } from '../schema/versions.ts';
import type { ApiLife } from '../schema/api-life.ts';
import type { Range } from '../text/edit.ts';
import { valueIn } from '../yaml/locate.ts';
import type { Path } from '../yaml/path.ts';
import { isRequired } from './key-completions.ts';
import { positionAt } from './position.ts';

/** What is known of the key or value under the pointer. */
export interface Hover {
  readonly path: Path;
  /** The key or value that it is about, in the document's text. */
  readonly range: Range;
  readonly part: 'key' | 'value';
  /** The key, or the position of the item. */
  readonly step: string | number;
  /** null: the API does not know the place, or nobody knows the kind. */
  readonly field: FieldSchema | null;
  readonly required: boolean;
  /** The first version that has the field; null when every target version has it. */
  readonly since: string | null;
  /** Of which definition it is a member: whose description it has. */
  readonly docs: { readonly definition: string; readonly member: string } | null;
  /** Set at `apiVersion` and `kind`. */
  readonly kind: { readonly known: SchemaKind; readonly life: ApiLife | null } | null;
}

/** What stands at an offset of a document's text; null where there is neither key nor value. */
export function hoverAt(text: string, offset: number, schema: Schema): Hover | null {
  const cursor = positionAt(text, offset);
  if (cursor.at !== 'key' && cursor.at !== 'value') return null;
  if (cursor.token.range.start === cursor.token.range.end || (cursor.at === 'key' && !cursor.colon)) return null;
  const path = cursor.at === 'key' ? [...cursor.path, cursor.token.text] : cursor.path;
  const step = path.at(-1);
  if (step === undefined) return null;
  const owner = schemaAt(schema, cursor.around, path.slice(0, -1));
  const member = typeof step === 'string' && owner?.properties.has(step) === true ? step : null;
  const field = schemaAt(schema, cursor.around, path);
  return {
    path,
    range: cursor.token.range,
    part: cursor.at,
    step,
    field: field?.definition === '' && field.type === 'any' ? null : field,
    required: member !== null && owner !== null && isRequired(owner, member),
    since: member === null || owner === null ? null : fieldSince(owner.definition, member),
    docs: docsOf(owner, member, field),
    kind: kindAt(schema, step, valueIn(cursor.around, path.slice(0, -1))),
  };
}


function docsOf(owner: FieldSchema | null, member: string | null, field: FieldSchema | null): Hover['docs'] {
  if (owner !== null && member !== null) return { definition: owner.definition, member };
  return field === null || field.definition === '' ? null : { definition: field.definition, member: '' };
}

function kindAt(schema: Schema, step: string | number, object: Parameters<typeof kindOfObject>[1]): Hover['kind'] {
  if (step !== 'kind' && step !== 'apiVersion') return null;
  const known = kindOfObject(schema, object);
  return known === null ? null : { known, life: lifeOf(known.apiVersion, known.kind) };
}
