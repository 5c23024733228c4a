import type { Range } from '../text/edit.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';

/**
 * Where a cursor stands in a document, whether its text can be parsed or not. Columns count from 0, offsets in the
 * document's text.
 */
export type Cursor = KeyCursor | ValueCursor | ItemCursor | NoCursor;

/** In a key of a map, or where one can be written: other keys show that a map stands there. */
export interface KeyCursor extends Surroundings {
  readonly at: 'key';
  /** Of the map. */
  readonly path: Path;
  /** The key's text, as it stands there. */
  readonly token: Token;
  /** The other keys of the map. */
  readonly keys: ReadonlySet<string>;
  /** Whether a colon stands behind the key already. */
  readonly colon: boolean;
  /** The column at which the keys of the map stand. */
  readonly column: number;
  readonly flow: FlowText | null;
  /** The list of which an item may be written here as well: its dashes stand at this very column. */
  readonly list: Path | null;
}

/** In a scalar, or where nothing stands yet: what belongs there is for the schema to say. */
export interface ValueCursor extends Surroundings {
  readonly at: 'value';
  readonly path: Path;
  readonly token: Token;
  /** 'behind' its key in the same line, behind a dash, on a line 'below' its key, or in a flow collection. */
  readonly placed: 'behind' | 'dash' | 'below' | 'flow';
  /** The column at which the key of the value stands ('behind'), or the value itself. */
  readonly column: number;
  /** Where the colon or dash before the value ends; the token's start where there is none in its line. */
  readonly from: number;
  readonly flow: FlowText | null;
}

/** On a line of its own where only a dash can stand. */
export interface ItemCursor extends Surroundings {
  readonly at: 'item';
  /** Of the list. */
  readonly path: Path;
  readonly token: Token;
  readonly column: number;
}

/** Where nothing can be completed: comments, separators, text of several lines, what is not understood. */
export interface NoCursor {
  readonly at: 'comment' | 'separator' | 'text';
}

export interface Token {
  /** All of it, quotes included; empty where nothing stands. */
  readonly range: Range;
  /** What it says: quotes and escapes resolved. */
  readonly text: string;
  /** The quotes around it; an unclosed one counts. */
  readonly quote: '"' | "'" | null;
}

/** How the flow collection around a cursor is written. */
export interface FlowText {
  /** true: keys stand in double quotes, so what is added must too. */
  readonly json: boolean;
}

/** What can be seen from a cursor of the document around it. */
export interface Surroundings {
  /** The maps and lists that the cursor is in, from the root, with the one-line scalars that stand in the maps. */
  readonly around: YamlValue;
  /** `metadata.name` of the object that the cursor is in. */
  readonly objectName: string | null;
  readonly indentation: Indentation;
}

/** How the document indents: by its nearest example before the cursor. */
export interface Indentation {
  /** Blanks by which a map stands under its key. */
  readonly step: number;
  /** Blanks by which dashes stand under their key: 0 is flush. */
  readonly list: number;
}

/** What is missing between a colon or dash and the value. */
export function blankBefore({ from, token, placed }: ValueCursor): string {
  return (placed === 'behind' || placed === 'dash') && from === token.range.start && token.text === '' ? ' ' : '';
}
