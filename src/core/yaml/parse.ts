import { EVENT_ID, YAMLException } from 'js-yaml';
import type { Range } from '../text/edit.ts';
import { buildValue, type ValueFault } from './build-value.ts';
import type { YamlDocument } from './document.ts';
import type { Node, Pair, YamlValue } from './nodes.ts';
import type { Path } from './path.ts';
import { PROBLEM_WORDS, syntaxWords } from './problem-words.ts';
import type { YamlProblem, YamlProblemCode } from './problem.ts';
import { parseWithRecovery, type Parsed } from './recover.ts';
import { lineEnd, lineStart, skipGap } from './scan.ts';
import { isJson } from './split.ts';
import { buildTree, type Tree, type TreeFault } from './tree.ts';
import { walkNodes } from './walk.ts';

/** The longest key that kubectl reads, in characters (libyaml's limit of simple keys). */
const MAX_KEY_LENGTH = 1024;

const NOT_FATAL: ReadonlySet<YamlProblemCode> = new Set([
  'duplicate-key', 'merge-override', 'unknown-tag', 'prototype-key', 'byte-order-mark', 'flow-file',
]);

/**
 * Reads one document, a slice of `splitDocuments`, as kubectl reads it. Whatever the text, the answer is a document:
 * what cannot be read is in its problems, never an exception.
 */
export function parseDocument(text: string): YamlDocument {
  return new DocumentReader(text).read();
}

class DocumentReader {
  readonly #text: string;
  readonly #problems: YamlProblem[] = [];
  #json: boolean | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(): YamlDocument {
    const directive = /^%.*$/m.exec(this.#textBeforeContent());
    if (directive !== null) {
      this.#add('directive', { start: directive.index, end: directive.index + directive[0].length });
      return this.#document(null, null);
    }
    let parsed: Parsed;
    try {
      parsed = parseWithRecovery(this.#text);
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      this.#addSyntax(error);
      return this.#document(null, null);
    }
    if (parsed.events.length === 0) return emptyDocument(this.#text);
    const tree = buildTree(this.#text, parsed.source, parsed.events);
    const { root } = tree;
    if (root.kind === 'scalar' && root.start === root.end && root.anchor === null && root.tag === null) {
      const documents = parsed.events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
      if (documents === 1) return emptyDocument(this.#text);
    }
    this.#checkText(tree);
    for (const fault of tree.faults) this.#addTreeFault(fault);
    const built = buildValue(root);
    for (const fault of built.faults) this.#addValueFault(fault);
    this.#checkKeys(tree);
    return this.#document(root, built.value);
  }

  #document(root: Node | null, value: YamlValue): YamlDocument {
    const problems = this.#problems.sort((left, right) => left.range.start - right.range.start);
    const error = problems.find((problem) => problem.fatal) ?? null;
    const lost = error?.code === 'document-end-content' && !problems.some((other) => other.fatal && other.code !== error.code);
    return { text: this.#text, empty: false, root, value: error === null || lost ? value : null, error, problems };
  }

  #add(code: keyof typeof PROBLEM_WORDS, range: Range, path: Path | null = null, related: Range | null = null): void {
    this.#problems.push({ code, fatal: !NOT_FATAL.has(code), message: PROBLEM_WORDS[code], range, path, related });
  }

  #addSyntax(error: YAMLException): void {
    const position = Math.min(error.mark?.position ?? 0, this.#text.length);
    // to the end of the line, so that the mark can be seen; an error behind a line break marks the last character
    const range = { start: position, end: Math.max(lineEnd(this.#text, position), Math.min(position + 1, this.#text.length)) };
    if (/maxDepth/.test(error.reason)) this.#add('too-deep', range);
    else if (/null byte|non-printable|valid JSON character/.test(error.reason)) this.#add('control-character', range);
    else if (this.#text.includes('{{')) {
      const braces = this.#text.lastIndexOf('{{', position);
      this.#add('template', { start: braces >= lineStart(this.#text, position) ? braces : position, end: range.end });
    }
    else {
      this.#problems.push({ code: 'syntax', fatal: true, message: syntaxWords(error.reason), range, path: null, related: null });
    }
  }

  /** The text up to the first line that is no comment, directive or blank. */
  #textBeforeContent(): string {
    return /^(?:\uFEFF?[ \t]*(?:#.*|%.*)?(?:\r?\n|\r|$))*/.exec(this.#text)?.[0] ?? '';
  }

  /** What kubectl's reader refuses in the text itself, around and between the nodes. */
  #checkText(tree: Tree): void {
    const text = this.#text;
    const separator = /^---[ \t]+[^#\s]|^---[^\s]/m.exec(text);
    if (separator !== null && this.#isLineStart(separator.index)) {
      this.#add('separator-content', { start: separator.index, end: lineEnd(text, separator.index) });
    }
    const rest = this.#contentBehind(tree.end);
    if (rest !== null) this.#add('document-end-content', rest);
    const mark = /(?<=[\r\n])\uFEFF/.exec(text);
    if (mark !== null) this.#add('byte-order-mark', { start: mark.index, end: mark.index + 1 });
    if (/^\s*\{/.test(text) && !this.#isJson()) this.#add('flow-file', { start: tree.root.start, end: tree.root.start + 1 });
    // oxlint-disable-next-line no-control-regex -- these are the characters looked for
    for (const found of text.matchAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g)) {
      const range = { start: found.index, end: found.index + 1 };
      if (/[\u2028\u2029]/.test(found[0]) && isInQuotes(tree.root, range)) continue;
      this.#add('control-character', range);
      break;
    }
  }

  #isLineStart(offset: number): boolean {
    return offset === 0 || this.#text.charCodeAt(offset - 1) === 10;
  }

  /** Content behind `...` (or behind a `---` that only a lone CR precedes), which kubectl never reads. */
  #contentBehind(end: number): Range | null {
    let offset = skipGap(this.#text, end);
    while (/^(?:\.\.\.|---)(?:[ \t\r\n]|$)/.test(this.#text.slice(offset, offset + 4)) && lineStart(this.#text, offset) === offset) {
      offset = skipGap(this.#text, offset + 3);
    }
    return offset < this.#text.length ? { start: offset, end: lineEnd(this.#text, offset) } : null;
  }

  #addTreeFault({ kind, node }: TreeFault): void {
    const range = { start: node.propertiesStart, end: node.end };
    switch (kind) {
      case 'unknown-alias': return this.#add('alias-unknown', range);
      case 'alias-cycle': return this.#add('alias-cycle', range);
      case 'not-a-number': return this.#add('not-a-number', range);
      case 'tag-mismatch': case 'base64': return this.#add('tag-mismatch', range);
      case 'flow-plain': return this.#add('flow-plain', range);
      case 'ignored-tag': return this.#add('unknown-tag', range);
    }
  }

  #addValueFault({ kind, path, pair, earlier }: ValueFault): void {
    if (kind === 'too-many-nodes') return this.#add('too-many-nodes', { start: 0, end: lineEnd(this.#text, 0) }, path);
    if (pair === null) throw new RangeError(`${kind} without a pair`);
    if (kind === 'merge-override') {
      const overridden = earlier ?? pair;
      return this.#add(kind, pairRange(overridden), path, keyRange(pair));
    }
    // `{{ x }}` without quotes parses: as a map whose key is a map
    const placeholder = kind === 'key-collection' && this.#text.slice(pair.key.start - 1, pair.key.start + 1) === '{{';
    if (placeholder) return this.#add('template', { start: pair.key.start - 1, end: lineEnd(this.#text, pair.key.start) }, path);
    return this.#add(kind, keyRange(pair), path, earlier === null ? null : keyRange(earlier));
  }

  #checkKeys({ root, longestKey }: Tree): void {
    // most texts hold none of it, and then the walk is spared
    if (longestKey <= MAX_KEY_LENGTH && !/__proto__|\\\/|\\u[dD]|\\[xuU]0*5[fF]/.test(this.#text)) return;
    for (const { path, node, pair } of walkNodes(root)) {
      if (pair !== null) {
        if (pair.key.end - pair.key.start > MAX_KEY_LENGTH && !pair.explicit && !this.#isJson()) this.#add('key-too-long', keyRange(pair), path);
        if (pair.name === '__proto__') this.#add('prototype-key', keyRange(pair), path);
        this.#checkEscape(pair.key, path);
      }
      this.#checkEscape(node, path);
    }
  }

  #checkEscape(node: Node, path: Path): void {
    if (node.kind !== 'scalar' || node.style !== 'double' || !this.#text.includes('\\')) return;
    const source = this.#text.slice(node.start, node.end);
    // `\/` and surrogates by `\u` are JSON's escapes, which go-yaml does not know
    const escape = /^(?:[^\\]|\\[^/u]|\\u(?![dD][89a-fA-F]))*?(\\\/|\\u[dD][89a-fA-F][0-9a-fA-F]{2})/s.exec(source);
    if (escape === null || this.#isJson()) return;
    const end = node.start + escape[0].length;
    this.#add('escape', { start: end - (escape[1]?.length ?? 0), end }, path);
  }

  /** kubectl reads a file that is JSON by its JSON decoder, which has none of YAML's limits. */
  #isJson(): boolean {
    this.#json ??= isJson(this.#text.replace(/^\uFEFF/, ''));
    return this.#json;
  }
}

function emptyDocument(text: string): YamlDocument {
  return { text, empty: true, root: null, value: null, error: null, problems: [] };
}

function keyRange(pair: Pair): Range {
  return { start: pair.key.start, end: Math.max(pair.key.end, pair.colon + 1) };
}

function pairRange(pair: Pair): Range {
  return { start: pair.key.start, end: pair.value.end };
}

function isInQuotes(root: Node, place: Range): boolean {
  for (const { node, pair } of walkNodes(root)) {
    for (const scalar of [node, pair?.key]) {
      if (scalar?.kind !== 'scalar' || (scalar.style !== 'single' && scalar.style !== 'double')) continue;
      if (scalar.start < place.start && place.end < scalar.end) return true;
    }
  }
  return false;
}
