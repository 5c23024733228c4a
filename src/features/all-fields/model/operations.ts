import { ANYTHING, type FieldSchema } from '../../../core/schema/field-schema.ts';
import type { YamlDocument } from '../../../core/yaml/document.ts';
import { duplicateItem, inSequence, insertItem, moveItem, removeValue, renameKey, setValue } from '../../../core/yaml/edit.ts';
import type { EditResult } from '../../../core/yaml/edit-result.ts';
import { locate, valueAt } from '../../../core/yaml/locate.ts';
import type { YamlMap, YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';
import { isList, isMap, mapOf } from '../../../core/yaml/value.ts';
import { rivalsOf } from './addable.ts';
import { newMember, newValue, newValueOf } from './new-value.ts';
import { convert, fitsField, typeOf, type NodeType } from './node-type.ts';

/*
 * All that All fields does to a document. Each is one proved edit, hence one step of undo; what cannot be done is
 * refused with its reason.
 */

/**
 * Adds a member to the map at a path, where people write it, with what the API demands inside. Members that the API
 * does not take beside it give way.
 * @param holder what is known of the map; null for nothing
 */
export function addMember(document: YamlDocument, mapPath: Path, key: string, holder: FieldSchema | null): EditResult {
  const field = holder?.properties.get(key) ?? holder?.values ?? ANYTHING;
  const path = [...mapPath, key];
  const rivals = rivalsOf(holder, key)?.filter((rival) => rival !== key && locate(document, [...mapPath, rival]) !== null) ?? [];
  if (rivals.length > 0 && holder !== null) return switchMember(document, mapPath, holder, key);
  return setValue(document, path, newValue(field, path));
}

/** Adds a field at any depth; what is missing on the way is made, with what the API demands beside it. */
export function addField(document: YamlDocument, path: Path, fields: readonly (FieldSchema | null)[]): EditResult {
  const steps = path.map((step, depth) => (current: YamlDocument): EditResult => {
    const at = path.slice(0, depth + 1);
    const there = valueAt(current, at);
    if (there !== undefined && (there !== null || depth === path.length - 1)) return setValue(current, at, there);
    const holder = fields[depth] ?? null;
    if (typeof step === 'number') return insertItem(current, path.slice(0, depth), step, newMember(holder, at));
    return addMember(current, path.slice(0, depth), step, holder);
  });
  return inSequence(document, steps);
}

/** Adds an item at the end of a list, which is made when it is not there. */
export function addItem(document: YamlDocument, listPath: Path, field: FieldSchema | null): EditResult {
  const list = valueAt(document, listPath);
  const index = isList(list) ? list.length : 0;
  return insertItem(document, listPath, index, newMember(field ?? { ...ANYTHING, type: 'list' }, [...listPath, index]));
}

export function setScalar(document: YamlDocument, path: Path, value: YamlValue): EditResult {
  return setValue(document, path, value);
}

export function removeNode(document: YamlDocument, path: Path): EditResult {
  return removeValue(document, path);
}

export function renameNode(document: YamlDocument, path: Path, key: string): EditResult {
  return renameKey(document, path, key);
}

export function moveNode(document: YamlDocument, itemPath: Path, toIndex: number): EditResult {
  return moveItem(document, itemPath, toIndex);
}

export function duplicateNode(document: YamlDocument, itemPath: Path): EditResult {
  return duplicateItem(document, itemPath);
}

/** Gives a node another type, keeping of its value what both types can say; as text it is what was written. */
export function changeType(document: YamlDocument, path: Path, to: NodeType, field: FieldSchema | null): EditResult {
  const value = valueAt(document, path) ?? null;
  const node = locate(document, path)?.node;
  if (to === 'string' && node?.kind === 'scalar' && node.style === 'plain' && value !== null) return setValue(document, path, node.text);
  const kept = typeOf(value) === 'null' && to !== 'null' ? undefined : convert(value, to);
  return setValue(document, path, kept === undefined ? newValueOf(to, field, path) : kept);
}

/**
 * Puts one of several exclusive members in the place of the one that is there: what both have is kept (a probe's port),
 * what the new one demands is added, all others go.
 * @param holder what is known of the map
 */
export function switchMember(document: YamlDocument, mapPath: Path, holder: FieldSchema, to: string): EditResult {
  const rivals = rivalsOf(holder, to) ?? [];
  const present = rivals.filter((rival) => rival !== to && locate(document, [...mapPath, rival]) !== null);
  const [from, ...others] = present;
  const path = [...mapPath, to];
  const field = holder.properties.get(to) ?? null;
  const hasTarget = locate(document, path) !== null;
  if (from === undefined) return hasTarget ? setValue(document, path, valueAt(document, path) ?? null) : setValue(document, path, newValue(field, path));
  const remove = (key: string) => (current: YamlDocument): EditResult => removeValue(current, [...mapPath, key]);
  // what stands there under the wanted name is the user's own: the rivals leave, and it stays
  if (hasTarget) return inSequence(document, present.map(remove));
  const value = merged(newValue(field, path), field, valueAt(document, [...mapPath, from]));
  return inSequence(document, [
    ...others.map(remove),
    (current) => renameKey(current, [...mapPath, from], to),
    (current) => setValue(current, path, value),
  ]);
}

/** The new member with those values of the old one that it has as well, of a type that it takes. */
function merged(fresh: YamlValue, field: FieldSchema | null, old: YamlValue | undefined): YamlValue {
  if (field === null) return old ?? fresh;
  if (!isMap(fresh) || !isMap(old)) return fresh;
  const kept: YamlMap = mapOf(
    Object.entries(old).filter(([key, value]) => {
      const member = field.properties.get(key);
      return member !== undefined && fitsField(typeOf(value), member);
    }),
  );
  return { ...kept, ...mapOf(Object.entries(fresh).filter(([key]) => !Object.hasOwn(kept, key))) };
}
