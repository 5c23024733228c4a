import { ANYTHING } from '../../../../core/schema/field-schema.ts';
import { between, oneOf, type Random } from '../../../../core/schema/testing/sample-random.ts';
import type { YamlDocument } from '../../../../core/yaml/document.ts';
import type { EditResult } from '../../../../core/yaml/edit-result.ts';
import { locate } from '../../../../core/yaml/locate.ts';
import { isWithin, samePath, type Path } from '../../../../core/yaml/path.ts';
import { addableMembers, rivalsOf } from '../addable.ts';
import { typeChoices } from '../node-type.ts';
import { addItem, addMember, changeType, duplicateNode, moveNode, removeNode, renameNode, setScalar, switchMember } from '../operations.ts';
import { pairsOf } from '../outline.ts';
import type { AddRow, NodeRow, OneOfRow, Row } from '../rows.ts';

/** An edit that a user of the outline could make, and what may change by it. */
export interface RandomOperation {
  readonly label: string;
  readonly run: (document: YamlDocument) => EditResult;
  /** Where a node stands afterwards; null for one that the edit may change or take away. */
  readonly after: (path: Path) => Path | null;
  /** Everything that is lost lies in here; null for an edit that takes nothing away. */
  readonly loses: Path | null;
}

/** One of the edits that a row offers; null for a row that offers none. */
export function operationAt(row: Row, document: YamlDocument, random: Random): RandomOperation | null {
  if (row.kind === 'add') return adding(row, document, random);
  if (row.kind === 'one-of') return choosing(row, oneOf(random, row.members));
  if (row.merged || row.shape === 'alias' || row.shape === 'merge') return null;
  if (row.type === null) return addingMember(row.path.slice(0, -1), String(row.name), row, document);
  const choices = [
    ...(row.shape === 'scalar' ? [setting, setting, setting] : []),
    removing, retyping,
    ...(row.siblings === null ? [renaming] : [moving, duplicating]),
    ...(row.rivals === null ? [] : [switching]),
  ];
  return oneOf(random, choices)(row, random);
}

const untouched = (touched: Path) => (path: Path): Path | null => (isWithin(path, touched) || isWithin(touched, path) ? null : path);

function setting(row: NodeRow, random: Random): RandomOperation {
  const value = oneOf<string | number | boolean>(random, ['changed', 'two\nlines\n', '8080', 'a: b # c', '', 7, true, '한글', ' x']);
  return { label: `set ${JSON.stringify(value)}`, run: (document) => setScalar(document, row.path, value), after: untouched(row.path), loses: row.path };
}

function retyping(row: NodeRow, random: Random): RandomOperation {
  const to = oneOf(random, typeChoices(row.type ?? 'null', between(random, 0, 2) === 0 ? null : row.field));
  return { label: `make it ${to}`, run: (document) => changeType(document, row.path, to, row.field), after: untouched(row.path), loses: row.path };
}

function removing(row: NodeRow): RandomOperation {
  const list = row.path.slice(0, -1);
  const index = Number(row.path.at(-1));
  const isItem = row.siblings !== null;
  return {
    label: 'remove', run: (document) => removeNode(document, row.path), loses: row.path,
    after: (path) => (isItem ? shifted(path, list, (at) => (at === index ? null : at > index ? at - 1 : at)) : untouched(row.path)(path)),
  };
}

function renaming(row: NodeRow, random: Random): RandomOperation {
  const key = `renamed-${between(random, 0, 99_999)}`;
  const to = [...row.path.slice(0, -1), key];
  return {
    label: `rename to ${key}`, run: (document) => renameNode(document, row.path, key), loses: null,
    after: (path) => (isWithin(path, row.path) ? [...to, ...path.slice(to.length)] : path),
  };
}

function moving(row: NodeRow, random: Random): RandomOperation {
  const list = row.path.slice(0, -1);
  const from = Number(row.path.at(-1));
  const to = between(random, 0, (row.siblings ?? 1) - 1);
  return {
    label: `move to ${to}`, run: (document) => moveNode(document, row.path, to), loses: null,
    after: (path) => shifted(path, list, (at) => (at === from ? to : at + (at > from ? -1 : 0) + (at - (at > from ? 1 : 0) >= to ? 1 : 0))),
  };
}

function duplicating(row: NodeRow): RandomOperation {
  const list = row.path.slice(0, -1);
  const from = Number(row.path.at(-1));
  return { label: 'duplicate', run: (document) => duplicateNode(document, row.path), loses: null, after: (path) => shifted(path, list, (at) => (at > from ? at + 1 : at)) };
}

function switching(row: NodeRow, random: Random): RandomOperation | null {
  const to = oneOf(random, row.rivals ?? []);
  const { holder } = row;
  if (holder === null || to === row.name) return null;
  return replacing(row.path.slice(0, -1), row.rivals ?? [], `switch to ${to}`, (document) => switchMember(document, row.path.slice(0, -1), holder, to));
}

function choosing(row: OneOfRow, member: string): RandomOperation {
  return replacing(row.path, row.members, `choose ${member}`, (document) => switchMember(document, row.path, row.field, member));
}

function replacing(mapPath: Path, members: readonly string[], label: string, run: (document: YamlDocument) => EditResult): RandomOperation {
  const paths = members.map((member) => [...mapPath, member]);
  return {
    label, run, loses: mapPath,
    after: (path) => (isWithin(mapPath, path) || paths.some((other) => isWithin(path, other)) ? null : path),
  };
}

function adding(row: AddRow, document: YamlDocument, random: Random): RandomOperation | null {
  if (row.what === 'item') {
    const item = [...row.path, row.size];
    return { label: 'add item', run: (current) => addItem(current, row.path, row.field), after: untouched(item), loses: null };
  }
  const node = row.path.length === 0 ? document.root : (locate(document, row.path)?.node ?? null);
  const present = new Set(node?.kind === 'map' ? pairsOf(node).keys() : []);
  const members = row.field === null ? [] : addableMembers(row.field, row.path, present);
  const key = members.length === 0 || between(random, 0, 6) === 0 ? `key-${between(random, 0, 99_999)}` : oneOf(random, members).key;
  return addingMember(row.path, key, row, document);
}

function addingMember(mapPath: Path, key: string, row: AddRow | NodeRow, document: YamlDocument): RandomOperation {
  const holder = row.kind === 'add' ? (row.field ?? ANYTHING) : row.holder;
  const run = (current: YamlDocument): EditResult => addMember(current, mapPath, key, holder);
  const rivals = rivalsOf(holder, key)?.filter((rival) => rival !== key && locate(document, [...mapPath, rival]) !== null) ?? [];
  if (rivals.length > 0) return replacing(mapPath, [...rivals, key], `add ${key} instead`, run);
  return { label: `add ${key}`, run, after: untouched([...mapPath, key]), loses: null };
}

function shifted(path: Path, list: Path, move: (index: number) => number | null): Path | null {
  if (isWithin(list, path)) return null;
  if (!isWithin(path, list) || samePath(path, list)) return path;
  const to = move(Number(path[list.length]));
  return to === null ? null : [...list, to, ...path.slice(list.length + 1)];
}
