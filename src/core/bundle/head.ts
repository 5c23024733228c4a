/** What can be told of a document at a glance, without parsing it: enough to name it and to count it. */
export interface DocumentHead {
  readonly apiVersion: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  /** Keys at the root of a block map, in order; empty for anything else. */
  readonly keys: readonly string[];
}

/**
 * The head of one document. It may be wrong about unusual text (a flow map over several lines, anchors), and it is
 * cheap: 10 MB take some milliseconds, so that a list can be shown before anything is parsed.
 */
export function headOf(slice: string): DocumentHead {
  const json = jsonHead(slice);
  if (json !== null) return json;
  const keys: string[] = [];
  const found: Record<'apiVersion' | 'kind' | 'name', string | null> = { apiVersion: null, kind: null, name: null };
  let inMetadata = false;
  let nameIndent = 0;
  for (let start = 0, end = 0; start < slice.length; start = end + 1) {
    end = slice.indexOf('\n', start);
    if (end < 0) end = slice.length;
    // nearly every line is indented and not of the metadata: those are not looked at
    if (!inMetadata && slice.charCodeAt(start) === SPACE) continue;
    const text = slice.slice(start, Math.min(end, start + LONGEST_LINE));
    const [, indent = '', key = '', rest = ''] = KEY_LINE.exec(text) ?? [];
    if (key === '') continue;
    const bare = unquoted(key);
    if (indent === '') {
      keys.push(bare);
      inMetadata = bare === 'metadata';
      nameIndent = 0;
      if (bare === 'apiVersion' || bare === 'kind') found[bare] = scalarIn(rest);
      if (inMetadata && rest.startsWith('{')) found.name = nameInFlow(rest);
    } else if (inMetadata) {
      if (nameIndent === 0) nameIndent = indent.length;
      if (bare === 'name' && indent.length === nameIndent) found.name = scalarIn(rest);
    }
  }
  return { ...found, keys };
}

const SPACE = 32;
const LONGEST_LINE = 500;
/** Indentation, key, what follows the colon. */
const KEY_LINE = /^\uFEFF?([ ]*)("[^"]*"|'[^']*'|[^\s#&*!|>%@`"'{}[\],:-][^:#]*?)[ \t]*:(?:[ \t]+(.*?))?\s*$/;

function jsonHead(slice: string): DocumentHead | null {
  if (!/^\uFEFF?(?:---[ \t]*\r?\n)?\s*\{/.test(slice)) return null;
  try {
    const value: unknown = JSON.parse(slice.replace(/^\uFEFF?(?:---[ \t]*\r?\n)?/, ''));
    const metadata = field(value, 'metadata');
    return {
      apiVersion: textOf(field(value, 'apiVersion')),
      kind: textOf(field(value, 'kind')),
      name: textOf(field(metadata, 'name')),
      keys: typeof value === 'object' && value !== null ? Object.keys(value) : [],
    };
  } catch {
    return null; // a flow map, or broken: the lines may still tell something
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(key) : undefined;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function scalarIn(rest: string): string | null {
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')/.exec(rest);
  const text = quoted === null ? rest.replace(/[ \t]+#.*$/, '') : (quoted[1] ?? quoted[2] ?? '');
  return text === '' || /^[&*!|>{[]/.test(text) ? null : text;
}

/** The name in `{name: web, labels: {name: x}}`, when it stands on one line. */
function nameInFlow(rest: string): string | null {
  let inside = rest.slice(1);
  for (let before = ''; before !== inside; ) {
    before = inside;
    inside = inside.replace(/\{[^{}]*\}|\[[^[\]]*\]/g, '');
  }
  const value = /(?:^|,)[ \t]*name:[ \t]+("[^"]*"|'[^']*'|[^,}'"]+)/.exec(inside)?.[1];
  return value === undefined ? null : scalarIn(value.trim());
}

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
