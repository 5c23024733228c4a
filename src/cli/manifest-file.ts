import path from 'node:path';
import { decodeBytes, type Encoding } from '../core/bundle/decode.ts';
import { encodeText } from '../core/bundle/encode.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import { parseDocument } from '../core/yaml/parse.ts';
import { splitDocuments } from '../core/yaml/split.ts';
import { CommandError, type Host } from './command.ts';

/** A document and the offset in its file at which its slice begins. */
export interface PlacedDocument {
  readonly document: YamlDocument;
  readonly offset: number;
}

export interface ManifestFile {
  /** As the caller named it. */
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly lines: LineIndex;
  /** Those that kubectl reads: empty ones are left out and not counted. */
  readonly documents: readonly PlacedDocument[];
}

/** @throws CommandError when the file cannot be read. */
export function readManifest(name: string, host: Host): ManifestFile {
  const { text, encoding } = decodeBytes(bytesOf(name, host));
  const documents: PlacedDocument[] = [];
  let offset = 0;
  for (const slice of splitDocuments(text)) {
    const document = parseDocument(slice);
    if (!document.empty) documents.push({ document, offset });
    offset += slice.length;
  }
  return { name, text, encoding, lines: new LineIndex(text), documents };
}

function bytesOf(name: string, host: Host): Uint8Array {
  try {
    return host.readFile(path.resolve(host.directory, name));
  } catch (error) {
    throw new CommandError(`${name}: cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/** @throws CommandError when the file cannot be written. */
export function writeManifest(file: ManifestFile, text: string, host: Host): void {
  try {
    host.writeFile(path.resolve(host.directory, file.name), encodeText(text, file.encoding));
  } catch (error) {
    throw new CommandError(`${file.name}: cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};

/** Why a file or folder cannot be read or written, in the words of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** `file:line:column`, as editors and compilers write it. */
export function placeIn(file: ManifestFile, offset: number): string {
  const { line, column } = file.lines.position(Math.min(offset, file.text.length));
  return `${file.name}:${line}:${column}`;
}
