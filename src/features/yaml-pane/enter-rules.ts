/** Behind what Enter indents, and by how many steps of two blanks. */
export interface EnterRule {
  readonly behind: RegExp;
  readonly steps: number;
}

/** What may follow a colon: nothing, the header of a block scalar, a comment. */
const NO_VALUE = String.raw`:(?:\s+[|>][0-9+-]*)?(?:\s+#.*|\s*)$`;
/** Text without a comment. */
const BARE = String.raw`(?:[^\s#]|(?<=\S)#|\s(?!#))*`;

/**
 * The first that fits counts. In an item of a list the other keys stand below the first one, so Enter goes there; what
 * belongs to that first key stands one step deeper.
 */
export const ENTER_RULES: readonly EnterRule[] = [
  { behind: new RegExp(String.raw`^\s*-\s+(?:[^\s#]${BARE})${NO_VALUE}`), steps: 2 },
  { behind: new RegExp(String.raw`^\s*-\s+[^\s#{["'|>&*!]${BARE}:\s+[^\s#]`), steps: 1 },
  { behind: new RegExp(String.raw`^\s*(?:[^\s#-]${BARE}|-\S${BARE})${NO_VALUE}`), steps: 1 },
];
