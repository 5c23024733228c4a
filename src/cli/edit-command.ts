import { applyEdits, type Edit } from '../core/text/edit.ts';
import type { YamlDocument } from '../core/yaml/document.ts';
import type { EditResult, Refusal } from '../core/yaml/edit-result.ts';
import { fromPointer, type Path } from '../core/yaml/path.ts';
import { encodeText } from '../core/bundle/encode.ts';
import { CommandError, type Command } from './command.ts';
import { placeIn, readManifest, writeManifest, type ManifestFile, type PlacedDocument } from './manifest-file.ts';
import { position, readOptions, type Options, type OptionSpec } from './options.ts';

interface EditCommand {
  readonly summary: string;
  /** The options of this edit besides file, document, path and write, and how the help shows them. */
  readonly spec: OptionSpec;
  readonly usage: string;
  readonly prepare: (options: Options) => (document: YamlDocument, path: Path) => EditResult;
}

/** A command that changes one place of one document and prints the new text of the file, or writes it with `--write`. */
export function editCommand({ summary, spec, usage, prepare }: EditCommand): Command {
  return {
    summary,
    usage: `FILE --document N --path POINTER${usage === '' ? '' : ` ${usage}`} [--write]`,
    run(args, host) {
      const options = readOptions(args, { document: 'text', path: 'text', write: 'switch', ...spec });
      const [name, ...others] = options.files;
      if (name === undefined || others.length > 0) throw new CommandError('One file is needed, no more and no less.');
      const pointer = options.required('path');
      const path = fromPointer(pointer);
      if (path === null) throw new CommandError(`--path must be a JSON Pointer such as /spec/replicas, not “${pointer}”.`);
      const index = position('document', options.text('document') ?? '0');
      const edit = prepare(options);

      const file = readManifest(name, host);
      if (file.encoding === 'bytes') throw new CommandError(`${name}:1:1: The file is neither UTF-8 nor UTF-16.`);
      const placed = file.documents[index];
      if (placed === undefined) throw new CommandError(`${placeIn(file, file.text.length)}: There is no document ${index}: ${countOf(file)}.`);
      const result = edit(placed.document, path);
      if (!result.ok) throw new CommandError(refusalSentence(file, placed, result, pointer));
      const text = applyEdits(file.text, result.edits.map((each) => shifted(each, placed.offset)));
      if (!options.has('write')) host.print(encodeText(text, file.encoding));
      else if (text !== file.text) writeManifest(file, text, host);
      return 0;
    },
  };
}

function shifted(edit: Edit, offset: number): Edit {
  return { start: edit.start + offset, end: edit.end + offset, text: edit.text };
}

function countOf(file: ManifestFile): string {
  const count = file.documents.length;
  return count === 0 ? 'the file has none' : count === 1 ? 'the file has one, number 0' : `the file has ${count}, from 0 to ${count - 1}`;
}

function refusalSentence(file: ManifestFile, { document, offset }: PlacedDocument, refusal: Refusal, pointer: string): string {
  const place = placeIn(file, offset + (refusal.range?.start ?? document.root?.start ?? 0));
  const related = refusal.related === null ? '' : ` (${placeIn(file, offset + refusal.related.start)})`;
  return `${place}: ${pointer}: ${refusal.message.en}${related}`;
}
