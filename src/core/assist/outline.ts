import { textField } from '../kinds/fields.ts';
import type { Range } from '../text/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { valueIn } from '../yaml/locate.ts';
import type { Item, Node, Pair, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';

/** A part of a document as a table of contents has it. */
export interface OutlineSymbol {
  readonly name: string;
  /** What it is beside its name: the key of the list it is an item of, the kind of a document. */
  readonly detail: string;
  readonly what: 'document' | 'map' | 'list' | 'item' | 'text';
  readonly path: Path;
  /** All of it, in the document's text. */
  readonly range: Range;
  /** Its key or name. */
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** Deeper parts stand in no table of contents. */
const MOST_LEVELS = 12;
/** Maps whose keys are the user's own: their members are worth finding. */
const OWN_KEYS: ReadonlySet<string> = new Set(['data', 'stringData', 'binaryData']);

/** What tells an item of a list from others, the best first. */
const NAMES = ['name', 'key', 'host', 'hostname', 'alert', 'record', 'mountPath', 'containerPort', 'port', 'path', 'topologyKey', 'ip', 'type', 'kind'] as const;

/** The document by its kind and name, and below it its maps and lists, items by what they are called. */
export function outlineOf(document: YamlDocument): OutlineSymbol | null {
  const { root, value } = document;
  if (root === null) return null;
  const kind = textField(value, 'kind');
  const name = textField(value, 'metadata', 'name');
  const range = { start: root.start, end: root.end };
  return {
    name: name ?? kind ?? '–',
    detail: name === null ? '' : (kind ?? ''),
    what: 'document',
    path: [],
    range,
    selection: { start: root.start, end: root.start },
    children: childrenOf(document, root, [], 0),
  };
}

function childrenOf(document: YamlDocument, node: Node, path: Path, level: number): readonly OutlineSymbol[] {
  if (level > MOST_LEVELS) return [];
  if (node.kind === 'map') return node.pairs.flatMap((pair) => memberOf(document, pair, path, level));
  if (node.kind !== 'list') return [];
  return node.items.flatMap((item, index) => itemOf(document, item, [...path, index], level));
}

function memberOf(document: YamlDocument, pair: Pair, path: Path, level: number): readonly OutlineSymbol[] {
  const { key, name, value } = pair;
  if (name === null) return [];
  const isText = value.kind !== 'map' && value.kind !== 'list';
  if (isText && !OWN_KEYS.has(String(path.at(-1)))) return [];
  const own = [...path, name];
  return [{
    name,
    detail: '',
    what: isText ? 'text' : value.kind,
    path: own,
    range: { start: key.start, end: Math.max(key.end, value.end) },
    selection: { start: key.start, end: key.end },
    children: childrenOf(document, value, own, level + 1),
  }];
}

function itemOf(document: YamlDocument, { dash, value }: Item, path: Path, level: number): readonly OutlineSymbol[] {
  if (value.kind !== 'map' && value.kind !== 'list') return [];
  const start = dash < 0 ? value.start : dash;
  return [{
    name: nameOf(valueIn(document.value, path)) ?? String(path.at(-1)),
    detail: String(path.at(-2) ?? ''),
    what: 'item',
    path,
    range: { start, end: value.end },
    selection: { start, end: Math.min(value.end, start + 1) },
    children: childrenOf(document, value, path, level + 1),
  }];
}

/** What an item is called: by its own member, or by its object's name. */
function nameOf(value: YamlValue | undefined): string | null {
  if (!isMap(value)) return null;
  const object = textField(value, 'metadata', 'name');
  if (object !== null) return object;
  for (const key of NAMES) {
    const name = Object.hasOwn(value, key) ? value[key] : undefined;
    if ((typeof name === 'string' && name !== '') || typeof name === 'number') return String(name);
  }
  return null;
}
