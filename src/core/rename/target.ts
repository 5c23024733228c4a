import { textField } from '../kinds/fields.ts';
import type { PartName } from '../kinds/links/link.ts';
import type { LinkedObject, ObjectIndex } from '../graph/object-index.ts';
import { objectHolding } from '../graph/object-place.ts';
import { referenceAt, targetsAt } from '../graph/references.ts';
import type { PartGroup } from '../graph/summary.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueAt } from '../yaml/locate.ts';
import { isWithin, type Path, samePath } from '../yaml/path.ts';

/** The documents of a bundle, by the keys of its index. null: not there. */
export interface Documents {
  readonly text: (key: string) => string | null;
  readonly read: (key: string) => YamlDocument | null;
}

/** A name that can be changed: of an object, of a part of one, or of what an object's controller makes. */
export interface RenameTarget {
  /** The object whose document the name stands in. */
  readonly object: LinkedObject;
  /** null: the name of an object. */
  readonly part: PartName | null;
  /** What has the name: of an object, its kind; of a part, that of the object it is part of. */
  readonly kind: string;
  readonly name: string;
  /** Of the name, from the document's root. */
  readonly path: Path;
  /** Of what has the name, as references lead to it: of a list's item, the item. */
  readonly place: Path;
  /** Whether the name is the key at the path, not the value there. */
  readonly asKey: boolean;
}

/**
 * What a place of a document names: itself where it is a name, else what the reference there leads to; null where it
 * is neither.
 */
export function renameTargetAt(index: ObjectIndex, documents: Documents, key: string, path: Path): RenameTarget | null {
  const object = objectHolding(index, key, path);
  if (object === null) return null;
  const named = namedAt(documents, object, path);
  if (named !== null) return named;
  const reference = referenceAt(object.summary, path);
  if (reference === null || reference.by === 'selector') return null;
  const [target] = targetsAt(index, object, path);
  if (target === undefined) return null;
  return namedAt(documents, target.object, target.path) ?? partAt(documents, target.object, target.path);
}

/** The name of an object of the index; null when it has none. */
export function objectTarget(object: LinkedObject): RenameTarget | null {
  const { kind, name, path } = object.summary;
  if (kind === null || name === null) return null;
  const namePath = [...path, 'metadata', 'name'];
  return { object, part: null, kind, name, path: namePath, place: namePath, asKey: false };
}

function namedAt(documents: Documents, object: LinkedObject, path: Path): RenameTarget | null {
  const own = objectTarget(object);
  if (own !== null && samePath(own.path, path)) return own;
  const made = object.summary.makes.find((one) => samePath(one.path, path));
  if (made !== undefined) return { object, part: null, kind: made.kind, name: made.name, path: made.path, place: made.path, asKey: false };
  const part = partAt(documents, object, path);
  return part !== null && samePath(part.path, path) ? part : null;
}

/** The part of an object that a place is, or lies in. */
function partAt(documents: Documents, object: LinkedObject, path: Path): RenameTarget | null {
  for (const group of object.summary.parts) {
    if (!isWithin(path, group.path) || path.length === group.path.length) continue;
    const target = group.items ? itemTarget(documents, object, group, path) : keyTarget(object, group, path);
    if (target !== null) return target;
  }
  return null;
}

function keyTarget(object: LinkedObject, { part, path, names }: PartGroup, at: Path): RenameTarget | null {
  const name = String(at[path.length]);
  if (at.length !== path.length + 1 || !names.includes(name)) return null;
  return { object, part, kind: object.summary.kind ?? '', name, path: at, place: at, asKey: true };
}

/** How a list's items say their names; claims of a StatefulSet's templates are objects. */
const NAME_PLACES: readonly (readonly string[])[] = [['name'], ['metadata', 'name']];

function itemTarget(documents: Documents, object: LinkedObject, { part, path, names }: PartGroup, at: Path): RenameTarget | null {
  const position = Number(at[path.length]);
  const name = names[position] ?? null;
  const document = documents.read(object.key);
  if (name === null || document === null) return null;
  const item = [...path, position];
  const place = NAME_PLACES.find((steps) => textField(valueAt(document, item), ...steps) === name);
  if (place === undefined) return null;
  const namePath = [...item, ...place];
  // the item itself is meant by a reference to it; what lies in it beside its name is not its name
  if (!samePath(at, item) && !samePath(at, namePath)) return null;
  return { object, part, kind: object.summary.kind ?? '', name, path: namePath, place: item, asKey: false };
}
