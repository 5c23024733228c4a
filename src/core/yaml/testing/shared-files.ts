import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitDocuments } from '../split.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../../shared');

/** Whether the folder of real manifests is present beside the project. */
export const hasSharedFiles = existsSync(path.join(SHARED, 'corpus', 'files'));

export interface SharedFile {
  /** Relative to the shared folder. */
  readonly name: string;
  readonly read: () => string;
}

/** The plain manifests of the corpus and the YAML blocks of the guides, sorted by name. */
export function sharedFiles(): SharedFile[] {
  const guides = path.join(SHARED, 'guides');
  const blocks = readdirSync(guides, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .flatMap((guide) => readdirSync(path.join(guides, guide.name)).filter((file) => file.endsWith('.yaml')).map((file) => path.join('guides', guide.name, file)));
  const corpus = readdirSync(path.join(SHARED, 'corpus', 'files')).map((file) => path.join('corpus', 'files', file));
  return [...blocks, ...corpus].sort().map((name) => ({ name, read: () => readFileSync(path.join(SHARED, name), 'utf8') }));
}

export type LineBreaks = 'LF' | 'CRLF';

/** The documents of a text with all line breaks made the same. */
export function documentsWith(text: string, lineBreaks: LineBreaks): string[] {
  const unified = text.replaceAll('\r\n', '\n');
  return splitDocuments(lineBreaks === 'LF' ? unified : unified.replaceAll('\n', '\r\n'));
}
