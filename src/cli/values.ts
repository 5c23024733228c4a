import type { YamlValue } from '../core/yaml/nodes.ts';
import { toJson } from '../core/yaml/value.ts';
import { CommandError, type Command } from './command.ts';
import { readManifest, type ManifestFile, type PlacedDocument } from './manifest-file.ts';
import { readOptions } from './options.ts';

/** Prints what kubectl reads of each file. Lists are not expanded. */
export const values: Command = {
  usage: 'FILE…',
  summary: 'what kubectl reads, as JSON',
  run(args, host) {
    const { files } = readOptions(args, {});
    if (files.length === 0) throw new CommandError('values needs at least one file.');
    const rows = files.map((name) => readManifest(name, host)).map((file) => ({
      file: file.name,
      documents: file.documents.map((placed, index) => documentRow(file, placed, index)),
    }));
    host.print(`${toJson(rows, 2)}\n`);
    return 0;
  },
};

function documentRow(file: ManifestFile, { document, offset }: PlacedDocument, index: number): YamlValue {
  const { line } = file.lines.position(offset + contentStart(document.text));
  if (file.encoding === 'bytes') {
    return { index, line, value: null, error: { message: 'The file is neither UTF-8 nor UTF-16.', line: 1, column: 1 } };
  }
  const { error, value } = document;
  const place = error === null ? null : file.lines.position(offset + error.range.start);
  return {
    index,
    line,
    value,
    error: error === null || place === null ? null : { message: error.message.en, line: place.line, column: place.column },
  };
}

/** Offset of the first line of a slice that is neither blank, comment nor separator. */
function contentStart(text: string): number {
  const before = /^(?:\uFEFF?[ \t]*(?:#.*|(?:---|\.\.\.)(?:[ \t]+#.*|[ \t]*))?(?:\r\n|\n|\r))*/.exec(text)?.[0].length ?? 0;
  return before < text.length ? before : 0;
}
