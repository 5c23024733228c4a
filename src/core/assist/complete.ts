import type { FieldSchema } from '../schema/field-schema.ts';
import { schemaAt } from '../schema/place.ts';
import type { Path } from '../yaml/path.ts';
import { type Completion, completion, type Knowledge } from './completion.ts';
import { blankBefore, type Cursor, type ItemCursor, type KeyCursor, type ValueCursor } from './cursor.ts';
import { SnippetWriter } from './draft.ts';
import { kindCompletions, rootCompletions } from './kind-completions.ts';
import { keyCompletions, type KeyPlace, wholeMap } from './key-completions.ts';
import { newValue } from './new-value.ts';
import { positionAt } from './position.ts';
import { valueCompletions } from './value-completions.ts';

/**
 * What can stand at a cursor of a document, best first; all of it, whatever the letters typed so far: to narrow it is
 * for who shows it.
 * @param offset in the document's text
 */
export function completionsAt(text: string, offset: number, knowledge: Knowledge): readonly Completion[] {
  return completionsFor(positionAt(text, offset), knowledge);
}

/** The same for a cursor that was found already. */
export function completionsFor(cursor: Cursor, knowledge: Knowledge): readonly Completion[] {
  if (!('around' in cursor) || isOverSeveralLines(cursor)) return [];
  switch (cursor.at) {
    case 'key':
      return atKey(cursor, knowledge);
    case 'value':
      return atValue(cursor, knowledge);
    case 'item':
      return atItem(cursor, knowledge);
  }
}

/** An editor replaces within a line. */
function isOverSeveralLines({ token }: KeyCursor | ValueCursor | ItemCursor): boolean {
  return token.text.includes('\n');
}

function atKey(cursor: KeyCursor, knowledge: Knowledge): readonly Completion[] {
  const map = schemaAt(knowledge.schema, cursor.around, cursor.path);
  const items = cursor.list === null ? [] : newItems(cursor.list, cursor, knowledge);
  if (cursor.path.length === 0) return [...items, ...rootCompletions(map, cursor.around, keyPlace(cursor, cursor.keys), knowledge)];
  if (map === null) return items;
  return [...items, ...keyCompletions(map, keyPlace(cursor, cursor.keys), knowledge)];
}

function atValue(cursor: ValueCursor, knowledge: Knowledge): readonly Completion[] {
  const { path, placed, column, indentation } = cursor;
  if (path.length === 0) return rootCompletions(null, cursor.around, keyPlace(cursor, new Set()), knowledge);
  const named = kindCompletions(cursor, knowledge);
  if (named !== null) return named;
  const field = schemaAt(knowledge.schema, cursor.around, path);
  if (field === null) return [];
  const before = blankBefore(cursor);
  if (field.type === 'map') {
    if (placed === 'flow' || cursor.token.quote !== null) return [];
    return newMap(field, { ...keyPlace(cursor, new Set()), ...placeOf(column + indentation.step) });
  }
  if (field.type === 'list') return placed === 'flow' || cursor.token.quote !== null ? [] : beginList(field);
  return valueCompletions(field, { ...cursor, before }, knowledge);

  function newMap(map: FieldSchema, place: KeyPlace): readonly Completion[] {
    const whole = wholeMap(newValue(map, { path, name: place.name }), place);
    return [...(whole === null ? [] : [whole]), ...keyCompletions(map, place, knowledge)];
  }

  function beginList(list: FieldSchema): readonly Completion[] {
    return itemsOf(list, path, { indentation, name: cursor.objectName, ...placeOf(column + indentation.list) }, knowledge);
  }

  /** Where a map or list begins: here, or, behind its key, on the next line, without a blank at the end of this one. */
  function placeOf(below: number): Pick<KeyPlace, 'token' | 'column' | 'before'> {
    const { token, from } = cursor;
    if (placed !== 'behind') return { token, column, before };
    return { token: { ...token, range: { start: from, end: token.range.end } }, column: below, before: `\n${' '.repeat(below)}` };
  }
}

function atItem(cursor: ItemCursor, knowledge: Knowledge): readonly Completion[] {
  return newItems(cursor.path, cursor, knowledge);
}

/** Items that continue the list at a path, at the column of the cursor. */
function newItems(list: Path, cursor: KeyCursor | ItemCursor, knowledge: Knowledge): readonly Completion[] {
  const field = schemaAt(knowledge.schema, cursor.around, list);
  const { token, column, indentation } = cursor;
  if (field?.type !== 'list' || token.quote !== null) return [];
  return itemsOf(field, list, { token, column, before: '', indentation, name: cursor.objectName }, knowledge);
}

type ItemPlace = Pick<KeyPlace, 'token' | 'column' | 'before' | 'indentation' | 'name'>;

function itemsOf(list: FieldSchema, path: Path, place: ItemPlace, knowledge: Knowledge): readonly Completion[] {
  const { items } = list;
  const { token, column, before, indentation, name } = place;
  if (items !== null && items.type !== 'map' && items.type !== 'list') {
    const values = valueCompletions(items, { path: [...path, 0], token, flow: null, before: '' }, knowledge);
    if (values.length > 0) return values.map((value) => ({ ...value, snippet: `${before}- ${value.snippet}`, filter: `- ${value.filter}` }));
  }
  const draft = items === null ? newValue(list, { path, name }) : newValue(items, { path: [...path, 0], name });
  const members = draft.is === 'map' ? draft.members.map(([key]) => key).join(', ') : '';
  const writer = new SnippetWriter(indentation);
  const snippet = before + writer.item(items === null ? { is: 'stop' } : draft, column);
  const goesOn = draft.is === 'stop';
  return [completion({ label: `- ${members}`, what: 'item', snippet, range: token.range, field: items, goesOn })];
}

function keyPlace(cursor: KeyCursor | ValueCursor, present: ReadonlySet<string>): KeyPlace {
  const { path, token, column, flow, indentation } = cursor;
  const before = cursor.at === 'value' ? blankBefore(cursor) : '';
  const colon = cursor.at === 'key' && cursor.colon;
  return { path, token, present, colon, column, flow, indentation, before, name: cursor.objectName };
}
