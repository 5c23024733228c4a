import type { YamlDocument } from '../yaml/document.ts';
import type { Node } from '../yaml/nodes.ts';
import { parseDocument } from '../yaml/parse.ts';
import { sameValue } from '../yaml/value.ts';
import { writeBehindColon, writeBehindDash, whyUnwritable, type BlockStyle } from '../yaml/write.ts';
import { isJsonFile, lineBreakOf } from './arrange.ts';

/**
 * The documents of a JSON file as YAML in block style, each a slice: keys in their order, numbers with all their
 * digits, texts of several lines as literal blocks. null where that cannot be done, or would be read otherwise.
 */
export function jsonAsYaml(slices: readonly string[]): readonly string[] | null {
  if (!isJsonFile(slices)) return null;
  const lineBreak = lineBreakOf(slices.join(''));
  const style: BlockStyle = { lineBreak, step: 2, listOffset: 0, quotes: 'double', literals: true };
  const written = slices.map((slice, at) => {
    const document = parseDocument(slice);
    const text = document.error === null && document.root !== null ? `${rootAsYaml(document.root, style)}${lineBreak}` : null;
    return text === null || !readsAlike(document, text) ? null : (at === 0 ? '' : `---${lineBreak}`) + text;
  });
  return written.every((text) => text !== null) ? written : null;
}

/** What a file of another format is called: `shop.json` becomes `shop.yaml`. */
export function yamlFileName(name: string): string {
  return /\.json$/i.test(name) ? name.replace(/\.json$/i, '.yaml') : `${name}.yaml`;
}

function readsAlike({ value }: YamlDocument, text: string): boolean {
  const written = parseDocument(text);
  return whyUnwritable(value) === null && written.error === null && sameValue(written.value, value);
}

/** An empty collection of JSON is one line in YAML too. */
function rootAsYaml(root: Node, style: BlockStyle): string {
  return isBlock(root) ? collectionAsYaml(root, 0, style) : behindColon(root, 0, style).trimStart();
}

// from the nodes, because the keys of a JavaScript object have an order of their own
function collectionAsYaml(node: Node, column: number, style: BlockStyle): string {
  const lines = node.kind === 'map'
    ? node.pairs.filter(({ name }, at) => node.pairs.findLastIndex((pair) => pair.name === name) === at)
        .map(({ source, value }) => `${writeBehindDash(source, column, { ...style, literals: false })}:${behindColon(value, column, style)}`)
    : node.kind === 'list' ? node.items.map(({ value }) => `- ${isBlock(value) ? collectionAsYaml(value, column + 2, style) : behindDash(value, column, style)}`) : [];
  return lines.join(style.lineBreak + ' '.repeat(column));
}

function behindColon(node: Node, column: number, style: BlockStyle): string {
  if (node.kind === 'scalar') return writeBehindColon(node.value, column, style);
  if (!isBlock(node)) return node.kind === 'list' ? ' []' : ' {}';
  const inner = column + (node.kind === 'list' ? style.listOffset : style.step);
  return style.lineBreak + ' '.repeat(inner) + collectionAsYaml(node, inner, style);
}

function behindDash(node: Node, column: number, style: BlockStyle): string {
  return node.kind === 'scalar' ? writeBehindDash(node.value, column, style) : node.kind === 'list' ? '[]' : '{}';
}

function isBlock(node: Node): boolean {
  return (node.kind === 'map' && node.pairs.length > 0) || (node.kind === 'list' && node.items.length > 0);
}
