import type { FieldSchema } from '../../../core/schema/field-schema.ts';
import type { Path } from '../../../core/yaml/path.ts';
import type { NodeType } from './node-type.ts';

/** A line of the outline. The same line of two readings is the same object as long as nothing in it has changed. */
export type Row = NodeRow | OneOfRow | AddRow;

interface RowBase {
  /** Stays with its node while items around it come, go and move. */
  readonly key: string;
  readonly path: Path;
  /** 0 for the members of the document. */
  readonly depth: number;
}

/** How a node is edited: 'group' for maps and lists, 'alias' and 'merge' for what stands elsewhere. */
export type RowShape = 'group' | 'scalar' | 'alias' | 'merge';

/** A node of the document, or one that the API demands and that is not there. */
export interface NodeRow extends RowBase {
  readonly kind: 'node';
  /** The key, or the position of an item from 0. */
  readonly name: string | number;
  /** What an item is called by its own members; null when nothing in it tells. */
  readonly title: string | null;
  readonly shape: RowShape;
  /** What stands there; null when nothing does. */
  readonly type: NodeType | null;
  /** What the API knows of the node; null when it knows no such member. */
  readonly field: FieldSchema | null;
  /** Definition of the map that holds it, under which the API describes it. */
  readonly owner: string;
  /** The map or list that holds it; null for the document itself. */
  readonly holder: FieldSchema | null;
  readonly required: boolean;
  /** The key is the user's to choose. */
  readonly free: boolean;
  /** Comes from a merge, whose map stands elsewhere: shown, not edited. */
  readonly merged: boolean;
  /** Members of which the API takes one, this one among them; null when it stands beside any. */
  readonly rivals: readonly string[] | null;
  /** Members of a map, items of a list. */
  readonly size: number;
  readonly open: boolean;
  /** How many items its list has, for an item; null for a member of a map. */
  readonly siblings: number | null;
}

/** Asks for one of several members, where the API demands one and none is there. */
export interface OneOfRow extends RowBase {
  readonly kind: 'one-of';
  readonly members: readonly string[];
  readonly field: FieldSchema;
}

/** The end of an open group: what could be set in it. */
export interface AddRow extends RowBase {
  readonly kind: 'add';
  readonly what: 'member' | 'key' | 'item';
  /** What is known of the group; null for nothing. */
  readonly field: FieldSchema | null;
  readonly size: number;
  /** What the group is called; null for the document. */
  readonly group: string | number | null;
}
