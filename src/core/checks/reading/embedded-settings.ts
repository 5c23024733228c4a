import { gathered } from '../../gathered.ts';
import { nodeAt } from '../../yaml/locate.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import type { Node } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { Path } from '../../yaml/path.ts';
import type { Range } from '../../text/edit.ts';
import { type Setting, settingsOfSimpleYaml } from './simple-yaml.ts';

const NO_SETTINGS: readonly Setting[] = [];

/** Longer texts are data rather than settings that somebody wrote by hand: no tree is made of them. */
const LONGEST_TREE = 50_000;

const known = new WeakMap<YamlDocument, Map<string, readonly Setting[]>>();

/** As `settingsIn`, remembered as long as the document that the text is from: many checks ask. */
export function settingsOf(document: YamlDocument, text: string): readonly Setting[] {
  if (!text.includes('\n')) return NO_SETTINGS;
  let texts = known.get(document);
  if (texts === undefined) {
    texts = new Map();
    known.set(document, texts);
  }
  let settings = texts.get(text);
  if (settings === undefined) {
    settings = settingsIn(text);
    texts.set(text, settings);
  }
  return settings;
}

/** A colon with nothing or a blank behind it, or a brace: without either no text is a map of YAML. */
const MAY_BE_MAP = /:(?:\s|$)|\{/;

/**
 * The settings in a file of YAML, JSON, properties or ini, by what the text looks like; empty for a text of one line
 * (it is a value, not a file) and for anything else.
 */
export function settingsIn(text: string): readonly Setting[] {
  if (!text.trim().includes('\n')) return [];
  const simple = text.length > LONGEST_TREE ? null : settingsOfSimpleYaml(text);
  if (simple !== null) return simple;
  const document = text.length > LONGEST_TREE || !MAY_BE_MAP.test(text) ? null : parseDocument(text);
  if (document?.error === null && document.root?.kind === 'map') return leafSettings(document.root, text);
  return gathered(text.split('\n'), (line, index): Setting[] => {
    const match = /^\s*(?:export\s+)?([\w.[\]/-]+)\s*[=:]\s*(.*?)\s*$/.exec(line);
    return match === null ? [] : [{ name: match[1] ?? '', value: unquoted(match[2] ?? ''), line: index }];
  });
}

/** Leaves come in the order of the text, so one walk over its lines serves them all. */
function leafSettings(root: Node, text: string): readonly Setting[] {
  let line = 0;
  let next = text.indexOf('\n') + 1;
  return [...leavesOf(root, '')].map(({ name, value, start }) => {
    while (next > 0 && next <= start) {
      line++;
      next = text.indexOf('\n', next) + 1;
    }
    return { name, value, line };
  });
}

interface Leaf {
  readonly name: string;
  readonly value: string;
  readonly start: number;
}

function* leavesOf(node: Node, name: string): Generator<Leaf> {
  if (node.kind === 'scalar') yield { name, value: node.text, start: node.start };
  else if (node.kind === 'map') {
    for (const pair of node.pairs) yield* leavesOf(pair.value, name === '' ? pair.source : `${name}.${pair.source}`);
  } else if (node.kind === 'list') {
    for (const item of node.items) yield* leavesOf(item.value, name);
  }
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}

/**
 * Where a line of a text stands in the document: the line itself without its indentation for a literal block (`|`);
 * null for any other style, where lines of the text are not lines of the document.
 */
export function rangeOfLine(document: YamlDocument, path: Path, line: number): Range | null {
  const node = nodeAt(document, path);
  if (node?.kind !== 'scalar' || node.style !== 'literal') return null;
  let start = document.text.indexOf('\n', node.start) + 1;
  for (let count = 0; count < line && start > 0; count++) start = document.text.indexOf('\n', start) + 1;
  if (start === 0 || start > node.end) return null;
  const end = document.text.indexOf('\n', start);
  const whole = document.text.slice(start, end < 0 ? document.text.length : end).replace(/\r$/, '');
  const indent = /^[ \t]*/.exec(whole)?.[0].length ?? 0;
  return { start: start + indent, end: start + whole.length };
}
