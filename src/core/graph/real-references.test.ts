// The references of the guides beside the repository, where they are present: those that are known to lead nowhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { YamlDocument } from '../yaml/document.ts';
import { rangeOf, valueIn } from '../yaml/locate.ts';
import type { YamlValue } from '../yaml/nodes.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import { splitDocuments } from '../yaml/split.ts';
import { ObjectIndex } from './object-index.ts';
import { missingOf, usesOf } from './references.ts';
import { summarise } from './summarise.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared');
const GUIDES = path.join(SHARED, 'guides');
const CORPUS = path.join(SHARED, 'corpus/files');

interface Fault {
  readonly check: string;
  readonly scope: string;
  readonly line: number;
}

interface Block {
  readonly document: string;
  readonly file: string;
  readonly form: string;
  readonly belongsTo?: readonly { readonly key: string; readonly kind: string; readonly path: string }[];
  readonly faults: readonly Fault[];
}

/** What a check of the catalogue says is missing: objects of these kinds, or parts of them, or what is selected. */
const CHECKS: Readonly<Record<string, RegExp>> = {
  'configmap-reference-missing': /^(object ConfigMap|part key)$/,
  'secret-reference-missing': /^(object Secret|part key)$/,
  'service-account-reference-missing': /^object ServiceAccount$/,
  'pvc-reference-missing': /^object PersistentVolumeClaim$/,
  'ingress-backend-missing': /^(object Service|part port)$/,
  'ingress-tls-secret-missing': /^object Secret$/,
  'namespace-missing': /^object Namespace$/,
  'log-forwarder-reference-missing': /^part log-/,
  'service-selector-no-match': /^selection$/,
};

/** Said of a target that is there, so not of a reference that leads nowhere: file and check. */
const OF_WHAT_IS_THERE: ReadonlySet<string> = new Set([
  // at the Pods, which a Service of another block does not select
  'image-to-cluster/02-deployment.yaml service-selector-no-match',
]);

/** A block as objects of a bundle: as it stands, or, a part of an object, set into one. */
interface Piece {
  readonly key: string;
  readonly document: YamlDocument;
  /** From the object to the place in the block. */
  readonly inBlock: (path: Path) => Path;
  /** Offset in the file at which the document begins. */
  readonly start: number;
}

function piecesOf(block: Block): Piece[] {
  const text = readFileSync(path.join(GUIDES, block.file), 'utf8');
  let start = 0;
  const slices = splitDocuments(text).map((slice, position): Piece => {
    const piece = { key: `${block.file} ${position}`, document: parseDocument(slice), inBlock: (at: Path) => at, start };
    start += slice.length;
    return piece;
  });
  return [...slices, ...slices.flatMap((slice) => (block.belongsTo ?? []).flatMap((place) => setInto(slice, place) ?? []))];
}

function setInto(slice: Piece, place: { readonly key: string; readonly kind: string; readonly path: string }): Piece | null {
  const value = valueIn(slice.document.value, [place.key]);
  if (value === undefined) return null;
  const steps: Path = place.path.replaceAll('[]', '.[]').split('.').map((step) => (step === '[]' ? 0 : step));
  const object: YamlValue = steps.reduceRight<YamlValue>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
  const apiVersion = place.kind === 'Service' ? 'v1' : 'apps/v1';
  const whole = { apiVersion, kind: place.kind, ...(typeof object === 'object' ? object : {}) };
  return {
    key: `${slice.key} ${place.key}`,
    document: parseDocument(JSON.stringify(whole)),
    inBlock: (at) => [place.key, ...at.slice(steps.length)],
    start: slice.start,
  };
}

function lineOf(block: Block, piece: Piece, at: Path): number {
  const slice = piecesOf({ ...block, belongsTo: [] }).find(({ start }) => start === piece.start);
  if (slice === undefined) throw new RangeError(piece.key);
  const offset = piece.start + rangeOf(slice.document, piece.inBlock(at)).start;
  return readFileSync(path.join(GUIDES, block.file), 'utf8').slice(0, offset).split('\n').length;
}

function bundleOf(blocks: readonly Block[]): { readonly index: ObjectIndex; readonly pieces: ReadonlyMap<string, Piece> } {
  const pieces = blocks.flatMap(piecesOf);
  return {
    index: new ObjectIndex(pieces.map(({ key, document }) => ({ key, summary: summarise(document) }))),
    pieces: new Map(pieces.map((piece) => [piece.key, piece])),
  };
}

describe.skipIf(!existsSync(GUIDES))('the guides', () => {
  const blocks: readonly Block[] = existsSync(GUIDES) ? JSON.parse(readFileSync(path.join(GUIDES, 'index.json'), 'utf8')).blocks : [];
  const expected = blocks.flatMap((block) =>
    block.faults
      .filter(({ check, scope }) => Object.hasOwn(CHECKS, check) && scope !== 'outside' && !OF_WHAT_IS_THERE.has(`${block.file} ${check}`))
      .map(({ check, line }) => [block.file, check, line, block] as const),
  );

  it.each(expected)('%s: %s in line %i', (_, check, line, block) => {
    const { index, pieces } = bundleOf(blocks.filter(({ document }) => document === block.document));
    const found = [...pieces.values()]
      .filter(({ key }) => key.startsWith(`${block.file} `))
      .flatMap((piece) =>
        index.inDocument(piece.key).flatMap((object) =>
          missingOf(index, object).map(({ reference, missing }) => {
            const of = reference.by === 'name' ? ` ${reference.kind}` : reference.by === 'part' ? ` ${reference.part}` : '';
            return { what: `${missing?.what ?? ''}${of}`, line: lineOf(block, piece, reference.path) };
          }),
        ),
      )
      .filter(({ what }) => CHECKS[check]?.test(what));
    // the index names the line of the map around some of them
    expect(found.filter((one) => one.line >= line - 2 && one.line <= line + 2)).not.toEqual([]);
  });
});

describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  it('is one bundle whose references lead to places that are there', () => {
    const documents = new Map<string, YamlDocument>(
      (existsSync(CORPUS) ? readdirSync(CORPUS) : [])
        .filter((file) => /\.ya?ml$/.test(file))
        .flatMap((file) => splitDocuments(readFileSync(path.join(CORPUS, file), 'utf8')).map((text, at) => [`${file} ${at}`, parseDocument(text)] as const)),
    );
    const index = new ObjectIndex([...documents].map(([key, document]) => ({ key, summary: summarise(document) })));
    let found = 0;
    for (const object of index.objects) {
      for (const { reference, targets } of usesOf(index, object)) {
        expect(valueIn(documents.get(object.key)?.value ?? null, reference.path)).toBeDefined();
        for (const target of targets) {
          found++;
          expect(valueIn(documents.get(target.object.key)?.value ?? null, target.path)).toBeDefined();
        }
      }
    }
    expect(found).toBeGreaterThan(1000);
  });
});
