import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap as isYamlMap, isScalar, isSeq, Lexer, parseDocument as parseByOracle, type Node as OracleNode } from 'yaml';
import { commentsOf } from './comments.ts';
import type { Node, YamlValue } from './nodes.ts';
import { parseDocument } from './parse.ts';
import { splitDocuments } from './split.ts';
import { isList, isMap, toJson } from './value.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const present = existsSync(new URL('corpus/manifest.json', SHARED));

interface CorpusFile {
  readonly file: string;
  readonly set: 'plain' | 'templated';
  readonly kubectl: { readonly ok: boolean; readonly sha256_canonical_json?: string };
}

function corpus(): readonly CorpusFile[] {
  return (JSON.parse(readFileSync(new URL('corpus/manifest.json', SHARED), 'utf8')) as { files: CorpusFile[] }).files;
}

function guideBlocks(): URL[] {
  const guides = new URL('guides/', SHARED);
  return readdirSync(guides, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(new URL(`${entry.name}/`, guides)).map((name) => new URL(`${entry.name}/${name}`, guides)))
    .filter((url) => url.pathname.endsWith('.yaml'));
}

/** As the manifest describes it: lists flattened, artefacts of `kubectl annotate` undone, keys sorted. */
function canonicalHash(values: readonly YamlValue[]): string {
  const objects: unknown[] = [];
  const flatten = (value: YamlValue): void => {
    if (isMap(value) && String(value['kind']).endsWith('List') && isList(value['items'])) value['items'].forEach(flatten);
    else objects.push(JSON.parse(toJson(value)));
  };
  values.forEach(flatten);
  return createHash('sha256').update(JSON.stringify(objects.map((object) => sorted(withoutArtefacts(object))))).digest('hex');
}

function withoutArtefacts(object: unknown): unknown {
  if (typeof object !== 'object' || object === null || !('metadata' in object)) return object;
  const { metadata, ...rest } = object;
  if (typeof metadata !== 'object' || metadata === null) return object;
  const kept = Object.entries(metadata).filter(([key, value]) => {
    if (key === 'managedFields') return false;
    if (key !== 'labels' && key !== 'annotations') return true;
    return value !== null && Object.keys(value as object).length > 0;
  });
  return kept.length === 0 ? rest : { ...rest, metadata: Object.fromEntries(kept) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]));
}

describe.skipIf(!present)('the corpus', () => {
  it('gives what kubectl reads for every plain file, and refuses what it refuses', () => {
    const plain = corpus().filter((file) => file.set === 'plain');
    const wrong = plain.flatMap(({ file, kubectl }) => {
      const documents = splitDocuments(readFileSync(new URL(`corpus/${file}`, SHARED), 'utf8')).map(parseDocument).filter(({ empty }) => !empty);
      const error = documents.find((document) => document.error !== null)?.error;
      if (!kubectl.ok) return error === undefined ? [`${file}: accepted`] : [];
      if (error) return [`${file}: ${error.code}`];
      return canonicalHash(documents.map(({ value }) => value)) === kubectl.sha256_canonical_json ? [] : [`${file}: another value`];
    });
    expect(plain.length).toBe(758);
    expect(wrong).toEqual([]);
  });

  it('splits every file and guide block into slices that are the file', () => {
    const files = [...corpus().map(({ file }) => new URL(`corpus/${file}`, SHARED)), ...guideBlocks()];
    expect(files.length).toBe(844 + 77);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(splitDocuments(text).join('')).toBe(text);
    }
  });

  it('gives the ranges and comments that an independent parser gives', () => {
    const files = [...corpus().filter(({ set }) => set === 'plain').map(({ file }) => new URL(`corpus/${file}`, SHARED)), ...guideBlocks()];
    const differences: string[] = [];
    let nodes = 0;
    let comments = 0;
    for (const [index, file] of files.entries()) {
      const text = readFileSync(file, 'utf8');
      // every third file with CR LF: the same code sees both, at a third of the time
      for (const slice of splitDocuments(index % 3 === 0 ? text.replace(/\r?\n/g, '\r\n') : text)) {
        const { root, ...document } = parseDocument(slice);
        const oracle = parseByOracle(slice, { uniqueKeys: false });
        if (root === null || oracle.errors.length > 0) continue;
        nodes += compareRanges(slice, root, oracle.contents, (found) => differences.push(`${file.pathname}: ${found}`));
        const expected = oracleComments(slice);
        const found = commentsOf({ root, ...document }).map(({ start }) => start);
        comments += expected.length;
        if (found.join() !== expected.join()) differences.push(`${file.pathname}: comments`);
      }
    }
    expect(differences).toEqual([]);
    expect(nodes).toBeGreaterThan(150_000);
    expect(comments).toBeGreaterThan(2_500);
  }, 60_000);
});

function oracleComments(text: string): number[] {
  const found: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#')) found.push(offset);
    if (!['\x02', '\x18', '\x1f'].includes(token)) offset += token.length;
  }
  return found;
}

/** Ends may differ by what belongs to no node: trailing blanks, breaks and comments of collections and block scalars. */
function compareRanges(text: string, ours: Node, theirs: OracleNode | null, report: (difference: string) => void): number {
  if (theirs === null) return 1;
  const [start, end] = theirs.range ?? [0, 0];
  const between = text.slice(Math.min(end, ours.end), Math.max(end, ours.end)).replace(/#.*/g, '').trim();
  const exactEnd = ours.kind === 'scalar' && ours.style !== 'literal' && ours.style !== 'folded';
  if (ours.start !== start || (exactEnd ? ours.end !== end : between !== '')) {
    report(`${ours.kind} ${ours.start}-${ours.end}, expected ${start}-${end}: ${text.slice(start, start + 40)}`);
  }
  if (isAlias(theirs) || isScalar(theirs)) return 1;
  let nodes = 1;
  if (isYamlMap(theirs) && ours.kind === 'map') {
    for (const [index, pair] of theirs.items.entries()) {
      const own = ours.pairs[index];
      if (own === undefined) report('a pair is missing');
      else {
        nodes += compareRanges(text, own.key, pair.key as OracleNode, report);
        nodes += compareRanges(text, own.value, pair.value as OracleNode | null, report);
      }
    }
  } else if (isSeq(theirs) && ours.kind === 'list') {
    for (const [index, item] of theirs.items.entries()) {
      const own = ours.items[index];
      if (own === undefined) report('an item is missing');
      else nodes += compareRanges(text, own.value, item as OracleNode, report);
    }
  } else report(`${ours.kind} where ${theirs.constructor.name} was expected`);
  return nodes;
}
