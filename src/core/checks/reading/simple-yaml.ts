/** A setting in a file that a ConfigMap holds: `spring.datasource.hikari.maximum-pool-size`. */
export interface Setting {
  /** The keys down to it, joined by dots. */
  readonly name: string;
  readonly value: string;
  /** From 0, in the text of the file. */
  readonly line: number;
}

/*
 * Most files of YAML in a ConfigMap are lines of `key: value`, some of them indented. To read those by the parser,
 * with its nodes, ranges and recovery, was a twentieth of all checks of 500 documents.
 */

/** A key that is null is none. */
const KEY = String.raw`(?!(?:null|Null|NULL):)([A-Za-z_][\w./-]{0,99})`;
/** What looks like a number is a finite one; what looks like a text begins with no sign that means something in YAML. */
const PLAIN = String.raw`(\d{1,15}(?:\.\d{1,15})*[A-DF-Za-df-z%]{0,2}|[A-Za-z_/$](?:[!"$-9;-~]|:(?=[!-~])| (?=[!"$-~]))*)`;
const VALUE = String.raw`(?: +(?:"([^"\\\n]*)"|'([^'\n]*)'|${PLAIN}))?`;
const PRINTED = String.raw`[ -~\u3131-\uD7A3]*`;

const LINE = new RegExp(String.raw`^( *)${KEY}:${VALUE} *(?:(?<= )#${PRINTED})?$`);
const NOTHING = new RegExp(String.raw`^ *(?:#${PRINTED})?$`);

/** The keys around a line: those of its map are called after `name`. */
interface Level {
  readonly indent: number;
  readonly name: string;
}

/**
 * The settings of a file of YAML that has nothing in it but maps, plain texts and quoted ones of a line, as the parser
 * would read them; null where there is more, or anything to doubt: then the parser has to say.
 */
export function settingsOfSimpleYaml(text: string): readonly Setting[] | null {
  const settings: Setting[] = [];
  const levels: Level[] = [];
  /** The key before, when it has no value: a map has to follow. */
  let open: Level | null = null;
  const lines = text.split('\n');
  for (let line = 0; line < lines.length; line++) {
    const source = lines[line] ?? '';
    const match = LINE.exec(source);
    if (match === null) {
      if (NOTHING.test(source)) continue;
      return null;
    }
    const indent = match[1]?.length ?? 0;
    if (levels.length === 0) levels.push({ indent, name: '' });
    else if (open !== null) {
      if (indent <= open.indent) return null;
      levels.push({ indent, name: open.name });
    } else {
      while ((levels.at(-1)?.indent ?? -1) > indent) levels.pop();
    }
    const level = levels.at(-1);
    if (level?.indent !== indent) return null;
    const key = match[2] ?? '';
    const name = level.name === '' ? key : `${level.name}.${key}`;
    const value = match[3] ?? match[4] ?? match[5];
    open = value === undefined ? { indent, name } : null;
    if (value !== undefined) settings.push({ name, value, line });
  }
  return open === null && settings.length > 0 ? settings : null;
}
