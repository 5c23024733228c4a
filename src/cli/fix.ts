import { encodeText } from '../core/bundle/encode.ts';
import { fixAll, isSafelyFixable } from '../core/checks/fix.ts';
import { bundleDocument } from '../core/checks/run.ts';
import { applyEdits } from '../core/text/edit.ts';
import { CHECK_OPTIONS, CHECK_USAGE, checkSetOf } from './check-options.ts';
import { CommandError, type Command } from './command.ts';
import { readManifest, writeManifest } from './manifest-file.ts';
import { readOptions } from './options.ts';

/** Prints the text of a file after all fixes that need no choice, or writes it with `--write`. */
export const fix: Command = {
  usage: `FILE ${CHECK_USAGE} [--write]`,
  summary: 'the new text after all safe fixes; with --check, of these checks alone',
  async run(args, host) {
    const options = readOptions(args, { write: 'switch', ...CHECK_OPTIONS });
    const set = await checkSetOf(options, host);
    const [name, ...others] = options.files;
    if (name === undefined || others.length > 0) throw new CommandError('One file is needed, no more and no less.');
    const file = readManifest(name, host);
    if (file.encoding === 'bytes') throw new CommandError(`${name}:1:1: The file is neither UTF-8 nor UTF-16.`);
    const { changed } = fixAll(file.documents.map(({ document }, index) => bundleDocument(String(index), document)), isSafelyFixable, undefined, set);
    const edits = file.documents.flatMap(({ offset }, index) =>
      (changed.get(String(index))?.edits ?? []).map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text })),
    );
    const text = applyEdits(file.text, edits);
    if (!options.has('write')) host.print(encodeText(text, file.encoding));
    else if (text !== file.text) writeManifest(file, text, host);
    return 0;
  },
};
